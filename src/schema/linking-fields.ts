import type { Dataset, Field } from './dataset.js';

/** A field that records are linked by. */
export interface LinkingField extends Field {
  readonly kind: LinkingKind;
}

/** Kinds of fields that records of any dataset can be linked by. */
export type LinkingKind = (typeof kinds)[number];

const kinds = [
  ...(['given-name', 'surname', 'street', 'free-text', 'postcode', 'identifier', 'phone'] as const),
  ...(['date', 'code'] as const),
] as const;

/** Of dates and codes only what is a person's own: other ones say what happened, and differ from roll to roll. */
const personal: ReadonlySet<string> = new Set(['birth_date', 'sex']);

/** The fields by which people of this country are known; where a dataset has any, its records are linked by them. */
const naming = ['name', 'id_number', 'cert_number'];

/**
 * The fields by which the records of a dataset are linked by their kinds alone: those of a dataset that a workspace
 * brings along and that has neither a name in one piece nor an ID or certificate number. Empty for all others, and for
 * rolls whose rows are about nobody.
 */
export const linkingFields = ({ population, fields }: Dataset): readonly LinkingField[] =>
  population === 'none' || naming.some((name) => fields.has(name))
    ? []
    : [...fields.values()].filter(isLinkingField);

/** Whether the records of a dataset are linked by the kinds of their fields, and not by name and number. */
export const isLinkedByKinds = (dataset: Dataset): boolean => linkingFields(dataset).length > 0;

const isLinkingField = (field: Field): field is LinkingField =>
  field.kind === 'date' || field.kind === 'code'
    ? personal.has(field.name)
    : kinds.some((kind) => kind === field.kind);
