import { type DuckDBAppender, DuckDBDateValue } from '@duckdb/node-api';
import { daysOfIso } from './iso-day.js';
import type { SqlValue, TableSpec, TableWriter } from './types.js';

/**
 * A writer on one table; `given` says where in the given values each column's value stands (in column order if not
 * given). Throws a TypeError or RangeError for a value that is not of its column's type: what a record holds was decided
 * when it was built, and nothing may be converted silently on the way.
 */
export const appenderWriter = (
  appender: DuckDBAppender,
  { name: table, columns }: TableSpec,
  given?: readonly number[],
): TableWriter => {
  const types = columns.map(({ type }) => type);
  const width = columns.length;
  const positions = given ?? columns.map((_, at) => at);
  if (positions.length !== width) throw new RangeError(`${table}: ${positions.length} positions`);
  const fits = given === undefined ? width : Math.max(0, ...positions) + 1;
  let isOpen = true;

  const refuse = (at: number): never => {
    throw new TypeError(`${table}.${columns[at]?.name ?? ''} takes ${types[at] ?? ''}`);
  };
  // One switch instead of a closure a column: every call has one target, which is what the compiler optimises.
  const write = (value: SqlValue, at: number): void => {
    if (value === null) return appender.appendNull();
    switch (types[at]) {
      case 'varchar':
        return typeof value === 'string' ? appender.appendVarchar(value) : refuse(at);
      case 'integer':
        return typeof value === 'number' && (value | 0) === value
          ? appender.appendInteger(value)
          : refuse(at);
      case 'bigint':
        return Number.isSafeInteger(value) ? appender.appendBigInt(BigInt(value)) : refuse(at);
      case 'boolean':
        return typeof value === 'boolean' ? appender.appendBoolean(value) : refuse(at);
      case 'date':
        return typeof value === 'string'
          ? appender.appendDate(new DuckDBDateValue(daysOfIso(value)))
          : refuse(at);
      case undefined:
        return refuse(at);
    }
  };

  return {
    append(values) {
      if (given === undefined ? values.length !== fits : values.length < fits)
        throw new RangeError(`${table}: ${values.length} values for a row`);
      for (let at = 0; at < width; at += 1) write(values[positions[at] as number] ?? null, at);
      appender.endRow();
    },
    room: () => null,
    close() {
      if (isOpen) appender.closeSync();
      isOpen = false;
      return Promise.resolve();
    },
  };
};
