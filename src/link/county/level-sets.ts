import { nameLevels, type NameLevel } from './name-agreement.js';
import { numberLevels, type NumberLevel } from './number-levels.js';

const names = (...levels: readonly NameLevel[]): ReadonlySet<number> =>
  new Set(levels.map((level) => nameLevels.findIndex(({ code }) => code === level)));
const numbers = (...levels: readonly NumberLevel[]): ReadonlySet<number> =>
  new Set(levels.map((level) => numberLevels.findIndex(({ code }) => code === level)));

/** Positions of the levels of names and numbers that are judged alike (see `admissions`). */
export const levelSets = {
  different: names('name-different'),
  /** Names that may be one person's without more than what the weights say. */
  agreeing: names('name-same', 'name-former', 'name-variant', 'name-homophone'),
  homophone: names('name-homophone'),
  lookAlike: names('name-look-alike'),
  contained: names('name-contained'),
  sameCharacters: names('name-same', 'name-former', 'name-variant'),
  hidden: names('name-hidden'),
  oneCharacter: names('name-one-character'),
  /** Numbers that two people born on one day do not have in common, not even twins. */
  tellingTwins: numbers(
    ...(['id-same', 'id-one-edit', 'id-written-same', 'id-of-next-row'] as const),
    'id-in-other-certificate',
  ),
  nearlySameNumber: numbers(
    ...(['id-same', 'id-one-edit', 'id-written-same', 'id-of-next-row'] as const),
    ...(['id-in-other-certificate', 'id-rounded'] as const),
  ),
  roundedNumber: numbers('id-rounded'),
  hiddenNumber: numbers('id-hidden'),
  alikeNumber: numbers(
    ...(['id-same', 'id-one-edit', 'id-written-same', 'id-in-other-certificate', 'id-rounded'] as const),
    ...(['id-two-edits', 'id-hidden', 'id-corrected'] as const),
  ),
  sameNumber: numbers('id-same', 'id-in-other-certificate'),
  guardianNumber: numbers('id-of-guardian'),
  correctedNumber: numbers('id-corrected'),
  differentNumber: numbers('id-different'),
} as const;
