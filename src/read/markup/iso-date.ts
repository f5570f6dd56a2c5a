const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:[.,](\d+))?Z?)?$/;
const SECOND = 1000;

/**
 * The day, and the time where it is not midnight, that a date in the form of ISO 8601 means: `YYYY-MM-DD` or
 * `YYYY-MM-DDTHH:MM:SS`, to the nearest second. `undefined` where it is none.
 */
export const isoDate = (written: string): string | undefined => {
  const [, year, month, day, ...clock] = ISO_DATE.exec(written) ?? [];
  if (year === undefined) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = clock.slice(0, 3).map((part) => Number(part || 0));
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCDate() !== Number(day) || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const fraction = Number(`0.${clock[3] ?? '0'}`);
  date.setUTCHours(hours, minutes, seconds, Math.round(fraction) * SECOND);
  const text = date.toISOString().slice(0, 19);
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text;
};
