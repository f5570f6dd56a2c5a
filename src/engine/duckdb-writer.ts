import { type DuckDBAppender, DuckDBDateValue } from '@duckdb/node-api';
import type { ColumnType } from '../schema/dataset.js';
import { daysOfIso } from './iso-day.js';
import type { SqlValue, TableSpec, TableWriter } from './types.js';

type CellWriter = (value: SqlValue) => void;

/**
 * A writer on one table. Throws a TypeError or RangeError for a value that is not of its column's type: what a record
 * holds was decided when it was built, and nothing may be converted silently on the way.
 */
export const appenderWriter = (appender: DuckDBAppender, table: TableSpec): TableWriter => {
  const cells = table.columns.map(({ name, type }) => cellWriter(appender, type, `${table.name}.${name}`));
  let isOpen = true;
  return {
    append(row) {
      if (row.length !== cells.length) throw new RangeError(`${table.name}: ${row.length} values for a row`);
      for (let at = 0; at < cells.length; at += 1) cells[at]?.(row[at] ?? null);
      appender.endRow();
    },
    close() {
      if (isOpen) appender.closeSync();
      isOpen = false;
      return Promise.resolve();
    },
  };
};

const cellWriter = (appender: DuckDBAppender, type: ColumnType, where: string): CellWriter => {
  const refuse = (): never => {
    throw new TypeError(`${where} takes ${type}`);
  };
  const writers: Readonly<Record<ColumnType, CellWriter>> = {
    varchar: (value) => (typeof value === 'string' ? appender.appendVarchar(value) : refuse()),
    boolean: (value) => (typeof value === 'boolean' ? appender.appendBoolean(value) : refuse()),
    date: (value) =>
      typeof value === 'string' ? appender.appendDate(new DuckDBDateValue(daysOfIso(value))) : refuse(),
    integer: (value) =>
      typeof value === 'number' && (value | 0) === value ? appender.appendInteger(value) : refuse(),
    bigint: (value) => (Number.isSafeInteger(value) ? appender.appendBigInt(BigInt(value ?? 0)) : refuse()),
  };
  const write = writers[type];
  return (value) => (value === null ? appender.appendNull() : write(value));
};
