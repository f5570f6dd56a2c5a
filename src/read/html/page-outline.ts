import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import { cellText } from './cell-text.js';
import { isHiddenTag, numberFormatsOfClasses } from './inline-style.js';
import type { Attributes, PageVisitor } from './page-walker.js';
import type { PageContext } from './table-reader.js';

/** A table that holds something. */
export interface OutlinedTable {
  /** Number of the table, as `PageVisitor` counts. */
  readonly table: number;
  readonly caption: string;
  readonly hidden: boolean;
}

interface OpenTable {
  readonly table: number;
  readonly hidden: boolean;
  caption: string;
  /** Cells of the row, and of the fullest row so far, that hold text of their own. */
  filled: number;
  fullest: number;
  /** The open cell has a number that may not be shown. */
  noted: boolean;
  holdsTable: boolean;
}

const SHEET_NAME = /<x:name>([^<]*)<\/x:name>/gi;
const DATE_1904 = /<x:date1904\s*\/?>/i;
const STYLE_LENGTH = 1024 * 1024;

const ESCAPED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const unescape = (text: string): string =>
  text.replaceAll(/&(\w+);/g, (whole, name: string) => ESCAPED[name] ?? whole);

/**
 * Finds the tables of a page that are sheets: those with text and no table inside, and those around others that have
 * rows of several cells themselves. What only arranges other tables on the screen is none.
 */
export class PageOutline implements PageVisitor {
  readonly stopped = false;
  /** Names that Excel noted for the sheets of the page, in order. */
  readonly sheetNames: string[] = [];
  /** The page is a frame around others that hold the tables. */
  isFrameset = false;
  private readonly found: OutlinedTable[] = [];
  private readonly open: OpenTable[] = [];
  private date1904 = false;
  private style = '';
  private begun = false;
  private ended = false;

  /** Tables that are sheets, in the order in which they begin. */
  get tables(): readonly OutlinedTable[] {
    return this.found.sort((a, b) => a.table - b.table);
  }

  /** The page says where it begins and not where it ends. */
  get unfinished(): boolean {
    return this.begun && !this.ended;
  }

  get context(): PageContext {
    return { formats: numberFormatsOfClasses(this.style), date1904: this.date1904 };
  }

  openTable(table: number, attributes: Attributes): void {
    this.open.push({
      table,
      hidden: isHiddenTag(attributes),
      caption: '',
      filled: 0,
      fullest: 0,
      noted: false,
      holdsTable: false,
    });
  }

  closeTable(): void {
    const closed = this.open.pop();
    if (closed === undefined) return;
    const { table, caption, hidden, fullest, holdsTable } = closed;
    if (fullest < (holdsTable ? 2 : 1)) {
      if (holdsTable) this.markOuter();
      return;
    }
    this.markOuter();
    this.found.push({ table, caption, hidden });
    if (this.found.length > readLimits.pageTables) {
      throw new Damage(message('read.table-limit', { limit: readLimits.pageTables }));
    }
  }

  caption(_table: number, text: string): void {
    const innermost = this.open.at(-1);
    if (innermost !== undefined) innermost.caption ||= cellText(text).replaceAll('\n', ' ');
  }

  closeRow(): void {
    const row = this.open.at(-1);
    if (row === undefined) return;
    row.fullest = Math.max(row.fullest, row.filled);
    row.filled = 0;
  }

  openCell(_table: number, attributes: Attributes): void {
    const row = this.open.at(-1);
    if (row !== undefined) row.noted = Boolean(attributes.get('x:num') ?? attributes.get('sdval'));
  }

  closeCell(_table: number, raw: string): void {
    const row = this.open.at(-1);
    if (row !== undefined && (row.noted || cellText(raw) !== '')) row.filled++;
  }

  comment(text: string): void {
    for (const [, name = ''] of text.matchAll(SHEET_NAME)) this.sheetNames.push(unescape(cellText(name)));
    if (DATE_1904.test(text)) this.date1904 = true;
  }

  styleSheet(text: string): void {
    if (this.style.length < STYLE_LENGTH) this.style += text;
  }

  otherTag(name: string): void {
    if (name === 'html') this.begun = true;
    else if (name === '/html') this.ended = true;
    else if (name === 'frameset') this.isFrameset = true;
  }

  column(): void {}
  endGroup(): void {}
  openRow(): void {}

  private markOuter(): void {
    const outer = this.open.at(-1);
    if (outer !== undefined) outer.holdsTable = true;
  }
}
