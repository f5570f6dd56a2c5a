import { message, type Message } from '../messages/catalogue.js';
import type { Dataset, Field } from '../schema/dataset.js';
import { columnLetter } from './column-letter.js';
import { parseMoneyUnit, type HeaderUnit } from './header.js';
import type { HeaderColumn } from './header-column.js';
import { fieldsExcept, nearestSpelling } from './suggest.js';
import type { MappedColumn, UnknownHeader } from './types.js';
import { spellingIn, type Vocabulary } from './vocabulary.js';

/** A field that no column can be chosen for, because its header stands there more than once. */
export interface RepeatedHeader {
  readonly field: Field;
  readonly header: string;
  /** Letters of the columns, `C、F`. */
  readonly columns: string;
}

export interface MatchedColumns {
  readonly columns: readonly MappedColumn[];
  readonly unused: readonly MappedColumn[];
  readonly unknown: readonly UnknownHeader[];
  readonly repeated: readonly RepeatedHeader[];
  readonly warnings: readonly Message[];
}

/** A column whose group may change its meaning is read only where no other one has the field. */
const unsure = 1000;
const laidDownRank = -2;

interface Match {
  readonly column: MappedColumn;
  /** The lower, the rather it is this column that the field is read from. */
  readonly rank: number;
  readonly unit: HeaderUnit | null;
}

interface Options {
  readonly dataset: Dataset;
  readonly columns: readonly HeaderColumn[];
  /** Fields of columns, by index, that were laid down; nothing is looked for there. */
  readonly given?: ReadonlyMap<number, Field>;
  /** Text above the header; may name the unit of all amounts. */
  readonly title: string;
  readonly vocabulary: Vocabulary;
}

/**
 * Finds the field of every column, by exact match of comparison keys only. Of several spellings of one field the most
 * usual is read and the others are `unused`; a header that stands there twice is not read at all, since nobody can know
 * which column is meant. An amount is read in the unit that its header names, else the title's, else the dataset's; one
 * in a unit that is not converted is not read.
 */
export const matchColumns = ({
  dataset,
  columns: all,
  given,
  title,
  vocabulary,
}: Options): MatchedColumns => {
  const matches: Match[] = [];
  const strange: { index: number; header: string }[] = [];
  for (const column of all) {
    const { index, text: header, unit } = column;
    const laidDown = given?.get(index);
    if (laidDown !== undefined) {
      matches.push({ rank: laidDownRank, unit, column: { index, header, field: laidDown } });
      continue;
    }
    const understood = spellingIn(vocabulary, dataset, column);
    if (understood === null) strange.push({ index, header });
    else {
      const { known, isSure } = understood;
      const rank = known.rank + (isSure ? 0 : unsure);
      matches.push({ rank, unit, column: { index, header, field: known.field } });
    }
  }
  const columns: MappedColumn[] = [];
  const unused: MappedColumn[] = [];
  const repeated: RepeatedHeader[] = [];
  const warnings: Message[] = [];
  const titleUnit = findTitleUnit(title);
  for (const ofField of groupByField(matches).values()) {
    const best = Math.min(...ofField.map(({ rank }) => rank));
    const [chosen, second] = ofField.filter(({ rank }) => rank === best);
    if (chosen === undefined) continue;
    unused.push(...ofField.filter((one) => one !== chosen).map(({ column }) => column));
    if (second !== undefined) {
      unused.push(chosen.column);
      repeated.push(repeatedHeader(ofField.filter(({ rank }) => rank === best)));
      continue;
    }
    const inUnit = inItsUnit(chosen, titleUnit);
    warnings.push(...inUnit.warnings);
    (inUnit.column === null ? unused : columns).push(inUnit.column ?? chosen.column);
  }
  const taken = new Set(matches.map(({ column }) => column.field.name));
  const open = fieldsExcept(dataset, taken);
  return {
    columns: byIndex(columns),
    unused: byIndex(unused),
    unknown: strange.map((one) => ({ ...one, suggestion: nearestSpelling(one.header, open) })),
    repeated,
    warnings: [
      ...repeated.map((one) => message('map.header-twice', { header: one.header, columns: one.columns })),
      ...warnings,
    ],
  };
};

const byIndex = (columns: readonly MappedColumn[]): readonly MappedColumn[] =>
  [...columns].sort((a, b) => a.index - b.index);

const groupByField = (matches: readonly Match[]): ReadonlyMap<string, readonly Match[]> => {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const { name } = match.column.field;
    groups.set(name, [...(groups.get(name) ?? []), match]);
  }
  return groups;
};

const repeatedHeader = (matches: readonly Match[]): RepeatedHeader => {
  const [first] = matches;
  if (first === undefined) throw new Error('a repeated header without columns');
  const columns = matches.map(({ column }) => columnLetter(column.index)).join('、');
  return { field: first.column.field, header: first.column.header, columns };
};

/** The unit of money after `单位：` in the title; `单位：人、万元` names 万元. */
export const findTitleUnit = (title: string): HeaderUnit | null => {
  const after = /单位\s*[:：]\s*([^\s()（）]+)/.exec(title)?.[1];
  const units = after?.split(/[、,，;；]/).flatMap((part) => parseMoneyUnit(part) ?? []) ?? [];
  return units[0] ?? null;
};

/** A column of money in the unit that its header or title names; null if that unit is not converted. */
export const inItsUnit = (
  { column, unit }: Pick<Match, 'column' | 'unit'>,
  titleUnit: HeaderUnit | null,
): { readonly column: MappedColumn | null; readonly warnings: readonly Message[] } => {
  if (column.field.kind !== 'money') return { column, warnings: [] };
  const named = unit ?? titleUnit;
  if (named === null) return { column, warnings: [] };
  const place = { header: column.header, column: columnLetter(column.index), unit: named.text };
  if (named.unit === 'other') return { column: null, warnings: [message('map.unit-unknown', place)] };
  if (named.unit === column.field.unit) return { column, warnings: [] };
  return {
    column: { ...column, field: { ...column.field, unit: named.unit } },
    warnings: unit === null ? [message('map.unit-from-title', place)] : [],
  };
};
