import type { ColumnSpec, SqlValue } from '../engine/types.js';

/** Values of one column of a batch. */
type PackedColumn =
  /** All texts one behind the other; `lengths` in UTF-16 units, -1 for null. */
  | { readonly kind: 'texts'; readonly text: string; readonly lengths: Int32Array }
  /** Numbers, and booleans as 0 and 1; NaN for null. */
  | { readonly kind: 'numbers' | 'booleans'; readonly numbers: Float64Array };

/**
 * Records on their way from one thread to another, column by column: a copy of a few large things instead of one of
 * millions of small ones.
 */
export interface RecordBatch {
  readonly rows: number;
  readonly columns: readonly PackedColumn[];
}

/** Packs records into batches. */
export interface BatchPacker {
  /** Adds a record by its values; true once the batch is full and must be taken. */
  add(values: readonly SqlValue[]): boolean;
  /** The batch so far, and begins a new one. */
  take(): RecordBatch;
}

const rowsPerBatch = 2_000;

interface OpenColumn {
  readonly kind: PackedColumn['kind'];
  readonly position: number;
  text: string;
  readonly numbers: Float64Array;
  readonly lengths: Int32Array;
}

const kindOf = ({ type }: ColumnSpec): PackedColumn['kind'] => {
  switch (type) {
    case 'varchar':
    case 'date':
      return 'texts';
    case 'integer':
    case 'bigint':
      return 'numbers';
    case 'boolean':
      return 'booleans';
  }
};

/** Makes a packer for the columns that stand at `positions` of a record's values. */
export const batchPacker = (columns: readonly ColumnSpec[], positions: readonly number[]): BatchPacker => {
  const open = columns.map((column, at): OpenColumn => {
    const kind = kindOf(column);
    return {
      ...{ kind, position: positions[at] ?? at, text: '' },
      numbers: new Float64Array(kind === 'texts' ? 0 : rowsPerBatch),
      lengths: new Int32Array(kind === 'texts' ? rowsPerBatch : 0),
    };
  });
  let rows = 0;
  return {
    add(values) {
      for (const column of open) {
        const value = values[column.position] ?? null;
        if (typeof value === 'string') {
          column.text += value;
          column.lengths[rows] = value.length;
        } else if (column.kind === 'texts') column.lengths[rows] = -1;
        else column.numbers[rows] = value === null ? Number.NaN : Number(value);
      }
      rows += 1;
      return rows === rowsPerBatch;
    },
    take() {
      const batch: RecordBatch = {
        rows,
        columns: open.map(({ kind, text, numbers, lengths }) =>
          kind === 'texts'
            ? { kind, text, lengths: lengths.slice(0, rows) }
            : { kind, numbers: numbers.slice(0, rows) },
        ),
      };
      for (const column of open) column.text = '';
      rows = 0;
      return batch;
    },
  };
};

/** Calls `take` with the values of each record of a batch, put back at their positions; the array is used again. */
export const unpackBatch = (
  { rows, columns }: RecordBatch,
  positions: readonly number[],
  take: (values: readonly SqlValue[]) => void,
): void => {
  const values: SqlValue[] = Array.from({ length: Math.max(-1, ...positions) + 1 }, () => null);
  const offsets = columns.map(() => 0);
  for (let row = 0; row < rows; row += 1) {
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] as PackedColumn;
      const position = positions[at] as number;
      if (column.kind === 'texts') {
        const length = column.lengths[row] as number;
        const from = offsets[at] as number;
        values[position] = length < 0 ? null : column.text.slice(from, from + length);
        if (length > 0) offsets[at] = from + length;
      } else {
        const number = column.numbers[row] as number;
        values[position] = Number.isNaN(number) ? null : column.kind === 'booleans' ? number === 1 : number;
      }
    }
    take(values);
  }
};
