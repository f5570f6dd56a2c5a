const dayInMilliseconds = 86_400_000;

/** Days since 1970-01-01 of a date `YYYY-MM-DD`. Throws a RangeError for anything else: dates are checked when read. */
export const daysOfIso = (iso: string): number => {
  const milliseconds = iso.length === 10 ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  if (Number.isNaN(milliseconds) || isoOfMilliseconds(milliseconds) !== iso) {
    throw new RangeError('a date crosses to the engine as YYYY-MM-DD');
  }
  return milliseconds / dayInMilliseconds;
};

/** The date `YYYY-MM-DD` of a number of days since 1970-01-01; the years 0 to 9999. */
export const isoOfDays = (days: number): string => isoOfMilliseconds(days * dayInMilliseconds);

const isoOfMilliseconds = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
