import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS_THAN = 0x3c;
const EQUALS = 0x3d;
const GREATER_THAN = 0x3e;

/**
 * Index of the `>` that ends the tag at `from`, `>` inside quotes left out; -1 where it is not before `limit`. Throws
 * `Damage` where another tag begins first: a `>` or a quote was lost, and what follows is not to be passed over.
 */
const endOfTag = (bytes: Buffer, from: number, limit: number): number => {
  let quote = 0;
  for (let i = from; i < limit; i++) {
    const byte = bytes[i] as number;
    if (byte === LESS_THAN) throw new Damage(message('read.xml-malformed'));
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GREATER_THAN) return i;
    else if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) quote = byte;
  }
  return -1;
};

/**
 * Walks over the tags of plain XML (see `plainXml`) and their attributes, byte by byte and without making strings.
 * Namespace prefixes are passed over: `<x:row>` is a tag named `row`.
 */
export class XmlCursor {
  bytes: Buffer = Buffer.alloc(0);
  /** Where the walk goes on; after `nextTag` the index after the tag. */
  position = 0;
  limit = 0;

  /** The tag found last: index of its `<`, of its local name and after that, and what kind of tag it is. */
  tagStart = 0;
  nameStart = 0;
  nameEnd = 0;
  closing = false;
  selfClosing = false;

  /** The attribute found last: its local name and its value, as they stand in the bytes. */
  keyStart = 0;
  keyEnd = 0;
  keyPrefixed = false;
  valueStart = 0;
  valueEnd = 0;

  private attributePosition = 0;
  private attributeLimit = 0;

  /** Begins anew on a range of bytes. */
  load(bytes: Buffer, from = 0, limit = bytes.length): this {
    this.bytes = bytes;
    this.position = from;
    this.limit = limit;
    return this;
  }

  /**
   * Goes to the next tag; false where no complete one is left. `position` then stands at the `<` of the incomplete
   * one, or at the end.
   */
  nextTag(): boolean {
    const { bytes, limit } = this;
    const start = bytes.indexOf(LESS_THAN, this.position);
    if (start < 0 || start >= limit) {
      this.position = limit;
      return false;
    }
    const end = endOfTag(bytes, start + 1, limit);
    if (end < 0) {
      this.position = start;
      return false;
    }
    this.tagStart = start;
    this.position = end + 1;
    this.closing = bytes[start + 1] === SLASH;
    this.selfClosing = !this.closing && bytes[end - 1] === SLASH;
    this.readName(this.closing ? start + 2 : start + 1, end);
    this.attributePosition = this.nameEnd;
    this.attributeLimit = this.selfClosing ? end - 1 : end;
    return true;
  }

  /** Goes to the next attribute of the tag; false where there is none left. */
  nextAttribute(): boolean {
    const { bytes, attributeLimit: limit } = this;
    let i = this.attributePosition;
    while (i < limit && (bytes[i] as number) <= SPACE) i++;
    if (i >= limit) return false;
    this.keyStart = i;
    this.keyPrefixed = false;
    for (; i < limit; i++) {
      const byte = bytes[i] as number;
      if (byte === EQUALS || byte <= SPACE) break;
      if (byte === COLON) {
        this.keyStart = i + 1;
        this.keyPrefixed = true;
      }
    }
    this.keyEnd = i;
    while (i < limit && (bytes[i] as number) <= SPACE) i++;
    if (bytes[i] !== EQUALS) throw new Damage(message('read.xml-malformed'));
    i++;
    while (i < limit && (bytes[i] as number) <= SPACE) i++;
    const quote = bytes[i];
    const end = i >= limit ? -1 : bytes.indexOf(quote as number, i + 1);
    if ((quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) || end < 0 || end >= limit) {
      throw new Damage(message('read.xml-malformed'));
    }
    this.valueStart = i + 1;
    this.valueEnd = end;
    this.attributePosition = end + 1;
    return true;
  }

  /** Whether the local name of the tag is `name`. */
  nameIs(name: Buffer): boolean {
    return this.matches(name, this.nameStart, this.nameEnd);
  }

  /** Whether the local name of the tag is the one at `[start, end)`. */
  isNamedAs(start: number, end: number): boolean {
    return this.bytes.compare(this.bytes, start, end, this.nameStart, this.nameEnd) === 0;
  }

  /** Whether the local name of the attribute is `key`. */
  keyIs(key: Buffer): boolean {
    return this.matches(key, this.keyStart, this.keyEnd);
  }

  /** The value of the attribute as it stands, entities and all; only for values that hold no other than ASCII. */
  asciiValue(): string {
    return this.bytes.toString('latin1', this.valueStart, this.valueEnd);
  }

  /** Whether the value of the attribute is a true `xsd:boolean`. */
  isTrue(): boolean {
    const value = this.asciiValue();
    return value === '1' || value === 'true';
  }

  private readName(from: number, limit: number): void {
    const { bytes } = this;
    this.nameStart = from;
    let i = from;
    for (; i < limit; i++) {
      const byte = bytes[i] as number;
      if (byte <= SPACE || byte === SLASH) break;
      if (byte === COLON) this.nameStart = i + 1;
    }
    this.nameEnd = i;
  }

  private matches(word: Buffer, start: number, end: number): boolean {
    if (end - start !== word.length) return false;
    const { bytes } = this;
    for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word[i]) return false;
    return true;
  }
}
