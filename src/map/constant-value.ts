import { parseCount, parseMoney } from '../normalise/amount.js';
import { compileCodes, normaliseCode } from '../normalise/code.js';
import { parseDate } from '../normalise/date.js';
import { normaliseCategory, normaliseLevel } from '../normalise/disability.js';
import { normaliseIdentifier } from '../normalise/identifier.js';
import { parseMonth, parseSchoolYear, parseYear } from '../normalise/month.js';
import { normaliseTownship, normaliseVillage } from '../normalise/place.js';
import { normaliseWords } from '../normalise/words.js';
import { parseYesNo } from '../normalise/yes-no.js';
import type { Field, FieldKind } from '../schema/dataset.js';
import { codeSpellings } from '../schema/datasets.js';

/** Kinds of fields that differ from person to person: no value of theirs holds for a whole sheet. */
export const personalKinds: ReadonlySet<FieldKind> = new Set([
  'person-name',
  'id-number',
  'certificate-number',
  'account',
  'phone',
  'given-name',
  'surname',
  'identifier',
]);

/**
 * The value that a person has written down for a whole sheet, as it would stand in a cell: `2026-10`, `护理补贴`, `青石镇`.
 * Null if the text is no value of the field, or if the field differs from person to person.
 */
export const constantValue = (field: Field, text: string): string | number | boolean | null => {
  switch (field.kind) {
    case 'month':
      return parseMonth(text, { kind: 'text' }).value;
    case 'year':
      return parseYear(text, { kind: 'text' }).value;
    case 'school-year':
      return parseSchoolYear(text).value;
    case 'date': {
      const ends = field.means === undefined ? {} : { monthMeans: field.means, rangeMeans: field.means };
      return parseDate(text, { kind: 'text', ...ends }).value;
    }
    case 'money':
      return parseMoney(text, { unit: field.unit }).value;
    case 'count':
      return parseCount(text).value;
    case 'code':
      return normaliseCode(text, compileCodes(codeSpellings(field))).value;
    case 'disability-category':
      return normaliseCategory(text).value;
    case 'disability-level':
      return normaliseLevel(text).value;
    case 'township':
      return normaliseTownship(text).value;
    case 'village':
      return normaliseVillage(text).value;
    case 'street':
    case 'free-text':
      return normaliseWords(text).value;
    case 'postcode':
      return normaliseIdentifier(text).value;
    case 'address':
    case 'text':
      return text.trim() === '' ? null : text.trim();
    case 'yes-no':
      return parseYesNo(text).value;
    case 'person-name':
    case 'id-number':
    case 'certificate-number':
    case 'account':
    case 'phone':
    case 'given-name':
    case 'surname':
    case 'identifier':
      return null;
  }
};
