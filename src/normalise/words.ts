import { isBlank } from './blank.js';
import { cleanText, type TextChange } from './clean-text.js';
import type { Normalised } from './types.js';

/** Changes beside those that any text may need. */
export type WordsChange = TextChange | 'words.case' | 'words.punctuation';

/**
 * Reads a name, street or place that is compared by its letters: lower case, one form of each letter, and nothing but
 * letters, digits and single spaces between words. An apostrophe joins (`O'Brien` is `obrien`), any other sign parts.
 * Never throws and never finds a fault.
 */
export const normaliseWords = (text: string): Normalised<string, WordsChange, never> => {
  const { text: cleaned, changes } = cleanText(text);
  if (isBlank(cleaned)) return { value: null, changes, fault: null };
  const lower = cleaned.normalize('NFKC').toLowerCase().normalize('NFKC');
  const words = lower
    .replace(/['’‘`´]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .normalize('NFKC');
  return {
    value: isBlank(words) ? null : words,
    changes: [
      ...changes,
      ...(lower === cleaned ? [] : (['words.case'] as const)),
      ...(words === lower ? [] : (['words.punctuation'] as const)),
    ],
    fault: null,
  };
};
