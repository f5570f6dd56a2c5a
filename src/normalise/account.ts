import { isBlank } from './blank.js';
import { cleanText } from './clean-text.js';
import { compactNumber, hasLostDigits, isScientific, type NumberChange } from './number-text.js';
import type { Normalised } from './types.js';

export type AccountFault = 'account.digits-lost' | 'account.length' | 'account.characters' | 'account.masked';

/** Passbooks of rural banks have up to 23 digits and more; cards 16 to 19; nothing real has fewer than 8. */
const shortest = 8;
const longest = 32;

/**
 * Reads a bank account and returns its digits. `options.stored` says that the cell is a number, whose digits after the
 * 15th are lost. Length alone is judged: banks number as they like. Never throws.
 */
export const normaliseAccount = (
  text: string,
  options?: { readonly stored?: 'number' },
): Normalised<string, NumberChange, AccountFault> => {
  const { text: cleaned, changes } = cleanText(text);
  if (isBlank(cleaned)) return { value: null, changes, fault: null };
  if (isScientific(cleaned) || (options?.stored === 'number' && hasLostDigits(cleaned))) {
    return { value: null, changes, fault: 'account.digits-lost' };
  }
  const compact = compactNumber(cleaned);
  const all = [...changes, ...compact.changes];
  if (/^(?=.*[0-9])[0-9*#●]*[*#●][0-9*#●]*$/u.test(compact.text)) {
    return { value: null, changes: all, fault: 'account.masked' };
  }
  if (!/^[0-9]+$/.test(compact.text)) return { value: null, changes: all, fault: 'account.characters' };
  if (compact.text.length < shortest || compact.text.length > longest) {
    return { value: null, changes: all, fault: 'account.length' };
  }
  return { value: compact.text, changes: all, fault: null };
};
