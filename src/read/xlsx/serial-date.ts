import { dateOfSerial } from '../../normalise/calendar.js';
import type { DateFormat } from './number-format.js';

const SECONDS_A_DAY = 86_400;
/** 9999-12-31, the last day that Excel knows. */
export const LAST_DAY = 2_958_465;
/** Days up to the end of 2099 are remembered: a roll of a million rows has a few ten thousand of them. */
const REMEMBERED_DAYS = 73_051;

/** What a date cell shows. `time` has no day, so it is not a date. */
export interface SerialDate {
  readonly kind: 'date' | 'time';
  readonly text: string;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

const clock = (seconds: number): string =>
  `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;

/** Days of one calendar by their serial numbers. */
class CalendarDays {
  private known: (string | null | undefined)[] | undefined;
  private readonly date1904: boolean;

  constructor(date1904: boolean) {
    this.date1904 = date1904;
  }

  get(serial: number): string | null {
    if (serial >= REMEMBERED_DAYS) return dateOfSerial(serial, this.date1904);
    this.known ??= new Array<undefined>(REMEMBERED_DAYS);
    const known = this.known[serial];
    if (known !== undefined) return known;
    const day = dateOfSerial(serial, this.date1904);
    this.known[serial] = day;
    return day;
  }
}

const daysOf1900 = new CalendarDays(false);
const daysOf1904 = new CalendarDays(true);

/** The day of a whole serial number from 0 on, `YYYY-MM-DD`; null where it means none. */
export const dayOfSerial = (serial: number, date1904: boolean): string | null =>
  (date1904 ? daysOf1904 : daysOf1900).get(serial);

/**
 * The date or time that a serial number means, to the second: `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS` where it has a
 * time, `HH:MM:SS` for a time of day or a duration. `undefined` where it means none: negative, later than 9999, day
 * 0, or 1900-02-29, a day that only Excel knows.
 */
export const serialDate = (serial: number, format: DateFormat, date1904: boolean): SerialDate | undefined => {
  if (format === 'none' || !(serial >= 0) || serial > LAST_DAY + 1) return undefined;
  const total = Math.round(serial * SECONDS_A_DAY);
  const seconds = total % SECONDS_A_DAY;
  if (format === 'elapsed') return { kind: 'time', text: clock(total) };
  if (format === 'time' && serial < 1) return { kind: 'time', text: clock(seconds) };
  const day = dayOfSerial((total - seconds) / SECONDS_A_DAY, date1904);
  if (day === null) return undefined;
  return { kind: 'date', text: seconds === 0 ? day : `${day}T${clock(seconds)}` };
};
