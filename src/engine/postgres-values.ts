import type { SqlColumns, SqlRow, SqlValue } from './types.js';

/** One batch of a result: the columns with the numbers of their types, and rows in the order of the columns. */
export interface PostgresRows {
  readonly names: readonly string[];
  readonly rows: readonly (readonly SqlValue[])[];
}

/** Turns the text by which the protocol gives a value into the value; every type without an entry stays text. */
export const valueParsers: ReadonlyMap<number, (text: string) => SqlValue> = new Map([
  [16, (text: string): SqlValue => text === 't' || text === 'true'],
  ...[20, 21, 23].map((type) => [type, (text: string): SqlValue => wholeNumber(text)] as const),
  ...[700, 701].map((type) => [type, (text: string): SqlValue => Number(text)] as const),
  // The sum of bigints is a numeric; a fraction, which no table of bidui has, stays text.
  [1700, (text: string): SqlValue => (/^-?\d+$/.test(text) ? wholeNumber(text) : text)],
]);

const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (Number.isSafeInteger(number)) return number;
  throw new RangeError('a column holds a whole number beyond 2^53');
};

/** Throws if a result has two columns of one name: a row by name would lose the other silently. */
export const demandDistinct = (names: readonly string[]): void => {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`the query returns two columns named ${twice}`);
};

/** The rows of a batch by column name. */
export const namedRows = ({ names, rows }: PostgresRows): readonly SqlRow[] => {
  demandDistinct(names);
  return rows.map((values) => Object.fromEntries(names.map((name, at) => [name, values[at] ?? null])));
};

/** The values of a batch by column. */
export const columnsOf = ({ names, rows }: PostgresRows): SqlColumns => {
  demandDistinct(names);
  return {
    rowCount: rows.length,
    columns: names.map((_, at) => rows.map((values) => values[at] ?? null)),
  };
};
