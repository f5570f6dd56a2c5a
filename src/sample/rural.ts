import type { Day } from './calendar.js';

/** Who looks after a household, what was done for it, and the money that it had; null where the column is blank. */
export interface Support {
  readonly helper: string | null;
  readonly measures: string | null;
  readonly fundsFen: number | null;
}

/** The person stands, with the household, on the roll of those who were registered as poor. */
export interface PovertyListing extends Support {
  readonly class: 'poor' | 'out-of-poverty';
  readonly exitedOn: Day | null;
  /** The day on which the household moved into its new home; null for those who were not relocated. */
  readonly relocatedOn: Day | null;
}

export type MonitoringClass = 'unstable' | 'marginal' | 'sudden';

/** The person stands, with the household, on the roll of those at risk of falling back into poverty. */
export interface Monitoring extends Support {
  /** Null for a household that left poverty and is on the roll without being monitored. */
  readonly class: MonitoringClass | null;
  readonly identifiedOn: Day | null;
  readonly clearedOn: Day | null;
  /** Whether the roll calls the person disabled, where that is not what the certificate says; null for a blank. */
  readonly isMarked?: boolean | null;
  /** The level that the roll has, where it is not that of the certificate. */
  readonly level?: 1 | 2 | 3 | 4 | 'severe';
  /** How many people the roll counts in the household, where it is not as many as live there. */
  readonly householdSize?: number;
}

/** The household had its share of what the village earns from its common property. */
export interface AssetShare {
  readonly year: number;
  readonly fen: number;
  /** Null where the row has the year alone. */
  readonly paidOn: Day | null;
}

/** What the office for the countryside wrote down of a person, by roll. */
export interface Rural {
  poverty: PovertyListing[];
  monitoring: Monitoring[];
  assetIncome: AssetShare[];
}

/** Of whom that office knows nothing. */
export const noRural = (): Rural => ({ poverty: [], monitoring: [], assetIncome: [] });
