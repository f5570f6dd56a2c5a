import { partsOfDay } from './calendar.js';
import { ageOf } from './households.js';
import { composeNumber } from './id-number.js';
import { drawDottedName, drawGivenName, drawSurname } from './names.js';
import type { Household, Person } from './person.js';
import { formerRegions, townships } from './places.js';
import type { Random } from './random.js';

/** Share of people with a name written with a middle dot. */
const dottedShare = 0.008;

/**
 * Gives every person a name and a citizen number. Numbers are unique. Namesakes are as frequent as in life, but two
 * people never share a name together with birth date, the first ten or the last eight characters of the number, or a
 * surname and birth date in one township: whoever compares rolls could not tell such two apart, and neither could
 * the truth say what must be found. Nor are two children of one household named nearly alike, or anybody and those whose
 * story turns on the name: they have the telephone in common, and the row of the one could be a misspelled row of the other.
 */
export class Registration {
  private readonly numbers = new Set<string>();
  private readonly traits = new Set<string>();
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  /** Registers everybody of these households, in their order; some must have a name of three characters or more. */
  registerAll(households: readonly Household[], longNamed: ReadonlySet<Person>): void {
    for (const household of households) {
      const surname = drawSurname(this.random);
      for (const person of household.members) {
        const kin = household.members.filter(
          (member) =>
            member !== person &&
            member.name !== '' &&
            ((isChild(member) && isChild(person)) || longNamed.has(member) || longNamed.has(person)),
        );
        const isLikeKin = (name: string): boolean => kin.some((member) => areNear(member.name, name));
        this.register(person, { surname, minimum: longNamed.has(person) ? 3 : 2, isLikeKin });
      }
    }
  }

  /** Whether this number, written beside this name, could be taken for anybody but the owner of `own`. */
  isConfusable(name: string, number: string, own: string): boolean {
    if (this.numbers.has(number)) return true;
    const ownKeys = new Set(numberKeys(name, own));
    return numberKeys(name, number).some((key) => !ownKeys.has(key) && this.traits.has(key));
  }

  /** Takes note of a wrong number that now stands on a roll, so that no second one is like it. */
  reserve(name: string, number: string): void {
    this.numbers.add(number);
    for (const key of numberKeys(name, number)) this.traits.add(key);
  }

  private register(person: Person, { surname: familyName, minimum, isLikeKin }: NameWanted): void {
    const isDotted = this.random.chance(dottedShare);
    for (let attempt = 0; ; attempt += 1) {
      // Nobody may loop for ever in a county with more namesakes than the names can tell apart.
      if (attempt === 500) throw new RangeError('more people than names and numbers can tell apart');
      const surname = attempt < 20 ? this.surnameOf(person, familyName) : drawSurname(this.random);
      const given = drawGivenName(this.random, person.sex, partsOfDay(person.birth).year);
      const name = isDotted && attempt < 20 ? drawDottedName(this.random) : surname + given;
      if (Array.from(name).length < minimum || isLikeKin(name)) continue;
      const number = this.drawNumber(person);
      const keys = traitsOf(person, name, number);
      // So many people may share a birth date in a huge county that no surname is left; then it is let pass.
      const isTaken = (key: string): boolean =>
        this.traits.has(key) && !(attempt > 200 && key.startsWith('place'));
      if (keys.some(isTaken) || this.numbers.has(number)) continue;
      this.numbers.add(number);
      for (const key of keys) this.traits.add(key);
      person.name = name;
      person.idNumber = number;
      return;
    }
  }

  /** Wives keep their surname and so do the parents' wives; the others carry the family's. */
  private surnameOf({ relation, sex }: Person, familyName: string): string {
    const isOwn = relation === 'spouse' || (relation === 'parent' && sex === 'female');
    return isOwn ? drawSurname(this.random) : familyName;
  }

  private drawNumber({ household, sex, birth }: Person): string {
    const { random } = this;
    const regions = random.chance(0.85)
      ? [household.township.region]
      : [...townships.map(({ region }) => region), ...formerRegions];
    // Old numbers ending in 996-999 meant people born before 1900; sequences stay well below.
    const sequence = random.between(1, 449) * 2 - (sex === 'male' ? 1 : 0);
    return composeNumber(random.pick(regions), birth, sequence);
  }
}

/** What a person's name has to be like. */
interface NameWanted {
  readonly surname: string;
  readonly minimum: number;
  readonly isLikeKin: (name: string) => boolean;
}

const isChild = (person: Person): boolean => ageOf(person) < 18;

/** One character apart, or one the beginning of the other. */
const areNear = (a: string, b: string): boolean => {
  const [one, other] = [Array.from(a), Array.from(b)];
  if (one.length !== other.length) return a.startsWith(b) || b.startsWith(a);
  return one.filter((character, at) => character !== other[at]).length < 2;
};

const numberKeys = (name: string, number: string): string[] => [
  `first ${name} ${number.slice(0, 10)}`,
  `last ${name} ${number.slice(-8)}`,
];

const traitsOf = ({ household, birth }: Person, name: string, number: string): string[] => [
  ...numberKeys(name, number),
  `birth ${name} ${birth}`,
  `place ${household.township.name} ${name.slice(0, 1)} ${birth}`,
  `household ${household.number} ${name}`,
  ...nearNames(name).map((near) => `household ${household.number} ${near}`),
];

/** A name of three characters or more without each of them in turn: two of one home that share one could be one with a slip. */
const nearNames = (name: string): string[] => {
  const characters = Array.from(name);
  if (characters.length < 3) return [];
  return characters.map((_, at) => characters.with(at, '＊').join(''));
};
