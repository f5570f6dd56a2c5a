import type { Engine, TableSpec } from '../engine/types.js';

/** How many records each roll has, and had when the workspace last compared them; rules read it as `roll_size`. */
export const rollSizeTable: TableSpec = {
  name: 'roll_size',
  columns: [
    { name: 'dataset', type: 'varchar' },
    /** Of the latest edition, where the roll tells its month. */
    { name: 'records', type: 'bigint' },
    { name: 'last_records', type: 'bigint' },
    /** As-of date of the last run; null, as what it counted, where it had no such roll. */
    { name: 'last_as_of', type: 'date' },
  ],
};

/** One row of `roll_size`. */
export interface RollSize {
  readonly dataset: string;
  readonly records: number;
  readonly last_records: number | null;
  /** ISO date. */
  readonly last_as_of: string | null;
}

/** Creates `roll_size` with these rows. */
export const createRollSizes = async (engine: Engine, sizes: readonly RollSize[]): Promise<void> => {
  await engine.createTable(rollSizeTable);
  const writer = await engine.openWriter(rollSizeTable);
  for (const size of sizes) writer.append([size.dataset, size.records, size.last_records, size.last_as_of]);
  await writer.close();
};
