import { isDittoMark } from '../normalise/ditto-mark.js';
import type { CellKind, MergedRange, Row } from '../read/types.js';
import { mergedCells, readColumnsOf, type MergedSpan } from './merged-cells.js';
import { sectionTownship } from './section-row.js';
import type { SheetMapping } from './types.js';

/** What was filled into the rows of a sheet so far. */
export interface FillCounts {
  /** Cells that took the value of the merged range they belong to. */
  readonly mergedCells: number;
  /** Cells with a ditto mark that took the value of the record above. */
  readonly dittoCells: number;
  /** Cells below the first of a merged amount, left empty: the amount stands once. */
  readonly mergedAmounts: number;
}

/** Completes the rows of one sheet; rows come in ascending order. */
export interface RowFiller {
  /**
   * The row of a record as a reader of the table understands it. Returns the row itself where nothing is to be filled,
   * else a row that is reused for the next call.
   */
  fill(row: Row): Row;
  /** Takes the row of a record in which nothing is to be filled, for the ditto marks of the next. */
  follow(row: Row): void;
  /** Looks at a row that is no record: the value of a merged range, or the township of what follows, may stand in it. */
  pass(row: Row): void;
  counts(): FillCounts;
}

/** A ditto mark there names nobody: whose row it is must stand in it. */
const ownFields: ReadonlySet<string> = new Set(['name', 'id_number', 'cert_number']);

/** Whether a merged range gives a value to a mapped cell, so that the sheet must be read with `merges`. */
export const needsFilling = (mapping: SheetMapping, merges: readonly MergedRange[]): boolean => {
  const { filled, amounts } = mergedCells(mapping, merges);
  return filled.size > 0 || amounts > 0;
};

interface Cell {
  readonly text: string | undefined;
  readonly kind: CellKind | undefined;
}

interface MergedColumn {
  readonly index: number;
  readonly spans: readonly MergedSpan[];
  /** The span that holds for the rows now, and what stands in its first cell once that was seen. */
  at: number;
  value: Cell | undefined;
}

/**
 * Fills the mapped cells of records that are empty only in the file: cells of a merged range take the value of its
 * first cell, and a ditto mark (同上, 〃) the value of the record above, in every column but those of the person's own name
 * and numbers. A cell that holds something of its own keeps it, and a ditto mark without a record above stays.
 */
export const rowFiller = (mapping: SheetMapping, merges: readonly MergedRange[]): RowFiller => {
  const { filled, amounts } = mergedCells(mapping, merges);
  const merged = [...filled].map(([index, spans]): MergedColumn => ({
    index,
    spans,
    at: 0,
    value: undefined,
  }));
  const sectionIndex = mapping.sections?.index;
  let section: Cell | null = null;
  const dittoColumns = readColumnsOf(mapping)
    .filter(({ field }) => !ownFields.has(field.name))
    .map(({ index }) => index);
  const above: { readonly text: Row['text'][number][]; readonly kind: Row['kind'][number][] } = {
    text: [],
    kind: [],
  };
  let hasAbove = false;
  const buffer: {
    number: number;
    hidden: boolean;
    text: (string | undefined)[];
    kind: (CellKind | undefined)[];
  } = {
    ...{ number: 0, hidden: false, text: [], kind: [] },
  };
  let cellsMerged = 0;
  let cellsDitto = 0;

  /** The value that a merged column has in a row, undefined outside of every span. */
  const spanValue = (column: MergedColumn, { number, text, kind }: Row): Cell | undefined => {
    let span = column.spans[column.at];
    while (span !== undefined && span.lastRow < number) {
      column.at += 1;
      column.value = undefined;
      span = column.spans[column.at];
    }
    if (span === undefined || number < span.firstRow) return undefined;
    if (number === span.firstRow) column.value = { text: text[span.source], kind: kind[span.source] };
    return column.value;
  };

  const copied = (row: Row): typeof buffer => {
    buffer.number = row.number;
    buffer.hidden = row.hidden;
    buffer.text = row.text.slice();
    buffer.kind = row.kind.slice();
    return buffer;
  };

  const follow = ({ text, kind }: Row): void => {
    for (const index of dittoColumns) {
      above.text[index] = text[index];
      above.kind[index] = kind[index];
    }
    hasAbove = true;
  };

  return {
    follow,
    fill(row) {
      let result: Row = row;
      const write = (index: number, { text, kind }: Cell): void => {
        const own = result === row ? copied(row) : buffer;
        own.text[index] = text;
        own.kind[index] = kind;
        result = own;
      };
      for (const column of merged) {
        const value = spanValue(column, row);
        if (value?.text === undefined || !isEmpty(row.text[column.index])) continue;
        write(column.index, value);
        cellsMerged += 1;
      }
      if (sectionIndex !== undefined && section !== null) write(sectionIndex, section);
      for (const index of dittoColumns) {
        const text = result.text[index];
        if (hasAbove && text !== undefined && isDittoMark(text)) {
          write(index, { text: above.text[index], kind: above.kind[index] });
          cellsDitto += 1;
        }
      }
      follow(result);
      return result;
    },
    pass(row) {
      for (const column of merged) spanValue(column, row);
      if (sectionIndex === undefined) return;
      const township = sectionTownship(row.text);
      if (township !== null) section = { text: township, kind: 'text' };
    },
    counts: () => ({ mergedCells: cellsMerged, dittoCells: cellsDitto, mergedAmounts: amounts }),
  };
};

const isEmpty = (text: string | undefined): boolean => text === undefined || text.trim() === '';
