import { message, type Message } from '../messages/catalogue.js';
import type { Dataset } from './dataset.js';
import type { SharedCodes } from './datasets.js';
import type { DatedRaw, ParameterDefinition, RawValue, TableColumn } from './policy-file.js';

/** The codes that the values of a policy are checked against. */
export interface KnownCodes {
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly shared: SharedCodes;
}

/** What a cell of a table holds: a code, whole fen, a whole number, or null where it holds for all. */
export type TableCell = string | number | null;

/** A value: a number (fen for money), a code, codes, or rows with a cell for each column. */
export type ParameterValue = number | string | readonly string[] | readonly (readonly TableCell[])[];

/** A value and the days from and to which it holds, both included; it holds on where `until` is undefined. */
export interface Edition {
  readonly since: string;
  readonly until: string | undefined;
  /** Where it comes from, if that differs from the parameter's source. */
  readonly source: string | undefined;
  readonly value: ParameterValue;
}

/** Throws: says what is wrong with a value, and at which keys below it. */
export type Refuse = (problem: Message, at?: readonly PropertyKey[]) => never;

/** Reads dated values into the order of their days. Refuses values that cannot be, and days that contradict. */
export const readEditions = (
  definition: ParameterDefinition,
  values: readonly DatedRaw[],
  known: KnownCodes,
  refuse: Refuse,
): readonly Edition[] => {
  const editions = values
    .map((raw, at): Edition => {
      const here: Refuse = (problem, below = []) => refuse(problem, [at, ...below]);
      const value = readValue(definition, raw.value, known, (problem, below = []) =>
        here(problem, ['value', ...below]),
      );
      if (raw.to !== undefined && raw.to < raw.from) here(contradiction(definition, raw.from), ['to']);
      return { since: raw.from, until: raw.to, source: raw.source, value };
    })
    .sort((a, b) => (a.since < b.since ? -1 : 1));
  return editions.map((one, at) => {
    const next = editions[at + 1];
    if (next === undefined) return one;
    if (next.since === one.since || (one.until !== undefined && one.until >= next.since)) {
      refuse(contradiction(definition, next.since));
    }
    return { ...one, until: one.until ?? dayBefore(next.since) };
  });
};

const contradiction = ({ name }: ParameterDefinition, date: string): Message =>
  message('schema.values-overlap', { parameter: name, date });

const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 'YYYY-MM-DD'.length);
};

/** Reads one value as its file has it: numbers may be written as text, money is yuan with at most two decimals. */
export const readValue = (
  definition: ParameterDefinition,
  raw: RawValue,
  known: KnownCodes,
  refuse: Refuse,
): ParameterValue => {
  const parameter = definition.name;
  switch (definition.kind) {
    case 'whole-number':
      return wholeNumber(parameter, raw, definition.range, refuse);
    case 'money':
      return money(parameter, raw, definition.range, refuse);
    case 'choice':
      return oneOf(parameter, raw, [...definition.options.keys()], refuse);
    case 'list': {
      const allowed = codesOf(definition.of, known);
      return listOf(definition, raw, refuse).map((item, at) =>
        oneOf(parameter, item, allowed, (problem) => refuse(problem, [at])),
      );
    }
    case 'table': {
      const rows = listOf(definition, raw, refuse).map((row, at) =>
        tableRow(definition, row, known, (problem, below = []) => refuse(problem, [at, ...below])),
      );
      demandOneSumEach(definition, rows, refuse);
      return rows;
    }
  }
};

/** Refuses a second row for the same people: nobody could say which of the two sums holds. */
const demandOneSumEach = (
  { name, columns }: TableDefinition,
  rows: readonly (readonly TableCell[])[],
  refuse: Refuse,
): void => {
  if (!columns.some(({ kind }) => kind === 'money')) return;
  const keys = rows.map((row) => JSON.stringify(row.filter((_, at) => columns[at]?.kind !== 'money')));
  const again = keys.findIndex((key, at) => keys.indexOf(key) < at);
  if (again >= 0) refuse(message('schema.value-row-again', { parameter: name }), [again]);
};

type RawItem = Extract<RawValue, readonly unknown[]>[number];

const listOf = ({ name }: ParameterDefinition, raw: RawValue, refuse: Refuse): readonly RawItem[] =>
  Array.isArray(raw) ? raw : refuse(message('schema.value-not-list', { parameter: name }));

type TableDefinition = Extract<ParameterDefinition, { kind: 'table' }>;

