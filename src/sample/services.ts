import type { Day } from './calendar.js';
import type { Entry } from './person.js';

/** Where the person stands in a pension scheme this year; whoever changes schemes stands there twice. */
export interface PensionMembership extends Entry {
  readonly scheme: 'resident' | 'employee';
  readonly status: 'paying' | 'suspended' | 'drawing' | 'ended';
  /** The tier of the year's premium. */
  readonly tierFen: number | null;
  /** Null where the row does not say who pays. */
  readonly payer: 'own' | 'government' | 'shared' | null;
  /** What the government paid of it. */
  readonly proxyFen: number | null;
  readonly paidOn: Day | null;
  readonly joinedOn: Day | null;
  readonly drawingFrom: Day | null;
  readonly endedOn: Day | null;
}

/** What the offices that serve disabled people wrote down of a person, by roll. */
export interface Services {
  pension: PensionMembership[];
}

/** Of whom no such office knows anything. */
export const noServices = (): Services => ({ pension: [] });
