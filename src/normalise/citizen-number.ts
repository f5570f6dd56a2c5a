import { areDigits, twoDigits, weightedDigits } from './ascii-digits.js';
import { daysInMonth } from './calendar.js';

/** GB 11643-1999, ISO 7064 MOD 11-2. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/**
 * The check character (`0`-`9` or `X`) of the first 17 digits of a citizen number.
 * Throws a RangeError for anything but 17 ASCII digits: a caller that builds numbers must not get half of one.
 */
export const idCheckDigit = (first17: string): string => {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) {
    const digit = first17.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) throw new RangeError('a check digit needs 17 digits');
    sum += digit * (weights[at] ?? 0);
  }
  if (first17.length !== 17) throw new RangeError('a check digit needs 17 digits');
  return checkCharacters.charAt(sum % 11);
};

/** Why 18 characters are no valid number; `shape` if they are not 17 digits and a digit or `X`. */
export type EighteenFlaw = 'shape' | 'birth-date' | 'check-digit';

/** The standard's own example was born in 1880, so the range is wide; it only stops nonsense. */
const earliestYear = 1800;
const latestYear = 2100;

const isBirthDate = (year: number, month: number, day: number): boolean => {
  if (year < earliestYear || year > latestYear || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= daysInMonth(year, month);
};

/**
 * What is wrong with an 18-character number, null if nothing: shape, then birth date (a real calendar day of the years
 * 1800 to 2100), then check digit. The region is not looked at: numbers keep the codes of abolished counties, no list
 * has them all, and the check digit says more.
 */
export const flawOfEighteen = (text: string): EighteenFlaw | null => {
  if (text.length !== 18) return 'shape';
  let all = 0;
  for (let at = 0; at < 18; at += 1) {
    const unit = text.charCodeAt(at);
    all |= unit;
    characters[at] = unit;
  }
  return all < 0x80 ? flawOfEighteenBytes(charactersInWords, 0) : 'shape';
};

/** The characters of the text that is judged. */
const characters = new Uint8Array(18);
const charactersInWords = new DataView(characters.buffer);

/** The same as `flawOfEighteen` for the 18 bytes from `from` on, which are judged four at a time. */
export const flawOfEighteenBytes = (bytes: DataView, from: number): EighteenFlaw | null => {
  const first = bytes.getInt32(from, true);
  const second = bytes.getInt32(from + 4, true);
  const third = bytes.getInt32(from + 8, true);
  const fourth = bytes.getInt32(from + 12, true);
  const seventeenth = bytes.getUint8(from + 16) - 48;
  const last = bytes.getUint8(from + 17);
  const hasShape =
    areDigits(first) &&
    areDigits(second) &&
    areDigits(third) &&
    areDigits(fourth) &&
    seventeenth >= 0 &&
    seventeenth <= 9 &&
    (last === 0x58 || (last >= 48 && last <= 57));
  if (!hasShape) return 'shape';
  const year = twoDigits(second >>> 16) * 100 + twoDigits(third);
  if (!isBirthDate(year, twoDigits(third >>> 16), twoDigits(fourth))) return 'birth-date';
  // Each weight is twice the next one, modulo 11; doubling needs no list of them and the sum stays small.
  const sixteen =
    ((weightedDigits(first) * 16 + weightedDigits(second)) * 16 + weightedDigits(third)) * 16 +
    weightedDigits(fourth);
  const check = last === 0x58 ? 10 : last - 48;
  return ((sixteen * 2 + seventeenth) * 2 + check) % 11 === 1 ? null : 'check-digit';
};

/**
 * Whether the text is exactly an 18-character number, upper-case, with a real birth date and the right check digit.
 * Residence permits of Hong Kong, Macau and Taiwan and the new permits of foreigners pass too: same construction.
 */
export const isValidCitizenNumber = (text: string): boolean => flawOfEighteen(text) === null;

/** A 15-digit number (before October 1999) as 18 characters; null if it is none or its birth date is impossible. */
export const upgradeFifteen = (text: string): string | null => {
  if (!/^[0-9]{15}$/.test(text)) return null;
  const first17 = `${text.slice(0, 6)}19${text.slice(6)}`;
  const upgraded = first17 + idCheckDigit(first17);
  return flawOfEighteen(upgraded) === null ? upgraded : null;
};

/** Birth date `YYYY-MM-DD` in a valid 18-character number. */
export const birthDateOfId = (id18: string): string =>
  `${id18.slice(6, 10)}-${id18.slice(10, 12)}-${id18.slice(12, 14)}`;

/** Sex in a valid 18-character number: the 17th digit is odd for men. */
export const sexOfId = (id18: string): 'male' | 'female' =>
  id18.charCodeAt(16) % 2 === 1 ? 'male' : 'female';
