import type { Engine } from './types.js';
import { writeTable } from './write-table.js';

/** Writes numbers into a table of one column, in place of what it held: a list that is too long to be a bind. */
export const writeKeyTable = (
  engine: Engine,
  name: string,
  column: string,
  keys: Iterable<number>,
): Promise<void> =>
  writeTable(
    engine,
    name,
    { [column]: 'bigint' },
    Array.from(keys, (key) => [key]),
  );
