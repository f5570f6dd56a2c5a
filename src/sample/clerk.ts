import type { Person } from './person.js';
import type { Random } from './random.js';
import { composeNumber, hasRightCheck } from './id-number.js';

/** Ways in which a number is mistyped; each is told from a right number by length, date or check character. */
type Typo = 'digit' | 'swap' | 'dropped' | 'date';

const typos: readonly Typo[] = ['digit', 'digit', 'swap', 'dropped', 'date'];

const replaceAt = (text: string, at: number, digit: string): string =>
  text.slice(0, at) + digit + text.slice(at + 1);

const applyTypo = (random: Random, number: string, typo: Typo): string => {
  switch (typo) {
    case 'digit':
      return replaceAt(number, random.between(14, 16), String(random.between(0, 9)));
    case 'swap':
      return number.slice(0, 14) + (number[15] ?? '') + (number[14] ?? '') + number.slice(16);
    case 'dropped':
      return replaceAt(number, random.between(10, 16), '');
    case 'date':
      return replaceAt(number, 10, String(random.between(2, 9)));
  }
};

/** Who knows which numbers are taken. */
export interface NumberBook {
  /** Whether this number, written beside this name, could be taken for anybody but the owner of `own`. */
  isConfusable(name: string, number: string, own: string): boolean;
  /** Takes note of a wrong number that now stands on a roll. */
  reserve(name: string, number: string): void;
}

/** The clerk who makes mistakes: wrong numbers that stay recognisable and are like nobody else's. */
export class Clerk {
  private readonly random: Random;
  private readonly registration: NumberBook;
  private strangers: Person[] = [];

  constructor(random: Random, registration: NumberBook) {
    this.random = random;
    this.registration = registration;
  }

  /**
   * The person's number with one slip of the keyboard. It is impossible as a number, shares its first ten or last
   * eight characters with the right one, and is given only once.
   */
  mistype(person: Person): string {
    for (;;) {
      const wrong = applyTypo(this.random, person.idNumber, this.random.pick(typos));
      const isImpossible = !hasRightCheck(wrong) || !/^(?:0[1-9]|1[0-2])/.test(wrong.slice(10));
      if (wrong === person.idNumber || !isImpossible) continue;
      if (this.registration.isConfusable(person.name, wrong, person.idNumber)) continue;
      this.registration.reserve(person.name, wrong);
      return wrong;
    }
  }

  /** A valid number that the person had before it was corrected: another sequence, and like nobody else's. */
  formerNumber(person: Person): string {
    for (;;) {
      const odd = person.sex === 'male' ? 1 : 0;
      const former = composeNumber(
        person.idNumber.slice(0, 6),
        person.birth,
        this.random.between(1, 449) * 2 - odd,
      );
      if (former === person.idNumber) continue;
      if (this.registration.isConfusable(person.name, former, person.idNumber)) continue;
      this.registration.reserve(person.name, former);
      return former;
    }
  }

  /** Whose number may slip into other people's rows: people to whom nothing else happens. Each is taken once. */
  meet(strangers: readonly Person[]): void {
    this.strangers = this.random.shuffled(strangers);
  }

  /** A stranger whose name shares no character with the person's; null if there is none left. */
  findStranger(person: Person): Person | null {
    const at = this.strangers.findIndex(
      ({ name, household }) =>
        household !== person.household &&
        !Array.from(name).some((character) => person.name.includes(character)),
    );
    return at === -1 ? null : (this.strangers.splice(at, 1)[0] ?? null);
  }
}
