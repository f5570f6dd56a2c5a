import { blocksOf } from '../model/blocks.js';
import type { Blocking } from '../model/find-pairs.js';
import type { FieldColumn } from './field-column.js';

/** Pairs that one blocking may give for each unit: what a key that most units share with fifty others gives. */
const pairsPerUnit = 50;

interface Key {
  readonly name: string;
  readonly field: string;
  readonly of: (unit: number) => string | null;
}

/**
 * Blockings for any fields: a value (or the rough form of a name) alone where it is rare enough among these units, else
 * two values together. A small set is compared by nearly everything, a large one only by what is rare.
 */
export const fieldBlockings = (unitCount: number, columns: readonly FieldColumn[]): readonly Blocking[] => {
  const keys = [...columns.flatMap(keysOfColumn), ...nameKeys(columns)];
  const most = pairsPerUnit * unitCount;
  const blockings: Blocking[] = [];
  const common: Key[] = [];
  for (const key of keys) {
    const blocking = blockingOf([key]);
    if (pairsOf(unitCount, blocking) <= most) blockings.push(blocking);
    else common.push(key);
  }
  common.forEach((key, at) => {
    for (const other of common.slice(at + 1)) {
      if (other.field === key.field) continue;
      const blocking = blockingOf([key, other]);
      if (pairsOf(unitCount, blocking) <= most) blockings.push(blocking);
    }
  });
  return blockings;
};

const blockingOf = (keys: readonly Key[]): Blocking => ({
  name: keys.map(({ name }) => name).join(' + '),
  keysOf: (unit, add) => {
    const values = keys.map(({ of }) => of(unit));
    if (values.every((value) => value !== null)) add(values.join('\u0000'));
  },
});

const pairsOf = (unitCount: number, { keysOf }: Blocking): number =>
  blocksOf(unitCount, keysOf).size.reduce((sum, units) => sum + (units * (units - 1)) / 2, 0);

const keysOfColumn = ({ name, kind, values }: FieldColumn): readonly Key[] => {
  const whole: Key = { name, field: name, of: (unit) => values[unit] ?? null };
  const part = (suffix: string, take: (text: string) => string): Key => ({
    name: `${name} (${suffix})`,
    field: name,
    of: (unit) => {
      const value = values[unit];
      return value === null || value === undefined ? null : take(value);
    },
  });
  if (kind === 'given-name' || kind === 'surname') return [whole, part('sound', soundOf)];
  if (kind === 'street' || kind === 'free-text') return [whole, part('letters', (text) => lettersOf(text))];
  return [whole];
};

/** Both names in no order: finds a given name and a surname that stand in each other's place. */
const nameKeys = (columns: readonly FieldColumn[]): readonly Key[] => {
  const given = columns.find(({ kind }) => kind === 'given-name');
  const surname = columns.find(({ kind }) => kind === 'surname');
  if (given === undefined || surname === undefined) return [];
  return [
    {
      name: `${given.name} and ${surname.name} in any order`,
      field: 'names',
      of: (unit) => {
        const [one, other] = [given.values[unit] ?? null, surname.values[unit] ?? null];
        return one === null || other === null ? null : [one, other].sort().join('\u0000');
      },
    },
  ];
};

/** A rough form of a name in Latin letters: the first one and the consonants after it that sound apart, as in Soundex. */
const soundOf = (name: string): string => {
  const [first = '', ...rest] = name;
  let sound = first;
  let last = soundClass(first);
  for (const letter of rest) {
    const next = soundClass(letter);
    if (next !== '' && next !== last) sound += next;
    if (!'hw'.includes(letter)) last = next;
    if (sound.length >= 4) break;
  }
  return sound;
};

const soundClasses: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('bfpv', (letter) => [letter, '1'])),
  ...Object.fromEntries(Array.from('cgjkqsxz', (letter) => [letter, '2'])),
  ...Object.fromEntries(Array.from('dt', (letter) => [letter, '3'])),
  l: '4',
  m: '5',
  n: '5',
  r: '6',
};

/** Letters of the Latin alphabet only; any other character is its own sound. */
const soundClass = (letter: string): string => soundClasses[letter] ?? (/[a-z]/.test(letter) ? '' : letter);

/** The characters of a text without its spaces, as many as tell it from others. */
const lettersOf = (text: string): string => Array.from(text.replaceAll(' ', '')).slice(0, 6).join('');
