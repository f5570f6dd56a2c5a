import { isRealDate } from './calendar.js';

/** The kinds of numbers that stand in the ID column of a roll. */
export type IdFamily =
  | 'citizen'
  | 'residence-permit'
  | 'travel-permit-hkmo'
  | 'travel-permit-taiwan'
  | 'foreign-new'
  | 'foreign-old'
  | 'school'
  | 'military'
  | 'other'
  | 'blank';

/**
 * Family of an 18-character number. Numbers of foreigners (since December 2023) begin with 9 and have birth date and
 * check digit where a citizen's has them, so only the region part tells them apart: after the 9 come two digits of a
 * province, and none has a code beginning with 9. Hence 99... is no foreigner's number; bidui's invented people have
 * citizen numbers that begin so.
 */
export const familyOfEighteen = (number: string): IdFamily => {
  const first = number.charCodeAt(0);
  if (first === 0x39) return number.charCodeAt(1) === 0x39 ? 'citizen' : 'foreign-new';
  return first === 0x38 && /^8[123]0000/.test(number) ? 'residence-permit' : 'citizen';
};

const military = /^[\p{Script=Han}A-Z]*[军兵武警士][\p{Script=Han}A-Z]*[0-9]{4,10}号?$/u;

/** The arm or the military region that issued it, as 南字第01234567号. */
const ofMilitaryRegion = /^[军兵武警士南北沈兰成济广空海政后参装总火陆]字第?[0-9]{4,10}号?$/u;

/** A number of a soldier, officer or disabled veteran: words such as 军字第 and a few digits. */
export const isMilitary = (compact: string): boolean =>
  military.test(compact) || ofMilitaryRegion.test(compact);

const lettered = /^\p{Script=Han}+字第?[0-9A-Z]{4,12}号?$/u;

/** Another number with words in it, such as that of a disability certificate of the first generation (before 2009). */
export const isLettered = (compact: string): boolean => lettered.test(compact);

/** A number of a family without a check digit, in the form in which two of them can be compared. */
export interface OtherNumber {
  readonly family: IdFamily;
  readonly canonical: string;
}

/** Eight digits are a Taiwan permit for life, unless they are a birth date that slipped into the wrong column. */
const looksLikeDate = (digits: string): boolean =>
  /^(?:18|19|20)/.test(digits) &&
  isRealDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));

/**
 * Recognises the numbers that have no check digit, upper-case and compact; null if it is none of them.
 * Home-return permits are compared by letter and first 8 digits: the last two count re-issues.
 */
export const recogniseOther = (compact: string): OtherNumber | null => {
  if (/^[HM][0-9]{8}(?:[0-9]{2})?$/.test(compact)) {
    return { family: 'travel-permit-hkmo', canonical: compact.slice(0, 9) };
  }
  if (/^[JL][0-9]{17}[0-9X]$/.test(compact)) return { family: 'school', canonical: compact };
  if (/^[A-Z]{3}[0-9]{12}$/.test(compact)) return { family: 'foreign-old', canonical: compact };
  if (/^[0-9]{10}[A-Z]$/.test(compact)) return { family: 'travel-permit-taiwan', canonical: compact };
  if (/^[0-9]{8}$/.test(compact)) {
    return looksLikeDate(compact) ? null : { family: 'travel-permit-taiwan', canonical: compact };
  }
  // Identity cards of Hong Kong whose check character is an A; with a digit they look like passports.
  if (/^[A-Z]{1,2}[0-9]{6}A$/.test(compact)) return { family: 'other', canonical: compact };
  // Passports (E12345678, EA1234567) and birth certificates (one letter and nine digits).
  if (/^[A-Z]{1,2}[0-9]{6,9}$/.test(compact)) return { family: 'other', canonical: compact };
  return null;
};
