import type { Dataset } from '../schema/dataset.js';
import { normaliseHeader } from './header.js';
import type { Vocabulary } from './vocabulary.js';

/** A copy of one of the first rows of a sheet. */
export interface PreviewRow {
  /** 1-based row of the spreadsheet. */
  readonly number: number;
  readonly text: readonly (string | undefined)[];
}

/** The row that was taken for the header, and the datasets that understand it. */
export interface HeaderRow {
  readonly row: PreviewRow;
  /** Comparison key per column; empty for blank cells. */
  readonly keys: readonly string[];
  readonly datasets: readonly Dataset[];
  /** Whether a name or number is among the headers understood; without one it is no roll that can be used. */
  readonly hasIdentity: boolean;
}

/** The longest cell that is still looked at as a header; longer ones are instructions. */
const longestHeader = 60;
/** Fifteen digits in a cell are a person's number: that row is data. */
const personalNumber = /\d{14}[\dXx]/;
const leastHeaders = 2;
const leastHeadersWithoutIdentity = 3;

/** Makes the function from a row's cells to their comparison keys, `''` where there is no header. */
const headerKeyReader = (): ((text: PreviewRow['text']) => readonly string[]) => {
  // Rows of data repeat their cells, and normalising is the dearest step of recognising a sheet.
  const keys = new Map<string, string>();
  const keyOf = (cell: string | undefined): string => {
    if (cell === undefined || cell === '' || cell.length > longestHeader) return '';
    const known = keys.get(cell);
    if (known !== undefined) return known;
    const key = normaliseHeader(cell);
    keys.set(cell, key);
    return key;
  };
  return (text) => Array.from(text, keyOf);
};

const isData = (row: PreviewRow): boolean =>
  row.text.some((cell) => cell !== undefined && cell.length >= 15 && personalNumber.test(cell));

/** Fields that say who a row is about: the needed names and numbers, or whatever is needed where there are none. */
const identityFields = (dataset: Dataset): ReadonlySet<string> => {
  const needed = dataset.recognise.need.flat();
  const personal = needed.filter((name) => {
    const kind = dataset.fields.get(name)?.kind;
    return kind === 'person-name' || kind === 'id-number' || kind === 'certificate-number';
  });
  return new Set(personal.length > 0 ? personal : needed);
};

/**
 * The header row among the first rows: the one of which some dataset understands the most headers, at least two and
 * one of them a name or number; the upper one of two alike. Where there is none, a row of which three headers are
 * understood: a roll whose name column has an unknown name must be reported and not passed over. Null if there is
 * neither.
 */
export const findHeaderRow = (rows: readonly PreviewRow[], vocabulary: Vocabulary): HeaderRow | null => {
  const headerKeys = headerKeyReader();
  let best: { header: HeaderRow; most: number } | null = null;
  for (const row of rows) {
    if (isData(row)) continue;
    const keys = headerKeys(row.text);
    const header = { row, keys, ...understandRow(keys, vocabulary) };
    if (header.most === 0) continue;
    const isBetter =
      best === null ||
      (header.hasIdentity && !best.header.hasIdentity) ||
      (header.hasIdentity === best.header.hasIdentity && header.most > best.most);
    if (isBetter) best = { header, most: header.most };
  }
  return best?.header ?? null;
};

interface Understood {
  readonly datasets: readonly Dataset[];
  readonly hasIdentity: boolean;
  /** Most fields that one dataset found; 0 if the row cannot be a header. */
  readonly most: number;
}

const understandRow = (keys: readonly string[], vocabulary: Vocabulary): Understood => {
  const fieldsOf = new Map<string, Set<string>>();
  for (const key of keys) {
    for (const [dataset, { field }] of vocabulary.spellings.get(key) ?? []) {
      const fields = fieldsOf.get(dataset);
      if (fields === undefined) fieldsOf.set(dataset, new Set([field.name]));
      else fields.add(field.name);
    }
  }
  const found = vocabulary.datasets
    .map((dataset) => ({ dataset, fields: fieldsOf.get(dataset.name) ?? new Set<string>() }))
    .filter(({ fields }) => fields.size >= leastHeaders);
  const withIdentity = found.filter(({ dataset, fields }) =>
    [...identityFields(dataset)].some((name) => fields.has(name)),
  );
  const usable =
    withIdentity.length > 0
      ? withIdentity
      : found.filter(({ fields }) => fields.size >= leastHeadersWithoutIdentity);
  return {
    datasets: usable.map(({ dataset }) => dataset),
    hasIdentity: withIdentity.length > 0,
    most: Math.max(0, ...usable.map(({ fields }) => fields.size)),
  };
};

/** The text above the header: cells joined by spaces, rows too. */
export const titleAbove = (rows: readonly PreviewRow[], header: HeaderRow): string =>
  rows
    .filter(({ number }) => number < header.row.number)
    .flatMap(({ text }) => text.filter((cell) => cell !== undefined).map((cell) => cell.trim()))
    .filter((cell) => cell !== '')
    .join(' ');
