import type { SqlValue } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import { fieldPositions } from './record-columns.js';

/** How many records of a sheet name a township. */
export interface TownshipRecords {
  readonly key: string;
  /** As the first of them writes it. */
  readonly township: string;
  readonly records: number;
}

/** Counts the records of a sheet by township while they pass. */
export interface TownshipCounts {
  add(values: readonly SqlValue[]): void;
  /** The township that a record names; null if it names none, or there is no record. */
  townshipOf(values: readonly SqlValue[] | undefined): string | null;
  /** In the order of first mention. */
  end(): readonly TownshipRecords[];
}

/** Starts the counts of a sheet. */
export const townshipCounts = (dataset: Dataset): TownshipCounts => {
  const at = fieldPositions(dataset).get('township') ?? -1;
  const counts = new Map<string, { key: string; township: string; records: number }>();
  let last: { key: string; township: string; records: number } | undefined;
  return {
    add(values) {
      const key = values[at + 1];
      if (at < 0 || typeof key !== 'string') return;
      // A roll is mostly in the order of its townships.
      if (last?.key !== key) {
        last = counts.get(key) ?? { key, township: String(values[at]), records: 0 };
        counts.set(key, last);
      }
      last.records += 1;
    },
    townshipOf(values) {
      const township = values?.[at];
      return typeof township === 'string' ? township : null;
    },
    end: () => [...counts.values()],
  };
};
