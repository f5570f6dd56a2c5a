import { quoteIdentifier } from '../engine/identifier.js';
import type { ColumnSpec, SqlValue, TableSpec } from '../engine/types.js';
import type { SheetMapping } from '../map/types.js';
import { columnsOfField } from '../schema/dataset.js';
import { varyingPositions } from './filled-columns.js';
import { fieldPositions, recordTable } from './record-columns.js';
import { recordId } from '../record-id.js';

/** How the records of one sheet wait for their place in `record_<dataset>`. */
export interface WaitingTable {
  readonly spec: TableSpec;
  /** What is appended for a record with these values; the array is used again. */
  readonly encode: (values: readonly SqlValue[]) => readonly SqlValue[];
  /** What `record_<dataset>` takes of it: its columns with the SQL that makes them. */
  readonly selected: readonly { readonly name: string; readonly sql: string }[];
}

interface Waiting {
  readonly column: ColumnSpec;
  readonly position: number;
  /** A column that mostly holds the same text, by its position and name: nothing is appended where it does. */
  readonly twin: { readonly position: number; readonly name: string } | null;
}

/**
 * Plans the waiting table of a sheet. It has only the columns that vary in the sheet, without the number of the record,
 * which follows from its row; a text that only repeats another column's (the key of a plain name, a number that was clean
 * already) is left out. Every value that is not appended is a call into the engine saved, and those calls are the dearest
 * part of loading.
 */
export const waitingTable = (mapping: SheetMapping, sheetNo: number): WaitingTable => {
  const { columns } = recordTable(mapping.dataset);
  const twins = twinPositions(mapping);
  const waiting = varyingPositions(mapping).flatMap((position): Waiting[] => {
    const column = columns[position];
    if (column === undefined) return [];
    const twin = twins.get(position);
    const name = twin === undefined ? undefined : columns[twin]?.name;
    return [
      {
        ...{ column, position },
        twin: twin === undefined || name === undefined ? null : { position: twin, name },
      },
    ];
  });
  const row: SqlValue[] = waiting.map(() => null);
  return {
    spec: { name: `waiting_${sheetNo}`, columns: waiting.map(({ column }) => column) },
    encode(values) {
      for (let at = 0; at < waiting.length; at += 1) {
        const { position, twin } = waiting[at] as Waiting;
        const value = values[position] ?? null;
        row[at] = twin === null ? value : encodeTwin(value, values[twin.position] ?? null);
      }
      return row;
    },
    selected: [
      { name: 'record_id', sql: recordIdSql(mapping, sheetNo) },
      ...waiting.map(({ column: { name }, twin }) => ({
        name,
        sql:
          twin === null
            ? quoteIdentifier(name)
            : `nullif(coalesce(${quoteIdentifier(name)}, ${quoteIdentifier(twin.name)}), '')`,
      })),
    ],
  };
};

/** Null says "the same", so a null of its own needs a text that no value is. */
const encodeTwin = (value: SqlValue, twin: SqlValue): SqlValue => {
  if (value === twin) return null;
  return value ?? '';
};

/** The number of a record by its row and, in a wide roll, its slot; see `recordId`. */
const recordIdSql = ({ slots }: SheetMapping, sheetNo: number): string => {
  const first = recordId({ sheetNo, row: 0, slot: 0 });
  const step = recordId({ sheetNo, row: 1, slot: 0 }) - first;
  const slot = slots.length === 0 ? '' : ` + ${quoteIdentifier('slot')}`;
  return `cast(${quoteIdentifier('row')} as bigint) * ${step} + ${first}${slot}`;
};

/** Columns of a field that mostly repeat another one of it, by position. */
const twinPositions = ({ dataset }: SheetMapping): ReadonlyMap<number, number> => {
  const twins = new Map<number, number>();
  const positions = fieldPositions(dataset);
  for (const [name, field] of dataset.fields) {
    const first = positions.get(name);
    if (first === undefined) continue;
    const offset = columnsOfField(field).findIndex((column) =>
      twinSuffixes.has(column.name.slice(name.length)),
    );
    if (offset > 0) twins.set(first + offset, first);
  }
  return twins;
};

/** The key of a name, the cleaned text of a number, the number of a certificate without its re-issue. */
const twinSuffixes: ReadonlySet<string> = new Set(['_key', '_cleaned', '_base']);
