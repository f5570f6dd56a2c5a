import { daysOfIso } from './iso-day.js';
import type { SqlValue, TableSpec, TableWriter } from './types.js';

/** Takes the rows of a table in the text form of COPY. */
export interface CopySink {
  readonly write: (text: string) => void;
  /** Null while there is room; else resolves once the server has taken what was written, or will take no more. */
  readonly room: () => Promise<void> | null;
  /** Resolves when the server has taken everything; rejects if it refused anything. */
  readonly end: () => Promise<void>;
}

/** Characters that are gathered before they are sent. */
const pieceLength = 65_536;

/**
 * A writer on one table; `given` says where in the given values each column's value stands (in column order if not
 * given). Throws a TypeError or RangeError for a value that is not of its column's type, as DuckDB's does.
 */
export const copyWriter = (
  sink: CopySink,
  { name: table, columns }: TableSpec,
  given?: readonly number[],
): TableWriter => {
  const positions = given ?? columns.map((_, at) => at);
  if (positions.length !== columns.length) throw new RangeError(`${table}: ${positions.length} positions`);
  const fits = given === undefined ? columns.length : Math.max(0, ...positions) + 1;
  let waiting = '';
  let isOpen = true;

  const encode = (value: SqlValue, at: number): string => {
    if (value === null) return '\\N';
    const { name, type } = columns[at] ?? { name: '', type: 'varchar' };
    switch (type) {
      case 'varchar':
        if (typeof value === 'string') return escapeText(value);
        break;
      case 'integer':
        if (typeof value === 'number' && (value | 0) === value) return String(value);
        break;
      case 'bigint':
        if (Number.isSafeInteger(value)) return String(value);
        break;
      case 'boolean':
        if (typeof value === 'boolean') return value ? 't' : 'f';
        break;
      case 'date':
        if (typeof value !== 'string') break;
        daysOfIso(value);
        return value;
    }
    throw new TypeError(`${table}.${name} takes ${type}`);
  };

  return {
    append(values) {
      if (given === undefined ? values.length !== fits : values.length < fits)
        throw new RangeError(`${table}: ${values.length} values for a row`);
      let line = '';
      for (let at = 0; at < columns.length; at += 1) {
        const cell = encode(values[positions[at] as number] ?? null, at);
        line += at === 0 ? cell : `\t${cell}`;
      }
      waiting += `${line}\n`;
      if (waiting.length < pieceLength) return;
      sink.write(waiting);
      waiting = '';
    },
    room: sink.room,
    async close() {
      if (!isOpen) return;
      isOpen = false;
      if (waiting !== '') sink.write(waiting);
      await sink.end();
    },
  };
};

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escapeText = (text: string): string =>
  special.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (one) => escapes[one] ?? one) : text;
