import type { DateFormat } from './number-format.js';

const SECONDS_A_DAY = 86_400;
/** Serial number of 1904-01-01 in the calendar that begins in 1900. */
const DAYS_TO_1904 = 1462;
/** The day that Excel counts although 1900 was no leap year: 1900-02-29. */
const FALSE_LEAP_DAY = 60;
/** Days from 1899-12-30 to 1970-01-01. */
const DAYS_TO_1970 = 25_569;
/** 9999-12-31, the last day that Excel knows. */
const LAST_DAY = 2_958_465;
/** Days from 0000-03-01 to 1970-01-01. */
const DAYS_FROM_YEAR_0 = 719_468;
const DAYS_IN_400_YEARS = 146_097;

/** What a date cell shows. `time` has no day, so it is not a date. */
export interface SerialDate {
  readonly kind: 'date' | 'time';
  readonly text: string;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

const clock = (seconds: number): string =>
  `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;

/**
 * The day of the Gregorian calendar so many days after 1970-01-01. Counted in years that begin in March, so that the
 * leap day is the last (H. Hinnant, "chrono-compatible low-level date algorithms", civil_from_days).
 */
const calendarDay = (daysSince1970: number): string => {
  const shifted = daysSince1970 + DAYS_FROM_YEAR_0;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
};

/**
 * The date or time that a serial number means, to the second: `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS` where it has a
 * time, `HH:MM:SS` for a time of day or a duration. `undefined` where it means none: negative, later than 9999, day
 * 0, or 1900-02-29, a day that only Excel knows.
 */
export const dateOfSerial = (
  serial: number,
  format: DateFormat,
  date1904: boolean,
): SerialDate | undefined => {
  if (format === 'none' || !(serial >= 0) || serial > LAST_DAY + 1) return undefined;
  const total = Math.round(serial * SECONDS_A_DAY);
  const seconds = total % SECONDS_A_DAY;
  if (format === 'elapsed') return { kind: 'time', text: clock(total) };
  if (format === 'time' && serial < 1) return { kind: 'time', text: clock(seconds) };
  const counted = (total - seconds) / SECONDS_A_DAY + (date1904 ? DAYS_TO_1904 : 0);
  if (counted < 1 || counted === FALSE_LEAP_DAY || counted > LAST_DAY) return undefined;
  const day = calendarDay((counted < FALSE_LEAP_DAY ? counted + 1 : counted) - DAYS_TO_1970);
  return { kind: 'date', text: seconds === 0 ? day : `${day}T${clock(seconds)}` };
};
