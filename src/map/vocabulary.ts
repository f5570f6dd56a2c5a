import { UserError } from '../errors.js';
import { message } from '../messages/catalogue.js';
import type { Dataset, Field } from '../schema/dataset.js';
import type { HeaderColumn } from './header-column.js';
import { normaliseHeader } from './header.js';

/** One header spelling of one dataset. */
export interface KnownSpelling {
  readonly field: Field;
  /** As the dataset file writes it. */
  readonly spelling: string;
  /** Place in the field's list; the lower, the more usual. */
  readonly rank: number;
}

/** Every header spelling of a set of datasets, by comparison key. */
export interface Vocabulary {
  readonly datasets: readonly Dataset[];
  /** Key -> dataset name -> what the dataset calls it. */
  readonly spellings: ReadonlyMap<string, ReadonlyMap<string, KnownSpelling>>;
}

const built = new WeakMap<ReadonlyMap<string, Dataset>, Vocabulary>();

/**
 * The vocabulary of a set of datasets; built once for each map of datasets. Throws a UserError if one dataset gives a
 * spelling to two fields, since then a column could mean either.
 */
export const vocabularyOf = (datasets: ReadonlyMap<string, Dataset>): Vocabulary => {
  const known = built.get(datasets);
  if (known !== undefined) return known;
  const spellings = new Map<string, Map<string, KnownSpelling>>();
  for (const dataset of datasets.values()) {
    for (const field of dataset.fields.values()) {
      field.headers.forEach((spelling, rank) => {
        const key = normaliseHeader(spelling);
        const byDataset = spellings.get(key) ?? new Map<string, KnownSpelling>();
        const other = byDataset.get(dataset.name)?.field;
        if (other !== undefined && other !== field) throw spellingTwice(dataset, spelling, [other, field]);
        if (other === undefined) byDataset.set(dataset.name, { field, spelling, rank });
        spellings.set(key, byDataset);
      });
    }
  }
  const vocabulary: Vocabulary = { datasets: [...datasets.values()], spellings };
  built.set(datasets, vocabulary);
  return vocabulary;
};

/** What a dataset calls a column, and by which of its spellings. */
export interface UnderstoodColumn {
  readonly known: KnownSpelling;
  /** How many datasets know that spelling. */
  readonly sharedBy: number;
  /** False if a group above the column was left out that may change what it means. */
  readonly isSure: boolean;
}

/** The field that a column is to a dataset, by the most exact spelling that it knows; null if it knows none. */
export const spellingIn = (
  { spellings }: Vocabulary,
  dataset: Dataset,
  column: HeaderColumn,
): UnderstoodColumn | null => {
  for (const { key, isSure } of column.spellings) {
    const byDataset = spellings.get(key);
    const known = byDataset?.get(dataset.name);
    if (byDataset !== undefined && known !== undefined) return { known, sharedBy: byDataset.size, isSure };
  }
  return null;
};

const spellingTwice = (
  dataset: Dataset,
  spelling: string,
  [first, second]: readonly [Field, Field],
): UserError =>
  new UserError(
    message('map.spelling-twice', {
      dataset: dataset.name,
      spelling,
      first: first.name,
      second: second.name,
    }),
    { hint: message('map.spelling-twice-hint') },
  );
