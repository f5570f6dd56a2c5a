import { quoteIdentifier, quoteIdentifiers } from '../engine/identifier.js';
import type { ColumnSpec, Engine, SqlValue, TableSpec } from '../engine/types.js';
import type { Fault } from '../fault.js';
import type { SheetMapping } from '../map/types.js';
import { message } from '../messages/catalogue.js';
import type { Row } from '../read/types.js';
import { recordBuilder, type SheetContext } from './build-record.js';
import { controlTotals } from './control-totals.js';
import { faultList } from './fault-list.js';
import { sheetIdentity, tellingPositions, varyingPositions } from './filled-columns.js';
import { recordTable } from './record-columns.js';
import { recordTemplate } from './record-template.js';
import { rowDigest } from './row-digest.js';
import type { SheetAccount, SheetRowCounts } from './sheet-account.js';

/** Takes the rows of one sheet. */
export interface SheetLoader {
  /** Adds a row that should be a record; it is copied, so the reader may reuse it. */
  add(row: Row): void;
  /** What became of the rows that are no records, once the sheet was read. */
  setRowCounts(counts: SheetRowCounts): void;
  /** Puts the records into their dataset's table, unless an earlier sheet held the same rows. Must be called. */
  end(): Promise<SheetAccount>;
  /** Forgets everything added: the sheet turned out to be unreadable. Instead of `end`. */
  abandon(): Promise<void>;
}

export interface SheetLoading {
  readonly engine: Engine;
  readonly mapping: SheetMapping;
  readonly context: SheetContext;
  /** Where each digest was first met; shared by all sheets of a run. */
  readonly digests: Map<string, string>;
}

/**
 * Opens the loading of one sheet. Records wait in a table of their own, which has only the columns that vary in this
 * sheet: appending a null costs nearly as much as a value, and a roll may turn out to be one that is there already.
 */
export const openSheetLoader = async (loading: SheetLoading): Promise<SheetLoader> => {
  const { engine, mapping, context, digests } = loading;
  const { dataset } = mapping;
  const varying = varyingPositions(mapping);
  const telling = tellingPositions(mapping);
  const table = recordTable(dataset);
  const columns = varying
    .map((at) => table.columns[at])
    .filter((column): column is ColumnSpec => column !== undefined);
  const waiting: TableSpec = { name: `waiting_${context.sheetNo}`, columns };
  await engine.createTable(waiting);
  const writer = await engine.openWriter(waiting, varying);
  const build = recordBuilder(mapping, context);
  const digest = rowDigest(sheetIdentity(mapping));
  const faults = faultList(context.file, context.sheet);
  const totals = controlTotals(mapping);
  const state = { records: 0, recordRows: 0, faultyRows: 0, counts: noRows };

  const dropWaiting = (): Promise<void> => engine.run(`drop table ${quoteIdentifier(waiting.name)}`);

  return {
    add(row) {
      const built = build(row);
      for (const fault of built.faults) faults.add(fault);
      if (built.isUsable) state.recordRows += 1;
      else state.faultyRows += 1;
      for (const { values } of built.records) {
        state.records += 1;
        digest.add(values, telling);
        totals.add(values);
        writer.append(values);
      }
    },
    setRowCounts(counts) {
      state.counts = counts;
    },
    async end() {
      await writer.close();
      const key = digest.end();
      const sameRowsAs = state.records === 0 ? null : (digests.get(key) ?? null);
      if (sameRowsAs === null) {
        digests.set(key, `${context.file} / ${context.sheet}`);
        await keepRecords(loading, waiting, table.name);
      } else {
        faults.add(sameRows(context, sameRowsAs));
      }
      await dropWaiting();
      return {
        ...state.counts,
        ...{ file: context.file, sheet: context.sheet, dataset },
        sheetNo: sameRowsAs === null ? context.sheetNo : null,
        ...{ records: state.records, recordRows: state.recordRows, faultyRows: state.faultyRows },
        controlTotals: totals.end(),
        ...{ faults: faults.end(), faultCounts: faults.counts, sameRowsAs },
      };
    },
    async abandon() {
      await writer.close();
      await dropWaiting();
    },
  };
};

const noRows: SheetRowCounts = {
  rows: 0,
  titleRows: 0,
  headerRows: 0,
  totalRows: 0,
  blankRows: 0,
  hiddenRows: 0,
  statedTotals: [],
};

const sameRows = ({ file, sheet }: SheetContext, first: string): Fault => ({
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

const keepRecords = async (
  { engine, mapping, context }: SheetLoading,
  waiting: TableSpec,
  target: string,
): Promise<void> => {
  const names = waiting.columns.map(({ name }) => name);
  const shared = sharedValues(mapping, context.sheetNo).filter(({ column }) => !names.includes(column.name));
  const list = quoteIdentifiers([...names, ...shared.map(({ column }) => column.name)]);
  const selected = [
    ...names.map(quoteIdentifier),
    ...shared.map(({ column }, at) => `cast($shared_${at} as ${column.type})`),
  ];
  await engine.run(
    `insert into ${quoteIdentifier(target)} (${list}) select ${selected.join(', ')} from ${quoteIdentifier(waiting.name)}`,
    Object.fromEntries(shared.map(({ value }, at) => [`shared_${at}`, value])),
  );
};
