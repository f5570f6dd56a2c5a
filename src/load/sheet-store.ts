import { quoteIdentifier, quoteIdentifiers } from '../engine/identifier.js';
import type { ColumnSpec, Engine, SqlValue, TableSpec } from '../engine/types.js';
import type { Fault } from '../fault.js';
import type { SheetMapping } from '../map/types.js';
import { message } from '../messages/catalogue.js';
import { recordId } from '../record-id.js';
import { varyingPositions } from './filled-columns.js';
import { recordTable } from './record-columns.js';
import { recordTemplate } from './record-template.js';
import { unnumberedSheet, type RecordYield } from './roll-records.js';
import type { SheetAccount, SheetRowCounts } from './sheet-account.js';

/** Takes the records of one sheet. */
export interface SheetStore {
  /** Adds a record: one value for each column of `recordTable`. Values are copied. */
  append(values: readonly SqlValue[]): void;
  /** Puts the records into their dataset's table, unless an earlier sheet held the same rows. */
  end(read: RecordYield, counts: SheetRowCounts): Promise<SheetAccount>;
  /** Forgets everything added: the sheet turned out to be unreadable, or must be read again. Instead of `end`. */
  abandon(): Promise<void>;
}

export interface SheetStoring {
  readonly engine: Engine;
  readonly mapping: SheetMapping;
  readonly file: string;
  readonly sheet: string;
  readonly sheetNo: number;
  /** Where each digest was first met; shared by all sheets of a run. */
  readonly digests: Map<string, string>;
}

/**
 * Opens the storing of one sheet. Records wait in a table of their own, which has only the columns that vary in this
 * sheet: appending a null costs nearly as much as a value, and a roll may turn out to be one that is there already.
 */
export const openSheetStore = async (storing: SheetStoring): Promise<SheetStore> => {
  const { engine, mapping, file, sheet, sheetNo, digests } = storing;
  const varying = varyingPositions(mapping);
  const table = recordTable(mapping.dataset);
  const columns = varying
    .map((at) => table.columns[at])
    .filter((column): column is ColumnSpec => column !== undefined);
  const waiting: TableSpec = { name: `waiting_${sheetNo}`, columns };
  await engine.createTable(waiting);
  const writer = await engine.openWriter(waiting, varying);
  const dropWaiting = (): Promise<void> => engine.run(`drop table ${quoteIdentifier(waiting.name)}`);

  return {
    append: (values) => writer.append(values),
    async end(read, counts) {
      await writer.close();
      const { digest, faults, ...figures } = read;
      const sameRowsAs = read.records === 0 ? null : (digests.get(digest) ?? null);
      if (sameRowsAs === null) {
        digests.set(digest, `${file} / ${sheet}`);
        await keepRecords(storing, waiting, table.name);
      }
      await dropWaiting();
      const repeated = sameRowsAs === null ? [] : [sameRows(storing, sameRowsAs)];
      return {
        ...{ ...counts, ...figures, file, sheet, dataset: mapping.dataset, sameRowsAs },
        sheetNo: sameRowsAs === null ? sheetNo : null,
        faults: [...faults, ...repeated],
        faultCounts: new Map([...read.faultCounts, ...repeated.map(({ code }) => [code, 1] as const)]),
      };
    },
    async abandon() {
      await writer.close();
      await dropWaiting();
    },
  };
};

const sameRows = ({ file, sheet }: SheetStoring, first: string): Fault => ({
  ...{ code: 'load.same-rows', scope: 'sheet', effect: 'lost', file, sheet },
  message: message('fault.load.same-rows', { first }),
});

/** The values that all records of a sheet share, with their columns. */
const sharedValues = (mapping: SheetMapping, sheetNo: number): readonly SharedValue[] => {
  const { columns } = recordTable(mapping.dataset);
  return recordTemplate(mapping, sheetNo).flatMap((value, at) => {
    const column = columns[at];
    return value === null || column === undefined ? [] : [{ column, value }];
  });
};

interface SharedValue {
  readonly column: ColumnSpec;
  readonly value: SqlValue;
}

/** How far the number of a record moves once the number of its sheet is known. */
const numberShift = (sheetNo: number): number => {
  const place = { row: 0, slot: 0 };
  return recordId({ sheetNo, ...place }) - recordId({ sheetNo: unnumberedSheet, ...place });
};

const keepRecords = async (
  { engine, mapping, sheetNo }: SheetStoring,
  waiting: TableSpec,
  target: string,
): Promise<void> => {
  const names = waiting.columns.map(({ name }) => name);
  const shared = sharedValues(mapping, sheetNo).filter(({ column }) => !names.includes(column.name));
  const list = quoteIdentifiers([...names, ...shared.map(({ column }) => column.name)]);
  const selected = [
    ...names.map((name) => (name === 'record_id' ? `record_id + $shift` : quoteIdentifier(name))),
    ...shared.map(({ column }, at) => `cast($shared_${at} as ${column.type})`),
  ];
  await engine.run(
    `insert into ${quoteIdentifier(target)} (${list}) select ${selected.join(', ')} from ${quoteIdentifier(waiting.name)}`,
    {
      shift: numberShift(sheetNo),
      ...Object.fromEntries(shared.map(({ value }, at) => [`shared_${at}`, value])),
    },
  );
};
