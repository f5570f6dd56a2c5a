import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import type { OpenTag, TagVisitor } from '../markup/tag-stream.js';
import { BLOCK_BREAK, LINE_BREAK } from './cell-text.js';
import { isHiddenTag } from './inline-style.js';
import { BLOCKS, CELLS, GROUPS, TABLE_PARTS, UNSEEN, VOID, WITHOUT_TEXT } from './page-elements.js';

/** Attributes of a tag; valid only during the call that hands them over. */
export type Attributes = ReadonlyMap<string, string>;

/** The tables of a web page as they come. Tables are numbered from 0 in the order in which they open. */
export interface PageVisitor {
  openTable(table: number, attributes: Attributes): void;
  closeTable(table: number): void;
  caption(table: number, text: string): void;
  /** A `<col>`, or a `<colgroup>` that stands for its columns. */
  column(table: number, attributes: Attributes): void;
  /** The rows that follow are no part of the same head, body or foot. */
  endGroup(table: number): void;
  openRow(table: number, attributes: Attributes): void;
  closeRow(table: number): void;
  openCell(table: number, attributes: Attributes): void;
  /** `raw` is the text of the cell for `cellText`. */
  closeCell(table: number, raw: string): void;
  comment(text: string): void;
  styleSheet(text: string): void;
  /** A tag outside of tables, for what the page says about itself. */
  otherTag(name: string): void;
  /** Asked after every row and table; true ends the walk. */
  readonly stopped: boolean;
}

type Place = 'table' | 'caption' | 'colgroup' | 'row' | 'cell';

interface OpenTable {
  readonly table: number;
  place: Place;
  inRow: boolean;
  text: string;
}

/** Excel writes a hidden row of its own for programs that cannot align columns otherwise. */
const FILLER = /^\[if\s+supportmisalignedcolumns\]/i;
const WORD = /[\p{L}\p{N}]/u;

const shownValue = (attributes: Attributes): string =>
  WITHOUT_TEXT.has(attributes.get('type')?.toLowerCase() ?? '') ? '' : (attributes.get('value') ?? '');

/**
 * Finds tables, rows and cells in the tags of a web page as a browser does: end tags of cells, rows and groups may be
 * missing, a cell belongs to the innermost table. Throws `Damage` for text inside a table that stands in none of its
 * cells: a tag was lost there, and the row would be read with a cell too few.
 */
export class PageWalker implements TagVisitor {
  private readonly visitor: PageVisitor;
  private readonly tables: OpenTable[] = [];
  private count = 0;
  private current: OpenTable | undefined;
  private unseen: { readonly name: string; depth: number } | undefined;
  /** Inside the option of a list that is chosen, which is the one that is shown. */
  private inChoice = false;
  private inFiller = false;
  private stop: (() => void) | undefined;

  constructor(visitor: PageVisitor) {
    this.visitor = visitor;
  }

  /** What to call once the visitor has stopped. */
  whenStopped(stop: () => void): void {
    this.stop = stop;
  }

  /** Whether a table has begun and not ended. */
  get insideTable(): boolean {
    return this.current !== undefined;
  }

  open(tag: OpenTag): void {
    const { name } = tag;
    const isPart = TABLE_PARTS.has(name);
    if (isPart && tag.holdsMarkup) throw new Damage(message('read.html-malformed'));
    if (this.unseen !== undefined) {
      if (!isPart) {
        if (name === this.unseen.name) this.unseen.depth++;
        else if (name === 'option') this.inChoice = tag.attributes.has('selected');
        return;
      }
      this.unseen = undefined;
    }
    if (this.inFiller) return;
    if (isPart) this.openPart(tag);
    else if (UNSEEN.has(name)) this.hide(tag);
    else this.openOther(tag);
  }

  close(name: string): void {
    if (this.unseen !== undefined) {
      if (!TABLE_PARTS.has(name)) {
        if (name === this.unseen.name && --this.unseen.depth === 0) this.unseen = undefined;
        if (name === 'option' || name === 'select') this.inChoice = false;
        return;
      }
      this.unseen = undefined;
    }
    if (this.inFiller) return;
    const { current } = this;
    if (current === undefined) this.visitor.otherTag(`/${name}`);
    else if (name === 'table') this.closeTable(current);
    else if (GROUPS.has(name)) this.closeGroup(current);
    else if (name === 'tr') this.closeRow(current);
    else if (CELLS.has(name)) this.closeCell(current);
    else if (name === 'caption' && current.place === 'caption') this.leaveHead(current);
    else if (name === 'colgroup' && current.place === 'colgroup') this.leaveHead(current);
    else if (BLOCKS.has(name)) current.text += BLOCK_BREAK;
  }

