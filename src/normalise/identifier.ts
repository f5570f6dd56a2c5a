import { isBlank } from './blank.js';
import { cleanText, type TextChange } from './clean-text.js';
import type { Normalised } from './types.js';

/** Changes beside those that any text may need. */
export type IdentifierChange = TextChange | 'identifier.form';

/**
 * Reads a number or code of whatever system: capital letters and digits without what stands between them. Never throws
 * and never finds a fault: what a spreadsheet has made of a number cell is for the caller to know.
 */
export const normaliseIdentifier = (text: string): Normalised<string, IdentifierChange, never> => {
  const { text: cleaned, changes } = cleanText(text);
  if (isBlank(cleaned)) return { value: null, changes, fault: null };
  const compact = cleaned
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
    .normalize('NFKC');
  return {
    value: isBlank(compact) ? null : compact,
    changes: compact === cleaned ? changes : [...changes, 'identifier.form'],
    fault: null,
  };
};
