import type { Person } from '../person.js';
import type { Random } from '../random.js';
import { canDamageName, damageName } from './damage-name.js';
import {
  canDamageNumber,
  damageNumber,
  formerNumber,
  numberGiverOf,
  type OwnNumberDamage,
} from './damage-number.js';
import { nameDamages, numberDamages, type Damage, type Mention, type NumberDamage } from './mention.js';

/** The share of the rows that each kind of damage befalls: nineteen kinds, so a quarter of the rows in all. */
export const damageShare = 0.0135;

/** What damage needs to know of the county. */
export interface DamageOptions {
  readonly random: Random;
  /** Everybody, for numbers that are borrowed. */
  readonly persons: readonly Person[];
  /** Numbers that are somebody's: no slip of the keyboard may yield one of them. */
  readonly numbers: ReadonlySet<string>;
}

/** Kinds that few rows can suffer come first, so that others do not use those rows up. */
const rarestFirst: readonly Damage[] = [
  ...(['name-private', 'name-rare-lost', 'name-dot', 'number-of-guardian', 'number-fifteen'] as const),
  ...[...numberDamages, ...nameDamages].filter(
    (kind) =>
      !['name-private', 'name-rare-lost', 'name-dot', 'number-of-guardian', 'number-fifteen'].includes(kind),
  ),
];

const isNumberDamage = (damage: Damage): damage is NumberDamage => damage.startsWith('number-');

/** Damages the rows of one county. */
class Vandal {
  private readonly formerNumbers = new Map<Person, string>();
  private readonly neighbours = new Map<Mention, Mention>();
  private readonly options: DamageOptions;

  constructor(options: DamageOptions, sheets: readonly (readonly Mention[])[]) {
    this.options = options;
    for (const sheet of sheets) {
      for (const [at, mention] of sheet.entries()) {
        const next = sheet[at + 1];
        if (next !== undefined && next.person !== mention.person) this.neighbours.set(mention, next);
      }
    }
  }

  /** Does the damage if it can befall this row, and says whether it did. */
  damage(mention: Mention, kind: Damage): boolean {
    if (!isNumberDamage(kind)) return this.damageName(mention, kind);
    if (mention.damages.some(isNumberDamage)) return false;
    if (kind === 'number-swapped') return this.swap(mention);
    const wrong = this.wrongNumber(mention.person, kind);
    if (wrong === null) return false;
    mention.number = wrong.number;
    mention.numberOf = wrong.owner;
    mention.damages.push(kind);
    return true;
  }

  private damageName(mention: Mention, kind: Exclude<Damage, NumberDamage>): boolean {
    if (mention.damages.some((each) => !isNumberDamage(each))) return false;
    if (!canDamageName(kind, mention.person.name)) return false;
    mention.name = damageName(this.options.random, kind, mention.person);
    mention.damages.push(kind);
    return true;
  }

  private swap(mention: Mention): boolean {
    const next = this.neighbours.get(mention);
    if (next === undefined || next.copyOf !== null || next.damages.some(isNumberDamage)) return false;
    mention.number = next.person.idNumber;
    mention.numberOf = next.person;
    mention.damages.push('number-swapped');
    next.number = mention.person.idNumber;
    next.numberOf = mention.person;
    next.damages.push('number-swapped');
    return true;
  }

  private wrongNumber(person: Person, kind: Exclude<NumberDamage, 'number-swapped'>): WrongNumber | null {
    switch (kind) {
      case 'number-of-guardian': {
        const owner = numberGiverOf(person);
        return owner === null ? null : { number: owner.idNumber, owner };
      }
      case 'number-borrowed': {
        const owner = this.options.random.pick(this.options.persons);
        return owner === person ? null : { number: owner.idNumber, owner };
      }
      case 'number-corrected':
        return { number: this.formerNumber(person), owner: null };
      case 'number-typo':
      case 'number-transposed':
      case 'number-length':
      case 'number-fifteen':
      case 'number-missing':
      case 'number-masked':
      case 'number-rounded':
        return this.damagedOwn(person, kind);
    }
  }

  private damagedOwn(person: Person, kind: OwnNumberDamage): WrongNumber | null {
    if (!canDamageNumber(kind, person)) return null;
    const number = damageNumber(this.options.random, kind, person.idNumber);
    return this.options.numbers.has(number) ? null : { number, owner: null };
  }

  /** The same former number in every roll that still has one. */
  private formerNumber(person: Person): string {
    const known = this.formerNumbers.get(person);
    if (known !== undefined) return known;
    let number = formerNumber(this.options.random, person);
    while (this.options.numbers.has(number)) number = formerNumber(this.options.random, person);
    this.formerNumbers.set(person, number);
    return number;
  }
}

interface WrongNumber {
  readonly number: string;
  readonly owner: Person | null;
}

/**
 * Damages the rows of all sheets, each kind in the same share of them; few rows are damaged in name and number. Rows that
 * were copied from an earlier one carry its damage on.
 */
export const damageRolls = (sheets: readonly (readonly Mention[])[], options: DamageOptions): void => {
  const all = sheets.flat();
  const typed = all.filter(({ copyOf }) => copyOf === null);
  const vandal = new Vandal(options, sheets);
  for (const kind of rarestFirst) {
    let wanted = Math.ceil(typed.length * damageShare);
    for (const mention of options.random.shuffled(typed)) {
      if (wanted <= 0) break;
      if (vandal.damage(mention, kind)) wanted -= kind === 'number-swapped' ? 2 : 1;
    }
  }
  for (const mention of all) {
    if (mention.copyOf === null) continue;
    mention.name = mention.copyOf.name;
    mention.number = mention.copyOf.number;
    mention.numberOf = mention.copyOf.numberOf;
    mention.damages.push(...mention.copyOf.damages);
  }
};
