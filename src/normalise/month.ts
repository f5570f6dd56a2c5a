import { isBlank } from './blank.js';
import { dateOfSerial, isRealDate } from './calendar.js';
import { withDigitDates } from './chinese-numerals.js';
import { cleanText, type TextChange } from './clean-text.js';
import { splitTime, takeDateApart } from './date-parts.js';
import type { Normalised } from './types.js';
import type { PeriodOptions } from './year.js';

export type { PeriodOptions } from './year.js';
export { findMonth } from './find-month.js';
export {
  findSchoolYear,
  findYear,
  parseSchoolYear,
  parseYear,
  type SchoolYearFault,
  type YearChange,
  type YearFault,
} from './year.js';

export type MonthChange = TextChange | 'month.from-date' | 'month.serial';

export type MonthFault =
  | 'month.unreadable'
  | 'month.impossible'
  | 'month.no-year'
  | 'month.no-month'
  | 'month.several'
  | 'month.decimal';

type ReadMonth = Normalised<number, MonthChange, MonthFault>;

/** Month number: year x 12 + month - 1, so that months are counted and compared as integers. */
const monthNumber = (year: number, month: number): number => year * 12 + month - 1;

/** `YYYY-MM` of a month number. */
export const formatMonth = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** Month number of a date `YYYY-MM-DD`. */
export const monthOfDate = (iso: string): number =>
  monthNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)));

const failed = (fault: MonthFault, changes: readonly MonthChange[]): ReadMonth => ({
  value: null,
  changes,
  fault,
});

const several =
  /[0-9]{4}\s*[-年./]?\s*[0-9]{1,2}\s*月?份?\s*(?:[-~—–―、,，至到和及]+)\s*(?:[0-9]{4}\s*[-年./]?\s*)?[0-9]{1,2}\s*月|季度|半年|全年/u;
const severalPlain = /^[0-9]{4}[-./]?[0-9]{2}\s*[-~—–―至到]+\s*[0-9]{4}[-./]?[0-9]{2}$/u;
const monthAlone = /^(?:[1-9]|0[1-9]|1[0-2])\s*月份?$/u;

const readText = (text: string, before: readonly MonthChange[]): ReadMonth => {
  if (monthAlone.test(text)) return failed('month.no-year', before);
  if (several.test(text) || severalPlain.test(text)) return failed('month.several', before);
  const parts = takeDateApart(splitTime(text)?.date.trim() ?? text);
  if (parts === null) return failed('month.unreadable', before);
  const { year, shortYear, month, day } = parts;
  if (shortYear) return failed('month.no-year', before);
  if (month === null) return failed('month.no-month', before);
  if (year < 1900 || year > 2200 || !isRealDate(year, month, day ?? 1))
    return failed('month.impossible', before);
  return {
    value: monthNumber(year, month),
    changes: day === null ? before : [...before, 'month.from-date'],
    fault: null,
  };
};

const readNumber = (text: string, options: PeriodOptions, before: readonly MonthChange[]): ReadMonth => {
  const whole = text.replace(/\.0*$/, '');
  const serial = Math.floor(Number(whole));
  if (/^[0-9]{5}(?:\.[0-9]+)?$/.test(whole)) {
    const date = dateOfSerial(serial, options.date1904);
    if (date === null || serial > 73_415) return failed('month.impossible', before);
    return { value: monthOfDate(date), changes: [...before, 'month.serial'], fault: null };
  }
  const [, decimals = ''] = /^[0-9]{4}\.([0-9]+)$/.exec(whole) ?? [];
  // As a number, October (2026.10) and January (2026.1) are the same; longer tails are binary noise of such a number.
  if (decimals === '1' || decimals.length > 2) return failed('month.decimal', before);
  return /^(?:[1-9]|1[0-2])$/.test(whole) ? failed('month.no-year', before) : readText(whole, before);
};

/**
 * Reads a month in any of its spellings (202609, 2026-09, 2026.09, 2026年9月份) and returns its month number. A full date
 * gives its month, with a change that says so. A month without a year, a span of months and the number 2026.1 are
 * faults. Never throws.
 */
export const parseMonth = (text: string, options: PeriodOptions = {}): ReadMonth => {
  const { text: cleaned, changes } = cleanText(text);
  if (isBlank(cleaned)) return { value: null, changes, fault: null };
  if (options.kind === 'number') return readNumber(cleaned, options, changes);
  if (/^[0-9]{5}$/.test(cleaned)) return readNumber(cleaned, options, changes);
  return readText(withDigitDates(cleaned), changes);
};
