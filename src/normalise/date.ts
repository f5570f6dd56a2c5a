import { isBlank } from './blank.js';
import { dateOfSerial, daysInMonth, isoDate, isRealDate, shiftDate } from './calendar.js';
import { withDigitDates } from './chinese-numerals.js';
import { cleanText, noChanges, type TextChange } from './clean-text.js';
import { isYearLast, splitTime, takeDateApart, type DateParts } from './date-parts.js';
import type { Normalised } from './types.js';

export type DateChange =
  | TextChange
  | 'date.words'
  | 'date.serial'
  | 'date.time-dropped'
  | 'date.time-zone'
  | 'date.two-digit-year'
  | 'date.day-assumed'
  | 'date.range-end'
  | 'date.long-term'
  | 'date.ongoing';

export type DateFault =
  | 'date.unreadable'
  | 'date.impossible'
  | 'date.no-day'
  | 'date.range'
  | 'date.decimal-month'
  | 'date.century'
  | 'date.order';

export interface DateOptions {
  /** What the cell holds; text if not given. */
  readonly kind?: 'text' | 'number' | 'date';
  /** Serial numbers count from 1904. */
  readonly date1904?: boolean;
  /** The day that a month alone stands for; without it a month alone is a fault. */
  readonly monthMeans?: 'first' | 'last';
  /** The end that counts of a range; without it a range is a fault. */
  readonly rangeMeans?: 'first' | 'last';
  /** Two-digit years up to this one are 20xx, later ones 19xx; without it a two-digit year is a fault. */
  readonly pivot?: number;
}

type ReadDate = Normalised<string, DateChange, DateFault>;
type Changes = readonly DateChange[];

/** The end of a validity without end; later than every other date. */
const noEnd = '9999-12-31';
const longTerm = /^(?:长期(?:有效)?|永久(?:有效)?|永远|终身(?:有效)?|无(?:固定)?期限|无限期)$/u;
const ongoing = /^(?:至今|今|目前|现在)$/u;

const failed = (fault: DateFault, changes: Changes): ReadDate => ({ value: null, changes, fault });
const isYear = (year: number): boolean => year >= 1800 && year <= 2200;

/** The century of a two-digit year. 09-3-5 may as well end with the year, so its parts must tell. */
const fullYear = (
  { year, shortYear, month }: DateParts,
  text: string,
  pivot: number | undefined,
): number | null => {
  if (!shortYear) return year;
  const isSure = text.includes('年') || year > 12 || /^[0-9]{6}$/.test(text);
  if (pivot === undefined || !isSure || month === null) return null;
  return year <= pivot ? 2000 + year : 1900 + year;
};

const readPlain = (text: string, options: DateOptions, before: Changes): ReadDate => {
  if (longTerm.test(text)) return { value: noEnd, changes: [...before, 'date.long-term'], fault: null };
  if (text === noEnd || text === '99991231') return { value: noEnd, changes: before, fault: null };
  if (isYearLast(text)) return failed('date.order', before);
  const parts = takeDateApart(text);
  if (parts === null) return failed('date.unreadable', before);
  const year = fullYear(parts, text, options.pivot);
  if (year === null) return failed('date.century', before);
  const changes: Changes = parts.shortYear ? [...before, 'date.two-digit-year'] : before;
  const { month, day } = parts;
  if (!isYear(year) || (month !== null && daysInMonth(year, month) === 0))
    return failed('date.impossible', changes);
  if (month === null) return failed('date.no-day', changes);
  if (day !== null) {
    if (!isRealDate(year, month, day)) return failed('date.impossible', changes);
    return { value: isoDate(year, month, day), changes, fault: null };
  }
  if (options.monthMeans === undefined) return failed('date.no-day', changes);
  const assumed = options.monthMeans === 'first' ? 1 : daysInMonth(year, month);
  return { value: isoDate(year, month, assumed), changes: [...changes, 'date.day-assumed'], fault: null };
};

/** Minutes east of Greenwich of the time that all of China keeps. */
const chinaZone = 480;

const readOne = (text: string, options: DateOptions, before: Changes): ReadDate => {
  const timed = splitTime(text);
  if (timed === null) return readPlain(text.replace(/(?<=[0-9日号])\s*(?:星期|周).$/u, ''), options, before);
  const read = readPlain(timed.date.trim(), options, [...before, 'date.time-dropped']);
  if (read.value === null || read.value === noEnd || timed.zone === null || timed.zone === chinaZone)
    return read;
  // An export of 2021-03-04T16:00Z means the 5th: midnight in China.
  const value = shiftDate(read.value, timed.hours, timed.minutes + chinaZone - timed.zone);
  return { ...read, value, changes: [...read.changes, 'date.time-zone'] };
};

const anyDate = String.raw`[0-9]{4}\s*(?:[-/._年][0-9]{1,2}(?:[-/._月][0-9]{1,2}日?|月份?)?|[0-9]{2}(?:[0-9]{2})?)`;
const range = new RegExp(
  String.raw`^(${anyDate})\s*(?:[-~—–―]+|至|到)\s*(${anyDate}|长期(?:有效)?|永久(?:有效)?|至?今)$`,
  'u',
);

