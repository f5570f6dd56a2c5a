import type { MergedRange } from '../read/types.js';
import type { FieldKind } from '../schema/dataset.js';
import type { MappedColumn, SheetMapping } from './types.js';

/** Cells of one column that show the value of the first cell of a merged range. */
export interface MergedSpan {
  /** 1-based, inclusive; the first row is the one in which the value stands. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** 0-based column in which the value stands. */
  readonly source: number;
}

/** The merged ranges of a sheet that concern its mapped columns. */
export interface MergedCells {
  /** Spans whose cells take the value of their first cell, ascending, by 0-based column. */
  readonly filled: ReadonlyMap<number, readonly MergedSpan[]>;
  /** Cells below the first of a merged amount: they stay empty. */
  readonly amounts: number;
}

/** Every column of a mapping that is read, those of its slots included. */
export const readColumnsOf = ({ columns, slots }: SheetMapping): readonly MappedColumn[] => [
  ...columns,
  ...slots.flatMap((slot) => slot.columns),
];

/**
 * Finds the merged ranges below the header that give a value to mapped cells which look empty in the file. The amount of a
 * household stands once: filling it down would multiply it, so merged amounts are only counted. Across, a value holds
 * for a neighbour of the same kind only: a remark over name and number is neither.
 */
export const mergedCells = (mapping: SheetMapping, merges: readonly MergedRange[]): MergedCells => {
  const filled = new Map<number, MergedSpan[]>();
  const kinds = new Map<number, FieldKind>();
  for (const { index, field } of readColumnsOf(mapping)) kinds.set(index, field.kind);
  let amounts = 0;
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merges) {
    if (firstRow <= mapping.headerRow || (firstRow === lastRow && firstColumn === lastColumn)) continue;
    const sourceKind = kinds.get(firstColumn);
    if (sourceKind === 'money') amounts += lastRow - firstRow;
    if (sourceKind === undefined || sourceKind === 'money') continue;
    for (const [index, kind] of kinds) {
      if (index < firstColumn || index > lastColumn || kind !== sourceKind) continue;
      if (index === firstColumn && firstRow === lastRow) continue;
      const spans = filled.get(index) ?? [];
      spans.push({ firstRow, lastRow, source: firstColumn });
      filled.set(index, spans);
    }
  }
  for (const spans of filled.values()) spans.sort((a, b) => a.firstRow - b.firstRow);
  return { filled, amounts };
};
