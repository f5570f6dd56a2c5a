import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';

const QUOTE = '"';
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const UNFINISHED = -1;
/** Line breaks in one cell, above which a lost quote is more likely than a cell. */
const MOST_LINES = 50;

const countLines = (text: string): number => text.split('\n').length - 1;

/** Called with the fields and the 1-based number of every record; `false` ends the parsing. The list is used again. */
export type RecordVisitor = (fields: readonly string[], number: number) => boolean;

/**
 * Splits delimited text into records (RFC 4180): fields may be quoted, quoted ones hold delimiters, line breaks and
 * doubled quotes. Lines may end in LF, CRLF or CR. As in Excel, a quote inside an unquoted field is a character like any other,
 * and what stands between a closing quote and the delimiter belongs to the field. Takes the text in pieces.
 */
export class RecordParser {
  private readonly delimiter: number;
  private readonly visit: RecordVisitor;
  private readonly fields: string[] = [];
  private text = '';
  private position = 0;
  private count = 0;

  constructor(delimiter: string, visit: RecordVisitor) {
    this.delimiter = delimiter.charCodeAt(0);
    this.visit = visit;
  }

  /** Takes the next piece; false where the visitor wants no more. Throws `Damage` for a quote that does not close. */
  push(text: string): boolean {
    this.text = this.text.slice(this.position) + text;
    this.position = 0;
    if (this.text.length - text.length > readLimits.rowBytes) throw this.unclosed();
    return this.parse(false);
  }

  /** Parses what is left once the text has ended. */
  finish(): void {
    this.parse(true);
  }

  private parse(isEnd: boolean): boolean {
    while (this.position < this.text.length) {
      this.fields.length = 0;
      const end = this.parseRecord(isEnd);
      if (end === UNFINISHED) return true;
      this.position = end;
      this.count++;
      if (!this.visit(this.fields, this.count)) return false;
    }
    return true;
  }

  /** Reads one record into `fields`; returns the index behind its line end. */
  private parseRecord(isEnd: boolean): number {
    let i = this.position;
    for (;;) {
      const from = i;
      let value = '';
      if (this.text[i] === QUOTE) {
        const close = this.closingQuote(i + 1, isEnd);
        if (close === UNFINISHED) return UNFINISHED;
        value = this.text.slice(i + 1, close).replaceAll('""', QUOTE);
        if (value.length > MOST_LINES && countLines(value) > MOST_LINES) throw this.unclosed();
        i = close + 1;
      }
      const rest = i;
      i = this.fieldEnd(i);
      value = rest === from ? this.text.slice(rest, i) : value + this.text.slice(rest, i);
      if (value.length > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
      this.fields.push(value);
      if (i === this.text.length) return isEnd ? i : UNFINISHED;
      const terminator = this.text.charCodeAt(i++);
      if (terminator === this.delimiter) continue;
      if (terminator === LINE_FEED) return i;
      if (i === this.text.length) return isEnd ? i : UNFINISHED;
      return this.text.charCodeAt(i) === LINE_FEED ? i + 1 : i;
    }
  }

  private fieldEnd(from: number): number {
    const { text, delimiter } = this;
    let i = from;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === delimiter || code === LINE_FEED || code === CARRIAGE_RETURN) break;
    }
    return i;
  }

  private closingQuote(from: number, isEnd: boolean): number {
    const { text } = this;
    for (let i = text.indexOf(QUOTE, from); i >= 0; i = text.indexOf(QUOTE, i + 2)) {
      if (i + 1 === text.length) return isEnd ? i : UNFINISHED;
      if (text[i + 1] !== QUOTE) return i;
    }
    if (isEnd) throw this.unclosed();
    return UNFINISHED;
  }

  private unclosed(): Damage {
    return new Damage(message('read.csv-quote', { row: this.count + 1 }), {
      hint: message('read.hint.mend-quotes'),
    });
  }
}
