import type { SheetRowCounts } from '../load/sheet-account.js';
import { everyColumn } from '../load/every-column.js';
import { rowClassifier } from '../map/classify-row.js';
import { needsFilling, rowFiller, type FillCounts } from '../map/fill-rows.js';
import { statedTotals } from '../map/stated-totals.js';
import type { RowClass, SheetMapping } from '../map/types.js';
import type { ByteRow, ByteVisitor, MergedRange, Row, Sheet, SheetSummary } from '../read/types.js';

/** Columns that are always read: marks of totals and footers stand there even where no field does. */
const leadingColumns = [0, 1, 2];

/** The columns of a sheet that must become text. */
const wantedColumns = (mapping: SheetMapping): ReadonlySet<number> =>
  new Set([...leadingColumns, ...everyColumn(mapping).map(({ index }) => index), ...unusedColumns(mapping)]);

const unusedColumns = ({ unused }: SheetMapping): readonly number[] => unused.map(({ index }) => index);

/** A sheet that was read to its end. */
export interface RollRead {
  readonly counts: SheetRowCounts;
  readonly filled: FillCounts;
  readonly summary: SheetSummary;
}

/** Takes the rows of a roll in ascending order. */
export interface RollVisitor {
  /** A row that should be a record, completed from merged and ditto cells; reused for the next row. */
  record(row: Row): void;
  /** A row below the header by its bytes; false where it is not certain to be a record, or needs more than its cells. */
  readonly bytes?: ((row: ByteRow) => boolean) | undefined;
  /** A row below the header that is none. */
  passed?(row: Row, rowClass: Exclude<RowClass, 'record'>): void;
}

interface RollToRead {
  readonly sheet: Sheet;
  /** As recognised: rows are told apart by all of it. */
  readonly mapping: SheetMapping;
  /** What of it is made use of; `mapping` if all of it is. */
  readonly used?: SheetMapping;
  /** Merged ranges, where they are known beforehand. */
  readonly merges: readonly MergedRange[] | null;
}

/**
 * Reads a sheet and says what every row of it is. Merged ranges are known only once a sheet was read to its end: where
 * they give values to cells of this roll, it is read a second time, and `begin` is called again for a visitor that has
 * seen nothing yet.
 */
export const readRoll = async (roll: RollToRead, begin: () => Promise<RollVisitor>): Promise<RollRead> => {
  const first = await readOnce(roll, roll.merges ?? [], await begin());
  const { merges } = first.summary;
  const isComplete = roll.merges !== null || !needsFilling(roll.used ?? roll.mapping, merges);
  return isComplete ? first : readOnce(roll, merges, await begin());
};

const readOnce = async (
  { sheet, mapping, used = mapping }: RollToRead,
  merges: readonly MergedRange[],
  visitor: RollVisitor,
): Promise<RollRead> => {
  const classOf = rowClassifier(mapping);
  const filler = rowFiller(used, merges);
  const stated = statedTotals(used);
  const rows: Record<RowClass | 'title', number> = {
    ...{ title: 0, header: 0, record: 0, total: 0, footer: 0, blank: 0 },
  };
  const bytes: ByteVisitor = {
    take(row) {
      if (row.number <= mapping.headerRow || visitor.bytes?.(row) !== true) return false;
      rows.record += 1;
      stated.addRecord(row.number);
      return true;
    },
    before: (taken) => filler.follow(taken),
  };
  const summary = await sheet.read(
    (row) => {
      if (row.number < mapping.firstHeaderRow) {
        rows.title += 1;
        return undefined;
      }
      const found = classOf(row);
      rows[found] += 1;
      if (found === 'record') {
        const filled = filler.fill(row);
        stated.add(filled, found);
        visitor.record(filled);
      } else {
        filler.pass(row);
        stated.add(row, found);
        if (row.number > mapping.headerRow) visitor.passed?.(row, found);
      }
      return undefined;
    },
    {
      columns: wantedColumns(used),
      bytes: visitor.bytes === undefined || merges.length > 0 ? undefined : bytes,
    },
  );
  return {
    summary,
    filled: filler.counts(),
    counts: {
      ...{ rows: summary.rows, hiddenRows: summary.hiddenRows },
      ...{ titleRows: rows.title, headerRows: rows.header, blankRows: rows.blank },
      totalRows: rows.total + rows.footer,
      statedTotals: stated.end(),
    },
  };
};
