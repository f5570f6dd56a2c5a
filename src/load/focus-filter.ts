import { quoteIdentifier, quoteIdentifiers } from '../engine/identifier.js';
import type { Engine, SqlValue } from '../engine/types.js';
import type { BlockingKeys } from '../normalise/blocking-keys.js';
import type { Dataset } from '../schema/dataset.js';
import { createBloomFilter, type BloomFilter } from './bloom-filter.js';
import { keyedRecordReader } from './keyed-record.js';
import { recordTable } from './record-columns.js';

interface FocusOptions {
  readonly engine: Engine;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly keysOf: BlockingKeys;
}

/** Keys of a record, more than nearly any has: a filter made for too many is only a little larger. */
const usualKeys = 16;

/**
 * The keys of all people whom the run is about: of every record of the focus datasets that was loaded so far. Its size
 * follows from how many they are, whatever the size of the other rolls.
 */
export const readFocusFilter = async (options: FocusOptions): Promise<BloomFilter> => {
  const focus = [...options.datasets.values()].filter(({ population }) => population === 'focus');
  let records = 0;
  for (const dataset of focus) records += await countRecords(options.engine, dataset);
  const expected = records * usualKeys;
  const filter = createBloomFilter(expected);
  const added = await addKeys(options, focus, filter);
  if (added <= expected) return filter;
  const larger = createBloomFilter(added);
  await addKeys(options, focus, larger);
  return larger;
};

const countRecords = async (engine: Engine, dataset: Dataset): Promise<number> => {
  const table = quoteIdentifier(recordTable(dataset).name);
  const [row] = await engine.all(`select count(*) as records from ${table}`);
  return Number(row?.['records'] ?? 0);
};

/** How many keys were added; one that several records have counts as often. */
const addKeys = async (
  { engine, keysOf }: FocusOptions,
  focus: readonly Dataset[],
  filter: BloomFilter,
): Promise<number> => {
  let added = 0;
  const add = (key: string): boolean => {
    filter.add(key);
    added += 1;
    return false;
  };
  for (const dataset of focus) {
    const { name, columns } = recordTable(dataset);
    const { read, positions } = keyedRecordReader(dataset);
    if (positions.length === 0) continue;
    const list = quoteIdentifiers(positions.map((at) => columns[at]?.name ?? ''));
    const values: SqlValue[] = columns.map(() => null);
    // The same row month after month says nothing new.
    const sql = `select distinct ${list} from ${quoteIdentifier(name)}`;
    for await (const batch of engine.streamColumns(sql)) {
      for (let row = 0; row < batch.rowCount; row += 1) {
        positions.forEach((at, column) => (values[at] = batch.columns[column]?.[row] ?? null));
        keysOf(read(values), 'focus', add);
      }
    }
  }
  return added;
};
