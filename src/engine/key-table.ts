import { quoteIdentifier } from './identifier.js';
import type { Engine } from './types.js';

/** Writes numbers into a table of one column, in place of what it held: a list that is too long to be a bind. */
export const writeKeyTable = async (
  engine: Engine,
  name: string,
  column: string,
  keys: Iterable<number>,
): Promise<void> => {
  const table = { name, columns: [{ name: column, type: 'bigint' as const }] };
  await engine.run(`drop table if exists ${quoteIdentifier(name)}`);
  await engine.createTable(table);
  const writer = await engine.openWriter(table);
  for (const key of keys) writer.append([key]);
  await writer.close();
};
