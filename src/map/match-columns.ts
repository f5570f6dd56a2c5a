import { message, type Message } from '../messages/catalogue.js';
import type { Dataset, Field } from '../schema/dataset.js';
import { columnLetter } from './column-letter.js';
import { parseHeader, parseMoneyUnit, type HeaderUnit } from './header.js';
import type { HeaderRow } from './header-row.js';
import { fieldsExcept, nearestSpelling } from './suggest.js';
import type { MappedColumn, UnknownHeader } from './types.js';
import type { KnownSpelling, Vocabulary } from './vocabulary.js';

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

interface Match {
  readonly column: MappedColumn;
  readonly known: KnownSpelling;
  readonly unit: HeaderUnit | null;
}

interface Options {
  readonly dataset: Dataset;
  readonly header: HeaderRow;
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
export const matchColumns = ({ dataset, header, title, vocabulary }: Options): MatchedColumns => {
  const matches: Match[] = [];
  const strange: { index: number; header: string }[] = [];
  header.row.text.forEach((cell, index) => {
    const text = cell?.trim() ?? '';
    if (text === '') return;
    const known = vocabulary.spellings.get(header.keys[index] ?? '')?.get(dataset.name);
    if (known === undefined) strange.push({ index, header: text });
    else
      matches.push({
        known,
        unit: parseHeader(text).unit,
        column: { index, header: text, field: known.field },
      });
  });
  const columns: MappedColumn[] = [];
  const unused: MappedColumn[] = [];
  const repeated: RepeatedHeader[] = [];
  const warnings: Message[] = [];
  const titleUnit = findTitleUnit(title);
  for (const ofField of groupByField(matches).values()) {
    const best = Math.min(...ofField.map(({ known }) => known.rank));
    const [chosen, second] = ofField.filter(({ known }) => known.rank === best);
    if (chosen === undefined) continue;
    unused.push(...ofField.filter((one) => one !== chosen).map(({ column }) => column));
    if (second !== undefined) {
      unused.push(chosen.column);
      repeated.push(repeatedHeader(ofField.filter(({ known }) => known.rank === best)));
      continue;
    }
    const inUnit = withUnit(chosen, titleUnit);
    warnings.push(...inUnit.warnings);
    (inUnit.column === null ? unused : columns).push(inUnit.column ?? chosen.column);
  }
  const taken = new Set(matches.map(({ known }) => known.field.name));
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
    const { name } = match.known.field;
    groups.set(name, [...(groups.get(name) ?? []), match]);
  }
  return groups;
};

const repeatedHeader = (matches: readonly Match[]): RepeatedHeader => {
  const [first] = matches;
  if (first === undefined) throw new Error('a repeated header without columns');
  const columns = matches.map(({ column }) => columnLetter(column.index)).join('、');
  return { field: first.known.field, header: first.column.header, columns };
};

/** The unit of money after `单位：` in the title; `单位：人、万元` names 万元. */
const findTitleUnit = (title: string): HeaderUnit | null => {
  const after = /单位\s*[:：]\s*([^\s()（）]+)/.exec(title)?.[1];
  const units = after?.split(/[、,，;；]/).flatMap((part) => parseMoneyUnit(part) ?? []) ?? [];
  return units[0] ?? null;
};

const withUnit = (
  { column, unit }: Match,
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
