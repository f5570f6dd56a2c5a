import type { Day } from './calendar.js';
import type { Entry } from './person.js';

/** As what somebody is entitled to medical aid; the tariff of hospital aid is for some of them only. */
export type AidClass = 'tekun' | 'dibao' | 'poverty' | 'monitoring' | 'disabled' | 'borderline';

/** The person was treated, and the office for medical insurance settled what the insurances had left to pay. */
export interface Treatment extends Entry {
  /** Null where the row does not say. */
  readonly class: AidClass | null;
  readonly kind: 'inpatient' | 'chronic';
  /** Whether the county has a contract with the hospital. */
  readonly isDesignated: boolean;
  readonly admittedOn: Day;
  readonly dischargedOn: Day;
  /** Null as long as it is not settled. */
  readonly settledOn: Day | null;
  /** Own cost after the insurances, as far as the insurances cover such cost; null where the row does not say. */
  readonly eligibleFen: number | null;
  /** Own cost after the insurances, whatever it was for. */
  readonly ownFen: number;
  /** Null where nothing stands. */
  readonly aidFen: number | null;
  readonly status: 'settled' | 'pending';
}

/** Own cost up to which the first rate holds, in fen. */
const limitFen = 1_000_000;
/** Most hospital aid of a year, in fen. */
export const yearlyCapFen = 5_000_000;

/**
 * What the tariff gives for the own cost of one stay, whatever was given before: 70 % up to 10,000 yuan and 75 % of what is
 * beyond. In hundredths of a fen, so that nothing is rounded.
 */
export const tariffOf = (costFen: number): number => 70 * costFen + 5 * Math.max(0, costFen - limitFen);
