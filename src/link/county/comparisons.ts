import { missing, type Comparison } from '../model/comparison.js';
import { birthInNumber, birthShown } from './birth-dates.js';
import { nameLevels } from './name-agreement.js';
import { compareNumbers } from './number-agreement.js';
import { numberLevels } from './number-levels.js';
import { trust, type NumberOwners } from './trusted-numbers.js';
import { shareValue, someValue, withoutNeedless, type UnitLists } from './unit-lists.js';
import { sexCodes, type Units } from './units.js';

/** Everything by which two units are compared; shares as in `numberLevels`, for one county. */
export const comparisonsOf = (
  units: Units,
  owners: NumberOwners,
  compareNames: Comparison['compare'],
): readonly Comparison[] => {
  const { trusted } = owners;
  const numbers = compareNumbers(units, owners);
  const births = compareBirths(units, trusted);
  const sexes = compareSexes(units, trusted);
  return [
    {
      name: 'name',
      levels: nameLevels,
      compare: compareNames,
      frequency: nameFrequency(units),
    },
    { name: 'number', levels: numberLevels, compare: numbers },
    {
      name: 'birth',
      levels: [
        { code: 'birth-same', m: 0.97, u: 0.000_05 },
        { code: 'birth-near', m: 0.02, u: 0.003 },
        { code: 'birth-different', m: 0.01, u: 0.996_95 },
      ],
      compare: births,
    },
    {
      name: 'sex',
      levels: [
        { code: 'sex-same', m: 0.99, u: 0.5 },
        { code: 'sex-different', m: 0.01, u: 0.5 },
      ],
      compare: sexes,
    },
    {
      name: 'place',
      levels: [
        { code: 'village-same', m: 0.88, u: 0.004 },
        { code: 'township-same', m: 0.06, u: 0.01 },
        { code: 'village-different', m: 0.03, u: 0.07 },
        { code: 'township-different', m: 0.03, u: 0.916 },
      ],
      compare: comparePlaces(units),
    },
    {
      name: 'phone',
      levels: [
        { code: 'phone-same', m: 0.8, u: 0.000_02 },
        { code: 'phone-different', m: 0.2, u: 0.999_98 },
      ],
      compare: compareLists(units.phones),
    },
    {
      name: 'guardian',
      levels: [
        { code: 'guardian-same', m: 0.95, u: 0.000_1 },
        { code: 'guardian-different', m: 0.05, u: 0.999_9 },
      ],
      compare: compareLists(units.guardianNames),
    },
  ];
};

const compareLists =
  (lists: UnitLists) =>
  (a: number, b: number): number => {
    const isShared = shareValue(lists, a, b);
    return isShared === null ? missing : isShared ? 0 : 1;
  };

/** Units that a name of which nothing is known counts as one of: few names of a run are known to be common. */
const usualUnits = 3000;

/**
 * How common the rarest name of a unit is; a second spelling is no reason to think it common. One of those who have it is
 * the person himself; on a roll of a dozen rows no name is common because somebody has it.
 */
const nameFrequency = ({ names, nameCounts, namedUnits }: Units): ((unit: number) => number) => {
  return (unit) => {
    let least = namedUnits;
    someValue(names, unit, (name) => {
      least = Math.min(least, nameCounts[name] ?? namedUnits);
      return false;
    });
    return (Math.max(1, least - 1) - 0.1) / (namedUnits + usualUnits);
  };
};

/**
 * Birth date and sex are in a valid number too. Between two such numbers they are part of comparing the numbers; they
 * count only where one side has none, or one that is doubtful.
 */
const isInNumbers = ({ hasBirth }: Units, trusted: Uint8Array, a: number, b: number): boolean =>
  hasBirth[a] === 1 && hasBirth[b] === 1 && trusted[a] === trust.own && trusted[b] === trust.own;

/**
 * Whether what stands beside a number that may be somebody else's may be taken from that number: many systems fill in
 * birth date and sex by it.
 */
const isTakenFromNumber = (units: Units, trusted: Uint8Array, unit: number): boolean => {
  const inNumber = birthInNumber(units, unit);
  if (inNumber === 0 || trusted[unit] === trust.own) return false;
  return someValue(units.births, unit, (birth) => birth === inNumber);
};

