import { loadNameForms } from '../link/name-forms.js';
import { openBloomFilter, type BloomFilter } from '../load/bloom-filter.js';
import { rollGate, type RollGate } from '../load/roll-gate.js';
import { blockingKeys, type BlockingKeys } from '../normalise/blocking-keys.js';
import type { Dataset } from '../schema/dataset.js';
import { isLinkedByKinds } from '../schema/linking-fields.js';

/** What of the sieve reading threads share, so that they need not hand over what does not stay. */
export interface SharedSieve {
  readonly bits: SharedArrayBuffer;
  /** By dataset, in the order of the plan: 1 once its roll is known to be large. */
  readonly large: Int32Array<SharedArrayBuffer>;
  readonly above: number;
}

/** Loads the keys of records, the same wherever they are made: names enter by their sound, as in linking. */
export const loadSieveKeys = async (): Promise<BlockingKeys> => blockingKeys((await loadNameForms()).pinyin);

/** What the threads are given of a filter. */
export const shareSieve = (filter: BloomFilter, rest: Omit<SharedSieve, 'bits'>): SharedSieve => ({
  ...rest,
  bits: filter.shared,
});

/** Makes what opens gates for the sheets that one thread reads; null for rolls that are never sieved. */
export const loadGateOpener = async (
  { bits, large, above }: SharedSieve,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<(dataset: Dataset) => RollGate | null> => {
  const sieve = { filter: openBloomFilter(bits), keysOf: await loadSieveKeys() };
  const order = [...datasets.keys()];
  return (dataset) => {
    if (dataset.population !== 'reference' || isLinkedByKinds(dataset)) return null;
    const at = order.indexOf(dataset.name);
    const isLarge = (): boolean => Atomics.load(large, at) === 1;
    return rollGate({ dataset, sieve, above, before: { records: 0, faulty: 0 }, isLarge });
  };
};
