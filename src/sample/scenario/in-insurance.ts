import { insuranceYear } from '../county.js';
import { residentInsurance } from '../ordinary/insurance.js';
import type { Person, Slip } from '../person.js';

/** Insured as everybody is, in the year before. */
export const lastYear = residentInsurance(insuranceYear - 1);

/** Insured as everybody is, in the year of the county's day. */
export const thisYear = residentInsurance(insuranceYear);

/** Writes this year's row of the person with a slip, after a right one of last year. */
export const slipInInsurance = (person: Person, slip: Slip): void => {
  person.life.insurance = [lastYear, { ...thisYear, slip }];
};
