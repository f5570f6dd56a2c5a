import { TextDecoder } from 'node:util';
import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';
import { plainXml } from '../xlsx/plain-xml.js';
import { decodeXml } from '../xlsx/xml-text.js';
import { NamespaceScope, type KnownNamespaces } from './namespace-scope.js';
import { TagStream, type OpenTag, type TagVisitor } from './tag-stream.js';

/** Looks up an attribute of the element that opens, by the reader's name for it. */
export type AttributeOf = (name: string) => string | undefined;

/** What a reader of one kind of XML document does with it. Names have the reader's own prefixes. */
export interface XmlVisitor {
  open(name: string, attribute: AttributeOf): void;
  close(name: string): void;
  /** All text between two tags, entities not yet replaced (`decodeXml`). */
  text(raw: string): void;
  /** Asked after every call; true ends the reading. */
  readonly stopped: boolean;
}

const BLANK = /^\s*$/;
/** Bytes that become a string at one time: strings of this length are cheap to throw away. */
const PIECE_BYTES = 64 * 1024;

interface OpenElement {
  readonly raw: string;
  readonly name: string;
  readonly outer: NamespaceScope;
}

/**
 * Holds XML to its rules, so that a file with a lost tag or quote is damage and never a shorter roll: every element is
 * closed in order, there is one root, attributes are quoted and there once.
 */
class XmlDocument implements TagVisitor {
  private readonly visitor: XmlVisitor;
  private readonly stream: TagStream;
  private readonly elements: OpenElement[] = [];
  private readonly attribute: AttributeOf;
  private scope: NamespaceScope;
  private raw = '';
  private closed = false;

  constructor(visitor: XmlVisitor, known: KnownNamespaces) {
    this.visitor = visitor;
    this.scope = new NamespaceScope(known);
    this.stream = new TagStream(this, 'xml');
    this.attribute = (name) => {
      for (const spelling of this.scope.spellings(name)) {
        const value = this.stream.attributes.get(spelling);
        if (value !== undefined) return decodeXml(value);
      }
      return undefined;
    };
  }

  push(text: string): boolean {
    return this.stream.push(text);
  }

  finish(): void {
    this.stream.finish();
    this.flush();
    if (!this.closed) throw new Damage(message('read.xml-truncated'));
  }

  open(tag: OpenTag): void {
    this.flush();
    if (this.visitor.stopped) return;
    if (this.closed || tag.loose || tag.holdsMarkup) throw new Damage(message('read.xml-malformed'));
    if (this.elements.length >= readLimits.nesting) {
      throw new Damage(message('read.nesting-limit', { limit: readLimits.nesting }));
    }
    const outer = this.scope;
    this.scope = outer.inside(tag.attributes);
    const name = this.scope.element(tag.name);
    this.elements.push({ raw: tag.name, name, outer });
    this.visitor.open(name, this.attribute);
    this.stopIfDone();
    if (tag.selfClosing) this.close(tag.name);
  }

  close(raw: string): void {
    this.flush();
    if (this.visitor.stopped) return;
    const element = this.elements.pop();
    if (element?.raw !== raw) throw new Damage(message('read.xml-malformed'));
    this.scope = element.outer;
    this.closed = this.elements.length === 0;
    this.visitor.close(element.name);
    this.stopIfDone();
  }

  text(text: string): void {
    this.raw += text;
    if (this.raw.length > readLimits.cellBytes) throw new Damage(message('read.cell-too-long'));
  }

  comment(): void {
    // plainXml has left none.
    throw new Damage(message('read.xml-malformed'));
  }

  private stopIfDone(): void {
    if (this.visitor.stopped) this.stream.stop();
  }

  private flush(): void {
    const { raw } = this;
    if (raw === '' || this.visitor.stopped) return;
    this.raw = '';
    if (raw.includes('<')) throw new Damage(message('read.xml-malformed'));
    if (this.elements.length > 0) this.visitor.text(raw);
    else if (!BLANK.test(raw)) throw new Damage(message('read.xml-malformed'));
  }
}

/**
 * Reads an XML document from its bytes, in one pass and in bounded memory. Throws `Damage` where it is not well-formed,
 * ends too early, declares a document type, is nested deeper than `readLimits` allow, or is not in its own encoding.
 */
export const readXml = async (
  chunks: AsyncIterable<Buffer>,
  known: KnownNamespaces,
  visitor: XmlVisitor,
): Promise<void> => {
  const document = new XmlDocument(visitor, known);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const chunk of plainXml(chunks)) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const piece = decoder.decode(chunk.subarray(at, at + PIECE_BYTES), { stream: true });
      if (!document.push(piece)) return;
    }
  }
  document.finish();
};
