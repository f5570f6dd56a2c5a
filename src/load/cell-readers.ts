import type { SqlValue } from '../engine/types.js';
import { parseCount } from '../normalise/amount.js';
import { isBlank } from '../normalise/blank.js';
import { normaliseCertificateNumber } from '../normalise/certificate-number.js';
import { isValidCitizenNumber } from '../normalise/citizen-number.js';
import { cleanText, isClean } from '../normalise/clean-text.js';
import { normaliseCategory, normaliseLevel, parseCategoryAndLevel } from '../normalise/disability.js';
import { familyOfEighteen } from '../normalise/id-family.js';
import { normaliseIdentifier } from '../normalise/identifier.js';
import { normaliseIdNumber } from '../normalise/id-number.js';
import { isPlainHan, normaliseName } from '../normalise/name.js';
import { hasLostDigits } from '../normalise/number-text.js';
import { normaliseTownship, townshipKey } from '../normalise/place.js';
import type { CellKind } from '../read/types.js';
import type { FieldKind } from '../schema/dataset.js';
import type { FieldFault, FieldFaultCode } from './field-fault.js';

/** What one cell became. */
export interface NormalisedField {
  /** One value for each of `columnsOfField`, in that order; all null for a blank cell. */
  readonly values: readonly SqlValue[];
  readonly faults: readonly FieldFault[];
  /** What stood in this cell but belongs into the dataset's field of another kind. */
  readonly spill: Spill | null;
}

export interface Spill {
  readonly kind: FieldKind;
  readonly text: string;
}

/** Reads the cells of one field. Never throws: what cannot be used is a fault. */
export type FieldNormaliser = (text: string, kind: CellKind) => NormalisedField;

const noFaults: readonly FieldFault[] = Object.freeze([]);

/** What a cell became, with the fault of its value and notes about it. A value beside a fault can be shown and compared. */
export const result = (
  values: readonly SqlValue[],
  fault: FieldFaultCode | null,
  notes: readonly FieldFaultCode[] = [],
): NormalisedField => {
  if (fault === null && notes.length === 0) return { values, faults: noFaults, spill: null };
  const faults: FieldFault[] = notes.map((code) => ({ code, effect: 'noted' }));
  if (fault !== null) faults.unshift({ code: fault, effect: values[0] === null ? 'partly' : 'noted' });
  return { values, faults, spill: null };
};

/** The same for fields of one column. */
export const single = ({
  value,
  fault,
}: {
  value: SqlValue;
  fault: FieldFaultCode | null;
}): NormalisedField => result([value], fault);

const clean = (values: readonly SqlValue[]): NormalisedField => ({ values, faults: noFaults, spill: null });

/** A person's name: what to show, and the key to compare by. */
export const nameField: FieldNormaliser = (text) => {
  if (isPlainHan(text)) return clean([text, text]);
  const { value, key, note, fault } = normaliseName(text);
  const notes: readonly FieldFaultCode[] = fault === null && note !== '' ? ['load.name-remark'] : [];
  return result([value, key === '' ? null : key], fault, notes);
};

/**
 * The name of a row's own person: what to show, the key to compare by, and the keys of other names that stand beside it,
 * with a space between them; null where there are none, which is nearly everywhere.
 */
export const ownNameField: FieldNormaliser = (text) => {
  if (isPlainHan(text)) return clean([text, text, null]);
  const { value, key, otherKeys, hasRemark, fault } = normaliseName(text);
  const notes: FieldFaultCode[] = [];
  if (fault === null && otherKeys.length > 0) notes.push('load.name-other');
  if (fault === null && hasRemark) notes.push('load.name-remark');
  const others = otherKeys.length === 0 ? null : otherKeys.join(' ');
  return result([value, key === '' ? null : key, others], fault, notes);
};

/** An ID number: the usable number, its family, its fault, the cleaned text. A certificate number is handed on. */
export const idField: FieldNormaliser = (text, kind) => {
  if (kind !== 'number' && isValidCitizenNumber(text)) {
    return clean([text, familyOfEighteen(text), null, text]);
  }
  const { value, family, fault, cleaned, certificate, changes } = normaliseIdNumber(text, stored(kind));
  if (family === 'blank') return result([null, null, null, null], null);
  const notes: FieldFaultCode[] = [];
  if (fault === null && changes.includes('id.look-alike')) notes.push('load.look-alike');
  if (certificate !== null) notes.push('load.certificate-in-id');
  const spill: Spill | null = certificate === null ? null : { kind: 'certificate-number', text: certificate };
  return { ...result([value, family, fault, cleaned], fault, notes), spill };
};

/** A certificate number and its parts. */
export const certificateField: FieldNormaliser = (text, kind) => {
  const { value, base, idNumber, category, level, fault } = normaliseCertificateNumber(text, stored(kind));
  return result([value, base, idNumber, category, level, fault], fault);
};

/** A category. A level in its cell (肢体二级) is handed on, because many rolls have one column for both. */
export const categoryField: FieldNormaliser = (text) => {
  const alone = normaliseCategory(text);
  if (alone.fault === null) return single(alone);
  const both = parseCategoryAndLevel(text);
  const level = both.level.value;
  const spill: Spill | null = level === null ? null : { kind: 'disability-level', text: level };
  return { ...single(both.category), spill };
};

/** A level, also out of a cell that holds category and level. */
export const levelField: FieldNormaliser = (text) => {
  const alone = normaliseLevel(text);
  return single(alone.fault === null ? alone : parseCategoryAndLevel(text).level);
};

/** A township and its key. */
export const townshipField: FieldNormaliser = (text) => {
  const { value, fault } = normaliseTownship(text);
  return result([value, value === null ? null : townshipKey(value)], fault);
};

/** Text as it stands, cleaned. */
export const plainField: FieldNormaliser = (text, kind) => {
  if (kind !== 'number' && isClean(text) && !isBlank(text)) return clean([text]);
  const cleaned = cleanText(text).text;
  // Two damaged household numbers look alike, and would make one household of two.
  if (kind === 'number' && hasLostDigits(cleaned)) return result([null], 'load.digits-lost');
  return result([isBlank(cleaned) ? null : cleaned], null);
};

const largestCount = 2_147_483_647;

/** A number or code of whatever system; one of which a spreadsheet has lost digits may be anybody's. */
export const identifierField: FieldNormaliser = (text, kind) => {
  if (kind === 'number' && hasLostDigits(cleanText(text).text)) return result([null], 'load.digits-lost');
  return single(normaliseIdentifier(text));
};

/** A count. A telephone number in such a column is none. */
export const countField: FieldNormaliser = (text) => {
  const { value, fault } = parseCount(text);
  return value !== null && value > largestCount ? result([null], 'count.unreadable') : result([value], fault);
};

/** What the normalisers of long numbers want to know of a cell. */
export const stored = (kind: CellKind): { stored: 'number' } | undefined =>
  kind === 'number' ? { stored: 'number' } : undefined;
