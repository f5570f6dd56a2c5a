import {
  BIGINT,
  type DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBPreparedStatement,
  type DuckDBResult,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { daysOfIso, isoOfDays } from './iso-day.js';
import type { Binds, SqlColumns, SqlRow, SqlValue } from './types.js';

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

/**
 * Names of the columns of a result or a statement. Throws if one stands twice: a row by name would lose the other
 * silently.
 */
export const columnNamesOf = (
  of: Pick<DuckDBResult | DuckDBPreparedStatement, 'columnCount' | 'columnName'>,
): readonly string[] => {
  const names = Array.from({ length: of.columnCount }, (_, at) => of.columnName(at));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`the query returns two columns named ${twice}`);
  return names;
};

/**
 * The rows of a chunk by column name. Every row starts as a copy of one that has all columns: rows built column by
 * column would each take their shape anew, which costs more than reading the values.
 */
export const rowsOfChunk = (chunk: DuckDBDataChunk, names: readonly string[]): readonly SqlRow[] => {
  const template: Record<string, SqlValue> = {};
  for (const name of names) template[name] = null;
  const { columns, rowCount } = columnsOfChunk(chunk, names);
  const rows = Array.from({ length: rowCount }, () => ({ ...template }));
  names.forEach((name, at) => {
    const column = columns[at] ?? [];
    rows.forEach((row, index) => {
      row[name] = column[index] ?? null;
    });
  });
  return rows;
};

/** The values of a chunk by column, in the order of its columns. */
export const columnsOfChunk = (chunk: DuckDBDataChunk, names: readonly string[]): SqlColumns => {
  const { rowCount } = chunk;
  const columns = names.map((name, at) => {
    const vector = chunk.getColumnVector(at);
    const values: SqlValue[] = [];
    for (let row = 0; row < rowCount; row += 1) values.push(fromNative(vector.getItem(row), name));
    return values;
  });
  return { rowCount, columns };
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
