import type { Loader } from '../../src/load/loader.js';
import { rollRecords } from '../../src/load/roll-records.js';
import type { SheetAccount, SheetRowCounts } from '../../src/load/sheet-account.js';
import type { MappedConstant, SheetMapping } from '../../src/map/types.js';
import { idCheckDigit } from '../../src/normalise/id-number.js';
import type { CellKind, Row } from '../../src/read/types.js';
import type { Dataset, Field } from '../../src/schema/dataset.js';
import { loadDatasets } from '../../src/schema/datasets.js';

export const datasets = loadDatasets();

export const datasetNamed = (name: string): Dataset => {
  const dataset = datasets.get(name);
  if (dataset === undefined) throw new Error(`no dataset ${name}`);
  return dataset;
};

export const fieldOf = (dataset: Dataset, name: string): Field => {
  const field = dataset.fields.get(name);
  if (field === undefined) throw new Error(`no field ${name}`);
  return field;
};

interface MappingOptions {
  readonly rollMonth?: number;
  readonly constants?: Readonly<Record<string, string | number>>;
}

/** A mapping whose columns are the named fields in order, headed by their Chinese titles. */
export const mappingOf = (
  name: string,
  fields: readonly string[],
  { rollMonth, constants = {} }: MappingOptions = {},
): SheetMapping => {
  const dataset = datasetNamed(name);
  return {
    dataset,
    headerRow: 1,
    firstHeaderRow: 1,
    slots: [],
    columns: fields.map((field, index) => ({
      index,
      header: fieldOf(dataset, field).title.zh,
      field: fieldOf(dataset, field),
    })),
    constants: Object.entries(constants).map(([field, value]): MappedConstant => ({
      field: fieldOf(dataset, field),
      value,
      origin: 'file',
      text: String(value),
    })),
    ...{ unused: [], unknown: [], ignored: [], headerCells: [], title: '', reasons: [], warnings: [] },
    rollMonth: rollMonth ?? null,
  };
};

/** A row of text cells; `undefined` is an empty cell. */
export const rowOf = (
  number: number,
  text: readonly (string | undefined)[],
  kinds: readonly (CellKind | undefined)[] = [],
): Row => ({
  number,
  hidden: false,
  text,
  kind: text.map((cell, at) => (cell === undefined ? undefined : (kinds[at] ?? 'text'))),
});

/** A valid number of somebody who does not exist: 99..., birth date, sequence. */
export const sampleId = (birth: string, sequence = '001'): string => {
  const first17 = `990101${birth}${sequence}`;
  return first17 + idCheckDigit(first17);
};

/** The counts of a sheet of which nobody counted the rows. */
export const noRowCounts: SheetRowCounts = {
  ...{ rows: 0, titleRows: 0, headerRows: 0, totalRows: 0, blankRows: 0, hiddenRows: 0 },
  statedTotals: [],
};

interface RowsToStore {
  readonly file: string;
  readonly sheet: string;
  readonly mapping: SheetMapping;
  readonly rows: readonly Row[];
  readonly counts?: SheetRowCounts;
  readonly faultFolder?: string;
}

/** Makes records of rows and stores them in the source begun last, as a run does. */
export const storeRows = async (
  loader: Loader,
  { file, sheet, mapping, rows, counts = noRowCounts, faultFolder }: RowsToStore,
): Promise<SheetAccount> => {
  const store = await loader.beginSheet({ sheet, mapping });
  const place = { file, sheet, date1904: false, faultFolder };
  const records = rollRecords(mapping, place, (values) => store.append(values));
  for (const row of rows) records.add(row);
  return store.end(records.end(), counts);
};
