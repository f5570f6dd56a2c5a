const dayInMilliseconds = 86_400_000;

/** Days since 1970-01-01 of a date `YYYY-MM-DD`. Throws a RangeError for anything else: dates are checked when read. */
export const daysOfIso = (iso: string): number => {
  const year = digits(iso, 0, 4);
  const month = digits(iso, 5, 7);
  const day = digits(iso, 8, 10);
  const isShaped = iso.length === 10 && iso[4] === '-' && iso[7] === '-';
  const days = daysOfCalendar(year, month, day);
  const isReal = month >= 1 && month <= 12 && day >= 1 && days < daysOfCalendar(year, month + 1, 1);
  if (!isShaped || !isReal) throw new RangeError('a date crosses to the engine as YYYY-MM-DD');
  return days;
};

/** The number between two positions; NaN if there is anything but digits, so that no comparison with it holds. */
const digits = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
};

const monthStarts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const daysBefore1970 = 719_162;

/** Days since 1970-01-01 in the Gregorian calendar; month 13 is the January after. */
const daysOfCalendar = (year: number, month: number, day: number): number => {
  const before = year - 1;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const ofYear = (monthStarts[month - 1] ?? NaN) + (isLeap && month > 2 ? 1 : 0);
  return before * 365 + leapDays + ofYear + day - 1 - daysBefore1970;
};

/** The date `YYYY-MM-DD` of a number of days since 1970-01-01; the years 0 to 9999. */
export const isoOfDays = (days: number): string =>
  new Date(days * dayInMilliseconds).toISOString().slice(0, 10);
