import type { Binds } from './types.js';

/** A statement with numbered binds, and their values as texts of the protocol. */
export interface NumberedStatement {
  readonly sql: string;
  readonly values: readonly (string | null)[];
}

/**
 * Numbers the named binds of a statement in order of appearance. Each states its type, as DuckDB's do: PostgreSQL would
 * guess it from what stands beside it, and take a lone one for text. Throws a RangeError for a bind that the statement
 * does not name, and for one that is named and not given.
 */
export const numberBinds = (sql: string, binds: Binds): NumberedStatement => {
  const numbers = new Map<string, number>();
  const values: (string | null)[] = [];
  const numbered = sql.replaceAll(bindOrOther, (piece, name: string | undefined) => {
    if (name === undefined) return piece;
    const value = binds[name];
    if (value === undefined) throw new RangeError(`$${name} is not given`);
    const known = numbers.get(name);
    if (known !== undefined) return `$${known}${castOf(name, value)}`;
    values.push(textOf(value));
    numbers.set(name, values.length);
    return `$${values.length}${castOf(name, value)}`;
  });
  const idle = Object.keys(binds).find((name) => !numbers.has(name));
  if (idle !== undefined) throw new RangeError(`the statement does not name $${idle}`);
  return { sql: numbered, values };
};

/** Comments, texts and quoted names, in which a dollar is no bind; and binds. */
const bindOrOther = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(?<![\w$])\$([a-z_][a-z0-9_]*)/g;

type Bind = Binds[string];

const castOf = (name: string, value: Bind): string => {
  if (value === null) return '';
  if (typeof value === 'string') return '::text';
  if (typeof value === 'boolean') return '::boolean';
  if (typeof value === 'object') return '::date';
  if (!Number.isSafeInteger(value)) throw new RangeError(`$${name} is not a whole number below 2^53`);
  return Math.abs(value) > 2_147_483_647 ? '::bigint' : '::integer';
};

const textOf = (value: Bind): string | null =>
  value === null ? null : typeof value === 'object' ? value.date : String(value);
