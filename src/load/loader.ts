import type { Engine, SqlValue, TableSpec } from '../engine/types.js';
import type { Fault } from '../fault.js';
import type { SheetMapping } from '../map/types.js';
import { message } from '../messages/catalogue.js';
import type { Dataset } from '../schema/dataset.js';
import { givenFields } from './filled-columns.js';
import { recordTable } from './record-columns.js';
import { recordUnionSql } from './record-union.js';
import { openSheetStore, type SheetStore, type StoredSheet } from './sheet-store.js';

export interface SourceToLoad {
  /** Relative to the input folder, forward slashes. */
  readonly file: string;
  readonly sha256: string;
}

export interface SheetToLoad {
  readonly sheet: string;
  readonly mapping: SheetMapping;
}

/**
 * Loads rolls into the engine. Sources come in code-point order of their files and sheets in the order of the
 * workbook, one at a time: sheets are numbered as they come, and record numbers rest on that.
 */
export interface Loader {
  /** Begins a source. Returns a fault if the same bytes came before: then the source must not be loaded again. */
  beginSource(source: SourceToLoad): Promise<Fault | null>;
  /** Begins a sheet of the source begun last; `end` of the sheet before must have been awaited. */
  beginSheet(sheet: SheetToLoad): Promise<SheetStore>;
  /** Creates `record` over all datasets; nothing can be loaded afterwards. */
  finishLoading(): Promise<void>;
}

interface LoaderOptions {
  readonly engine: Engine;
  readonly datasets: ReadonlyMap<string, Dataset>;
}

const sourceTable: TableSpec = {
  name: 'source',
  columns: [
    { name: 'source_no', type: 'integer' },
    { name: 'file', type: 'varchar' },
    { name: 'sha256', type: 'varchar' },
  ],
};

const sheetTable: TableSpec = {
  name: 'sheet',
  columns: [
    { name: 'sheet_no', type: 'integer' },
    { name: 'source_no', type: 'integer' },
    { name: 'sheet', type: 'varchar' },
    { name: 'dataset', type: 'varchar' },
    { name: 'roll_month', type: 'integer' },
  ],
};

const sheetFieldTable: TableSpec = {
  name: 'sheet_field',
  columns: [
    { name: 'sheet_no', type: 'integer' },
    { name: 'field', type: 'varchar' },
  ],
};

/** Creates the tables of every dataset, empty, and returns what fills them. */
export const createLoader = async ({ engine, datasets }: LoaderOptions): Promise<Loader> => {
  for (const table of [
    sourceTable,
    sheetTable,
    sheetFieldTable,
    ...[...datasets.values()].map(recordTable),
  ]) {
    await engine.createTable(table);
  }
  const fileOfHash = new Map<string, string>();
  const digests = new Map<string, readonly StoredSheet[]>();
  const sources: SqlValue[][] = [];
  const sheets: SqlValue[][] = [];
  const sheetFields: SqlValue[][] = [];
  let source: { readonly no: number; readonly file: string } | null = null;
  let sheetNo = 0;
  return {
    beginSource({ file, sha256 }) {
      const first = fileOfHash.get(sha256);
      if (first !== undefined) return Promise.resolve(sameBytes(file, first));
      fileOfHash.set(sha256, file);
      source = { no: fileOfHash.size, file };
      sources.push([source.no, file, sha256]);
      return Promise.resolve(null);
    },
    async beginSheet({ sheet, mapping }) {
      if (source === null) throw new Error('a sheet belongs to a source: beginSource comes first');
      sheetNo += 1;
      const no = sheetNo;
      const { no: sourceNo, file } = source;
      const store = await openSheetStore({ engine, mapping, file, sheet, sheetNo: no, digests });
      return {
        ...store,
        async end(read, counts) {
          const account = await store.end(read, counts);
          if (account.sheetNo === null) return account;
          sheets.push([no, sourceNo, sheet, mapping.dataset.name, mapping.rollMonth]);
          for (const field of givenFields(mapping)) sheetFields.push([no, field]);
          return account;
        },
      };
    },
    async finishLoading() {
      await fill(engine, sourceTable, sources);
      await fill(engine, sheetTable, sheets);
      await fill(engine, sheetFieldTable, sheetFields);
      await engine.run(recordUnionSql(datasets.values()));
    },
  };
};

const fill = async (
  engine: Engine,
  table: TableSpec,
  rows: readonly (readonly SqlValue[])[],
): Promise<void> => {
  const writer = await engine.openWriter(table);
  for (const row of rows) writer.append(row);
  await writer.close();
};

const sameBytes = (file: string, first: string): Fault => ({
  ...{ code: 'load.same-bytes', scope: 'source', effect: 'lost', file },
  message: message('fault.load.same-bytes', { first }),
});
