import type { SheetMapping } from '../map/types.js';
import type { Rule } from '../rules/rule.js';
import type { SharedRelation } from '../rules/load-rules.js';
import { columnsOfField, type Dataset, type Field } from '../schema/dataset.js';
import { linkingFields } from '../schema/linking-fields.js';

/** Fields by which records are linked and people are shown. */
const linkFields = new Set([
  'name',
  'former_name',
  'id_number',
  'cert_number',
  'birth_date',
  'township',
  'village',
  'sex',
  'phone',
  'guardian_name',
  'guardian_id',
  'household_id',
]);

/**
 * The datasets with only those fields that this run makes use of: what linking reads, what stands in the SQL of a rule,
 * a shared relation or a derived column, what a roll about nobody needs, what makes a row unique or keeps it in a sieved roll, and money, for the control
 * totals. Reading and keeping the others (addresses, bank accounts) would cost time and hold personal data for nothing. A
 * name counts wherever it stands, in whatever dataset: too many fields do no harm.
 */
export const usedFields = (
  datasets: ReadonlyMap<string, Dataset>,
  rules: readonly Rule[],
  relations: readonly SharedRelation[],
): ReadonlyMap<string, Dataset> => {
  const texts = [
    ...rules.flatMap((rule) => [rule.sql, ...rule.absentFrom.values()]),
    ...relations.map((relation) => relation.sql),
    ...[...datasets.values()].flatMap((dataset) => dataset.derived.map(({ sql }) => sql)),
  ];
  const words = new Set(texts.flatMap((text) => text.match(/[a-z_][a-z0-9_]*/g) ?? []));
  for (const need of rules.flatMap((rule) => rule.needs.flat())) {
    if (need.field !== undefined) words.add(need.field);
  }
  const isUsed = (dataset: Dataset, field: Field): boolean =>
    linkFields.has(field.name) ||
    linkingFields(dataset).some(({ name }) => name === field.name) ||
    field.kind === 'money' ||
    field.name === dataset.coverageBy ||
    dataset.uniqueBy.includes(field.name) ||
    dataset.sieveKeep.has(field.name) ||
    (dataset.population === 'none' && dataset.recognise.need.flat().includes(field.name)) ||
    words.has(field.name) ||
    columnsOfField(field).some(({ name }) => words.has(name));
  return new Map(
    [...datasets].map(([name, dataset]) => [
      name,
      { ...dataset, fields: new Map([...dataset.fields].filter(([, field]) => isUsed(dataset, field))) },
    ]),
  );
};

/** A mapping with only those columns whose fields are in use. */
export const narrowMapping = (mapping: SheetMapping, used: ReadonlyMap<string, Dataset>): SheetMapping => {
  const dataset = used.get(mapping.dataset.name) ?? mapping.dataset;
  const kept = ({ field }: { readonly field: Field }): boolean => dataset.fields.has(field.name);
  return {
    ...mapping,
    dataset,
    columns: mapping.columns.filter(kept),
    constants: mapping.constants.filter(kept),
    slots: mapping.slots.map((slot) => ({
      ...slot,
      columns: slot.columns.filter(kept),
      constants: slot.constants.filter(kept),
    })),
    unused: mapping.unused.filter(kept),
  };
};
