import type { ColumnType } from '../schema/dataset.js';
import { quoteIdentifier } from './identifier.js';
import type { Engine, SqlValue } from './types.js';

/** Writes rows that are at hand into a fresh table, in place of one that was there. Values in the order of the columns. */
export const writeTable = async (
  engine: Engine,
  name: string,
  columns: Readonly<Record<string, ColumnType>>,
  rows: Iterable<readonly SqlValue[]>,
): Promise<void> => {
  const table = { name, columns: Object.entries(columns).map(([column, type]) => ({ name: column, type })) };
  await engine.run(`drop table if exists ${quoteIdentifier(name)}`);
  await engine.createTable(table);
  const writer = await engine.openWriter(table);
  for (const row of rows) writer.append(row);
  await writer.close();
};
