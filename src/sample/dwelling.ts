import type { Day } from './calendar.js';
import type { Entry } from './person.js';

/** The person rents public housing, or is helped with the rent. */
export interface Tenancy extends Entry {
  readonly form: 'dwelling' | 'allowance';
  readonly movedInOn: Day;
  readonly endedOn: Day | null;
}

/** The home was made fit for the aged. */
export interface AgedWork extends Entry {
  readonly completedOn: Day | null;
  readonly progress: 'planned' | 'completed';
  readonly fen: number;
}

export type WorkProgress = 'planned' | 'ongoing' | 'completed' | 'cancelled' | 'not-planned';

/** The householder's house was put on the renovation roll. */
export interface HouseWork extends Entry {
  readonly rating: 'C' | 'D';
  /** If not given, three months before it was planned. */
  readonly ratedOn?: Day;
  readonly plannedOn: Day | null;
  readonly completedOn: Day | null;
  readonly progress: WorkProgress;
  readonly grantFen: number;
}

/** The person's home was fitted for a disabled person. */
export interface Retrofit extends Entry {
  readonly completedOn: Day | null;
  readonly progress: 'planned' | 'ongoing' | 'completed' | 'cancelled';
  readonly project: string;
  readonly fen: number;
}

/** What was done for the home of a person, by roll. */
export interface Dwelling {
  houseWorks: HouseWork[];
  retrofits: Retrofit[];
  agedWorks: AgedWork[];
  tenancies: Tenancy[];
}
