import { someValue } from './unit-lists.js';
import type { Units } from './units.js';

/** Days by which a birth date that was put right differs from the one before it, on a calendar of months of 31 days. */
const daysOfCorrection = 400;

/** Days since the year 0 on a calendar of twelve months of 31, of a date as yyyymmdd: near enough to tell months from years. */
const dayOf = (birth: number): number =>
  Math.floor(birth / 10_000) * 372 + (Math.floor(birth / 100) % 100) * 31 + (birth % 100);

/** The birth date in a unit's valid number as yyyymmdd, 0 if there is none. */
export const birthInNumber = ({ hasBirth, numbers }: Units, unit: number): number =>
  hasBirth[unit] === 1 ? Number((numbers[unit] ?? '').slice(6, 14)) : 0;

/** A number of which a spreadsheet or a mask left the birth date: region, date, and what cannot be read. */
const shownBirth = /^[0-9*]{6}((?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))[0-9*]{1,4}$/;

/** Sequences are counted from 001: 000 is what a spreadsheet leaves, and by chance the check digit may fit. */
export const isUnassigned = (number: string): boolean => number.length === 18 && number.startsWith('000', 14);

/** The birth date that shows in a damaged number of a unit, as yyyymmdd; 0 if none does. */
export const birthShown = ({ numbers, failing, faults }: Units, unit: number): number => {
  const valid = numbers[unit] ?? null;
  if (valid !== null) return isUnassigned(valid) ? Number(valid.slice(6, 14)) : 0;
  const fault = faults[unit] ?? null;
  if (fault !== 'id.digits-lost' && fault !== 'id.masked') return 0;
  const written = failing[unit] ?? '';
  return written.length === 18 ? Number(shownBirth.exec(written)?.[1] ?? 0) : 0;
};

/** Whether a birth date, as yyyymmdd, may be another put right: another year alone, or a day within about a year. */
export const isBirthAsCorrected = (one: number, other: number): boolean =>
  one % 10_000 === other % 10_000 || Math.abs(dayOf(one) - dayOf(other)) <= daysOfCorrection;

/** Whether none of the birth dates that two units show, beside their number or in it, may be the other's put right. */
export const areBornFarApart = (units: Units, a: number, b: number): boolean =>
  !someBirth(units, a, (one) => someBirth(units, b, (other) => isBirthAsCorrected(one, other)));

/** Whether both rows state birth dates that are far apart, though one may be taken from a number that is not its own. */
export const areStatedFarApart = (units: Units, a: number, b: number): boolean =>
  [a, b].every((unit) => someValue(units.births, unit, () => true)) && areBornFarApart(units, a, b);

const someBirth = (units: Units, unit: number, visit: (birth: number) => boolean): boolean => {
  const inNumber = birthInNumber(units, unit);
  if (inNumber > 0 && visit(inNumber)) return true;
  const shown = birthShown(units, unit);
  return (shown > 0 && visit(shown)) || someValue(units.births, unit, visit);
};
