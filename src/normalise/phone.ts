import { isBlank } from './blank.js';
import { cleanText } from './clean-text.js';
import { compactNumber, type NumberChange } from './number-text.js';
import type { Normalised } from './types.js';

export type PhoneChange = NumberChange | 'phone.country-code';
export type PhoneFault = 'phone.unreadable' | 'phone.two-numbers';

const mobile = /^1[3-9][0-9]{9}$/;
const landline = /^(?:0[1-9][0-9]{1,2})?[2-9][0-9]{6,7}$/;
/** Room for a number with a remark; longer texts are something else. */
const longest = 100;
const several = /[0-9]{7,}\s*[/,;、|]\s*[0-9]{3,}/;

/**
 * Reads a telephone number and returns its digits: 11 of a mobile number, or a landline with its area code if that was
 * given. A cell with two numbers is a fault: which of them is the person's is not known. Never throws.
 */
export const normalisePhone = (text: string): Normalised<string, PhoneChange, PhoneFault> => {
  const { text: cleaned, changes } = cleanText(text);
  if (mobile.test(cleaned)) return { value: cleaned, changes, fault: null };
  if (isBlank(cleaned)) return { value: null, changes, fault: null };
  if (cleaned.length > longest) return { value: null, changes, fault: 'phone.unreadable' };
  if (several.test(cleaned)) return { value: null, changes, fault: 'phone.two-numbers' };
  const compact = compactNumber(cleaned.replace(/^([^0-9]*)\(([0-9]{3,4})\)/, '$1$2').replace(/\.0+$/, ''));
  const number = compact.text.replace(/^(?:\+|00)?86(?=1[3-9][0-9]{9}$)/, '');
  const all: readonly PhoneChange[] = [...changes, ...compact.changes];
  if (!mobile.test(number) && !landline.test(number))
    return { value: null, changes: all, fault: 'phone.unreadable' };
  return {
    value: number,
    changes: number === compact.text ? all : [...all, 'phone.country-code'],
    fault: null,
  };
};
