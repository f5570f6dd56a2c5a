import type { Entry } from './person.js';

export type SchoolStatus =
  'enrolled' | 'suspended' | 'deferred' | 'graduated' | 'elsewhere' | 'dropped' | 'not-enrolled';
export type Placement = 'ordinary' | 'mainstream' | 'special-school' | 'home-teaching';

/** The person stands on the school roll of the year. */
export interface Schooling extends Entry {
  readonly school: string;
  readonly status: SchoolStatus;
  /** Null where the school left it blank. */
  readonly placement: Placement | null;
  /** The school records a disability, whatever the registry says; if not given, it knows of the certificate. */
  readonly isMarkedDisabled?: true;
}

/** The pupil was given financial aid for a school year. */
export interface StudentAid extends Entry {
  readonly schoolYear: number;
  readonly kind: string;
  readonly fen: number;
  readonly status: 'granted' | 'pending' | 'refused' | 'declined';
}

/** What the schools wrote down of a person, by roll. */
export interface Education {
  schooling: Schooling[];
  /** The place on the school roll of the term before. */
  lastTerm: Schooling[];
  aid: StudentAid[];
}
