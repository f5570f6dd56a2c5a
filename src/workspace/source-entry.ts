import { message } from '../messages/catalogue.js';
import type { Dataset, Field } from '../schema/dataset.js';
import { judgeConstant } from './constant-value.js';
import type { SheetChoice, SourceEntry } from './types.js';
import { unknownDataset, unknownField, wrongValue, type ErrorAt, type Place } from './workspace-error.js';
import type { RawWorkspace } from './workspace-schema.js';
import type { YamlText } from './yaml-text.js';

/** What the word for a column that is not read stands for. */
const ignore = 'ignore';

interface Reading {
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly yaml: YamlText;
  readonly errorAt: ErrorAt;
}

/** Checks one entry of `sources` against what is known of rolls. Throws a UserError that names the line. */
export const readSourceEntry = (
  raw: RawWorkspace['sources'][number],
  place: Place,
  reading: Reading,
): SourceEntry => {
  const { yaml } = reading;
  const fields = fieldsOf(raw.dataset, place, reading);
  const headerRow = raw['header-row'];
  return {
    line: yaml.lineOf(place),
    file: raw.file,
    sheet: raw.sheet === undefined ? undefined : sheetChoice(raw.sheet, [...place, 'sheet'], reading),
    skip: raw.skip,
    instructions: {
      ...(raw.dataset === undefined ? {} : { dataset: raw.dataset }),
      ...(headerRow === undefined ? {} : { headerRow }),
      columns: new Map(
        Object.entries(raw.columns).map(([column, target]) => {
          const here = [...place, 'columns', column];
          if (target === ignore) return [column, null];
          return [column, knownField(target, here, fields, reading).name];
        }),
      ),
      constants: new Map(
        Object.entries(raw.constants).map(([name, text]) => {
          const here = [...place, 'constants', name];
          checkConstant(knownField(name, here, fields, reading), text, here, reading);
          return [name, text];
        }),
      ),
    },
  };
};

/** The fields that an entry may name: those of its dataset, or of all where it names none. */
const fieldsOf = (
  name: string | undefined,
  place: Place,
  { datasets, errorAt }: Reading,
): readonly Field[] => {
  if (name === undefined) return [...datasets.values()].flatMap(({ fields }) => [...fields.values()]);
  const dataset = datasets.get(name);
  if (dataset === undefined) throw unknownDataset(errorAt, [...place, 'dataset'], name, datasets);
  return [...dataset.fields.values()];
};

const knownField = (name: string, place: Place, fields: readonly Field[], { errorAt }: Reading): Field => {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) throw unknownField(errorAt, place, name, fields);
  return field;
};

const checkConstant = (field: Field, text: string, place: Place, { errorAt }: Reading): void => {
  const verdict = judgeConstant(field, text);
  if (verdict === 'fine') return;
  throw errorAt(
    place,
    message(verdict === 'personal' ? 'workspace.constant-personal' : 'workspace.constant-wrong', {
      field: field.title,
      text,
    }),
    verdict === 'personal'
      ? message('workspace.constant-personal-hint')
      : message('workspace.constant-wrong-hint', { example: exampleOf(field) }),
  );
};

/** How a value of the field is written. */
const exampleOf = (field: Field): string => {
  const codes = [...field.codes.values()].map(({ zh }) => zh);
  if (codes.length > 0) return codes.join(' / ');
  switch (field.kind) {
    case 'month':
      return '2026-10';
    case 'year':
      return '2026';
    case 'school-year':
      return '2026-2027';
    case 'date':
      return '2026-10-31';
    case 'money':
      return '110.00';
    case 'count':
      return '3';
    case 'yes-no':
      return '是 / 否';
    case 'disability-category':
      return '视力';
    case 'disability-level':
      return '一级';
    case 'township':
      return '青石镇';
    case 'village':
      return '柳树村';
    case 'code':
    case 'address':
    case 'text':
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
      return field.title.zh;
  }
};

const sheetChoice = (text: string, place: Place, { yaml, errorAt }: Reading): SheetChoice => {
  if (yaml.isQuoted(place) || !/^\d+$/.test(text)) return { kind: 'name', pattern: text };
  const position = Number(text);
  if (position >= 1 && Number.isSafeInteger(position)) return { kind: 'position', position };
  throw wrongValue(errorAt, place, 'row');
};
