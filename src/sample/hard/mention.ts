import type { Person, Roll } from '../person.js';

/** What is wrong with the number of a row. */
export const numberDamages = [
  'number-typo',
  'number-transposed',
  'number-length',
  'number-fifteen',
  'number-missing',
  'number-of-guardian',
  'number-borrowed',
  'number-swapped',
  'number-corrected',
  'number-masked',
  'number-rounded',
] as const;

/** What is wrong with the name of a row. */
export const nameDamages = [
  'name-homophone',
  'name-traditional',
  'name-rare-lost',
  'name-private',
  'name-one-character',
  'name-annotated',
  'name-dot',
  'name-masked',
] as const;

export type NumberDamage = (typeof numberDamages)[number];
export type NameDamage = (typeof nameDamages)[number];
export type Damage = NumberDamage | NameDamage;

/** One row of a roll about one person, with name and number as they will be written. */
export interface Mention {
  readonly person: Person;
  readonly roll: Roll;
  /** The earlier row of this roll from which the clerk copied name and number, with all that is wrong in them. */
  readonly copyOf: Mention | null;
  name: string;
  /** Empty where it is left out. */
  number: string;
  /** Whose number it is, where it is the valid number of somebody else. */
  numberOf: Person | null;
  readonly damages: Damage[];
}

/** A row in which nothing is wrong yet. */
export const cleanMention = (person: Person, roll: Roll, copyOf: Mention | null = null): Mention => ({
  person,
  roll,
  copyOf,
  name: person.name,
  number: person.idNumber,
  numberOf: null,
  damages: [],
});
