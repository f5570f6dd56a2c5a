import { cleanText } from '../normalise/clean-text.js';
import type { Dataset } from '../schema/dataset.js';
import type { HeaderRow } from './header-row.js';
import { memberColumn } from './member-columns.js';
import { spellingIn, type Vocabulary } from './vocabulary.js';

/** Where words that speak for a dataset are looked for. */
export interface SheetNames {
  /** Path relative to the input folder. */
  readonly file: string;
  readonly sheet: string;
  /** Text above the header row. */
  readonly title: string;
}

export interface FoundWord {
  readonly place: 'file' | 'sheet' | 'title';
  readonly word: string;
}

/** How well a dataset fits a sheet. */
export interface WeighedDataset {
  readonly dataset: Dataset;
  readonly score: number;
  /** Fields that have at least one header. */
  readonly fields: number;
  /** Headers as they stand in the file that tell it from most other datasets, the most telling first. */
  readonly telling: readonly string[];
  readonly words: readonly FoundWord[];
}

/**
 * What a word is worth, once for each place. Half of a header that only one dataset knows: a file name decides between
 * datasets that share their headers, but a header of one's own outweighs it. Sheet name and title stand in the sheet
 * itself: with the file name, three places that agree outweigh one header.
 */
const wordBonus = 0.5;
/** A header that at most this many datasets share is worth naming as a reason. */
const tellingShare = 2;

/** Parts of a path from the file name (without its ending) outwards. */
export const pathParts = (file: string): readonly string[] => {
  const parts = file.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts
    .map((part, at) => (at === parts.length - 1 ? part.replace(/\.[A-Za-z0-9]{1,5}$/, '') : part))
    .reverse();
};

/**
 * Weighs every dataset that understands the header row, best first (then by name, so that the order never depends on
 * chance). A field counts once, with its rarest header: 1 divided by the number of datasets that know that header, so
 * that a name says little and what one dataset alone has says much.
 */
export const weighDatasets = (
  header: HeaderRow,
  names: SheetNames,
  vocabulary: Vocabulary,
): readonly WeighedDataset[] => {
  const words = wordsByDataset(names, vocabulary.datasets);
  return header.datasets
    .map((dataset) => weigh(dataset, header, words.get(dataset.name) ?? [], vocabulary))
    .sort((a, b) => b.score - a.score || (a.dataset.name < b.dataset.name ? -1 : 1));
};

/** Whether no dataset understands more of the column's path than this one: 残疾情况/类别 is no class of dibao. */
const isUnderstoodWhole = (
  { spellings }: Vocabulary,
  dataset: Dataset,
  column: HeaderRow['columns'][number],
): boolean => {
  const longest = column.spellings.find(({ key }) => spellings.has(key));
  return longest === undefined || spellings.get(longest.key)?.has(dataset.name) === true;
};

const weigh = (
  dataset: Dataset,
  header: HeaderRow,
  words: readonly FoundWord[],
  vocabulary: Vocabulary,
): WeighedDataset => {
  const weights = new Map<string, number>();
  const telling: { header: string; sharedBy: number }[] = [];
  for (const column of header.columns) {
    const understood = spellingIn(vocabulary, dataset, column);
    const member = understood === null ? memberColumn(dataset, column) : null;
    const name = understood?.known.field.name ?? member?.field;
    if (name === undefined) continue;
    // A numbered name says no more about the dataset than a name, nor does a header whose group others understand with it.
    const isWhole = understood !== null && isUnderstoodWhole(vocabulary, dataset, column);
    const sharedBy = isWhole ? understood.sharedBy : vocabulary.datasets.length;
    weights.set(name, Math.max(weights.get(name) ?? 0, 1 / sharedBy));
    if (sharedBy <= tellingShare) telling.push({ header: column.text, sharedBy });
  }
  // Rounded, so that the order in which the columns stand, and are added up, never decides.
  const headerScore = Math.round([...weights.values()].reduce((sum, one) => sum + one, 0) * 1e6);
  return {
    dataset,
    score: headerScore / 1e6 + wordBonus * words.length,
    fields: weights.size,
    telling: telling.sort((a, b) => a.sharedBy - b.sharedBy).map((one) => one.header),
    words,
  };
};

/** Of a path only the part nearest to the sheet in which any dataset's word stands. */
const wordsByDataset = (
  names: SheetNames,
  datasets: readonly Dataset[],
): ReadonlyMap<string, readonly FoundWord[]> => {
  const found = new Map<string, FoundWord[]>();
  const lookIn = (place: FoundWord['place'], text: string): boolean => {
    const searched = cleanText(text).text.replaceAll(/\s+/g, '');
    const speaking = datasets.flatMap(({ name, recognise }) => {
      const word = longestOf(recognise.words.filter((one) => searched.includes(one)));
      return word === null ? [] : [{ name, word }];
    });
    for (const { name, word } of speaking) found.set(name, [...(found.get(name) ?? []), { place, word }]);
    return speaking.length > 0;
  };
  pathParts(names.file).some((part) => lookIn('file', part));
  lookIn('sheet', names.sheet);
  lookIn('title', names.title);
  return found;
};

const longestOf = (words: readonly string[]): string | null =>
  words.reduce<string | null>((longest, one) => (one.length > (longest?.length ?? 0) ? one : longest), null);
