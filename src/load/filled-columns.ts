import { everyColumn } from './every-column.js';
import type { MappedConstant, SheetMapping } from '../map/types.js';
import { columnsOfField, type FieldKind } from '../schema/dataset.js';
import { fieldPositions } from './record-columns.js';
import { standardPositions } from './record-template.js';

/** Fields for which the sheet has a column, or a value in its title, sheet or file name. */
export const givenFields = (mapping: SheetMapping): ReadonlySet<string> =>
  new Set(
    [...everyColumn(mapping), ...mapping.constants, ...slotConstants(mapping)].map(({ field }) => field.name),
  );

const slotConstants = ({ slots }: SheetMapping): readonly MappedConstant[] =>
  slots.flatMap(({ constants }) => constants);

/** Fields that differ between the records of a sheet. */
const varyingFields = (mapping: SheetMapping): ReadonlySet<string> =>
  new Set([
    ...[...everyColumn(mapping), ...slotConstants(mapping)].map(({ field }) => field.name),
    ...spillTargets,
  ]);

/** Fields that a cell of another column may fill: a certificate number in the ID column, a level beside the category. */
const spillTargets = ['cert_number', 'level'];

/**
 * Positions in `record_<dataset>` that differ between the records of this sheet, ascending; the number of the record is
 * left out, since it follows from row and slot.
 */
export const varyingPositions = (mapping: SheetMapping): readonly number[] => {
  const positions = fieldPositions(mapping.dataset);
  const varying = varyingFields(mapping);
  const { row, slot, uniqueKey } = standardPositions;
  const found = [row];
  if (mapping.slots.length > 0) found.push(slot);
  if (mapping.dataset.uniqueBy.length > 0) found.push(uniqueKey);
  for (const [name, field] of mapping.dataset.fields) {
    const first = positions.get(name);
    if (first === undefined || !varying.has(name)) continue;
    found.push(...columnsOfField(field).map((_, at) => first + at));
  }
  return found;
};

/** Of the columns that a field becomes, the one that tells two cells apart. */
const tellingColumn = (kind: FieldKind): number => (kind === 'id-number' ? 3 : 0);

/** Positions by which the rows of two sheets are the same rows: one for each field that has a column or may be filled. */
export const tellingPositions = (mapping: SheetMapping): readonly number[] => {
  const { dataset } = mapping;
  const positions = fieldPositions(dataset);
  const telling = varyingFields(mapping);
  return [...dataset.fields]
    .filter(([name]) => telling.has(name))
    .map(([name, { kind }]) => (positions.get(name) ?? 0) + tellingColumn(kind));
};

/** What two sheets must have in common besides their rows to be the same roll: the dataset and the sheet's own values. */
export const sheetIdentity = (mapping: SheetMapping): string =>
  JSON.stringify([
    mapping.dataset.name,
    mapping.rollMonth,
    [...new Set(everyColumn(mapping).map(({ field }) => field.name))].sort(),
    mapping.constants.map(({ field, value }) => [field.name, value]),
  ]);
