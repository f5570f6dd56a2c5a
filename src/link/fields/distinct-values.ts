/** The values of one column, each distinct text once. */
export interface DistinctValues {
  /** Number of each unit's value; -1 where it has none. */
  readonly of: Int32Array;
  readonly texts: readonly string[];
}

/** Numbers the distinct texts of a column in the order in which they come. */
export const distinctValues = (column: readonly (string | null)[]): DistinctValues => {
  const numbers = new Map<string, number>();
  const of = new Int32Array(column.length);
  column.forEach((text, unit) => {
    const known = text === null ? -1 : (numbers.get(text) ?? numbers.size);
    if (text !== null) numbers.set(text, known);
    of[unit] = known;
  });
  return { of, texts: [...numbers.keys()] };
};
