import { message, type Message } from '../messages/catalogue.js';
import type { Dataset, Field } from '../schema/dataset.js';
import { columnLetter } from './column-letter.js';
import { constantValue } from './constant-value.js';
import { headerColumn, type HeaderColumn } from './header-column.js';
import { normaliseHeader } from './header.js';
import type { HeaderRow } from './header-row.js';
import type { MappedConstant, SheetInstructions } from './types.js';
import type { KnownSpelling, Vocabulary } from './vocabulary.js';

/** What was laid down for a sheet, applied to its header. */
export interface LaidDown {
  readonly kind: 'laid-down';
  /** Columns to be read, those without a header that were laid down by their letter among them. */
  readonly columns: readonly HeaderColumn[];
  /** The field of a column, by its index. */
  readonly fields: ReadonlyMap<number, Field>;
  readonly ignored: readonly HeaderColumn[];
  readonly constants: readonly MappedConstant[];
}

/** An instruction does not fit the sheet. */
export interface Misfit {
  readonly kind: 'misfit';
  readonly reason: Message;
}

const letters = /^[A-Z]{1,3}$/;

/** Laid down before anything else: it wins over every spelling. */
const laidDownRank = -1;

/** The vocabulary with the headers that were laid down, so that they help to find the header row and the dataset. */
export const vocabularyWith = (
  vocabulary: Vocabulary,
  instructions: SheetInstructions | undefined,
): Vocabulary => {
  const given = [...(instructions?.columns ?? [])].filter(([column]) => !letters.test(column));
  if (given.length === 0) return vocabulary;
  const spellings = new Map(vocabulary.spellings);
  for (const [spelling, name] of given) {
    const key = normaliseHeader(spelling);
    const byDataset = new Map<string, KnownSpelling>(spellings.get(key));
    for (const dataset of vocabulary.datasets) {
      const field = name === null ? undefined : dataset.fields.get(name);
      if (field === undefined) byDataset.delete(dataset.name);
      else byDataset.set(dataset.name, { field, spelling, rank: laidDownRank });
    }
    spellings.set(key, byDataset);
  }
  return { ...vocabulary, spellings };
};

/** Applies what was laid down to a header; the first instruction that does not fit is the reason not to read the sheet. */
export const applyInstructions = (
  instructions: SheetInstructions | undefined,
  dataset: Dataset,
  header: HeaderRow,
): LaidDown | Misfit => {
  const fields = new Map<number, Field>();
  const bare: HeaderColumn[] = [];
  const ignored = new Set<HeaderColumn>();
  const columnOf = new Map<string, string>();
  for (const [column, name] of instructions?.columns ?? []) {
    const found = findColumns(column, header);
    const [only] = found;
    if (only === undefined) return misfit(message('map.given-no-column', { column }));
    if (found.length > 1) {
      const places = found.map(({ index }) => columnLetter(index)).join('、');
      return misfit(message('map.given-column-twice', { column, columns: places }));
    }
    if (name === null) {
      ignored.add(only);
      continue;
    }
    const field = dataset.fields.get(name);
    if (field === undefined) return misfit(noField(name, dataset));
    const other = columnOf.get(name);
    if (other !== undefined) {
      return misfit(message('map.given-field-twice', { field: field.title, first: other, second: column }));
    }
    columnOf.set(name, column);
    fields.set(only.index, field);
    if (!header.columns.includes(only)) bare.push(only);
  }
  const constants: MappedConstant[] = [];
  for (const [name, text] of instructions?.constants ?? []) {
    const field = dataset.fields.get(name);
    if (field === undefined) return misfit(noField(name, dataset));
    const value = constantValue(field, text);
    if (value === null) return misfit(message('map.given-no-value', { field: field.title, text }));
    constants.push({ field, value, origin: 'given', text });
  }
  const columns = [...header.columns, ...bare].filter((column) => !ignored.has(column));
  return { kind: 'laid-down', columns, fields, ignored: [...ignored], constants };
};

const misfit = (reason: Message): Misfit => ({ kind: 'misfit', reason });

const noField = (name: string, dataset: Dataset): Message =>
  message('map.given-no-field', { field: name, title: dataset.title, dataset: dataset.name });

/** The columns that a letter, or a header as it stands in the file, means. */
const findColumns = (column: string, header: HeaderRow): readonly HeaderColumn[] => {
  if (letters.test(column)) {
    const index =
      Array.from(column, (letter) => letter.charCodeAt(0) - 64).reduce((sum, digit) => sum * 26 + digit, 0) -
      1;
    const own = header.columns.find((one) => one.index === index);
    return [own ?? headerColumn(index, [column])];
  }
  const key = normaliseHeader(column);
  const exact = header.columns.filter(({ keys }) => keys.join('') === key);
  return exact.length > 0 ? exact : header.columns.filter(({ keys }) => keys.at(-1) === key);
};
