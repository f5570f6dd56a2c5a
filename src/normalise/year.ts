import { isBlank } from './blank.js';
import { withDigitDates } from './chinese-numerals.js';
import { cleanText, type TextChange } from './clean-text.js';
import { splitTime, takeDateApart } from './date-parts.js';
import { dateOfSerial } from './calendar.js';
import type { Normalised } from './types.js';

export type YearChange = TextChange | 'year.from-date' | 'year.opening-assumed';
export type YearFault = 'year.unreadable' | 'year.two-digits';
export type SchoolYearFault = 'school-year.unreadable';

/** What tells a reader of months and years more than the text. */
export interface PeriodOptions {
  /** What the cell holds; text if not given. */
  readonly kind?: 'text' | 'number' | 'date';
  /** Serial numbers count from 1904. */
  readonly date1904?: boolean;
}

const isYear = (year: number): boolean => year >= 1900 && year <= 2200;

/**
 * Reads a year: 2026, 2026年, 2026年度. A date or month gives its year, with a change that says so; a two-digit year is
 * a fault. Never throws.
 */
export const parseYear = (
  text: string,
  options: PeriodOptions = {},
): Normalised<number, YearChange, YearFault> => {
  const { text: cleaned, changes } = cleanText(text);
  if (isBlank(cleaned)) return { value: null, changes, fault: null };
  const digits = withDigitDates(cleaned).replace(/\s*年度$/u, '年');
  const plain = options.kind === 'number' ? digits.replace(/\.0*$/, '') : digits;
  const serial =
    options.kind === 'number' && /^[0-9]{5}$/.test(plain)
      ? dateOfSerial(Number(plain), options.date1904)
      : null;
  const parts = takeDateApart(serial ?? splitTime(plain)?.date.trim() ?? plain);
  if (/^'?[0-9]{2}\s*年?$/.test(plain) || parts?.shortYear === true) {
    return { value: null, changes, fault: 'year.two-digits' };
  }
  if (parts === null || !isYear(parts.year)) return { value: null, changes, fault: 'year.unreadable' };
  const fromDate: readonly YearChange[] = parts.month === null ? changes : [...changes, 'year.from-date'];
  return { value: parts.year, changes: fromDate, fault: null };
};

const dates =
  /(?:19|20)[0-9]{2}(?:年[0-9]{1,2}月[0-9]{1,2}[日号]|([-._/])[0-9]{1,2}\1[0-9]{1,2}(?![0-9])|(?:0[1-9]|1[0-2])[0-3][0-9](?![0-9]))/gu;
const years = /(?<![0-9])((?:19|20)[0-9]{2})(?=(?:0[1-9]|1[0-2])?(?![0-9]))/gu;

/**
 * The one year that a file name, sheet name or title speaks of; null if there is none or two different ones (a school
 * year has two). Full dates do not count: they say when a list was made.
 */
export const findYear = (text: string): number | null => {
  const cleaned = withDigitDates(cleanText(text).text).replaceAll(dates, ' ');
  const found = new Set<number>();
  for (const [, year] of cleaned.matchAll(years)) found.add(Number(year));
  const [only] = found;
  return only !== undefined && found.size === 1 ? only : null;
};

/** 2008-09 is a month unless 学年 follows; 2026-27 cannot be one. */
const twoYears =
  /(?<![0-9])((?:19|20)[0-9]{2})\s*(?:学?年)?\s*[-—–―~/至到]+\s*((?:19|20)[0-9]{2}|1[3-9]|[2-9][0-9]|[0-9]{2}(?=\s*学年))(?![0-9])/gu;
const oneSchoolYear = /(?<![0-9])((?:19|20)[0-9]{2})\s*学年/gu;
const autumn = /(?<![0-9])((?:19|20)[0-9]{2})\s*年?\s*秋/gu;
const spring = /(?<![0-9])((?:19|20)[0-9]{2})\s*年?\s*春/gu;

/**
 * The opening year of the one school year that a text speaks of: 2026-2027学年 and 2026年秋季 are 2026, 2027年春季 too;
 * null if there is none or two different ones. Two years count only if the second follows the first.
 */
export const findSchoolYear = (text: string): number | null => {
  const cleaned = withDigitDates(cleanText(text).text);
  const found = new Set<number>();
  const rest = cleaned.replaceAll(twoYears, (whole, first: string, second: string) => {
    const opening = Number(first);
    const closing = second.length === 4 ? Number(second) : Math.floor(opening / 100) * 100 + Number(second);
    if (closing !== opening + 1) return whole;
    found.add(opening);
    return ' ';
  });
  for (const [, year] of rest.matchAll(oneSchoolYear)) found.add(Number(year));
  for (const [, year] of rest.matchAll(autumn)) found.add(Number(year));
  for (const [, year] of rest.matchAll(spring)) found.add(Number(year) - 1);
  const [only] = found;
  return only !== undefined && found.size === 1 ? only : null;
};

/**
 * Reads the cell of a school year column and returns the opening year. A bare year is taken for the opening one, with a
 * change that says so. Never throws.
 */
export const parseSchoolYear = (text: string): Normalised<number, YearChange, SchoolYearFault> => {
  const { text: cleaned, changes } = cleanText(text);
  if (isBlank(cleaned)) return { value: null, changes, fault: null };
  const found = findSchoolYear(cleaned);
  if (found !== null) return { value: found, changes, fault: null };
  if (/^(?:19|20)[0-9]{2}(?:\.0*|\s*年度?)?$/u.test(cleaned)) {
    return { value: Number(cleaned.slice(0, 4)), changes: [...changes, 'year.opening-assumed'], fault: null };
  }
  return { value: null, changes, fault: 'school-year.unreadable' };
};
