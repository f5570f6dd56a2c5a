const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month (1-12) of the Gregorian calendar; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number => {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (lengths[month - 1] ?? 0);
};

/** Whether the day exists: no 30 February, no month 13. Does not limit the year. */
export const isRealDate = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= daysInMonth(year, month);

/** `YYYY-MM-DD`; the parts are not checked. */
export const isoDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const dayInMilliseconds = 86_400_000;

/** Days since 1899-12-30, the day 0 of spreadsheets from March 1900 on, to `YYYY-MM-DD`. */
const isoOfDay = (day: number): string =>
  new Date(Date.UTC(1899, 11, 30) + day * dayInMilliseconds).toISOString().slice(0, 10);

/**
 * The date of a spreadsheet's serial number (whole days); null for 0, below, past the year 9999, and for day 60 of
 * the 1900 system, the 29 February 1900 that never was and that spreadsheets count nevertheless.
 */
export const dateOfSerial = (serial: number, date1904 = false): string | null => {
  if (!Number.isInteger(serial) || serial > 2_958_465) return null;
  if (date1904) return serial >= 0 && serial <= 2_957_003 ? isoOfDay(serial + 1462) : null;
  if (serial < 1 || serial === 60) return null;
  return isoOfDay(serial < 60 ? serial + 1 : serial);
};

/** The date `hours` hours and `minutes` minutes after midnight of a date; negative hours lead to the day before. */
export const shiftDate = (iso: string, hours: number, minutes: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + (hours * 60 + minutes) * 60_000).toISOString().slice(0, 10);
