import { message, type Message } from '../messages/catalogue.js';
import { findYear } from '../normalise/year.js';
import type { Dataset, Field, WideAmounts } from '../schema/dataset.js';
import { amountHeaderReader, type AmountHeader } from './amount-header.js';
import { columnLetter } from './column-letter.js';
import { findTitleUnit, inItsUnit, type MatchedColumns } from './match-columns.js';
import type { MappedConstant, MappedSlot } from './types.js';
import { spellingIn } from './vocabulary.js';
import { mostSlots, type Unfolded, type WidePlan, type WideRefusal, type WideSheet } from './wide-plan.js';
import { pathParts, type SheetNames } from './weigh-datasets.js';

/** A column of amounts whose month is known. */
interface DatedAmount extends AmountHeader {
  /** Month number; null if the month comes from elsewhere. */
  readonly monthNumber: number | null;
}

/**
 * Finds the payments of a roll whose months or benefits stand side by side (1月, 2月, ...; 生活补贴, 护理补贴; one above the
 * other). A month without a year takes that of title, sheet or file name. One such column alone is no wide roll.
 */
export const planAmounts = (sheet: WideSheet): WidePlan | WideRefusal | null => {
  const { dataset, columns, names, vocabulary } = sheet;
  const wide = dataset.wideAmounts;
  if (wide === undefined) return null;
  const read = amountHeaderReader(dataset, wide);
  const found = columns.flatMap((column) =>
    spellingIn(vocabulary, dataset, column)?.isSure === true ? [] : (read(column) ?? []),
  );
  const kinds = new Set(found.map(({ month, year, code }) => [year, month, code].join()));
  if (kinds.size < 2) return null;
  const headers = found.map(({ column }) => column.text).join('、');
  if (new Set(found.map(({ month, code }) => `${month === null} ${code === null}`)).size > 1) {
    return refusal(message('map.wide-mixed', { headers }));
  }
  if (kinds.size < found.length) return refusal(message('map.wide-amount-twice', { headers }));
  if (found.length > mostSlots) return refusal(message('map.wide-too-many', { count: found.length }));
  const dated = withYears(found, names);
  if (dated === null) return refusal(message('map.wide-no-year', { headers }));
  const taken = new Set(found.map(({ column }) => column));
  const rest = columns.filter((column) => !taken.has(column));
  return { kind: 'plan', rest, unfold: (matched) => unfold(sheet, wide, dated, matched) };
};

const refusal = (reason: Message): WideRefusal => ({
  kind: 'refused',
  reason,
  hint: message('map.wide-amounts-hint'),
});

/** Null if a month has no year, or if its year cannot be told: 11月, 12月, 1月 are of two years. */
const withYears = (found: readonly AmountHeader[], names: SheetNames): readonly DatedAmount[] | null => {
  const texts = [names.title, names.sheet, ...pathParts(names.file)];
  const years = new Set(texts.map(findYear).filter((year) => year !== null));
  const [only] = years;
  const lone = found.filter(({ month, year }) => month !== null && year === null);
  const falls = lone.some(({ month }, at) => at > 0 && (month ?? 0) < (lone[at - 1]?.month ?? 0));
  const isByBenefit = new Set(lone.map(({ code }) => code)).size > 1;
  if (lone.length > 0 && (only === undefined || years.size > 1 || (falls && !isByBenefit))) return null;
  return found.map((one) => {
    const year = one.year ?? only ?? 0;
    return { ...one, monthNumber: one.month === null ? null : year * 12 + one.month - 1 };
  });
};

const unfold = (
  { dataset, names }: WideSheet,
  wide: WideAmounts,
  found: readonly DatedAmount[],
  matched: MatchedColumns,
): Unfolded | WideRefusal => {
  const field = fieldNamed(dataset, wide.amount);
  const titleUnit = findTitleUnit(names.title);
  const warnings: Message[] = [];
  const slots: MappedSlot[] = [];
  for (const { column, monthNumber, code } of found) {
    const { index, text: header, unit } = column;
    const inUnit = inItsUnit({ column: { index, header, field }, unit }, titleUnit);
    if (inUnit.column === null) {
      const place = { header, column: columnLetter(index) };
      return refusal(message('map.wide-unit', place));
    }
    const constants: MappedConstant[] = [];
    const give = (name: string | undefined, value: string | number | null): void => {
      if (name === undefined || value === null) return;
      constants.push({ field: fieldNamed(dataset, name), value, origin: 'header', text: header });
    };
    give(wide.month, monthNumber);
    give(wide.code, code);
    slots.push({ slot: slots.length, columns: [inUnit.column], constants });
  }
  // The sum of the months, or one month for all of them, contradicts the columns of amounts.
  const given = new Set([wide.amount, ...(slots[0]?.constants ?? []).map((constant) => constant.field.name)]);
  const contradicting = matched.columns.filter((column) => given.has(column.field.name));
  for (const { header, index } of contradicting) {
    warnings.push(message('map.wide-besides', { header, column: columnLetter(index) }));
  }
  return {
    kind: 'unfolded',
    columns: matched.columns.filter((column) => !contradicting.includes(column)),
    slots,
    unused: contradicting,
    reason: message('map.reason-amounts', { count: slots.length }),
    warnings,
  };
};

const fieldNamed = (dataset: Dataset, name: string): Field => {
  const field = dataset.fields.get(name);
  if (field === undefined) throw new Error(`dataset ${dataset.name} has no field ${name}`);
  return field;
};
