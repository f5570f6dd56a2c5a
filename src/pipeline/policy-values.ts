import { say } from '../messages/catalogue.js';
import { listText } from '../report/labels.js';
import type { PolicyValue } from '../report/model.js';
import { labelOf, type Vocabulary } from '../rules/wording.js';
import { always } from '../schema/policy-overrides.js';
import type { ParameterDefinition, TableColumn } from '../schema/policy-file.js';
import type { Edition, ParameterValue, TableCell } from '../schema/policy-value.js';
import type { Policy, ResolvedParameter } from '../schema/policy.js';

/** The policy of a run as people read it: codes by their labels, money in yuan, a table by its rows. */
export const policyValues = (policy: Policy, vocabulary: Vocabulary): readonly PolicyValue[] =>
  [...policy.parameters.values()].map((parameter) => {
    const { definition, origin, source, since, until } = parameter;
    return {
      parameter: definition.name,
      label: definition.title[vocabulary.lang],
      value: shownValue(parameter, vocabulary),
      unit: unitOf(definition),
      ...{ origin, source, since: since === always ? null : since, until: until ?? null },
    };
  });

/** What the values of a parameter count. */
export const unitOf = (definition: ParameterDefinition): PolicyValue['unit'] => {
  if (definition.kind === 'whole-number') return definition.unit;
  return definition.kind === 'money' ? 'yuan' : '';
};

/** A value as people read it; of a table all of its editions. */
export const shownValue = (
  { definition, value, editions }: Pick<ResolvedParameter, 'definition' | 'value' | 'editions'>,
  vocabulary: Vocabulary,
): PolicyValue['value'] => {
  const { lang } = vocabulary;
  switch (definition.kind) {
    case 'whole-number':
      return typeof value === 'number' ? value : '';
    case 'money':
      return typeof value === 'number' ? yuan(value) : '';
    case 'choice':
      return typeof value === 'string' ? (definition.options.get(value)?.[lang] ?? value) : '';
    case 'list':
      return listText(
        lang,
        textsOf(value).map((code) => labelOf(definition.of, code, vocabulary)),
      );
    case 'table':
      return editions.flatMap((edition) => tableLines(definition.columns, edition, vocabulary));
  }
};

const textsOf = (value: ParameterValue): readonly string[] =>
  typeof value === 'object' ? value.flatMap((item) => (typeof item === 'string' ? [item] : [])) : [];

/** One line a row: from when on it holds, then what stands in its columns; what holds for all is left out. */
const tableLines = (
  columns: readonly TableColumn[],
  { since, value }: Edition,
  vocabulary: Vocabulary,
): readonly string[] => {
  const { lang } = vocabulary;
  if (typeof value !== 'object') return [];
  return value.flatMap((row) => {
    if (typeof row === 'string') return [];
    const cells = columns.flatMap((column, at) => {
      const cell = row[at] ?? null;
      return cell === null ? [] : [cellText(column, cell, vocabulary)];
    });
    const line = cells.join(' ');
    return [since === always ? line : say(lang, 'policy.table-line', { since, row: line })];
  });
};

const cellText = (column: TableColumn, cell: Exclude<TableCell, null>, vocabulary: Vocabulary): string => {
  switch (column.kind) {
    case 'code':
      return labelOf(column.of, String(cell), vocabulary);
    case 'money':
      return typeof cell === 'number' ? yuan(cell) : cell;
    case 'whole-number':
      // A bare number says nothing where others of its kind may be left out.
      return column.any ? `${column.title[vocabulary.lang]} ${cell}` : String(cell);
    case 'township':
      return String(cell);
  }
};

/** Whole fen as yuan with two decimals. */
const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
