import { compareNames, type NameAgreement } from '../compare-names.js';
import { hasWildcard } from '../hidden-names.js';
import { missing, type Level } from '../model/comparison.js';
import type { NameForms } from '../name-forms.js';
import { clearlyDifferentNames } from './clearly-different-names.js';
import { someValue, withoutNeedless } from './unit-lists.js';
import type { Units } from './units.js';

/**
 * Degrees in which the names of two units agree, most first; shares as in `numberLevels`. A name that is the same says
 * the more the fewer people have it.
 */
export const nameLevels = [
  { code: 'name-same', m: 0.93, u: 0.000_3, isTermAdjusted: true },
  { code: 'name-former', m: 0.003, u: 0.000_000_1 },
  { code: 'name-variant', m: 0.01, u: 0.000_000_5 },
  { code: 'name-homophone', m: 0.012, u: 0.000_02 },
  { code: 'name-look-alike', m: 0.006, u: 0.000_02 },
  { code: 'name-contained', m: 0.005, u: 0.000_5 },
  { code: 'name-hidden', m: 0.012, u: 0.002 },
  { code: 'name-one-character', m: 0.012, u: 0.002 },
  { code: 'name-different', m: 0.01, u: 0.994_987 },
] as const satisfies readonly Level[];

/** A degree of agreement of two units' names. */
export type NameLevel = (typeof nameLevels)[number]['code'];

const levelOf = new Map<string, number>(nameLevels.map(({ code }, level) => [code, level]));
const different = nameLevels.length - 1;

/** The level of one degree of agreement; `missing` for `unknown`. */
export const nameLevelOf = (agreement: NameAgreement): number =>
  agreement === 'unknown' ? missing : (levelOf.get(`name-${agreement}`) ?? different);

/**
 * Makes the comparison of two units' names: the best agreement of any of their spellings; `missing` where one has no
 * name, or nothing of it is legible. Where a unit's name stands somewhere in full, its spellings with hidden characters
 * are left out: they would fit half of the village.
 */
export const compareUnitNames = (units: Units, forms: NameForms): ((a: number, b: number) => number) => {
  const { formerNames, nameTexts } = units;
  const isHidden = Uint8Array.from(nameTexts, (name) => (hasWildcard(name) ? 1 : 0));
  const names = withoutNeedless(
    units.names,
    (name, beside) => isHidden[name] === 1 && isHidden[beside] === 0,
  );
  const areClearlyDifferent = clearlyDifferentNames(nameTexts, forms);
  const levelOfNames = (one: number, other: number): number => {
    if (one === other && isHidden[one] === 0) return 0;
    if (areClearlyDifferent(one, other)) return different;
    return nameLevelOf(compareNames(nameTexts[one] ?? null, nameTexts[other] ?? null, forms));
  };
  const { offsets, values } = names;
  const isFormer = (from: number, to: number): boolean =>
    someValue(formerNames, from, (former) => someValue(names, to, (name) => name === former));
  return (a, b) => {
    let best: number = missing;
    const [startB = 0, endA = 0, endB = 0] = [offsets[b], offsets[a + 1], offsets[b + 1]];
    for (let atA = offsets[a] ?? 0; atA < endA; atA += 1) {
      for (let atB = startB; atB < endB; atB += 1) {
        const level = levelOfNames(values[atA] ?? 0, values[atB] ?? 0);
        if (level === 0) return 0;
        if (level !== missing && (best === missing || level < best)) best = level;
      }
    }
    return best !== 1 && (isFormer(a, b) || isFormer(b, a)) ? 1 : best;
  };
};