const compareBirths = (units: Units, trusted: Uint8Array): ((a: number, b: number) => number) => {
  const { births } = units;
  const shown = Int32Array.from({ length: units.size }, (_, unit) => birthShown(units, unit));
  /** The best level, from `best` on, of a date and those that stand beside a unit's number. */
  const nearest = (date: number, unit: number, best: number): number => {
    let level = best;
    const end = births.offsets[unit + 1] ?? 0;
    for (let at = births.offsets[unit] ?? 0; at < end && level !== 0; at += 1) {
      const found = birthLevel(date, births.values[at] ?? 0);
      if (level === missing || found < level) level = found;
    }
    return level;
  };
  const nearestBeside = (a: number, b: number): number => {
    let level: number = missing;
    const end = births.offsets[a + 1] ?? 0;
    for (let at = births.offsets[a] ?? 0; at < end; at += 1)
      level = nearest(births.values[at] ?? 0, b, level);
    return level;
  };
  /** Of two numbers, damaged or not, the dates are compared with the rest of them. */
  const nearestToShown = (unit: number, other: number, best: number): number => {
    const inDamaged = shown[unit] ?? 0;
    return inDamaged > 0 ? nearest(inDamaged, other, best) : best;
  };
  return (a, b) => {
    if (isInNumbers(units, trusted, a, b)) return missing;
    if (isTakenFromNumber(units, trusted, a) || isTakenFromNumber(units, trusted, b)) return missing;
    const ownA = trusted[a] === trust.own ? birthInNumber(units, a) : 0;
    if (ownA > 0) return nearest(ownA, b, missing);
    const ownB = trusted[b] === trust.own ? birthInNumber(units, b) : 0;
    if (ownB > 0) return nearest(ownB, a, missing);
    return nearestToShown(b, a, nearestToShown(a, b, nearestBeside(a, b)));
  };
};

/** Level of two birth dates: the same, near each other, different. */
const birthLevel = (one: number, other: number): number => (one === other ? 0 : areNear(one, other) ? 1 : 2);

/** Year, month and day, two of which are the same, or month and day changed places. */
const areNear = (a: number, b: number): boolean => {
  const [yearA, yearB] = [Math.floor(a / 10_000), Math.floor(b / 10_000)];
  const [monthA, monthB] = [Math.floor(a / 100) % 100, Math.floor(b / 100) % 100];
  const [dayA, dayB] = [a % 100, b % 100];
  const same = Number(yearA === yearB) + Number(monthA === monthB) + Number(dayA === dayB);
  return same === 2 || (yearA === yearB && monthA === dayB && dayA === monthB);
};

const compareSexes = (units: Units, trusted: Uint8Array): ((a: number, b: number) => number) => {
  const { sexes, hasBirth, numbers } = units;
  const inNumber = (unit: number): number =>
    hasBirth[unit] !== 1
      ? 0
      : (numbers[unit] ?? '').charCodeAt(16) % 2 === 1
        ? sexCodes.male
        : sexCodes.female;
  const ofUnit = (unit: number): number => {
    if (trusted[unit] === trust.own) {
      const own = inNumber(unit);
      if (own !== 0) return own;
    }
    const [from = 0, to = 0] = [sexes.offsets[unit], sexes.offsets[unit + 1]];
    const written = to - from === 1 ? (sexes.values[from] ?? 0) : 0;
    // Beside a number that may be another's, only a sex that contradicts it is surely the person's.
    return trusted[unit] !== trust.own && written === inNumber(unit) ? 0 : written;
  };
  return (a, b) => {
    if (isInNumbers(units, trusted, a, b)) return missing;
    const [one, other] = [ofUnit(a), ofUnit(b)];
    return one === 0 || other === 0 ? missing : one === other ? 0 : 1;
  };
};

const comparePlaces = (units: Units): ((a: number, b: number) => number) => {
  const { townships, villages } = units.placeTexts;
  // A row that leaves out the village says nothing where others of the unit name it.
  const places = withoutNeedless(
    units.places,
    (place, beside) =>
      (villages[place] ?? -1) < 0 && (villages[beside] ?? -1) >= 0 && townships[place] === townships[beside],
  );
  const { offsets, values } = places;
  const levelOf = (one: number, other: number): number =>
    placeLevel(townships[one] ?? -1, townships[other] ?? -1, villages[one] ?? -1, villages[other] ?? -1);
  return (a, b) => {
    let best: number = missing;
    const [startB = 0, endA = 0, endB = 0] = [offsets[b], offsets[a + 1], offsets[b + 1]];
    for (let atA = offsets[a] ?? 0; atA < endA; atA += 1) {
      for (let atB = startB; atB < endB; atB += 1) {
        const level = levelOf(values[atA] ?? 0, values[atB] ?? 0);
        if (level === 0) return 0;
        if (level !== missing && (best === missing || level < best)) best = level;
      }
    }
    return best;
  };
};

/**
 * A village counts only within its township: many townships have one of the same name. Where one side names none, the
 * township is all there is to agree in, and that is another thing than two villages of one township.
 */
const placeLevel = (townshipA: number, townshipB: number, villageA: number, villageB: number): number => {
  const isVillageSame = villageA >= 0 && villageA === villageB;
  if (townshipA < 0 || townshipB < 0) return isVillageSame ? 0 : missing;
  if (townshipA !== townshipB) return 3;
  if (isVillageSame) return 0;
  return villageA < 0 || villageB < 0 ? 1 : 2;
};
