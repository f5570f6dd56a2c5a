import {
  BIGINT,
  type DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBResult,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { daysOfIso, isoOfDays } from './iso-day.js';
import type { Binds, SqlRow, SqlValue } from './types.js';

interface NativeBinds {
  readonly values: Record<string, DuckDBValue>;
  /** Only where the type does not follow from the value. */
  readonly types: Record<string, DuckDBType>;
}

/** Binds as DuckDB wants them. Numbers must be whole: a fraction would make SQL count in floating point. */
export const nativeBinds = (binds: Binds): NativeBinds => {
  const values: Record<string, DuckDBValue> = {};
  const types: Record<string, DuckDBType> = {};
  for (const [name, value] of Object.entries(binds)) {
    if (value !== null && typeof value === 'object') {
      values[name] = new DuckDBDateValue(daysOfIso(value.date));
    } else if (typeof value === 'number') {
      if (!Number.isSafeInteger(value)) throw new RangeError(`$${name} is not a whole number below 2^53`);
      const isWide = Math.abs(value) > 2_147_483_647;
      values[name] = isWide ? BigInt(value) : value;
      if (isWide) types[name] = BIGINT;
    } else {
      values[name] = value;
    }
  }
  return { values, types };
};

/** Names of a result's columns. Throws if one stands twice: a row by name would lose the other silently. */
export const columnNamesOf = (result: DuckDBResult): readonly string[] => {
  const names = result.columnNames();
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`the query returns two columns named ${twice}`);
  return names;
};

/** The rows of a chunk by column name. */
export const rowsOfChunk = (chunk: DuckDBDataChunk, names: readonly string[]): readonly SqlRow[] => {
  const rows: Record<string, SqlValue>[] = Array.from({ length: chunk.rowCount }, () => ({}));
  chunk.getColumns().forEach((column, at) => {
    const name = names[at] ?? '';
    column.forEach((value, row) => {
      const target = rows[row];
      if (target !== undefined) target[name] = fromNative(value, name);
    });
  });
  return rows;
};

/** Decimals, times and nested values, which no table of bidui has, become their text. */
const fromNative = (value: DuckDBValue, column: string): SqlValue => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (Number.isSafeInteger(number)) return number;
    throw new RangeError(`column ${column} holds a whole number beyond 2^53`);
  }
  return value instanceof DuckDBDateValue && value.isFinite ? isoOfDays(value.days) : value.toString();
};
