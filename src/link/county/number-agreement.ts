import { couldBe, damageOfNumber } from '../../normalise/damaged-number.js';
import { areWithinEdits } from '../few-edits.js';
import { missing } from '../model/comparison.js';
import { numberLevels, type NumberLevel } from './number-levels.js';
import { agreeButForSlip, agreeWhereShown, areAlikeAsCorrected, areOneEditApart } from './number-shapes.js';
import { trust, type NumberOwners } from './trusted-numbers.js';
import { someValue, type UnitLists } from './unit-lists.js';
import type { Units } from './units.js';

/** Faults after which nothing of a number can be compared. */
const unreadable: ReadonlySet<string | null> = new Set([
  ...['id.placeholder', 'id.other-person', 'id.two-numbers', 'id.scientific', 'id.fifteen-ambiguous'],
]);

const levelOf = new Map<string, number>(numberLevels.map(({ code }, level) => [code, level]));
const at = (level: NumberLevel): number => levelOf.get(level) ?? missing;

/**
 * Makes the comparison of two units' numbers: a level of `numberLevels`, or `missing` where one has none that could be
 * compared.
 */
export const compareNumbers = (
  units: Units,
  { trusted, swapped, ownersOf }: NumberOwners,
): ((a: number, b: number) => number) => {
  const { numbers, failing, faults } = units;
  const level = {
    same: at('id-same'),
    writtenSame: at('id-written-same'),
    nextRow: at('id-of-next-row'),
    certificate: at('id-in-other-certificate'),
    rounded: at('id-rounded'),
    oneEdit: at('id-one-edit'),
    guardian: at('id-of-guardian'),
    hidden: at('id-hidden'),
    corrected: at('id-corrected'),
    twoEdits: at('id-two-edits'),
    different: at('id-different'),
  };
  const holds = ({ offsets, values }: UnitLists, a: number, b: number): boolean => {
    const own = units.numberCodes[a] ?? -1;
    if (own < 0) return false;
    const end = offsets[b + 1] ?? 0;
    for (let at = offsets[b] ?? 0; at < end; at += 1) if (values[at] === own) return true;
    return false;
  };
  /** Whether the number in the row next to a unit is the other's. */
  const isInNextRow = (unit: number, other: number): boolean => {
    const next = swapped.get(unit);
    return next !== undefined && next !== other && numbers[next] === numbers[other];
  };
  /** Whether a unit's number, which is not its own, is that of the other's guardian, as far as the other names one. */
  const isOfGuardian = (unit: number, other: number): boolean =>
    trusted[unit] !== trust.own &&
    (holds(units.guardianNumbers, unit, other) ||
      ownersOf(unit).some((owner) =>
        someValue(units.guardianNames, other, (guardian) =>
          someValue(units.names, owner, (name) => name === guardian),
        ),
      ));
  /** Whether a unit is the other's guardian. */
  const isGuardian = (unit: number, other: number): boolean =>
    trusted[unit] === trust.own && holds(units.guardianNumbers, unit, other);
  const isInCertificate = (unit: number, other: number): boolean =>
    holds(units.certificateNumbers, unit, other);
  const either = (isIt: (a: number, b: number) => boolean, a: number, b: number): boolean =>
    isIt(a, b) || isIt(b, a);

  const ofFailing = (written: string, fault: string | null, number: string): number => {
    if (unreadable.has(fault)) return missing;
    if (fault === 'id.digits-lost') {
      if (damageOfNumber(written) === 'shortened') return missing;
      return couldBe(written, number) ? level.rounded : level.different;
    }
    if (isRoundedFrom(written, number)) return level.rounded;
    if (fault === 'id.masked') return agreeWhereShown(written, number) ? level.hidden : level.different;
    if (areOneEditApart(written, number)) return level.oneEdit;
    return areWithinEdits(written, number, 2) ? level.twoEdits : level.different;
  };
  const ofTwoFailing = (a: number, b: number): number => {
    const [one, other] = [failing[a] ?? null, failing[b] ?? null];
    const [faultOne, faultOther] = [faults[a] ?? null, faults[b] ?? null];
    if (one === null || other === null || unreadable.has(faultOne) || unreadable.has(faultOther))
      return missing;
    const isDamaged = faultOne === 'id.digits-lost' || faultOther === 'id.digits-lost';
    // Of two damaged numbers nobody knows whether they were one.
    if (isDamaged) return one === other ? level.rounded : faultOne === faultOther ? level.different : missing;
    if (faultOne === 'id.masked' || faultOther === 'id.masked') {
      return agreeWhereShown(one, other)
        ? level.hidden
        : agreeButForSlip(one, other)
          ? level.twoEdits
          : level.different;
    }
    if (one !== other && agreeButForSlip(maskOf(one), maskOf(other))) return level.twoEdits;
    return one === other ? level.writtenSame : ofFailing(one, faultOne, other);
  };
  /** A valid number beside one that fails or none. */
  const ofOneValid = (number: string, valid: number, other: number): number => {
    const written = failing[other] ?? null;
    if (written === null || trusted[valid] !== trust.own) return missing;
    return ofFailing(written, faults[other] ?? null, number);
  };

  return (a, b) => {
    const [one, other] = [numbers[a] ?? null, numbers[b] ?? null];
    if (one !== null && one === other) {
      return trusted[a] === trust.foreign || trusted[b] === trust.foreign ? missing : level.same;
    }
    if (either(isInNextRow, a, b)) return level.nextRow;
    if (either(isInCertificate, a, b)) return level.certificate;
    if (either(isGuardian, a, b)) return level.different;
    if (either(isOfGuardian, a, b)) return level.guardian;
    if (one === null) return other === null ? ofTwoFailing(a, b) : ofOneValid(other, b, a);
    if (other === null) return ofOneValid(one, a, b);
    // By chance the check digit fits what a spreadsheet left.
    if (isRoundedFrom(one, other) || isRoundedFrom(other, one)) return level.rounded;
    if (trusted[a] !== trust.own || trusted[b] !== trust.own) return missing;
    return areAlikeAsCorrected(one, other) ? level.corrected : level.different;
  };
};

/** A text with the last three digits masked, where a spreadsheet left noughts in their place. */
const maskOf = (written: string): string =>
  written.length === 18 && written.endsWith('000') ? `${written.slice(0, 15)}***` : written;

/** Whether a text may be what a spreadsheet left of a number: it ends in three noughts and the rest agrees. */
const isRoundedFrom = (written: string, number: string): boolean =>
  written.endsWith('000') && couldBe(written, number);
