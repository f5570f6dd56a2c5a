/** A calendar day as `YYYY-MM-DD`; such texts compare like the days they name. */
export type Day = string;

/** A month as one number, year x 12 + month - 1, so that months can be added and compared. */
export type Month = number;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** The month with this year and this number from 1 to 12. */
export const monthAt = (year: number, month: number): Month => year * 12 + month - 1;

/** Year and month (1-12) of a month number. */
export const yearAndMonth = (month: Month): { readonly year: number; readonly month: number } => ({
  year: Math.floor(month / 12),
  month: (month % 12) + 1,
});

/** Year, month (1-12) and day of a day. */
export const partsOfDay = (
  day: Day,
): { readonly year: number; readonly month: number; readonly day: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

/** The month in which a day lies. */
export const monthOf = (day: Day): Month => {
  const { year, month } = partsOfDay(day);
  return monthAt(year, month);
};

/** `2026-07` for a month number. */
export const monthText = (value: Month): string => {
  const { year, month } = yearAndMonth(value);
  return `${pad(year, 4)}-${pad(month, 2)}`;
};

/** Number of days in a month. */
export const lengthOfMonth = (value: Month): number => {
  const { year, month } = yearAndMonth(value);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
};

/** A day of a month; a day past the end of the month is its last day. */
export const dayIn = (month: Month, day: number): Day =>
  `${monthText(month)}-${pad(Math.min(day, lengthOfMonth(month)), 2)}`;

/** The day `count` months later (earlier if negative), clamped to the end of that month. */
export const addMonths = (day: Day, count: number): Day => dayIn(monthOf(day) + count, partsOfDay(day).day);

/** The day `count` days later (earlier if negative). */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** The day `count` years later, with 29 February clamped to the 28th. */
export const addYears = (day: Day, count: number): Day => addMonths(day, count * 12);

/** Full years from a birth to a day. */
export const ageOn = (birth: Day, day: Day): number => {
  const born = partsOfDay(birth);
  const then = partsOfDay(day);
  const hadBirthday = birth.slice(5) <= day.slice(5);
  return then.year - born.year - (hadBirthday ? 0 : 1);
};

/** Every month from the first to the last, both included. */
export const monthsFrom = (first: Month, last: Month): Month[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