const tableRow = (
  { name, columns }: TableDefinition,
  row: RawItem,
  known: KnownCodes,
  refuse: Refuse,
): readonly TableCell[] => {
  const names = columns.map((column) => column.name).join(', ');
  if (typeof row !== 'object')
    return refuse(message('schema.value-not-row', { parameter: name, columns: names }));
  const unknown = Object.keys(row).find((key) => !columns.some((column) => column.name === key));
  if (unknown !== undefined) {
    refuse(message('schema.value-unknown-column', { parameter: name, column: unknown, columns: names }), [
      unknown,
    ]);
  }
  const cells = columns.map((column) =>
    tableCell(`${name}.${column.name}`, column, row[column.name] ?? null, known, (problem) =>
      refuse(problem, [column.name]),
    ),
  );
  demandOrder({ name, columns }, cells, refuse);
  return cells;
};

/** Refuses a span that ends before it begins: `<what>_from` and `<what>_to` of one row. */
const demandOrder = (
  { name, columns }: Pick<TableDefinition, 'name' | 'columns'>,
  cells: readonly TableCell[],
  refuse: Refuse,
): void => {
  const cellOf = (column: string): TableCell =>
    cells[columns.findIndex((one) => one.name === column)] ?? null;
  for (const { name: last } of columns.filter((column) => column.name.endsWith('_to'))) {
    const [from, to] = [cellOf(last.replace(/_to$/, '_from')), cellOf(last)];
    if (typeof from !== 'number' || typeof to !== 'number' || from <= to) continue;
    refuse(outOfRange(`${name}.${last}`, String(to), `>= ${from}`), [last]);
  }
};

const tableCell = (
  path: string,
  column: TableColumn,
  raw: string | number | null,
  known: KnownCodes,
  refuse: Refuse,
): TableCell => {
  if (raw === null || raw === '') {
    if (column.kind !== 'money' && column.any) return null;
    return refuse(message('schema.value-cell-missing', { parameter: path }));
  }
  switch (column.kind) {
    case 'code':
      return oneOf(path, raw, codesOf(column.of, known), refuse);
    case 'money':
      return money(path, raw, column.range, refuse);
    case 'whole-number':
      return wholeNumber(path, raw, column.range, refuse);
    case 'township':
      return township(path, raw, refuse);
  }
};

/** A name that can be one: Chinese characters alone, two at least. */
const township = (parameter: string, raw: RawItem, refuse: Refuse): string => {
  const text = asText(raw);
  return /^\p{Script=Han}{2,20}$/u.test(text)
    ? text
    : refuse(message('schema.value-not-township', { parameter, value: text }));
};

type Range = readonly [number, number];

const wholeNumber = (parameter: string, raw: RawItem | RawValue, range: Range, refuse: Refuse): number => {
  const text = asText(raw);
  const value = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return within(value, range) ? value : refuse(outOfRange(parameter, text, `${range[0]}-${range[1]}`));
};

/** Yuan as it is written, as whole fen. */
const money = (parameter: string, raw: RawItem | RawValue, range: Range, refuse: Refuse): number => {
  const text = asText(raw);
  const [, yuan = '', fen = ''] = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  const value = yuan === '' ? Number.NaN : Number(yuan) * 100 + Number(fen.padEnd(2, '0'));
  return within(value, [range[0] * 100, range[1] * 100])
    ? value
    : refuse(outOfRange(parameter, text, `${range[0]}-${range[1]}`));
};

const oneOf = (
  parameter: string,
  raw: RawItem | RawValue,
  allowed: readonly string[],
  refuse: Refuse,
): string => {
  const text = asText(raw);
  return allowed.includes(text) ? text : refuse(outOfRange(parameter, text, allowed.join(', ')));
};

const outOfRange = (parameter: string, value: string, range: string): Message =>
  message('schema.value-out-of-range', { parameter, value, range });

const within = (value: number, [low, high]: Range): boolean => value >= low && value <= high;

const asText = (raw: RawItem | RawValue): string =>
  typeof raw === 'object' ? JSON.stringify(raw) : String(raw).trim();

/** The codes that a list may hold: `disability-level`, `disability-category`, `area`, `dataset`, or `dataset.field`. */
const codesOf = (of: string, { datasets, shared }: KnownCodes): readonly string[] => {
  if (of === 'disability-level') return [...shared.level.keys()];
  if (of === 'disability-category') return [...shared.category.keys()];
  if (of === 'area') return [...shared.area.keys()];
  if (of === 'dataset') return [...datasets.keys()];
  const [dataset = '', fieldName = ''] = of.split('.');
  return [...(datasets.get(dataset)?.fields.get(fieldName)?.codes.keys() ?? [])];
};
