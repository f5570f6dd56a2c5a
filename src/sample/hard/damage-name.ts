import type { Random } from '../random.js';
import { partsOfDay } from '../calendar.js';
import type { Person } from '../person.js';
import { drawLastCharacter, privateForms, rareReadings } from './given-names.js';
import type { NameDamage } from './mention.js';
import { lookAlikes, soundAlikes, traditionalForms } from './spellings.js';

const placesOf = (name: string, has: (character: string) => boolean): number[] =>
  Array.from(name).flatMap((character, at) => (has(character) ? [at] : []));

const replaceCharacter = (name: string, at: number, by: string): string =>
  Array.from(name)
    .map((character, place) => (place === at ? by : character))
    .join('');

const isDotted = (name: string): boolean => name.includes('·');

/** Whether the name can be damaged in this way. */
export const canDamageName = (damage: NameDamage, name: string): boolean => {
  switch (damage) {
    case 'name-homophone':
      return placesOf(name, (character) => soundAlikes.has(character)).length > 0;
    case 'name-traditional':
      return placesOf(name, (character) => traditionalForms.has(character)).length > 0;
    case 'name-rare-lost':
      return placesOf(name, (character) => rareReadings.has(character)).length > 0;
    case 'name-private':
      return placesOf(name, (character) => privateForms.has(character)).length > 0;
    case 'name-one-character':
      return Array.from(name).length > 2 && !isDotted(name);
    case 'name-dot':
      return isDotted(name);
    case 'name-annotated':
      return true;
    case 'name-masked':
      return !isDotted(name);
  }
};

const spelledBy = (random: Random, name: string, forms: ReadonlyMap<string, readonly string[]>): string => {
  const at = random.pick(placesOf(name, (character) => forms.has(character)));
  return replaceCharacter(name, at, random.pick(forms.get(Array.from(name)[at] ?? '') ?? []));
};

const traditional = (random: Random, name: string): string => {
  const all = placesOf(name, (character) => traditionalForms.has(character));
  const chosen = random.chance(0.7) ? all : [random.pick(all)];
  return Array.from(name)
    .map((character, at) =>
      chosen.includes(at) ? (traditionalForms.get(character) ?? character) : character,
    )
    .join('');
};

const rareLost = (random: Random, name: string): string => {
  const at = random.pick(placesOf(name, (character) => rareReadings.has(character)));
  const reading = rareReadings.get(Array.from(name)[at] ?? '') ?? '';
  return replaceCharacter(name, at, random.pick(['?', '□', '？', reading, reading.toUpperCase()]));
};

const oneCharacter = (random: Random, { name, sex, birth }: Person): string => {
  const similar = placesOf(name, (character) => lookAlikes.has(character)).filter((at) => at > 0);
  if (similar.length > 0 && random.chance(0.6)) {
    const at = random.pick(similar);
    return replaceCharacter(name, at, random.pick(lookAlikes.get(Array.from(name)[at] ?? '') ?? []));
  }
  for (;;) {
    const other = drawLastCharacter(random, sex, partsOfDay(birth).year);
    const changed = replaceCharacter(name, random.between(1, Array.from(name).length - 1), other);
    if (changed !== name) return changed;
  }
};

const remarks = ['（已故）', '(低保)', '（精神）', '（外出）', '(2)', '1', '2', '（小）'];

const masked = (random: Random, name: string): string => {
  const characters = Array.from(name);
  if (characters.length === 2) return `${characters[0] ?? ''}*`;
  return random.chance(0.6)
    ? `${characters[0] ?? ''}${'*'.repeat(characters.length - 2)}${characters.at(-1) ?? ''}`
    : `${characters[0] ?? ''}${'*'.repeat(characters.length - 1)}`;
};

/** The person's name, damaged in this way. */
export const damageName = (random: Random, damage: NameDamage, person: Person): string => {
  const { name } = person;
  switch (damage) {
    case 'name-homophone':
      return spelledBy(random, name, soundAlikes);
    case 'name-traditional':
      return traditional(random, name);
    case 'name-rare-lost':
      return rareLost(random, name);
    case 'name-private':
      return Array.from(name, (character) => privateForms.get(character) ?? character).join('');
    case 'name-one-character':
      return oneCharacter(random, person);
    case 'name-annotated':
      return name + random.pick(remarks);
    case 'name-dot':
      return name.replace('·', random.pick(['•', '・', '.', '‧', '', ' ', '。', '-', '．']));
    case 'name-masked':
      return masked(random, name);
  }
};
