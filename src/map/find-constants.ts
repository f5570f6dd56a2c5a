import { message, type Message } from '../messages/catalogue.js';
import { compileCodes, findCode, type CompiledCodes } from '../normalise/code.js';
import { findSchoolYear, findYear } from '../normalise/year.js';
import { codeSpellings } from '../schema/datasets.js';
import type { Dataset, Field, FieldOrigin } from '../schema/dataset.js';
import { nothingFound, notOneFound, type FoundValue } from './found-value.js';
import { findMonthAmong } from './month-in-name.js';
import { findTownship } from './township-in-name.js';
import type { MappedConstant } from './types.js';
import { pathParts, type SheetNames } from './weigh-datasets.js';

export interface FoundConstants {
  readonly constants: readonly MappedConstant[];
  /** Fields that a text speaks of without naming exactly one value: the text by field name. */
  readonly unclear: ReadonlyMap<string, string>;
  readonly rollMonth: number | null;
  readonly warnings: readonly Message[];
}

interface PlacedText {
  readonly origin: FieldOrigin;
  readonly text: string;
}

/**
 * Finds, in the order of the field's `from`, the values of fields that have no column, and the month of the roll (sheet
 * name, then title, then path). The first text that speaks of a field decides; one that names two values decides that
 * there is none, since the next text would only be a guess. A further text that says otherwise is a warning.
 */
export const findConstants = (
  dataset: Dataset,
  names: SheetNames,
  withColumn: ReadonlySet<string>,
): FoundConstants => {
  const constants: MappedConstant[] = [];
  const unclearTexts = new Map<string, string>();
  const warnings: Message[] = [];
  for (const field of dataset.fields.values()) {
    if (withColumn.has(field.name) || field.from.length === 0) continue;
    const { found, unclear, other } = lookUp(textsOf(names, field.from), (text, others) =>
      readField(field, text, others),
    );
    const label = field.title;
    if (unclear !== null) {
      unclearTexts.set(field.name, unclear);
      warnings.push(message('map.constant-unclear', { field: label, text: unclear }));
    }
    if (found === null) continue;
    constants.push({ field, ...found });
    if (other !== null) {
      warnings.push(message('map.constant-conflict', { field: label, text: found.text, other }));
    }
  }
  const month = lookUp(textsOf(names, ['sheet', 'title', 'file']), findMonthAmong);
  const isSaid = constants.some(({ field }) => field.kind === 'month');
  if (month.unclear !== null && !isSaid) {
    warnings.push(message('map.roll-month-unclear', { text: month.unclear }));
  }
  if (month.found !== null && month.other !== null && !isSaid) {
    warnings.push(message('map.roll-month-conflict', { text: month.found.text, other: month.other }));
  }
  return {
    constants,
    unclear: unclearTexts,
    rollMonth: month.found === null ? null : Number(month.found.value),
    warnings,
  };
};

/** A path gives several texts, the file name first: one folder a month or a township is as usual as one file. */
const textsOf = (names: SheetNames, origins: readonly FieldOrigin[]): readonly PlacedText[] =>
  origins.flatMap<PlacedText>((origin) =>
    origin === 'file'
      ? pathParts(names.file).map((text) => ({ origin, text }))
      : [{ origin, text: names[origin] }],
  );

interface LookedUp {
  readonly found: (PlacedText & { readonly value: string | number }) | null;
  /** The text that decided that there is no value. */
  readonly unclear: string | null;
  /** A later text that names another value. */
  readonly other: string | null;
}

const lookUp = (
  texts: readonly PlacedText[],
  read: (text: string, others: readonly string[]) => FoundValue,
): LookedUp => {
  let found: LookedUp['found'] = null;
  for (const [at, placed] of texts.entries()) {
    const others = texts.filter((_, index) => index !== at).map(({ text }) => text);
    const said = read(placed.text, others);
    if (said.kind === 'unclear' && found === null) return { found, unclear: placed.text, other: null };
    if (said.kind !== 'one') continue;
    if (found === null) found = { ...placed, value: said.value };
    else if (found.value !== said.value) return { found, unclear: null, other: placed.text };
  }
  return { found, unclear: null, other: null };
};

const readField = (field: Field, text: string, others: readonly string[]): FoundValue => {
  switch (field.kind) {
    case 'code':
      return readCode(field, text);
    case 'month':
      return findMonthAmong(text, others);
    case 'year':
      return foundOr(findYear(text), /(?:19|20)\d{2}\D+(?:19|20)\d{2}/u.test(text));
    case 'school-year':
      return foundOr(findSchoolYear(text), /学年/u.test(text));
    case 'township':
      return findTownship(text);
    // The other kinds have no form that could be recognised inside a text.
    case 'person-name':
    case 'id-number':
    case 'certificate-number':
    case 'date':
    case 'money':
    case 'count':
    case 'disability-category':
    case 'disability-level':
    case 'yes-no':
    case 'village':
    case 'address':
    case 'account':
    case 'phone':
    case 'given-name':
    case 'surname':
    case 'street':
    case 'free-text':
    case 'postcode':
    case 'identifier':
    case 'text':
      return nothingFound;
  }
};

const foundOr = (value: string | number | null, speaksOfIt: boolean): FoundValue => {
  if (value !== null) return { kind: 'one', value };
  return speaksOfIt ? notOneFound : nothingFound;
};

const compiled = new WeakMap<Field, CompiledCodes>();

const readCode = (field: Field, text: string): FoundValue => {
  const codes = compiled.get(field) ?? compileCodes(codeSpellings(field));
  compiled.set(field, codes);
  const spaceless = text.replaceAll(/\s+/g, '').toUpperCase();
  return foundOr(
    findCode(text, codes),
    codes.searchable.some((spelling) => spaceless.includes(spelling)),
  );
};
