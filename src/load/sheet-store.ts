import { quoteIdentifier, quoteIdentifiers } from '../engine/identifier.js';
import type { ColumnSpec, Engine, SqlValue } from '../engine/types.js';
import type { Fault } from '../fault.js';
import type { SheetMapping } from '../map/types.js';
import { message } from '../messages/catalogue.js';
import { tellingPositions } from './filled-columns.js';
import { recordTable } from './record-columns.js';
import { recordTemplate } from './record-template.js';
import type { RecordYield } from './roll-records.js';
import type { SheetAccount, SheetRowCounts } from './sheet-account.js';
import { waitingTable, type WaitingTable } from './waiting-table.js';

/** Takes the records of one sheet. */
export interface SheetStore {
  /** Adds a record: one value for each column of `recordTable`. Values are copied. */
  append(values: readonly SqlValue[]): void;
  /** Null while there is room for more; else resolves once there is. */
  room(): Promise<void> | null;
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
  /** The sheets that were kept, by their digests; shared by all sheets of a run. */
  readonly digests: Map<string, readonly StoredSheet[]>;
}

/** A sheet whose records were kept. */
export interface StoredSheet {
  readonly sheetNo: number;
  /** File and sheet, as people are told. */
  readonly label: string;
}

/**
 * Opens the storing of one sheet. Records wait in a table of their own: a roll may turn out to be one that is there
 * already, or unreadable in its last row.
 */
export const openSheetStore = async (storing: SheetStoring): Promise<SheetStore> => {
  const { engine, mapping, file, sheet, sheetNo, digests } = storing;
  const waiting = waitingTable(mapping, sheetNo);
  await engine.createTable(waiting.spec);
  const writer = await engine.openWriter(waiting.spec);
  const dropWaiting = (): Promise<void> => engine.run(`drop table ${quoteIdentifier(waiting.spec.name)}`);

  return {
    append: (values) => writer.append(waiting.encode(values)),
    room: () => writer.room(),
    async end(read, counts) {
      await writer.close();
      const { digest, faults, ...figures } = read;
      const alike = digests.get(digest) ?? [];
      const sameRowsAs = read.records === 0 ? null : await firstWithSameRows(storing, waiting, alike);
      if (sameRowsAs === null) {
        digests.set(digest, [...alike, { sheetNo, label: `${file} / ${sheet}` }]);
        await keepRecords(storing, waiting);
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

/** Which of the sheets with the same digest holds the same rows; null if none does. */
const firstWithSameRows = async (
  storing: SheetStoring,
  waiting: WaitingTable,
  alike: readonly StoredSheet[],
): Promise<string | null> => {
  for (const one of alike) if (await holdsSameRows(storing, waiting, one)) return one.label;
  return null;
};

/** Whether every waiting row stands in an earlier sheet; there are as many in both, since that is in the digest. */
const holdsSameRows = async (
  { engine, mapping }: SheetStoring,
  waiting: WaitingTable,
  first: StoredSheet,
): Promise<boolean> => {
  const { name: table, columns } = recordTable(mapping.dataset);
  const telling = new Set(tellingPositions(mapping).map((at) => columns[at]?.name));
  const compared = waiting.selected.filter(({ name }) => telling.has(name));
  const list = quoteIdentifiers(compared.map(({ name }) => name));
  const [row] = await engine.all(
    `select count(*) as others from (
      select ${compared.map(({ sql }) => sql).join(', ')} from ${quoteIdentifier(waiting.spec.name)}
      except all
      select ${list} from ${quoteIdentifier(table)} where sheet_no = $first
    ) as other`,
    { first: first.sheetNo },
  );
  return Number(row?.['others']) === 0;
};

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
  { engine, mapping, sheetNo }: SheetStoring,
  { spec, selected }: WaitingTable,
): Promise<void> => {
  const own = new Set(selected.map(({ name }) => name));
  const shared = sharedValues(mapping, sheetNo).filter(({ column }) => !own.has(column.name));
  const list = quoteIdentifiers([
    ...selected.map(({ name }) => name),
    ...shared.map(({ column }) => column.name),
  ]);
  const values = [
    ...selected.map(({ sql }) => sql),
    ...shared.map(({ column }, at) => `cast($shared_${at} as ${column.type})`),
  ];
  await engine.run(
    `insert into ${quoteIdentifier(recordTable(mapping.dataset).name)} (${list})
    select ${values.join(', ')} from ${quoteIdentifier(spec.name)}`,
    Object.fromEntries(shared.map(({ value }, at) => [`shared_${at}`, value])),
  );
};
