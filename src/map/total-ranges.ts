/** How much of a table a total adds up, by its words: 小计 less than 青石镇合计, that less than 合计, that less than 总计. */
export type TotalLevel = 'page' | 1 | 2 | 3 | 4;

/** A row of totals, and how many records stood above it. */
export interface TotalRow {
  readonly row: number;
  readonly level: TotalLevel;
  readonly recordsAbove: number;
}

/** Rows that a total adds up, 1-based, inclusive; `firstRow` > `lastRow` where it adds up nothing. */
export interface TotalRange {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** What the ranges of totals rest on besides the totals themselves. */
export interface TableExtent {
  /** First row that can be data. */
  readonly firstRow: number;
  /** Last row that is a record. */
  readonly lastRow: number;
  readonly records: number;
}

/** 总计 and 累计 add up all that stands above them. */
const everything = 4;
const page = /页/u;
const grand = /总计|累计/u;
const minor = /小计/u;
const placed = /[镇乡村区道县市组部户类级月年项班校]\s*(?:合计|共计)/u;

/** The level that the label of a row of totals speaks of. */
export const totalLevelOf = (label: string): TotalLevel => {
  if (page.test(label)) return 'page';
  if (minor.test(label)) return 1;
  if (grand.test(label)) return 4;
  return placed.test(label) ? 2 : 3;
};

/** Whether one total ends what another one adds up. Pages break anywhere, so they bound only each other. */
const bounds = (other: TotalLevel, level: TotalLevel): boolean =>
  other === 'page' || level === 'page' ? other === level : other >= level;

/**
 * The rows that each total adds up. A total below its rows adds up those since the last total of its own or a higher
 * level; without a record since then it is the sum of the whole table above it. A total above all records adds up what
 * follows, up to the next one of its own or a higher level, and so do the later ones of that level, as long as records
 * follow them.
 */
export const totalRanges = (
  totals: readonly TotalRow[],
  { firstRow, lastRow, records }: TableExtent,
): readonly TotalRange[] => {
  const leading = new Set(totals.filter(({ recordsAbove }) => recordsAbove === 0).map(({ level }) => level));
  return totals.map(({ row, level, recordsAbove }, at) => {
    const next = totals.slice(at + 1).find((other) => bounds(other.level, level));
    const isFollowed = (next?.recordsAbove ?? records) > recordsAbove;
    if (leading.has(level) && isFollowed) {
      return { firstRow: row + 1, lastRow: next === undefined ? lastRow : next.row - 1 };
    }
    const previous = totals.slice(0, at).findLast((other) => bounds(other.level, level));
    const isWhole =
      previous === undefined ||
      previous.recordsAbove === recordsAbove ||
      leading.has(level) ||
      level === everything;
    return { firstRow: isWhole ? firstRow : previous.row + 1, lastRow: row - 1 };
  });
};
