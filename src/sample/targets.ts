import type { County } from './population.js';
import { townships, townshipsOf, type Township } from './places.js';

/** What a plan counts: measures to be reached in a year, and people who are said to be there. */
export type TargetItem =
  | 'child-rehab'
  | 'device'
  | 'retrofit'
  | 'house'
  | 'training'
  | 'child-training'
  | 'literacy'
  | 'post'
  | 'employment'
  | 'massage-shop'
  | 'care'
  | 'holders'
  | 'households'
  | 'family'
  | 'people'
  | 'school-age';

/** The items that a plan states and does not ask for. */
export const statedItems: ReadonlySet<TargetItem> = new Set([
  ...(['holders', 'households', 'family', 'people', 'school-age'] as const),
]);

/** A number that the plan demands or states. */
export interface Target {
  readonly item: TargetItem;
  /** Null for the whole county. */
  readonly township: Township | null;
  readonly year: number;
  readonly number: number;
}

type People = Pick<County, 'persons'>;

const holdersIn = ({ persons }: People, township: Township | null): number =>
  persons.filter(
    ({ disability, household }) =>
      disability !== null && (township === null || household.township === township),
  ).length;

/** Every second township is asked for little, the others for more than they can do. */
const askedOf = (township: Township, little: number, much: number): number =>
  Math.max(1, Math.round(townships.indexOf(township) % 2 === 0 ? little : much));

const plansFor = (people: People, township: Township): Target[] => {
  const holders = holdersIn(people, township);
  const plan = (item: TargetItem, number: number, year = 2026): Target => ({ item, township, year, number });
  return [
    plan('device', askedOf(township, holders * 0.01, holders * 0.15)),
    plan('device', askedOf(township, holders * 0.2, holders * 0.02), 2025),
    plan('retrofit', askedOf(township, 1, holders * 0.05)),
    plan('house', askedOf(township, 20, 1)),
    // The plan for houses was changed in the year: the row below is the one that counts.
    plan('house', askedOf(township, 1, 6)),
    plan('training', askedOf(township, 1, holders * 0.2)),
    plan('care', askedOf(township, 2, holders * 0.5)),
    plan('post', askedOf(township, 1, 12)),
    plan('holders', holders),
  ];
};

/**
 * The county's plan for the year, item by item, with those of the year before that still stand there. A county of which no
 * office keeps a ledger of rehabilitation has no plan.
 */
export const targetsOf = (county: People): Target[] => {
  const { persons } = county;
  if (persons.every(({ life }) => life.rehab.length === 0)) return [];
  const whole = (item: TargetItem, number: number): Target => ({ item, township: null, year: 2026, number });
  const holders = holdersIn(county, null);
  const homes = new Set(
    persons.filter(({ disability }) => disability !== null).map(({ household }) => household),
  );
  return [
    whole('child-rehab', Math.max(1, Math.round(holders * 0.01))),
    whole('retrofit', Math.max(1, Math.round(holders * 0.02))),
    whole('literacy', Math.max(1, Math.round(holders * 0.005))),
    whole('employment', Math.max(1, Math.round(holders * 0.01))),
    whole('massage-shop', 3),
    whole('child-training', 10),
    whole('people', holders + 25),
    whole('family', Math.round(holders * 1.2)),
    whole('households', homes.size),
    whole('school-age', Math.max(1, Math.round(holders * 0.05))),
    ...[...townshipsOf(persons.map(({ household }) => household))].flatMap((township) =>
      plansFor(county, township),
    ),
  ];
};
