import type { Engine, SqlValue } from '../engine/types.js';
import type { ColumnType } from '../schema/dataset.js';

/** Writes rows into a fresh table, in place of one that was there. */
export const writeTable = async (
  engine: Engine,
  name: string,
  columns: Readonly<Record<string, ColumnType>>,
  rows: Iterable<readonly SqlValue[]>,
): Promise<void> => {
  const table = { name, columns: Object.entries(columns).map(([column, type]) => ({ name: column, type })) };
  await engine.run(`drop table if exists ${name}`);
  await engine.createTable(table);
  const writer = await engine.openWriter(table);
  for (const row of rows) writer.append(row);
  await writer.close();
};
