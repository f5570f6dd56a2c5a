import { missing, type Comparison, type Level } from '../model/comparison.js';
import { termFrequency } from '../model/term-frequency.js';
import { distinctValues, type DistinctValues } from './distinct-values.js';
import type { FieldColumn } from './field-column.js';
import type { LinkingKind } from '../../schema/linking-fields.js';
import { shippedLevels } from './field-levels.js';
import { textForm } from './text-form.js';
import {
  codeLikeness,
  dateLikeness,
  nameLikeness,
  numberLikeness,
  wordsLikeness,
  type Likeness,
} from './text-likeness.js';

const likenessOf: Readonly<Record<LinkingKind, Likeness>> = {
  'given-name': nameLikeness,
  surname: nameLikeness,
  date: dateLikeness,
  postcode: numberLikeness,
  street: wordsLikeness,
  'free-text': wordsLikeness,
  identifier: numberLikeness,
  phone: numberLikeness,
  code: codeLikeness,
};

/**
 * One comparison a field, by its kind. A given name and a surname that stand in each other's place are one level of the
 * given name; the surname then says nothing, so that one slip is weighed once.
 */
export const fieldComparisons = (columns: readonly FieldColumn[]): readonly Comparison[] => {
  const values = columns.map((column) => distinctValues(column.values));
  const [given, surname] = (['given-name', 'surname'] as const).map((kind) => {
    const at = columns.findIndex((column) => column.kind === kind);
    return columns.filter((column) => column.kind === kind).length === 1 ? columns[at] : undefined;
  });
  const isSwapped = swapOf(given, surname);
  return columns.map((column, at) => {
    const plain = fieldComparison(column, values[at] ?? distinctValues([]));
    const { compare } = plain;
    if (column === given)
      return { ...plain, compare: (a: number, b: number) => (isSwapped(a, b) ? 0 : compare(a, b)) };
    if (column === surname)
      return { ...plain, compare: (a: number, b: number) => (isSwapped(a, b) ? missing : compare(a, b)) };
    return plain;
  });
};

const swapOf = (
  given: FieldColumn | undefined,
  surname: FieldColumn | undefined,
): ((a: number, b: number) => boolean) => {
  if (given === undefined || surname === undefined) return () => false;
  // One numbering for both columns, so that crosswise equality is equality of numbers.
  const both = distinctValues([...given.values, ...surname.values]).of;
  const count = given.values.length;
  return (a, b) => {
    const [givenA = -1, surnameB = -1] = [both[a], both[count + b]];
    if (givenA < 0 || givenA !== surnameB) return false;
    const [givenB = -1, surnameA = -1] = [both[b], both[count + a]];
    return givenB >= 0 && givenB === surnameA && givenA !== givenB;
  };
};

const fieldComparison = ({ name, kind }: FieldColumn, { of, texts }: DistinctValues): Comparison => {
  const levels = shippedLevels[kind];
  const likeness = likenessOf[kind];
  const forms = texts.map(textForm);
  const indexOf = new Map(levels.map(({ code }, index) => [code, index]));
  const same = indexOf.get('same') ?? 0;
  const last = levels.length - 1;
  const compare = (a: number, b: number): number => {
    const [one = -1, other = -1] = [of[a], of[b]];
    if (one < 0 || other < 0) return missing;
    if (one === other) return same;
    const [form, otherForm] = [forms[one], forms[other]];
    if (form === undefined || otherForm === undefined) return missing;
    return indexOf.get(likeness(form, otherForm)) ?? last;
  };
  const frequency = frequencyOf(levels, of);
  return { name, levels, compare, ...(frequency === undefined ? {} : { frequency }) };
};

const frequencyOf = (levels: readonly Level[], of: Int32Array): ((unit: number) => number) | undefined => {
  const adjusted = levels.find(({ isTermAdjusted }) => isTermAdjusted === true);
  return adjusted === undefined ? undefined : termFrequency(of.length, (unit) => of[unit] ?? -1, adjusted.u);
};
