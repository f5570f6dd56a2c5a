import { dayIn, monthAt, type Day } from '../calendar.js';
import { ageOf } from '../households.js';
import { rehabCentre } from '../institutions.js';
import type { Person } from '../person.js';
import { townships, townshipsOf, type Township } from '../places.js';
import type { Random } from '../random.js';
import type { RehabService } from '../rehabilitation.js';
import type { Cast } from '../scenario/casting.js';

/** The last age in which a child is due rehabilitation. */
const lastAge = 6;

/** Devices by the category of the disability. */
const devices: readonly (readonly string[])[] = [
  [],
  ['盲杖', '助视器'],
  ['助听器'],
  ['沟通板'],
  ['轮椅', '腋拐', '助行器'],
  ['认知训练图卡'],
  ['防走失手环'],
  ['坐便椅', '轮椅'],
];

/** A child's year at the centre, asked for on a day and begun on a later one. */
export const childRehab = (year: number, servedOn: Day): RehabService => ({
  item: 'child-rehab',
  status: 'ongoing',
  appliedOn: `${year}-01-15`,
  servedOn,
  year,
  institution: rehabCentre,
  fen: 1_200_000,
});

/** Training at the centre. */
const training = (appliedOn: Day, servedOn: Day | null): RehabService => ({
  item: 'training',
  status: servedOn === null ? 'unmet' : 'served',
  appliedOn,
  servedOn,
  year: Number(appliedOn.slice(0, 4)),
  institution: servedOn === null ? null : rehabCentre,
  fen: servedOn === null ? 0 : 120_000,
});

/** A device that was fitted on a day. */
export const fittedDevice = (device: string, appliedOn: Day, servedOn: Day): RehabService => ({
  item: 'device',
  device,
  status: 'served',
  appliedOn,
  servedOn,
  year: Number(servedOn.slice(0, 4)),
  institution: null,
  fen: 68_000,
});

/** A device that was asked for and has not been fitted. */
export const wantedDevice = (
  device: string,
  appliedOn: Day,
  status: 'unmet' | 'pending' | 'declined' = 'unmet',
): RehabService => ({
  item: 'device',
  device,
  status,
  appliedOn,
  servedOn: null,
  year: Number(appliedOn.slice(0, 4)),
  institution: null,
  fen: 0,
});

/** Two townships are behind with what they were asked for; a device there has been applied for at least. */
const isBehind = (township: Township): boolean => townships.indexOf(township) % 3 === 1;

const drawService = (random: Random, person: Person): RehabService[] => {
  const { disability, household } = person;
  if (disability === null) return [];
  const isSlow = isBehind(household.township) && random.chance(0.6);
  const month = monthAt(2026, random.between(1, 7));
  const [appliedOn, servedOn] = [
    dayIn(month, random.between(3, 20)),
    dayIn(month + 1, random.between(5, 28)),
  ];
  if (random.chance(0.1)) return [training(appliedOn, isSlow ? null : servedOn)];
  if (!random.chance(0.1)) return [];
  const device = random.pick(devices[disability.category] ?? ['轮椅']);
  return [isSlow ? wantedDevice(device, appliedOn, 'pending') : fittedDevice(device, appliedOn, servedOn)];
};

/** What holders in no story asked for and were given this year; every disabled child up to six is at the centre. */
export const drawRehab = (random: Random, persons: readonly Person[], cast: Cast): void => {
  for (const person of persons) {
    const isChild = person.disability !== null && ageOf(person) <= lastAge;
    if (isChild) person.life.rehab = [childRehab(2026, '2026-03-02')];
    else if (!cast.has(person)) person.life.rehab = drawService(random, person);
  }
};

/** A roll that knows nobody of a township says nothing about it, so somebody of every township was trained this year. */
export const serveEverywhere = (persons: readonly Person[], cast: Cast): void => {
  for (const township of townshipsOf(persons.map(({ household }) => household))) {
    const local = persons.filter(({ household }) => household.township === township);
    const isKnown = local.some(({ life }) =>
      life.rehab.some(({ year, slip }) => year === 2026 && slip?.number === undefined),
    );
    const holders = local.filter(({ disability, life }) => disability !== null && life.rehab.length === 0);
    // In the smallest counties everybody certified is in some story.
    const holder = holders.find((person) => !cast.has(person)) ?? holders[0];
    if (!isKnown) holder?.life.rehab.push(training('2026-02-11', '2026-04-20'));
  }
};
