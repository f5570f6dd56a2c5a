import type { SqlValue } from '../engine/types.js';
import type { BlockingKeys } from '../normalise/blocking-keys.js';
import type { Dataset } from '../schema/dataset.js';
import type { BloomFilter } from './bloom-filter.js';
import { keyedRecordReader } from './keyed-record.js';
import { recordTable } from './record-columns.js';
import { sieveMarks } from './sieve-marks.js';

/** Records of a roll whose own number is faulty stay, up to so many: the rules that speak of them need the rows. */
export const mostFaultyKept = 10_000;

/** What a roll is sieved by. */
export interface Sieve {
  /** The keys of all people whom the run is about. */
  readonly filter: BloomFilter;
  readonly keysOf: BlockingKeys;
}

/** How far a roll has come. */
export interface RollProgress {
  readonly records: number;
  /** Of them, those whose own number is faulty. */
  readonly faulty: number;
}

interface GateOptions {
  readonly dataset: Dataset;
  readonly sieve: Sieve;
  /** Only a roll of more records than this is sieved. */
  readonly above: number;
  /** What of the roll came before, as far as it is known here. */
  readonly before: RollProgress;
  /** True once it is known, from elsewhere, that the roll is large enough. */
  readonly isLarge?: () => boolean;
}

/** Lets the records of one roll pass, in their order, or holds them back. */
export interface RollGate {
  /** Whether the record stays, as far as that can be said now. */
  passes(values: readonly SqlValue[]): boolean;
  /** Of the records that were asked about, with those before. */
  readonly progress: RollProgress;
}

/**
 * Opens the gate of a roll. Everything passes until the roll is known to be large; then a record passes if it may be that
 * of somebody whom the run is about, carries a mark for which it is kept, or is among the first whose number is faulty.
 *
 * Whoever knows less of what came before lets more pass and never less: a gate may stand before another one.
 */
export const rollGate = ({ dataset, sieve, above, before, isLarge }: GateOptions): RollGate => {
  const { filter, keysOf } = sieve;
  const { read } = keyedRecordReader(dataset);
  const isMarked = sieveMarks(dataset);
  const fault = recordTable(dataset).columns.findIndex(({ name }) => name === 'id_number_fault');
  const progress = { ...before };
  const isMember = (key: string): boolean => filter.has(key);
  return {
    progress,
    passes(values) {
      progress.records += 1;
      const isFaulty = (values[fault] ?? null) !== null;
      if (isFaulty) progress.faulty += 1;
      if (progress.records <= above && isLarge?.() !== true) return true;
      if (isFaulty && progress.faulty <= mostFaultyKept) return true;
      return isMarked(values) || keysOf(read(values), 'reference', isMember);
    },
  };
};
