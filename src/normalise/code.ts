import { isBlank } from './blank.js';
import { cleanText, type TextChange } from './clean-text.js';
import type { Normalised } from './types.js';

export type CodeFault = 'code.unknown' | 'code.ambiguous';
export type CodeChange = TextChange | 'code.remark';

/** A list of spellings made ready by `compileCodes`. */
export interface CompiledCodes {
  /** Code by spelling key; null where two codes share the key. */
  readonly codes: ReadonlyMap<string, string | null>;
  /** Keys that can be looked for in free text, longest first. */
  readonly searchable: readonly string[];
  /** Spellings that two codes share once spaces and signs are gone: a mistake of whoever wrote the list. */
  readonly conflicts: readonly string[];
}

const signs = /[\s,.:;、。·•・'"“”‘’_\-—–―/\\*&+]+/gu;
const brackets = /[([{<【〔〈《][^()[\]{}<>【】〔〕〈〉《》]*[)\]}>】〕〉》]/gu;
const bracketSigns = /[()[\]{}<>【】〔〕〈〉《》]/gu;

/** A spelling without spaces, signs and brackets, in capitals; the words in brackets stay. */
const keyOf = (cleaned: string): string =>
  cleaned.replaceAll(bracketSigns, '').replaceAll(signs, '').toUpperCase();

/** Digits and single characters turn up in any text by accident, so they are never looked for in one. */
const isSearchable = (key: string): boolean => key.length >= 2 && !/^[0-9.]+$/.test(key);

type Spellings = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

const isMap = (spellings: Spellings): spellings is ReadonlyMap<string, string> => spellings instanceof Map;
const entriesOf = (spellings: Spellings): Iterable<readonly [string, string]> =>
  isMap(spellings) ? spellings : Object.entries(spellings);

/** Makes a list of spellings (spelling -> code) ready for `normaliseCode` and `findCode`. */
export const compileCodes = (spellings: Spellings): CompiledCodes => {
  const codes = new Map<string, string | null>();
  const conflicts: string[] = [];
  for (const [spelling, code] of entriesOf(spellings)) {
    const key = keyOf(cleanText(spelling).text);
    const known = codes.get(key);
    if (known !== undefined && known !== code) conflicts.push(spelling);
    codes.set(key, known === undefined || known === code ? code : null);
  }
  const searchable = [...codes.keys()].filter(isSearchable).sort((a, b) => b.length - a.length);
  return { codes, searchable, conflicts };
};

/**
 * Reads the cell of a code column: exact after cleaning and without spaces and signs; remarks in brackets, such as a
 * unit, are dropped only if the whole is not known. An unknown spelling is a fault, never a nearest match. Never throws.
 */
export const normaliseCode = (
  text: string,
  { codes }: CompiledCodes,
): Normalised<string, CodeChange, CodeFault> => {
  const { text: cleaned, changes } = cleanText(text);
  const whole = codes.get(keyOf(cleaned));
  if (whole === undefined && isBlank(cleaned)) return { value: null, changes, fault: null };
  const bare = whole === undefined ? codes.get(keyOf(cleaned.replaceAll(brackets, ''))) : whole;
  if (bare === undefined) return { value: null, changes, fault: 'code.unknown' };
  if (bare === null) return { value: null, changes, fault: 'code.ambiguous' };
  return { value: bare, changes: whole === undefined ? [...changes, 'code.remark'] : changes, fault: null };
};

/**
 * The one code that a file name, sheet name or title speaks of. A spelling inside a longer one does not count (the
 * longest wins); null if none is found, or if two different codes remain: such a text is about both.
 */
export const findCode = (text: string, { codes, searchable }: CompiledCodes): string | null => {
  let rest = keyOf(cleanText(text).text);
  const found = new Set<string | null>();
  for (const key of searchable) {
    const without = rest.replaceAll(key, '\u0000');
    if (without === rest) continue;
    found.add(codes.get(key) ?? null);
    rest = without;
  }
  const [only] = found;
  return only !== undefined && found.size === 1 ? only : null;
};
