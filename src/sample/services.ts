import type { Day } from './calendar.js';
import type { Treatment } from './hospital.js';
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

export type CareMode = 'residential' | 'day' | 'home' | 'neighbour';

/** The person is, was or is to be cared for by others than the family. */
export interface CareSpell extends Entry {
  readonly mode: CareMode;
  readonly status: 'active' | 'ended' | 'pending';
  readonly admittedOn: Day | null;
  readonly leftOn: Day | null;
}

export type WorkForm = 'public-post' | 'quota' | 'own' | 'farm';

/** How the person was registered for work this year. */
export interface WorkStanding extends Entry {
  readonly state: 'employed' | 'unemployed';
  readonly form: WorkForm | null;
  readonly startedOn: Day | null;
  readonly endedOn: Day | null;
  readonly isAble: boolean | null;
  readonly isWilling: boolean | null;
  readonly isIlliterate: boolean;
  /** Whether somebody who cannot read wants to learn it. */
  readonly wantsToLearn: boolean | null;
}

/** The person was in a course that ended on a day. */
export interface Training extends Entry {
  readonly course: 'skill' | 'rural' | 'literacy';
  readonly endedOn: Day;
}

/** What the person answered in this year's survey; null for what was left open. */
export interface SurveyAnswers extends Entry {
  readonly filledOn: Day;
  readonly isEmployed: boolean | null;
  readonly isAble: boolean | null;
  readonly isWilling: boolean | null;
  readonly isIlliterate: boolean;
  readonly wantsToLearn: boolean | null;
  /** The care that the person asks for. */
  readonly careWanted: CareMode | 'none' | null;
  readonly needsLongTermCare: boolean | null;
  readonly selfCare: 'full' | 'partly' | 'none' | null;
  /** Whether relatives who have to support the person are there, and can. */
  readonly supporters: 'none' | 'unable' | 'able' | null;
  readonly hasAgedCarers: boolean | null;
}

export type MeasureKind =
  'training' | 'child-training' | 'literacy' | 'massage-shop' | 'post' | 'employment' | 'care' | 'credit';

/** Something was done for the person that a plan counts. */
export interface Measure extends Entry {
  readonly kind: MeasureKind;
  readonly doneOn: Day;
}

/** The person asked for help in an emergency that dibao does not cover. */
export interface ReliefGrant extends Entry {
  readonly year: number;
  readonly status: 'granted' | 'pending' | 'rejected';
  /** Null while the request is open. */
  readonly decidedOn: Day | null;
  readonly kind: 'sudden' | 'spending';
  /** Null where nothing was granted. */
  readonly fen: number | null;
}

/** What the offices that serve disabled people wrote down of a person, by roll. */
export interface Services {
  pension: PensionMembership[];
  care: CareSpell[];
  work: WorkStanding[];
  trainings: Training[];
  surveys: SurveyAnswers[];
  measures: Measure[];
  treatments: Treatment[];
  relief: ReliefGrant[];
}

/** Of whom no such office knows anything. */
export const noServices = (): Services => ({
  pension: [],
  care: [],
  work: [],
  trainings: [],
  surveys: [],
  measures: [],
  treatments: [],
  relief: [],
});