const readText = (text: string, options: DateOptions, before: Changes): ReadDate => {
  const [, first, last] = range.exec(text) ?? [];
  if (first === undefined || last === undefined) return readOne(text, options, before);
  const start = readOne(first, options, []);
  const end = ongoing.test(last) ? null : readOne(last, options, []);
  const from = start.value ?? '';
  const to = end?.value ?? noEnd;
  if (to < from) return failed('date.impossible', before);
  if (options.rangeMeans === undefined) return failed('date.range', before);
  if (options.rangeMeans === 'last' && end === null) {
    return { value: null, changes: [...before, 'date.ongoing'], fault: null };
  }
  const meant = options.rangeMeans === 'first' ? start : (end ?? start);
  return { ...meant, changes: [...before, 'date.range-end', ...meant.changes] };
};

/** Serial numbers of the years 1905 to 2100; below lie years and counts, above nothing that people live in. */
const isSerial = (serial: number): boolean => serial >= 2000 && serial <= 73_415;

/** A number that is neither a serial nor a date in digits: 2021.3, which is March unless it is 2021.1. */
const readDecimal = (text: string, options: DateOptions, before: Changes): ReadDate => {
  const [, year = '', decimals = ''] = /^([0-9]{4})\.([0-9]+)$/.exec(text) ?? [];
  const hundredths = decimals.length > 6 ? Math.round(Number(`0.${decimals}`) * 100) : null;
  const month = hundredths === null ? decimals : String(hundredths).padStart(2, '0').replace(/0$/, '');
  if (year === '' || month.length > 2 || month === '') return failed('date.unreadable', before);
  // October loses its nought in a number cell and then reads like January.
  if (month === '1') return failed('date.decimal-month', before);
  return readPlain(`${year}.${month}`, options, before);
};

const readNumber = (text: string, options: DateOptions, before: Changes): ReadDate => {
  const [, whole = '', fraction = ''] = /^([0-9]+)(?:\.([0-9]*))?$/.exec(text) ?? [];
  if (whole === '') return failed('date.unreadable', before);
  const serial = Number(whole);
  const isCalendarYear = /^(?:1[89]|20|21)[0-9]{2}$/.test(whole);
  if (isCalendarYear && !/^0*$/.test(fraction)) return readDecimal(text, options, before);
  if (isCalendarYear || !isSerial(serial)) return readPlain(whole, options, before);
  const value = dateOfSerial(serial, options.date1904);
  if (value === null) return failed('date.impossible', before);
  const changes: Changes = [...before, 'date.serial'];
  return { value, changes: /^0*$/.test(fraction) ? changes : [...changes, 'date.time-dropped'], fault: null };
};

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** The number of `length` digits at a place of a text; NaN if they are not all digits. */
const digitsAt = (text: string, from: number, length: number): number => {
  let value = 0;
  for (let at = from; at < from + length; at += 1) {
    const next = digit(text, at);
    if (!(next >= 0 && next <= 9)) return Number.NaN;
    value = value * 10 + next;
  }
  return value;
};

/** The date of a text `2021-03-05` or `20210305`, as nearly all systems write it; null for any other text. */
const readWritten = (text: string): string | null => {
  const dashed = text.length === 10 && text.charCodeAt(4) === 0x2d && text.charCodeAt(7) === 0x2d;
  if (!dashed && text.length !== 8) return null;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, dashed ? 5 : 4, 2);
  const day = digitsAt(text, dashed ? 8 : 6, 2);
  if (!isYear(year) || !isRealDate(year, month, day)) return null;
  return dashed ? text : isoDate(year, month, day);
};

const wordsBefore =
  /^(?:(?:证件)?有效期限?|有效日期|截止|截至|发证日期|签发日期|自|从|于|至|到|[:\s])+(?=[0-9长永])/u;
const wordsAfter = /(?<=[0-9日号月年])\s*(?:止|截止|到期|起|为止|\([^()0-9]*\))$/u;

/**
 * Reads a date in any of its spellings and returns `YYYY-MM-DD`. Nothing is filled in unless the options say how: a
 * month alone, a range and a two-digit year are faults by default. 长期 is `9999-12-31`; 至今 (until now) has no date,
 * so `value` is null without a fault, and `changes` says so. Times are dropped, after conversion to China's time where
 * a zone is named. A text of five digits is read as a serial number. Never throws.
 */
export const parseDate = (text: string, options: DateOptions = {}): ReadDate => {
  const written = options.kind === 'number' ? null : readWritten(text);
  if (written !== null) return { value: written, changes: noChanges, fault: null };
  const { text: cleaned, changes } = cleanText(text);
  if (isBlank(cleaned)) return { value: null, changes, fault: null };
  if (ongoing.test(cleaned)) return { value: null, changes: [...changes, 'date.ongoing'], fault: null };
  const isSerialText = /^[0-9]{5}(?:\.[0-9]+)?$/.test(cleaned);
  if (options.kind === 'number' || isSerialText) return readNumber(cleaned, options, changes);
  const digits = withDigitDates(cleaned);
  const bare = digits.replace(wordsBefore, '').replace(wordsAfter, '');
  return readText(bare, options, bare === digits ? changes : [...changes, 'date.words']);
};
