import type { PreviewRow } from '../../src/map/preview-row.js';
import { recogniseSheet } from '../../src/map/recognise.js';
import type { Recognition, SheetMapping } from '../../src/map/types.js';
import type { MergedRange, Row } from '../../src/read/types.js';
import { loadDatasets } from '../../src/schema/datasets.js';

/** The datasets that are shipped; read once for all tests. */
export const datasets = loadDatasets();

/** Rows from texts with `|` between the cells; an empty cell is a hole. */
export const rowsOf = (...lines: readonly string[]): readonly PreviewRow[] =>
  lines.map((line, at) => ({
    number: at + 1,
    text: line.split('|').map((cell) => (cell === '' ? undefined : cell)),
  }));

/** A row of data written like those of `rowsOf`; every cell is text. */
export const rowOf = (line: string, number: number): Row => {
  const text = line.split('|').map((cell) => (cell === '' ? undefined : cell));
  return { number, hidden: false, text, kind: text.map((cell) => (cell === undefined ? undefined : 'text')) };
};

/** A merged range written as spreadsheets do: `A3:C5`. */
export const range = (text: string): MergedRange => {
  const [, from = '', first = '', to = '', last = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(text) ?? [];
  const column = (letter: string): number => letter.charCodeAt(0) - 65;
  return {
    firstRow: Number(first),
    lastRow: Number(last),
    firstColumn: column(from),
    lastColumn: column(to),
  };
};

/** Recognises a sheet written as lines. */
export const recognise = (
  { file = '表.xlsx', sheet = 'Sheet1' }: { readonly file?: string; readonly sheet?: string },
  ...lines: readonly string[]
): Recognition => recogniseSheet({ file, sheet, rows: rowsOf(...lines), datasets });

/** The mapping of a sheet that must be recognised as a roll. */
export const mappingOf = (
  names: { readonly file?: string; readonly sheet?: string },
  ...lines: readonly string[]
): SheetMapping => {
  const recognition = recognise(names, ...lines);
  if (recognition.kind !== 'roll') throw new Error(`not a roll: ${JSON.stringify(recognition.reason)}`);
  return recognition.mapping;
};

/** `header=field` of the columns that are read. */
export const readColumns = ({ columns }: SheetMapping): readonly string[] =>
  columns.map(({ header, field }) => `${header}=${field.name}`);

/** Constants as `field=value (origin)`. */
export const readConstants = ({ constants }: SheetMapping): readonly string[] =>
  constants.map(({ field, value, origin }) => `${field.name}=${value} (${origin})`);
