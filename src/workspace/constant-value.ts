import { parseCount, parseMoney } from '../normalise/amount.js';
import { compileCodes, normaliseCode } from '../normalise/code.js';
import { parseDate } from '../normalise/date.js';
import { normaliseCategory, normaliseLevel } from '../normalise/disability.js';
import { parseMonth, parseSchoolYear, parseYear } from '../normalise/month.js';
import { normaliseTownship, normaliseVillage } from '../normalise/place.js';
import { parseYesNo } from '../normalise/yes-no.js';
import type { Field } from '../schema/dataset.js';
import { codeSpellings } from '../schema/datasets.js';

/** Whether a text can be a field's value for a whole sheet; `personal`: the field differs from person to person. */
export const judgeConstant = (field: Field, text: string): 'fine' | 'not-a-value' | 'personal' => {
  const value = valueOf(field, text);
  if (value === undefined) return 'personal';
  return value === null ? 'not-a-value' : 'fine';
};

/** Undefined where no text can be a value for everybody, null where this one is none. */
const valueOf = (field: Field, text: string): unknown => {
  switch (field.kind) {
    case 'month':
      return parseMonth(text, { kind: 'text', date1904: false }).value;
    case 'year':
      return parseYear(text, { kind: 'text' }).value;
    case 'school-year':
      return parseSchoolYear(text).value;
    case 'date': {
      const ends = field.means === undefined ? {} : { monthMeans: field.means, rangeMeans: field.means };
      return parseDate(text, { kind: 'text', date1904: false, ...ends }).value;
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
    case 'yes-no':
      return parseYesNo(text).value;
    case 'township':
      return normaliseTownship(text).value;
    case 'village':
      return normaliseVillage(text).value;
    case 'address':
    case 'text':
      return text;
    case 'person-name':
    case 'id-number':
    case 'certificate-number':
    case 'account':
      return undefined;
  }
};
