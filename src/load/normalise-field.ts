import { normaliseAccount } from '../normalise/account.js';
import { parseMoney } from '../normalise/amount.js';
import { compileCodes, normaliseCode } from '../normalise/code.js';
import { parseDate } from '../normalise/date.js';
import { parseMonth, parseSchoolYear, parseYear } from '../normalise/month.js';
import { normalisePhone } from '../normalise/phone.js';
import { normaliseVillage } from '../normalise/place.js';
import { normaliseWords } from '../normalise/words.js';
import { parseYesNo } from '../normalise/yes-no.js';
import type { CellKind } from '../read/types.js';
import { columnsOfField, ownName, type Field, type FieldKind } from '../schema/dataset.js';
import { codeSpellings } from '../schema/datasets.js';
import { remembering } from './remember-texts.js';
import {
  categoryField,
  certificateField,
  countField,
  type FieldNormaliser,
  idField,
  identifierField,
  levelField,
  nameField,
  ownNameField,
  plainField,
  result,
  single,
  stored,
  townshipField,
} from './cell-readers.js';

/** What of a sheet bears on how its cells are read. */
export interface CellContext {
  readonly date1904: boolean;
}

const dateKind = (kind: CellKind): 'text' | 'number' | 'date' =>
  kind === 'number' || kind === 'date' ? kind : 'text';

const readerOf = (field: Field, { date1904 }: CellContext): FieldNormaliser => {
  switch (field.kind) {
    case 'person-name':
      return field.name === ownName ? ownNameField : nameField;
    case 'id-number':
      return idField;
    case 'certificate-number':
      return certificateField;
    case 'date': {
      const ends = field.means === undefined ? {} : { monthMeans: field.means, rangeMeans: field.means };
      return (text, kind) => single(parseDate(text, { kind: dateKind(kind), date1904, ...ends }));
    }
    case 'month':
      return (text, kind) => single(parseMonth(text, { kind: dateKind(kind), date1904 }));
    case 'year':
      return (text, kind) => single(parseYear(text, { kind: dateKind(kind) }));
    case 'school-year':
      return (text) => single(parseSchoolYear(text));
    case 'money':
      return (text) => single(parseMoney(text, { unit: field.unit }));
    case 'count':
      return countField;
    case 'code': {
      const codes = compileCodes(codeSpellings(field));
      return (text) => single(normaliseCode(text, codes));
    }
    case 'disability-category':
      return categoryField;
    case 'disability-level':
      return levelField;
    case 'yes-no':
      return (text) => single(parseYesNo(text));
    case 'township':
      return townshipField;
    case 'village':
      return (text) => single(normaliseVillage(text));
    case 'account':
      return (text, kind) => single(normaliseAccount(text, stored(kind)));
    case 'phone':
      return (text) => single(normalisePhone(text));
    case 'given-name':
    case 'surname':
    case 'street':
    case 'free-text':
      return (text) => single(normaliseWords(text));
    case 'postcode':
    case 'identifier':
      return identifierField;
    case 'address':
    case 'text':
      return plainField;
  }
};

/** Kinds whose cells hardly ever repeat: remembering them costs more than it saves. */
const unrepeated: ReadonlySet<FieldKind> = new Set([
  'person-name',
  'id-number',
  'certificate-number',
  'account',
  'phone',
  'identifier',
  'address',
]);

/** Whether the cells of a field hold few different texts in most rolls. */
export const isRepeated = ({ kind }: Field): boolean => !unrepeated.has(kind);

/** Compiles the reader of one field's cells; call once a column, then for every cell. */
export const fieldNormaliser = (field: Field, context: CellContext): FieldNormaliser => {
  const read = readerOf(field, context);
  const blanks = columnsOfField(field).map(() => null);
  const error = result(blanks, 'load.error-cell');
  const reader: FieldNormaliser = (text, kind) => (kind === 'error' ? error : read(text, kind));
  return isRepeated(field) ? remembering(reader) : reader;
};
