import type { Day } from '../calendar.js';
import type { Clerk } from '../clerk.js';
import type { DibaoStanding, Level, Person } from '../person.js';
import type { Random } from '../random.js';

/** What somebody must be like to take a part; what is not named is left to chance. */
export interface Part {
  readonly disability: Level | 'severe' | 'mild' | 'none';
  readonly dibao?: DibaoStanding;
  /** Full years on the county's day, both included; grown-ups of 25 to 85 if not given. */
  readonly age?: readonly [youngest: number, oldest: number];
  /** A birth date that the person is given, where the story turns on it. */
  readonly born?: Day;
  readonly place?: 'with-school-roll' | 'without-school-roll' | 'with-unnamed-member';
  /** The householder of a household of at least this many people, in which nothing else happens. */
  readonly householdOf?: number;
  /** A child of a householder who holds a certificate, in a household in which nothing else happens. */
  readonly withCertifiedHead?: true;
  /** The name has three characters or more, so that one of them can be misspelled. */
  readonly hasLongName?: true;
}

/** Something that looks like a finding and is none. */
export interface LookAlike {
  readonly rule: string;
  /** What the finding would be about; `number` stands for the person's ID number, `name` for the name. */
  readonly about: string;
  readonly why: string;
}

/** What a story needs besides the person. */
export interface Stage {
  readonly random: Random;
  readonly clerk: Clerk;
}

/** A story that happens to some people of every county. */
export interface Scenario {
  readonly id: string;
  readonly part: Part;
  /** Rules that must find something about the person. */
  readonly finds: readonly string[];
  readonly lookAlikes?: readonly LookAlike[];
  /** It happens to one person only, however large the county is. */
  readonly isUnique?: true;
  /** Changes the ordinary life of the person into the story's. */
  play(person: Person, stage: Stage): void;
}

/** Whether the story is about one of these rules, by what it leads to or by what it looks like. */
export const tellsOf = ({ finds, lookAlikes = [] }: Scenario, isMeant: (rule: string) => boolean): boolean =>
  finds.some(isMeant) || lookAlikes.some(({ rule }) => isMeant(rule));