  text(text: string): void {
    if (this.unseen !== undefined) {
      if (this.unseen.name === 'style') this.visitor.styleSheet(text);
      if (!this.inChoice || this.unseen.name !== 'select') return;
    }
    const { current } = this;
    if (current === undefined || this.inFiller) return;
    if (current.place === 'cell' || current.place === 'caption') {
      current.text += text;
      if (current.text.length > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
    } else if (WORD.test(text)) throw new Damage(message('read.html-malformed'));
  }

  comment(text: string): void {
    if (FILLER.test(text)) this.inFiller = true;
    else if (this.inFiller && text.trim().toLowerCase() === '[endif]') this.inFiller = false;
    else this.visitor.comment(text);
  }

  private openPart(tag: OpenTag): void {
    const { name, attributes } = tag;
    const { current } = this;
    if (name === 'table') {
      if (current !== undefined && current.place !== 'cell') this.closeTable(current);
      this.openTable(attributes);
    } else if (current === undefined) return;
    else if (name === 'tr') {
      this.closeRow(current);
      this.openRow(current, attributes);
    } else if (CELLS.has(name)) {
      this.closeCell(current);
      this.leaveHead(current);
      if (!current.inRow) this.openRow(current, new Map());
      current.place = 'cell';
      current.text = '';
      this.visitor.openCell(current.table, attributes);
    } else if (GROUPS.has(name)) this.closeGroup(current);
    else if (current.place === 'cell' || current.inRow) return;
    else if (name === 'col') this.visitor.column(current.table, attributes);
    else {
      this.leaveHead(current);
      current.place = name === 'caption' ? 'caption' : 'colgroup';
      current.text = '';
      if (name === 'colgroup' && attributes.has('span')) this.visitor.column(current.table, attributes);
    }
  }

  private openOther(tag: OpenTag): void {
    const { name } = tag;
    const { current } = this;
    if (current === undefined) this.visitor.otherTag(name);
    else if (isHiddenTag(tag.attributes)) this.hide(tag);
    else if (name === 'br') current.text += LINE_BREAK;
    else if (name === 'input') current.text += shownValue(tag.attributes);
    else if (BLOCKS.has(name)) current.text += BLOCK_BREAK;
  }

  /** Passes over what is inside an element. */
  private hide({ name, selfClosing }: OpenTag): void {
    if (!VOID.has(name) && !(selfClosing && !UNSEEN.has(name))) this.unseen = { name, depth: 1 };
  }

  private openTable(attributes: Attributes): void {
    if (this.tables.length >= readLimits.nesting) {
      throw new Damage(message('read.nesting-limit', { limit: readLimits.nesting }));
    }
    const opened: OpenTable = { table: this.count++, place: 'table', inRow: false, text: '' };
    this.tables.push(opened);
    this.current = opened;
    this.visitor.openTable(opened.table, attributes);
  }

  private closeTable(current: OpenTable): void {
    this.closeRow(current);
    this.leaveHead(current);
    this.tables.pop();
    this.current = this.tables.at(-1);
    this.visitor.closeTable(current.table);
    if (this.visitor.stopped) this.stop?.();
  }

  private closeGroup(current: OpenTable): void {
    this.closeRow(current);
    this.leaveHead(current);
    this.visitor.endGroup(current.table);
  }

  private openRow(current: OpenTable, attributes: Attributes): void {
    this.leaveHead(current);
    current.inRow = true;
    current.place = 'row';
    this.visitor.openRow(current.table, attributes);
  }

  private closeRow(current: OpenTable): void {
    this.closeCell(current);
    if (!current.inRow) return;
    current.inRow = false;
    current.place = 'table';
    this.visitor.closeRow(current.table);
    if (this.visitor.stopped) this.stop?.();
  }

  private closeCell(current: OpenTable): void {
    if (current.place !== 'cell') return;
    current.place = 'row';
    this.visitor.closeCell(current.table, current.text);
    current.text = '';
  }

  /** Leaves the caption or the list of columns, neither of which needs an end tag. */
  private leaveHead(current: OpenTable): void {
    if (current.place === 'caption') this.visitor.caption(current.table, current.text);
    if (current.place === 'caption' || current.place === 'colgroup') current.place = 'table';
  }
}
