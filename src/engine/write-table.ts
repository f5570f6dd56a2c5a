import { quoteIdentifier } from './identifier.js';
import type { Engine, SqlValue, TableSpec } from './types.js';

/** Writes a table whose rows are all at hand, in place of what it held. Values in the order of the columns. */
export const writeTable = async (
  engine: Engine,
  table: TableSpec,
  write: (append: (row: readonly SqlValue[]) => void) => void,
): Promise<void> => {
  await engine.run(`drop table if exists ${quoteIdentifier(table.name)}`);
  await engine.createTable(table);
  const writer = await engine.openWriter(table);
  write((row) => {
    writer.append(row);
  });
  await writer.close();
};
