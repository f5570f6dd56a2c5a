import type { Day } from './calendar.js';
import type { Entry } from './person.js';

export type RehabItem = 'child-rehab' | 'training' | 'medical' | 'device' | 'support';

/** The person needed, asked for or was given rehabilitation or an assistive device. */
export interface RehabService extends Entry {
  readonly item: RehabItem;
  /** What was asked for, where it is a device. */
  readonly device?: string;
  /** A device that the person has was mended. */
  readonly isRepair?: true;
  readonly status: 'served' | 'ongoing' | 'approved' | 'pending' | 'unmet' | 'declined' | 'rejected';
  readonly appliedOn: Day;
  readonly servedOn: Day | null;
  /** The year under which the roll has it. */
  readonly year: number;
  readonly institution: string | null;
  readonly fen: number;
}

/** A family doctor was signed up for the person, or not. */
export interface DoctorContract extends Entry {
  readonly year: number;
  readonly signedOn: Day | null;
  readonly endsOn: Day | null;
  readonly status: 'active' | 'ended' | 'not-signed';
}

/** What the federation and the health offices wrote down of a person, by roll. */
export interface Rehabilitation {
  rehab: RehabService[];
  doctors: DoctorContract[];
}

/** Who needed nothing of them and was given nothing. */
export const noRehabilitation = (): Rehabilitation => ({ rehab: [], doctors: [] });
