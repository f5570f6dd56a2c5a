import { isBlank } from './blank.js';
import { flawOfEighteen, upgradeFifteen } from './citizen-number.js';
import { cleanText, noChanges } from './clean-text.js';
import { familyOfEighteen, isLettered, isMilitary, recogniseOther, type IdFamily } from './id-family.js';
import {
  compactNumber,
  hasLostDigits,
  isScientific,
  upperCaseNumber,
  type NumberChange,
} from './number-text.js';
import type { Normalised } from './types.js';

export {
  birthDateOfId,
  idCheckDigit,
  isValidCitizenNumber,
  sexOfId,
  upgradeFifteen,
} from './citizen-number.js';
export type { IdFamily } from './id-family.js';

export type IdChange =
  | NumberChange
  | 'id.fifteen-upgraded'
  | 'id.look-alike'
  | 'id.from-certificate'
  | 'id.from-school'
  | 'id.reissue-count'
  | 'id.repeated';

export type IdFault =
  | 'id.length'
  | 'id.characters'
  | 'id.birth-date'
  | 'id.check-digit'
  | 'id.fifteen-ambiguous'
  | 'id.scientific'
  | 'id.digits-lost'
  | 'id.two-numbers'
  | 'id.other-person'
  | 'id.masked'
  | 'id.placeholder';

export interface NormalisedId extends Normalised<string, IdChange, IdFault> {
  readonly family: IdFamily;
  /** The text after lossless cleaning: what a report shows and what `id-invalid` is keyed by. */
  readonly cleaned: string;
  /** The certificate number that stood in the ID column; `value` is then the ID number inside it. */
  readonly certificate: string | null;
}

export interface IdOptions {
  /** The cell is a number: more than 15 digits in it cannot be trusted. */
  readonly stored?: 'number';
}

interface Reading {
  readonly changes: readonly IdChange[];
  readonly cleaned: string;
}

const found = (value: string, family: IdFamily, { changes, cleaned }: Reading): NormalisedId => ({
  value,
  changes,
  fault: null,
  family,
  cleaned,
  certificate: null,
});

const failed = (fault: IdFault, family: IdFamily, { changes, cleaned }: Reading): NormalisedId => ({
  value: null,
  changes,
  fault,
  family,
  cleaned,
  certificate: null,
});

const plus = (reading: Reading, change: IdChange): Reading => ({
  ...reading,
  changes: [...reading.changes, change],
});

/** 000..., 111..., 123456...: typed to get past a form. Asked only about numbers that failed otherwise. */
const isPlaceholder = (digits: string): boolean => /^(?:([0-9])\1{5}|123456)/.test(digits);

/** One digit over and over, or the digits in a row, whatever the length. */
const isFiller = (digits: string): boolean => /^(?:0|([0-9])\1+|1234567(?:8(?:90*)?)?)$/.test(digits);

/** 18 characters of the right shape. */
const readEighteen = (number: string, reading: Reading): NormalisedId => {
  const flaw = flawOfEighteen(number);
  const family = familyOfEighteen(number);
  if (flaw === null) return found(number, family, reading);
  if (isPlaceholder(number)) return failed('id.placeholder', family, reading);
  return failed(flaw === 'check-digit' ? 'id.check-digit' : 'id.birth-date', family, reading);
};

/**
 * 996-999 were kept for people born before 1900: adding 19 to such a number would give somebody else's, and adding 18
 * the number of a person who is surely dead. Hardly any exists, so none is guessed.
 */
const readFifteen = (number: string, reading: Reading): NormalisedId => {
  if (isPlaceholder(number)) return failed('id.placeholder', 'citizen', reading);
  const upgraded = upgradeFifteen(number);
  if (upgraded === null) return failed('id.birth-date', 'citizen', reading);
  if (/99[6-9]$/.test(number)) return failed('id.fifteen-ambiguous', 'citizen', reading);
  return found(upgraded, 'citizen', plus(reading, 'id.fifteen-upgraded'));
};

const lookAlikes: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', 〇: '0', '○': '0', l: '1', I: '1', '|': '1', Z: '2', z: '2', B: '8' },
};

/** Letters read as the digits they look like, if then date and check digit hold; null otherwise. */
const repairLookAlikes = (compact: string): string | null => {
  if (compact.length !== 18) return null;
  const repaired = compact
    .replaceAll(/[Oo〇○lI|ZzB]/g, (letter) => lookAlikes[letter] ?? letter)
    .toUpperCase();
  return flawOfEighteen(repaired) === null ? repaired : null;
};

