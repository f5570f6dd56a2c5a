import { normaliseHeader } from '../map/header.js';
import { message } from '../messages/catalogue.js';
import type { Dataset, Field } from '../schema/dataset.js';
import type { ErrorAt } from './workspace-error.js';
import { unknownDataset, unknownField } from './workspace-error.js';
import type { RawWorkspace } from './workspace-schema.js';

type Datasets = ReadonlyMap<string, Dataset>;

/**
 * The datasets with the header spellings of a workspace, the least usual ones of their fields. Throws a UserError where
 * a spelling is already another field's: a column could then mean either.
 */
export const withExtraHeaders = (
  datasets: Datasets,
  headers: RawWorkspace['headers'],
  errorAt: ErrorAt,
): Datasets => {
  const extended = new Map(datasets);
  for (const [name, fields] of Object.entries(headers)) {
    const dataset = datasets.get(name);
    if (dataset === undefined) throw unknownDataset(errorAt, ['headers', name], name, datasets);
    extended.set(name, extend(dataset, fields, errorAt));
  }
  return extended;
};

const extend = (
  dataset: Dataset,
  extra: Readonly<Record<string, readonly string[]>>,
  errorAt: ErrorAt,
): Dataset => {
  const fields = new Map(dataset.fields);
  for (const [name, spellings] of Object.entries(extra)) {
    const place = ['headers', dataset.name, name];
    const field = fields.get(name);
    if (field === undefined) throw unknownField(errorAt, place, name, [...fields.values()]);
    spellings.forEach((spelling, at) => {
      const other = ownerOf(spelling, fields.values());
      if (other === undefined || other.name === name) return;
      throw errorAt(
        [...place, at],
        message('workspace.spelling-taken', { spelling, field: other.title, name: other.name }),
        message('workspace.spelling-taken-hint'),
      );
    });
    fields.set(name, { ...field, headers: [...field.headers, ...spellings] });
  }
  return { ...dataset, fields };
};

const ownerOf = (spelling: string, fields: Iterable<Field>): Field | undefined => {
  const key = normaliseHeader(spelling);
  for (const field of fields) {
    if (field.headers.some((one) => normaliseHeader(one) === key)) return field;
  }
  return undefined;
};
