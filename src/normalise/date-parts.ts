/** What a date says, as far as it goes; nothing is checked against the calendar yet. */
export interface DateParts {
  readonly year: number;
  /** True where only the last two digits of the year were written. */
  readonly shortYear: boolean;
  readonly month: number | null;
  readonly day: number | null;
}

const separator = String.raw`(?:\s*[-/._,·、\\—–]\s*)`;

/** Year, month and maybe day, with the same separator throughout: 2021.3-5 may be two months and is not a date. */
const separated = new RegExp(
  String.raw`^([0-9]{4}|[0-9]{2})(${separator})([0-9]{1,2})(?:\2([0-9]{1,2}))?$`,
  'u',
);
const spaced = /^([0-9]{4}) +([0-9]{1,2}) +([0-9]{1,2})$/;
const spelled = /^([0-9]{4}|[0-9]{2})\s*年\s*(?:([0-9]{1,2})\s*月份?\s*(?:([0-9]{1,2})\s*[日号]?)?)?$/u;
const compact = /^([0-9]{4})([0-9]{2})([0-9]{2})?$/;
const yearAlone = /^(1[89][0-9]{2}|20[0-9]{2})$/;
const dayFirst = /^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})$/;

const toParts = (year = '', month?: string, day?: string): DateParts => ({
  year: Number(year),
  shortYear: year.length === 2,
  month: month === undefined ? null : Number(month),
  day: day === undefined ? null : Number(day),
});

/**
 * Takes a date without time or remarks apart: 20210305, 2021-03-05, 2021/3/5, 2021年3月5日, 2021.3, 202103, 2021年, 2021
 * and two-digit years with separators. Null if it is not written so. A year after 2100 in six digits is no month of
 * that year but a two-digit year: 210305.
 */
export const takeDateApart = (text: string): DateParts | null => {
  const dotted = separated.exec(text);
  if (dotted !== null) {
    const [, year, , month, day] = dotted;
    if (year?.length === 2 && day === undefined) return null;
    return toParts(year, month, day);
  }
  const words = spelled.exec(text) ?? spaced.exec(text);
  if (words !== null) {
    const [, year, month, day] = words;
    return toParts(year, month, day);
  }
  const digits = compact.exec(text);
  if (digits !== null) {
    const [, year, month, day] = digits;
    if (day === undefined && (Number(year) > 2100 || Number(year) < 1800 || Number(month) > 12)) {
      return toParts(text.slice(0, 2), text.slice(2, 4), text.slice(4));
    }
    return toParts(year, month, day);
  }
  return yearAlone.test(text) ? toParts(text) : null;
};

/** Whether the year stands last, as in 3/5/2021, where nobody can tell month from day. */
export const isYearLast = (text: string): boolean => dayFirst.test(text);

const clock =
  /^(.*?[0-9日号])(?:[T ]\s*|(?<=[日号])\s*)(?:星期.\s*|周.\s*)?(?:上午|下午|AM|PM)?\s*([0-9]{1,2})[:时]\s*([0-9]{1,2})(?:[:分]\s*(?:[0-9]{1,2}(?:\.[0-9]+)?)?)?秒?\s*(?:AM|PM)?\s*(Z|[+-][0-9]{2}:?[0-9]{2})?$/iu;
const fourteen = /^([0-9]{8})\s?((?:[01][0-9]|2[0-3]))([0-5][0-9])([0-5][0-9])$/;

/** A date text and the time after it; the zone only if one is named, in minutes east of Greenwich. */
export interface DateAndTime {
  readonly date: string;
  readonly hours: number;
  readonly minutes: number;
  readonly zone: number | null;
}

/** Splits the time off a date text: `2021-03-05T12:30:00Z`, `2021年3月5日 8时30分`, `20210305123000`; null if none. */
export const splitTime = (text: string): DateAndTime | null => {
  const match = clock.exec(text) ?? fourteen.exec(text);
  if (match === null) return null;
  const [, date = '', hours, minutes, tail] = match;
  const isZone = tail !== undefined && /^[Z+-]/i.test(tail);
  const [, sign, east, rest] = /^([+-])([0-9]{2}):?([0-9]{2})$/.exec(tail ?? '') ?? [];
  const offset = Number(east ?? 0) * 60 + Number(rest ?? 0);
  const zone = isZone ? (sign === '-' ? -offset : offset) : null;
  const isTime = Number(hours) <= 24 && Number(minutes) <= 59;
  return isTime ? { date, hours: Number(hours), minutes: Number(minutes), zone } : null;
};
