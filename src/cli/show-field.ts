import type { SqlValue } from '../engine/types.js';
import type { Fault } from '../fault.js';
import { fieldPositions } from '../load/record-columns.js';
import { everyColumn } from '../load/every-column.js';
import type { MappedColumn, SheetMapping } from '../map/types.js';
import { say, type Message } from '../messages/catalogue.js';
import type { Lang } from '../messages/text.js';
import { formatFen } from '../normalise/amount.js';
import { maskIdNumber, maskPersonal } from '../normalise/mask.js';
import { formatMonth } from '../normalise/month.js';
import type { Field, FieldKind } from '../schema/dataset.js';
import { loadSharedCodes, type SharedCodes } from '../schema/datasets.js';
import type { InspectedRow } from './inspection.js';

/** Whether a field holds a number that is masked wherever it is shown, also when it is damaged. */
const holdsPersonalNumber = ({ kind }: Field): boolean => maskedKinds.has(kind);

const maskedKinds: ReadonlySet<FieldKind> = new Set([
  'id-number',
  'certificate-number',
  'account',
  'phone',
  'identifier',
]);

/** A text of a field as it may be shown on a screen. */
export const maskText = (field: Field | undefined, text: string): string =>
  field !== undefined && holdsPersonalNumber(field) ? maskIdNumber(text) : maskPersonal(text);

/** A message whose parameters may quote cells, as it may be shown on a screen. */
export const maskMessage = ({ key, params }: Message, field?: Field): Message => ({
  key,
  params: Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? maskText(field, value) : value,
    ]),
  ),
});

/** The field that a fault of a cell is about. */
export const fieldOfFault = (mapping: SheetMapping, fault: Fault): Field | undefined =>
  everyColumn(mapping).find(({ header }) => header === fault.column)?.field;

/** One value as people read it: codes by their labels, months as 2026-09, amounts in yuan, numbers masked. */
export const showValue = (field: Field, value: SqlValue, lang: Lang): string => {
  if (value === null) return '';
  switch (field.kind) {
    case 'month':
      return formatMonth(Number(value));
    case 'money':
      return formatFen(Number(value));
    case 'yes-no':
      return say(lang, value === true ? 'inspect.yes' : 'inspect.no');
    case 'code':
      return field.codes.get(String(value))?.[lang] ?? String(value);
    case 'disability-category':
      return sharedLabel('category', String(value), lang);
    case 'disability-level':
      return sharedLabel('level', String(value), lang);
    case 'person-name':
    case 'id-number':
    case 'certificate-number':
    case 'account':
    case 'phone':
    case 'given-name':
    case 'surname':
    case 'street':
    case 'free-text':
    case 'postcode':
    case 'identifier':
    case 'date':
    case 'year':
    case 'school-year':
    case 'count':
    case 'township':
    case 'village':
    case 'address':
    case 'text':
      return maskText(field, String(value));
  }
};

/** One value as programs read it: codes as they are, months as 2026-09, amounts in yuan as text, numbers masked. */
export const plainValue = (field: Field, value: SqlValue): SqlValue => {
  if (value === null || typeof value === 'boolean') return value;
  if (field.kind === 'month') return formatMonth(Number(value));
  if (field.kind === 'money') return formatFen(Number(value));
  return typeof value === 'number' ? value : maskText(field, value);
};

let sharedCodes: SharedCodes | undefined;

const sharedLabel = (list: 'category' | 'level', value: string, lang: Lang): string =>
  (sharedCodes ??= loadSharedCodes())[list].get(value)?.[lang] ?? value;

/** What became of a cell: its value, or the text that cannot be used. */
export type ReadCell =
  { readonly usable: true; readonly value: SqlValue } | { readonly usable: false; readonly text: string };

/** The slot of each column that belongs to one record of a wide row alone, by 0-based column. */
export const slotOfColumn = ({ slots }: SheetMapping): ReadonlyMap<number, number> =>
  new Map(slots.flatMap(({ slot, columns }) => columns.map(({ index }) => [index, slot] as const)));

/** Makes the function that says what became of a cell; one that cannot be used keeps its (masked) text. */
export const cellReader = (
  mapping: SheetMapping,
): ((row: InspectedRow, column: MappedColumn) => ReadCell) => {
  const positions = fieldPositions(mapping.dataset);
  const slots = slotOfColumn(mapping);
  return ({ text, built }, { index, header, field }) => {
    const isLost = built.faults.some(({ column, effect }) => column === header && effect === 'partly');
    if (isLost) return { usable: false, text: maskText(field, text[index] ?? '') };
    const slot = slots.get(index);
    const record = slot === undefined ? built.records[0] : built.records.find((one) => one.slot === slot);
    return { usable: true, value: record?.values[positions.get(field.name) ?? -1] ?? null };
  };
};
