import { couldBe } from '../normalise/damaged-number.js';
import type { CompareIdentities, Identity } from '../rules/near-name.js';
import { compareNames } from './compare-names.js';
import { agreeWhereShown, areAlikeAsCorrected, areOneEditApart } from './county/number-shapes.js';
import { nameReason, type LinkReason } from './link-reasons.js';
import type { NameForms } from './name-forms.js';

/**
 * Makes the comparison of what two rows say of their people, for rows that nothing but a place brings together: how the
 * names agree, then the numbers, then the birth dates, as codes of reasons; what one of them lacks is left out.
 */
export const identityComparer =
  (forms: NameForms): CompareIdentities =>
  (a, b) => {
    const reasons = [nameCode(a, b, forms), numberCode(a, b), birthCode(a, b)];
    return reasons.filter((reason) => reason !== null);
  };

const nameCode = (a: Identity, b: Identity, forms: NameForms): LinkReason => {
  const agreement = compareNames(a.nameKey, b.nameKey, forms);
  return agreement === 'different' ? 'name-different' : nameReason(agreement);
};

const numberCode = (a: Identity, b: Identity): LinkReason | null => {
  if (a.number !== null && b.number !== null) {
    if (a.number === b.number) return 'id-same';
    if (areOneEditApart(a.number, b.number)) return 'id-one-edit';
    return areAlikeAsCorrected(a.number, b.number) ? 'id-corrected' : 'id-different';
  }
  const [valid, { written, fault }] = a.number === null ? [b.number, a] : [a.number, b];
  if (valid === null || written === null || written === '') return null;
  // A text that ends in three noughts has been through a spreadsheet, saved as csv.
  const isSpoilt = fault === 'id.digits-lost' || written.endsWith('000');
  if (isSpoilt && couldBe(written, valid)) return 'id-rounded';
  if (/[*#●×]/.test(written)) return agreeWhereShown(written, valid) ? 'id-hidden' : 'id-different';
  // What is shorter than a number of fifteen digits by more than a slip says nothing.
  if (written.length < shortestWritten) return null;
  return areOneEditApart(written, valid) ? 'id-one-edit' : 'id-different';
};

const shortestWritten = 14;

const birthCode = (a: Identity, b: Identity): LinkReason | null => {
  if (a.birth === null || b.birth === null) return null;
  if (a.birth === b.birth) return 'birth-same';
  const parts = b.birth.split('-');
  const differing = a.birth.split('-').filter((part, at) => part !== parts[at]);
  return differing.length === 1 ? 'birth-near' : 'birth-different';
};
