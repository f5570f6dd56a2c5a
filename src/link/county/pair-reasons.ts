import { weighPair } from '../model/score.js';
import type { Model } from '../model/model.js';
import type { Reason } from '../reason-text.js';
import { sameSheetHundredths } from './adjustment.js';
import { slipBetween } from './number-shapes.js';
import { shareValue, someValue } from './unit-lists.js';
import type { Units } from './units.js';

/** What speaks for and against two units being one person, as it is stored; each part with what it weighs. */
export const pairReasons = (units: Units, model: Model, a: number, b: number): readonly Reason[] => {
  const reasons: Reason[] = weighPair(model, a, b).parts.map(({ level, hundredths }) => ({
    ...(level === 'id-one-edit'
      ? slipReason(units, a, b)
      : { code: codeOf(level, units, a, b), detail: null }),
    hundredths,
  }));
  if (isNameless(units, a) || isNameless(units, b)) {
    reasons.push({ code: 'name-blank', detail: null, hundredths: null });
  }
  if (shareValue(units.sheets, a, b) === true) {
    reasons.push({ code: 'same-sheet', detail: null, hundredths: sameSheetHundredths });
  }
  return reasons;
};

/** A former name that no column gives is said to come from beside the name. */
const codeOf = (level: string, units: Units, a: number, b: number): string =>
  level === 'name-former' && !isFormer(units, a, b) && !isFormer(units, b, a) ? 'name-bracket' : level;

/** Whether a column gives a name of `to` as a former one of `from`. */
const isFormer = ({ names, formerNames, bracketNames }: Units, from: number, to: number): boolean =>
  someValue(
    formerNames,
    from,
    (former) =>
      someValue(names, to, (name) => name === former) &&
      !someValue(bracketNames, from, (beside) => beside === former),
  );

const isNameless = ({ names }: Units, unit: number): boolean =>
  names.offsets[unit] === names.offsets[unit + 1];

/** Where the one slip between two numbers is; nowhere if one of them was compared in its form of 15 digits. */
const slipReason = ({ numbers, failing }: Units, a: number, b: number): Pick<Reason, 'code' | 'detail'> => {
  const slip = slipBetween(numbers[a] ?? failing[a] ?? '', numbers[b] ?? failing[b] ?? '');
  if (slip === null) return { code: 'id-one-edit', detail: null };
  const code = { replaced: 'id-position', swapped: 'id-swapped', length: 'id-length' }[slip.kind];
  return { code, detail: String(slip.position) };
};
