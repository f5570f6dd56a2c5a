import type { Engine, SqlValue, TableSpec } from '../engine/types.js';
import type { Fault } from '../fault.js';
import type { SheetMapping } from '../map/types.js';
import { message } from '../messages/catalogue.js';
import type { Dataset } from '../schema/dataset.js';
import { givenFields } from './filled-columns.js';
import { formerNamesSql } from './former-names.js';
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

/** The place of a sheet among all sheets of a run. */
export interface SheetPlace {
  readonly sheetNo: number;
  readonly sourceNo: number;
  /** File of the source. */
  readonly file: string;
}

/**
 * Loads rolls into the engine. Sources come in code-point order of their files and sheets in the order of the
 * workbook, one at a time: sheets are numbered as they come, and record numbers rest on that. A sheet that is to be
 * loaded later has its place reserved when its turn comes.
 */
export interface Loader {
  /** Begins a source. Returns a fault if the same bytes came before: then the source must not be loaded again. */
  beginSource(source: SourceToLoad): Promise<Fault | null>;
  /** Takes the next place, in the source begun last. */
  reserveSheet(): SheetPlace;
  /** Begins a sheet, in the next place if none was reserved; `end` of the sheet before must have been awaited. */
  beginSheet(sheet: SheetToLoad, place?: SheetPlace): Promise<SheetStore>;
  /** Creates `record` and `former_name` over all datasets; nothing can be loaded afterwards. */
  finishLoading(): Promise<void>;
}

interface LoaderOptions {
  readonly engine: Engine;
  readonly datasets: ReadonlyMap<string, Dataset>;
}

/**
 * Up to so many records `record` is a table, which is cheaper to ask than a view of all rolls; above it a copy would cost
 * memory that a run of a whole county lacks. A server has its tables on disk, and knows the size of a table better.
 */
const mostCopied = 100_000;

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

/** How many records of a sheet name which township: of all that were read, also where a sieve held some back. */
const sheetTownshipTable: TableSpec = {
  name: 'sheet_township',
  columns: [
    { name: 'sheet_no', type: 'integer' },
    { name: 'township_key', type: 'varchar' },
    { name: 'township', type: 'varchar' },
    { name: 'records', type: 'integer' },
  ],
};

/** Creates the tables of every dataset, empty, and returns what fills them. */
export const createLoader = async ({ engine, datasets }: LoaderOptions): Promise<Loader> => {
  for (const table of [
    sourceTable,
    sheetTable,
    sheetFieldTable,
    sheetTownshipTable,
    ...[...datasets.values()].map(recordTable),
  ]) {
    await engine.createTable(table);
  }
  const fileOfHash = new Map<string, string>();
  const digests = new Map<string, readonly StoredSheet[]>();
  const sources: SqlValue[][] = [];
  const sheets: SqlValue[][] = [];
  const sheetFields: SqlValue[][] = [];
  const townships: SqlValue[][] = [];
  /** Datasets about people, and how many records of them were read. */
  const loaded = new Set<string>();
  let records = 0;
  let source: { readonly no: number; readonly file: string } | null = null;
  let sheetNo = 0;
  const reserveSheet = (): SheetPlace => {
    if (source === null) throw new Error('a sheet belongs to a source: beginSource comes first');
    sheetNo += 1;
    return { sheetNo, sourceNo: source.no, file: source.file };
  };
  return {
    reserveSheet,
    beginSource({ file, sha256 }) {
      const first = fileOfHash.get(sha256);
      if (first !== undefined) return Promise.resolve(sameBytes(file, first));
      fileOfHash.set(sha256, file);
      source = { no: fileOfHash.size, file };
      sources.push([source.no, file, sha256]);
      return Promise.resolve(null);
    },
    async beginSheet({ sheet, mapping }, place) {
      const { sheetNo: no, sourceNo, file } = place ?? reserveSheet();
      const store = await openSheetStore({ engine, mapping, file, sheet, sheetNo: no, digests });
      return {
        ...store,
        async end(read, counts) {
          const account = await store.end(read, counts);
          if (account.sheetNo === null) return account;
          if (mapping.dataset.population !== 'none') {
            loaded.add(mapping.dataset.name);
            records += account.records;
          }
          sheets.push([no, sourceNo, sheet, mapping.dataset.name, mapping.rollMonth]);
          for (const { key, township, records } of account.townships)
            townships.push([no, key, township, records]);
          for (const field of givenFields(mapping)) sheetFields.push([no, field]);
          return account;
        },
      };
    },
    async finishLoading() {
      await fill(engine, sourceTable, sources);
      await fill(engine, sheetTable, sheets);
      await fill(engine, sheetFieldTable, sheetFields);
      await fill(engine, sheetTownshipTable, townships);
      const isCopied = engine.facts.name !== 'duckdb' || records <= mostCopied;
      const inUse = [...datasets.values()].filter(({ name }) => loaded.has(name));
      await engine.run(isCopied ? recordUnionSql(datasets.values()) : recordUnionSql(inUse, 'view'));
      await engine.run(formerNamesSql(datasets.values()));
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
