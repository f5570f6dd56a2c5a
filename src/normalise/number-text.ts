import type { TextChange } from './clean-text.js';

/** Lossless changes to a long number as a clerk typed it. */
export type NumberChange =
  TextChange | 'number.separators' | 'number.annotation' | 'number.upper-case' | 'number.letter-x';

export interface CompactNumber {
  /** Without separators and annotations; letters in the case that was typed. */
  readonly text: string;
  /** What was said about the number, such as 已故 or 旧, joined by spaces; empty if nothing. */
  readonly annotation: string;
  readonly changes: readonly NumberChange[];
}

/** 〇 counts as Han in Unicode, but in a number it is a nought. */
const leadingWords = /^(?:(?!〇)\p{Script=Han}|[:, 、"“”‘’])+/u;
const trailingWords = /(?:(?!〇)\p{Script=Han}|[:;,.!。、 "“”'‘’])+$/u;
const latinLabel = /^(?:ID(?: ?(?:No|Number|Card))?|No)[.: ]+(?=[0-9])/i;
/** The check character of a Hong Kong identity card stands in brackets: A123456(7). */
const hongKongCard = /^([A-Za-z]{1,2}[0-9]{6})[([]([0-9A])[)\]]$/;
/** A bracket is a remark unless it holds a number of its own or one letter, as in old Taiwan permits. */
const remark =
  /[([{<【〔〈《]((?![A-Za-z][)\]}>】〕〉》])(?:(?![0-9]{6})[^()[\]{}<>【】〔〕〈〉《》])*)[)\]}>】〕〉》]/gu;
const oneLetter = /[([]([A-Za-z])[)\]]/g;
const separators = /[\s\-._·•・‐-―−]+/g;
const hasDigit = /[0-9]/;

/**
 * Takes a cleaned text apart into the number and what was written around it: labels, remarks in brackets, words before
 * and after, and the spaces, dashes and dots between groups of digits. A text without a digit is returned as it is.
 */
export const compactNumber = (cleaned: string): CompactNumber => {
  if (!hasDigit.test(cleaned)) return { text: cleaned, annotation: '', changes: [] };
  const remarks: string[] = [];
  const take = (words: string): string => {
    const trimmed = words.replaceAll(/^[:;,.!。、 "“”'‘’]+|[:;,.!。、 "“”'‘’]+$/g, '');
    if (trimmed !== '') remarks.push(trimmed);
    return '';
  };
  const withoutWords = cleaned
    .replace(hongKongCard, '$1$2')
    .replace(latinLabel, take)
    .replaceAll(remark, (_, words: string) => take(words))
    .replaceAll(oneLetter, '$1')
    .replace(leadingWords, take)
    .replace(trailingWords, take);
  const text = withoutWords.replaceAll(separators, '');
  const changes: NumberChange[] = [];
  if (remarks.length > 0) changes.push('number.annotation');
  if (text !== withoutWords || (remarks.length === 0 && withoutWords !== cleaned))
    changes.push('number.separators');
  return { text, annotation: remarks.join(' '), changes };
};

/** Letters and signs that stand for the X of a check digit: Greek, Cyrillic, Roman ten, times, star. */
const looksLikeX: ReadonlySet<string> = new Set('ΧχХх×✕✖╳Ⅹⅹ*');

/** Upper-cases, and reads what looks like an X as one where the check digit of an 18-character number stands. */
export const upperCaseNumber = (
  compact: string,
): { readonly text: string; readonly changes: readonly NumberChange[] } => {
  const checkAt = /^[GJL]/i.test(compact) ? 18 : 17;
  const changes: NumberChange[] = [];
  let text = compact;
  if (looksLikeX.has(text.charAt(checkAt)) && /^[A-Za-z]?[0-9]{17}$/.test(text.slice(0, checkAt))) {
    text = `${text.slice(0, checkAt)}X${text.slice(checkAt + 1)}`;
    changes.push('number.letter-x');
  }
  const upper = text.replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase());
  if (upper !== text) changes.push('number.upper-case');
  return { text: upper, changes };
};

const scientific = /^[+-]?[0-9](?:\.[0-9]*)?E\+?[0-9]{1,3}$/i;

/** Whether a cleaned text is a number in scientific notation: what spreadsheets leave of a long number. */
export const isScientific = (cleaned: string): boolean => scientific.test(cleaned);

/**
 * Whether a number cell holds more digits than a spreadsheet keeps (15): from the 16th on they are noughts or noise,
 * whatever they look like.
 */
export const hasLostDigits = (cleaned: string): boolean =>
  isScientific(cleaned) || /^[0-9]{16,}(?:\.0*)?$/.test(cleaned);