const certificateShape = /^([0-9]{17}[0-9X])[1-7][1-4](?:B[0-9]*)?$/;
const maskedShape = /^(?=.*(?:[*#●×]|X.*X))[0-9X*#●×]{8,22}$/;

/** One number without anything around it; `typed` keeps the case of letters. */
const readCompact = (typed: string, before: readonly IdChange[]): NormalisedId => {
  const { text: upper, changes } = upperCaseNumber(typed);
  const reading: Reading = { changes: [...before, ...changes], cleaned: upper };
  if (/^[0-9]{17}[0-9X]$/.test(upper)) return readEighteen(upper, reading);
  if (/^[0-9]{15}$/.test(upper)) return readFifteen(upper, reading);
  const [, embedded] = certificateShape.exec(upper) ?? [];
  if (embedded !== undefined) {
    return { ...readEighteen(embedded, plus(reading, 'id.from-certificate')), certificate: upper };
  }
  if (/^G[0-9]{17}[0-9X]$/.test(upper)) return readEighteen(upper.slice(1), plus(reading, 'id.from-school'));
  if (isFiller(upper)) return failed('id.placeholder', 'citizen', reading);
  const other = recogniseOther(upper);
  if (other !== null) {
    const isShortened = other.canonical !== upper;
    return found(other.canonical, other.family, isShortened ? plus(reading, 'id.reissue-count') : reading);
  }
  if (maskedShape.test(upper)) return failed('id.masked', 'citizen', reading);
  const repaired = repairLookAlikes(typed);
  if (repaired !== null) {
    return found(repaired, familyOfEighteen(repaired), {
      changes: [...before, 'id.look-alike'],
      cleaned: upper,
    });
  }
  const joined = upper.replaceAll(/[/,、]/g, '');
  if (joined !== upper && flawOfEighteen(joined) === null) {
    return found(joined, familyOfEighteen(joined), {
      changes: [...reading.changes, 'number.separators'],
      cleaned: joined,
    });
  }
  if (!/^[0-9]+X?$/.test(upper)) {
    const digits = upper.replaceAll(/[^0-9]/g, '').length;
    return failed('id.characters', digits >= 10 ? 'citizen' : 'other', reading);
  }
  if (isPlaceholder(upper)) return failed('id.placeholder', 'citizen', reading);
  return failed(upper.length >= 30 ? 'id.two-numbers' : 'id.length', 'citizen', reading);
};

const wholeNumbers =
  /(?<![0-9A-Za-z])(?:[0-9]{17}[0-9Xx][1-7][1-4](?:B[0-9]*)?|[0-9]{17}[0-9XxΧХ×*]|[0-9]{15})(?![0-9A-Za-z])/g;

/** Several numbers in one cell: fine if all are the same person's (15 and 18 digits, ID and certificate). */
const readSeveral = (
  numbers: readonly string[],
  cleaned: string,
  before: readonly IdChange[],
): NormalisedId => {
  const read = numbers.map((number) => readCompact(number, []));
  const [first] = read;
  const value = first?.value ?? null;
  if (first === undefined || value === null || read.some((each) => each.value !== value)) {
    return failed('id.two-numbers', 'citizen', { changes: before, cleaned });
  }
  const certificate = read.find((each) => each.certificate !== null)?.certificate ?? null;
  return { ...first, cleaned, certificate, changes: [...before, 'id.repeated'] };
};

/** What programs that take the column for numbers write into a csv file. */
const throughFloat = /^[0-9]{15,}\.0+$/;

/** Fifteen digits survive as a floating-point number, and no more. */
const readFloat = (text: string, reading: Reading): NormalisedId => {
  const [digits = ''] = text.split('.');
  if (digits.length > 15) return failed('id.digits-lost', 'citizen', reading);
  return readCompact(digits, [...reading.changes, 'number.separators']);
};

const noNumberWords: ReadonlySet<string> = new Set(['无身份证', '无证件', '未办理', '未办证', '无号码']);
const ofSomebodyElse = /[父母爷奶夫妻兄弟姐妹]|监护|户主|代领|家长|配偶|亲属|子女/;

const normaliseSlowly = (raw: string, options: IdOptions | undefined): NormalisedId => {
  const { text, changes } = cleanText(raw);
  const whole: Reading = { changes, cleaned: text };
  if (isBlank(text) || noNumberWords.has(text)) {
    return { value: null, changes, fault: null, family: 'blank', cleaned: '', certificate: null };
  }
  if (options?.stored === 'number' && hasLostDigits(text)) return failed('id.digits-lost', 'citizen', whole);
  if (isScientific(text)) return failed('id.scientific', 'citizen', whole);
  const closed = text.replaceAll(' ', '').toUpperCase();
  if (isMilitary(closed)) return found(text, 'military', whole);
  if (isLettered(closed)) return found(text, 'other', whole);
  if (throughFloat.test(text)) return readFloat(text, whole);
  const numbers = text.match(wholeNumbers) ?? [];
  if (numbers.length > 1) return readSeveral(numbers, text, changes);
  const compact = compactNumber(text);
  const result = readCompact(compact.text, [...changes, ...compact.changes]);
  if (ofSomebodyElse.test(compact.annotation)) {
    return { ...result, value: null, fault: 'id.other-person' };
  }
  return result;
};

/**
 * Reads the number in an ID column. First it finds out which kind of number it is, then judges it by the rules of its
 * kind: `value` is a citizen number of 18 characters (15 digits are upgraded), or the form in which two numbers of
 * another kind are compared; null if the cell is blank (`family` is `blank`) or holds no usable number (`fault` says
 * why). Letters that look like digits are replaced only if date and check digit then hold. Never throws.
 */
export const normaliseIdNumber = (text: string, options?: IdOptions): NormalisedId =>
  options?.stored === undefined && flawOfEighteen(text) === null
    ? {
        value: text,
        changes: noChanges,
        fault: null,
        family: familyOfEighteen(text),
        cleaned: text,
        certificate: null,
      }
    : normaliseSlowly(text, options);
