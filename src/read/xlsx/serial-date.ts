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
const MILLISECONDS_A_DAY = SECONDS_A_DAY * 1000;

/** What a date cell shows. `time` has no day, so it is not a date. */
export interface SerialDate {
  readonly kind: 'date' | 'time';
  readonly text: string;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

const clock = (seconds: number): string =>
  `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;

const calendarDay = (daysSince1970: number): string =>
  new Date(daysSince1970 * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

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
