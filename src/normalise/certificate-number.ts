import { isBlank } from './blank.js';
import { isValidCitizenNumber } from './citizen-number.js';
import { cleanText } from './clean-text.js';
import { categoryOfDigit, type DisabilityCategory } from './disability.js';
import {
  compactNumber,
  hasLostDigits,
  isScientific,
  upperCaseNumber,
  type NumberChange,
} from './number-text.js';
import type { Normalised } from './types.js';

export type CertificateChange = NumberChange;

export type CertificateFault =
  | 'certificate.length'
  | 'certificate.characters'
  | 'certificate.category'
  | 'certificate.level'
  | 'certificate.id-check'
  | 'certificate.digits-lost'
  | 'certificate.first-generation';

/**
 * A number of 20 characters with a fault in its ID, category or level, and a number of the first generation, keep their
 * `value` beside the `fault`: they can be shown and compared, only not taken apart.
 */
export interface NormalisedCertificate extends Normalised<string, CertificateChange, CertificateFault> {
  /** The 20 characters without the suffix of a re-issue; null where `value` has no such part. */
  readonly base: string | null;
  /** The ID number that the certificate number begins with, if it is valid. */
  readonly idNumber: string | null;
  readonly category: DisabilityCategory | null;
  readonly level: '1' | '2' | '3' | '4' | null;
  /** How often it was issued again after a loss, as written: empty, `B`, `B1`, `B2` ... */
  readonly suffix: string;
}

const shape = /^([0-9]{17}[0-9X])([0-9])([0-9])(B[0-9]*)?$/;
/** As in 鲁青岛字第0001234号, issued until about 2009. */
const firstGeneration = /字?第\s*[0-9]{4,}号?$/;

const levels: ReadonlySet<string> = new Set(['1', '2', '3', '4']);
const isLevel = (digit: string): digit is '1' | '2' | '3' | '4' => levels.has(digit);

const bare = { base: null, idNumber: null, category: null, level: null, suffix: '' } as const;

const takeApart = (number: string, changes: readonly CertificateChange[]): NormalisedCertificate => {
  const [, id, categoryDigit, levelDigit, suffix = ''] = shape.exec(number) ?? [];
  if (id === undefined || categoryDigit === undefined || levelDigit === undefined) {
    const idNumber = isValidCitizenNumber(number) ? number : null;
    const fault = /^[0-9]+X?[0-9]{0,2}(?:B[0-9]*)?$/.test(number)
      ? 'certificate.length'
      : 'certificate.characters';
    return { value: null, changes, fault, ...bare, idNumber };
  }
  const idNumber = isValidCitizenNumber(id) ? id : null;
  const category = categoryOfDigit.get(categoryDigit) ?? null;
  const level = isLevel(levelDigit) ? levelDigit : null;
  let fault: CertificateFault | null = null;
  if (idNumber === null) fault = 'certificate.id-check';
  else if (category === null) fault = 'certificate.category';
  else if (level === null) fault = 'certificate.level';
  return { value: number, changes, fault, base: number.slice(0, 20), idNumber, category, level, suffix };
};

/**
 * Reads a disability certificate number: 18 characters of the holder's ID number, a digit for the category, one for
 * the level, and `B`, `B1` ... after a re-issue. `options.stored` says that the cell is a number, whose digits after
 * the 15th are lost. A bare ID number gives the fault `certificate.length`, with `idNumber`. Never throws.
 */
export const normaliseCertificateNumber = (
  text: string,
  options?: { readonly stored?: 'number' },
): NormalisedCertificate => {
  const { text: cleaned, changes } = cleanText(text);
  if (isBlank(cleaned)) return { value: null, changes, fault: null, ...bare };
  if (isScientific(cleaned) || (options?.stored === 'number' && hasLostDigits(cleaned))) {
    return { value: null, changes, fault: 'certificate.digits-lost', ...bare };
  }
  if (firstGeneration.test(cleaned)) {
    return { value: cleaned, changes, fault: 'certificate.first-generation', ...bare };
  }
  if (shape.test(cleaned)) return takeApart(cleaned, changes);
  const compact = compactNumber(cleaned);
  const upper = upperCaseNumber(compact.text);
  return takeApart(upper.text, [...changes, ...compact.changes, ...upper.changes]);
};
