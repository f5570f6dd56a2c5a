import { partsOfDay } from '../calendar.js';
import { composeNumber } from '../id-number.js';
import { drawSurname } from '../names.js';
import type { Household, Person } from '../person.js';
import { formerRegions, type Township } from '../places.js';
import type { Registrar } from '../population.js';
import type { Random } from '../random.js';
import {
  drawFirstCharacter,
  drawLastCharacter,
  drawLongDottedName,
  drawRareCharacter,
  drawSingleCharacter,
} from './given-names.js';

/** Shares of people with names and relatives that make linking hard. */
const dottedShare = 0.04;
const rareShare = 0.06;
const twinShare = 0.08;
const clanShare = 0.3;
/** How often a cousin or brother bears the character of the generation. */
const generationNameShare = 0.3;

/** What the registry is told about the county. */
export interface RegistryOptions {
  readonly places: readonly Township[];
  /** Whose birth date must stay as it is. */
  readonly isFixed: (person: Person) => boolean;
  /** Gathers every number that is somebody's. */
  readonly numbers: Set<string>;
}

/** Nobody else's number: unlike in the ordinary county, a telephone tells people apart. */
const phoneOf = ({ order }: Person): string =>
  `1990${String((order * 7_654_321 + 1_234_567) % 10_000_000).padStart(7, '0')}`;

/**
 * Gives the members of a household names and numbers as in life: namesakes in one village, clans with one surname,
 * cousins with one character of the generation, twins. Only the numbers are unique; unlike in the ordinary county, nobody
 * sees to it that two people can be told apart.
 */
export class HardRegistry implements Registrar {
  /** Twins with consecutive numbers and names one character apart. */
  readonly twins = new Set<Person>();
  private readonly clans = new Map<string, string>();
  private readonly generations = new Map<string, string>();
  private readonly random: Random;
  private readonly options: RegistryOptions;

  constructor(random: Random, options: RegistryOptions) {
    this.random = random;
    this.options = options;
  }

  registerAll(households: readonly Household[]): void {
    for (const household of households) this.registerHousehold(household);
  }

  /** Nobody sees to it that a wrong number is like nobody's, as long as it is nobody's. */
  isConfusable(_name: string, number: string): boolean {
    return this.options.numbers.has(number);
  }

  reserve(_name: string, number: string): void {
    this.options.numbers.add(number);
  }

  private registerHousehold(household: Household): void {
    const { random } = this;
    const surname = random.chance(clanShare) ? this.clanOf(household) : drawSurname(random);
    let previous: Person | null = null;
    for (const person of household.members) {
      if (previous !== null && this.areTwins(previous, person)) this.registerTwin(person, previous);
      else this.register(person, surname);
      previous = person;
    }
  }

  private clanOf({ township, village }: Household): string {
    const key = `${township.name} ${village}`;
    const surname = this.clans.get(key) ?? drawSurname(this.random);
    this.clans.set(key, surname);
    return surname;
  }

  private areTwins(first: Person, second: Person): boolean {
    if (this.options.isFixed(second)) return false;
    const isChild = first.relation === 'child' || first.relation === 'grandchild';
    if (!isChild || first.relation !== second.relation || first.name.includes('·')) return false;
    return Array.from(first.name).length > 2 && !this.twins.has(first) && this.random.chance(twinShare);
  }

  private register(person: Person, familyName: string): void {
    const { random } = this;
    const isOwn = person.relation === 'spouse' || (person.relation === 'parent' && person.sex === 'female');
    const surname = isOwn ? drawSurname(random) : familyName;
    person.name = random.chance(dottedShare)
      ? drawLongDottedName(random)
      : surname + this.givenName(person, surname);
    person.idNumber = this.freeNumber(person);
    this.options.numbers.add(person.idNumber);
    person.phone = phoneOf(person);
  }

  private givenName({ sex, birth, household }: Person, surname: string): string {
    const { random } = this;
    const { year } = partsOfDay(birth);
    if (random.chance(0.13)) return drawSingleCharacter(random, sex);
    const last = random.chance(rareShare) ? drawRareCharacter(random) : drawLastCharacter(random, sex, year);
    if (!random.chance(generationNameShare)) return drawFirstCharacter(random, sex, year) + last;
    const key = `${household.township.name} ${household.village} ${surname} ${sex} ${Math.floor(year / 20)}`;
    const shared = this.generations.get(key) ?? drawFirstCharacter(random, sex, year);
    this.generations.set(key, shared);
    return shared + last;
  }

  private freeNumber({ household, sex, birth }: Person): string {
    const { random } = this;
    for (;;) {
      const regions = random.chance(0.85)
        ? [household.township.region]
        : [...this.options.places.map(({ region }) => region), ...formerRegions];
      const sequence = random.between(1, 449) * 2 - (sex === 'male' ? 1 : 0);
      const number = composeNumber(random.pick(regions), birth, sequence);
      if (!this.options.numbers.has(number)) return number;
    }
  }

  /** Born on the same day, registered together: the number follows, and the name differs in its last character. */
  private registerTwin(person: Person, first: Person): void {
    const { random } = this;
    const region = first.idNumber.slice(0, 6);
    const sequence = Number(first.idNumber.slice(14, 17)) + (person.sex === first.sex ? 2 : 1);
    const parity = person.sex === 'male' ? 1 : 0;
    const number = composeNumber(region, first.birth, sequence % 2 === parity ? sequence : sequence + 1);
    person.birth = first.birth;
    person.idNumber = this.options.numbers.has(number) ? this.freeNumber(person) : number;
    this.options.numbers.add(person.idNumber);
    const { year } = partsOfDay(person.birth);
    const stem = Array.from(first.name).slice(0, -1).join('');
    do person.name = stem + drawLastCharacter(random, person.sex, year);
    while (person.name === first.name);
    person.phone = phoneOf(person);
    this.twins.add(first).add(person);
  }
}
