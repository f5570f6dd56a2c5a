import type { Engine } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import { isLinkedByKinds } from '../schema/linking-fields.js';
import { rollGate, type RollGate, type RollProgress, type Sieve } from './roll-gate.js';
import type { SheetStore } from './sheet-store.js';
import { sieveStored } from './sieve-stored.js';

/** A roll that was sieved. */
export interface SievedRoll {
  readonly dataset: Dataset;
  /** All records that were read. */
  readonly records: number;
  /** Those that stay, and that linking and rules see. */
  readonly kept: number;
}

/** Keeps the account of the reference rolls of a run, and sieves those that turn out to be large. */
export interface RollSieve {
  /** From now on the records of large rolls are sieved on their way. Before, they are only counted. */
  start(sieve: Sieve): void;
  /** The store of a sheet, behind the gate of its roll. */
  guard(store: SheetStore, dataset: Dataset): SheetStore;
  /** By dataset, 1 once it is known to be large; other threads may look into it as well. */
  readonly large: Int32Array<SharedArrayBuffer>;
  /** Sieves what was stored of large rolls, once everything is loaded; `sieveOf` is asked if there are any. */
  finish(engine: Engine, sieveOf: () => Promise<Sieve>): Promise<readonly SievedRoll[]>;
}

interface RollSieveOptions {
  /** In the order of `large`. */
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** Only a roll of more records than this is sieved. */
  readonly above: number;
}

/** Starts the account of a run. A roll is all sheets of one dataset; those that are there twice count once. */
export const rollSieve = ({ datasets, above }: RollSieveOptions): RollSieve => {
  const order = new Map([...datasets.keys()].map((name, at) => [name, at]));
  const large = new Int32Array(new SharedArrayBuffer(order.size * Int32Array.BYTES_PER_ELEMENT));
  const rolls = new Map<string, RollProgress>();
  const progressOf = ({ name }: Dataset): RollProgress => rolls.get(name) ?? { records: 0, faulty: 0 };
  let sieve: Sieve | null = null;

  const note = (dataset: Dataset, progress: RollProgress): void => {
    rolls.set(dataset.name, progress);
    if (progress.records > above) Atomics.store(large, order.get(dataset.name) ?? 0, 1);
  };
  const openGate = (dataset: Dataset): RollGate | null =>
    sieve === null ? null : rollGate({ dataset, sieve, above, before: progressOf(dataset) });

  return {
    large,
    start(begun) {
      sieve = begun;
    },
    guard(store, dataset) {
      // What linking by kinds would meet by is not among the keys of a sieve.
      if (dataset.population !== 'reference' || isLinkedByKinds(dataset)) return store;
      const before = progressOf(dataset);
      const gate = openGate(dataset);
      return {
        append(values) {
          if (gate === null || gate.passes(values)) store.append(values);
        },
        room: () => store.room(),
        abandon: () => store.abandon(),
        async end(read, counts) {
          const account = await store.end(read, counts);
          // Whoever reads may have held records back, so the gate has seen fewer than were read.
          const records = before.records + read.records;
          if (account.sheetNo !== null)
            note(dataset, { records, faulty: gate?.progress.faulty ?? before.faulty });
          return account;
        },
      };
    },
    async finish(engine, sieveOf) {
      const sieved: SievedRoll[] = [];
      for (const [name, { records }] of rolls) {
        const dataset = datasets.get(name);
        if (dataset === undefined || records <= above) continue;
        sieve ??= await sieveOf();
        sieved.push({ dataset, records, kept: await sieveStored(engine, dataset, sieve) });
      }
      return sieved;
    },
  };
};
