import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';

/** A tag that opens; one object serves all tags of a text. */
export interface OpenTag {
  readonly name: string;
  /** As they stand in XML, entities replaced in HTML; the first of several with one name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly selfClosing: boolean;
  /** An attribute is there twice, has no value or no quotes: allowed in HTML, not in XML. */
  readonly loose: boolean;
  /** A value holds `<`: perhaps a quote was lost, and what follows was taken for the value. */
  readonly holdsMarkup: boolean;
}

/** What a text of tags is made of, in order. Text comes in pieces of any length. */
export interface TagVisitor {
  open(tag: OpenTag): void;
  close(name: string): void;
  text(text: string): void;
  /** A comment, or what stands between `<!` and `>`. */
  comment(text: string): void;
}

/**
 * Splits HTML or XML into tags and text, in bounded memory and without judging how they are nested: HTML that is found
 * in the wild leaves most of its end tags out. Names are in lower case and entities replaced in HTML; XML stays as it is.
 */
export class TagStream implements TokenizerCallbacks, OpenTag {
  name = '';
  readonly attributes = new Map<string, string>();
  selfClosing = false;
  loose = false;
  holdsMarkup = false;
  private readonly visitor: TagVisitor;
  private readonly isXml: boolean;
  private readonly tokenizer: Tokenizer;
  /** Text from index `base` on; the tokenizer speaks in indices of the whole text. */
  private held = '';
  private base = 0;
  private used = 0;
  private attribute = '';
  private value = '';

  constructor(visitor: TagVisitor, language: 'html' | 'xml') {
    this.visitor = visitor;
    this.isXml = language === 'xml';
    this.tokenizer = new Tokenizer({ xmlMode: this.isXml, decodeEntities: !this.isXml }, this);
  }

  /** Takes the next piece; false where no more is wanted. Throws `Damage` for markup that never ends. */
  push(text: string): boolean {
    if (!this.tokenizer.running) return false;
    this.held = this.held.slice(this.used - this.base) + text;
    this.base = this.used;
    if (this.held.length - text.length > readLimits.markupBytes) {
      throw new Damage(message('read.xml-truncated'));
    }
    this.tokenizer.write(text);
    return this.tokenizer.running;
  }

  /** The text has ended. */
  finish(): void {
    this.tokenizer.end();
  }

  /** No more is wanted: nothing is visited any more. */
  stop(): void {
    this.tokenizer.pause();
  }

  onopentagname(start: number, end: number): void {
    this.name = this.nameAt(start, end);
    this.attributes.clear();
    this.loose = false;
    this.holdsMarkup = false;
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.nameAt(start, end);
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    this.value += this.take(start, end);
    if (this.value.length > readLimits.markupBytes) throw new Damage(message('read.xml-truncated'));
  }

  onattribentity(codePoint: number): void {
    this.value += String.fromCodePoint(codePoint);
  }

  onattribend(quote: QuoteType): void {
    const { attribute, value, attributes } = this;
    const isTwice = attributes.has(attribute);
    if (!isTwice) attributes.set(attribute, value);
    if (isTwice || quote === QuoteType.NoValue || quote === QuoteType.Unquoted) this.loose = true;
    if (value.includes('<')) this.holdsMarkup = true;
  }

  onopentagend(end: number): void {
    this.emitOpen(end, false);
  }

  onselfclosingtag(end: number): void {
    this.emitOpen(end, true);
  }

  onclosetag(start: number, end: number): void {
    this.visitor.close(this.nameAt(start, end));
  }

  ontext(start: number, end: number): void {
    this.visitor.text(this.take(start, end));
  }

  ontextentity(codePoint: number, end: number): void {
    this.used = end;
    this.visitor.text(String.fromCodePoint(codePoint));
  }

  oncomment(start: number, end: number, endOffset: number): void {
    this.visitor.comment(this.take(start, end - endOffset));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.visitor.comment(this.take(start, end - endOffset));
  }

  ondeclaration(_start: number, end: number): void {
    this.used = end;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.used = end;
  }

  onend(): void {
    this.held = '';
  }

  private emitOpen(end: number, selfClosing: boolean): void {
    this.used = end;
    this.selfClosing = selfClosing;
    this.visitor.open(this);
  }

  private nameAt(start: number, end: number): string {
    const name = this.take(start, end);
    return this.isXml ? name : name.toLowerCase();
  }

  private take(start: number, end: number): string {
    this.used = end;
    return this.held.slice(start - this.base, end - this.base);
  }
}
