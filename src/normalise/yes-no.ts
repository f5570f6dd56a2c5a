import { isBlank } from './blank.js';
import { cleanText, type TextChange } from './clean-text.js';
import type { Normalised } from './types.js';

export type YesNoFault = 'yes-no.unclear';

const yes: ReadonlySet<string> = new Set([
  ...['是', '是的', '有', '对', '√', '✓', '✔', '☑', '真', '1', 'Y', 'YES', 'TRUE', 'T'],
]);

/** 无 and 没有 stand before the fillers: in this kind of column they are an answer. */
const no: ReadonlySet<string> = new Set([
  ...['否', '不是', '非', '无', '没有', '没', '不', '错', '×', '✗', '✘', '✕', '✖', '╳', '☒', '假'],
  ...['0', 'N', 'NO', 'FALSE', 'F', 'X'],
]);

const unknown: ReadonlySet<string> = new Set([
  '未知',
  '不详',
  '不清楚',
  '未填',
  '未填写',
  '未核实',
  '未确认',
]);

/**
 * Reads a yes or no: 是/否, 有/无, √/×, Y/N, 1/0, 已…/未…, true/false. A filler or 不详 is blank. Anything else is a fault,
 * 2 too: in some forms it means no, in others it is a class. Never throws.
 */
export const parseYesNo = (text: string): Normalised<boolean, TextChange, YesNoFault> => {
  const { text: cleaned, changes } = cleanText(text);
  const word = cleaned.replaceAll(' ', '').replace(/\.0+$/, '').toUpperCase();
  if (yes.has(word)) return { value: true, changes, fault: null };
  if (no.has(word)) return { value: false, changes, fault: null };
  if (isBlank(cleaned) || unknown.has(word)) return { value: null, changes, fault: null };
  if (/^已\p{Script=Han}*$/u.test(word)) return { value: true, changes, fault: null };
  if (/^未\p{Script=Han}*$/u.test(word)) return { value: false, changes, fault: null };
  return { value: null, changes, fault: 'yes-no.unclear' };
};
