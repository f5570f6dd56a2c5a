import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { ByteWindow } from './byte-window.js';
import { StringArena } from './string-arena.js';
import { XmlCursor } from './xml-cursor.js';

const TABLE = Buffer.from('sst');
const ITEM = Buffer.from('si');
const TEXT = Buffer.from('t');
const LESS_THAN = 0x3c;
const SLASH = 0x2f;

class SharedStringScanner {
  readonly arena = new StringArena();
  private readonly window = new ByteWindow();
  private readonly cursor = new XmlCursor();
  private opened = false;
  private closed = false;

  push(chunk: Buffer): void {
    this.window.append(chunk, this.cursor.position);
    const { cursor } = this;
    cursor.load(this.window.view);
    while (cursor.nextTag()) {
      const start = cursor.tagStart;
      if (this.readTag()) continue;
      cursor.position = start;
      return;
    }
  }

  finish(): StringArena {
    if (!this.closed) throw new Damage(message('read.xml-truncated'));
    return this.arena;
  }

  /** Takes the tag that the cursor found; false where more bytes are needed. */
  private readTag(): boolean {
    const { cursor } = this;
    if (this.closed) return true;
    if (cursor.nameIs(TABLE)) {
      this.opened = true;
      this.closed = cursor.closing || cursor.selfClosing;
      return true;
    }
    if (!this.opened) throw new Damage(message('read.part-unexpected', { part: 'sharedStrings' }));
    return !cursor.nameIs(ITEM) || cursor.closing || this.readItem();
  }

  /** Reads what follows an `<si>`; false where its end is not there yet. */
  private readItem(): boolean {
    const { cursor, arena } = this;
    const { bytes, position: start, selfClosing: isEmpty } = cursor;
    if (isEmpty) {
      arena.add(bytes, start, start, false);
      return true;
    }
    if (!cursor.nextTag()) return false;
    if (cursor.nameIs(TEXT) && !cursor.selfClosing) {
      const from = cursor.position;
      let to = from;
      while (to < bytes.length && bytes[to] !== LESS_THAN) to++;
      if (bytes[to + 1] !== SLASH || !cursor.nextTag() || !cursor.nextTag()) return this.readMarkup(start);
      if (cursor.closing && cursor.nameIs(ITEM)) {
        arena.add(bytes, from, to, false);
        return true;
      }
    }
    return this.readMarkup(start);
  }

  /** Keeps an item of several runs as markup; false where its end is not there yet. */
  private readMarkup(start: number): boolean {
    const { cursor } = this;
    cursor.position = start;
    while (cursor.nextTag()) {
      if (!cursor.closing || !cursor.nameIs(ITEM)) continue;
      this.arena.add(cursor.bytes, start, cursor.tagStart, true);
      return true;
    }
    return false;
  }
}

/**
 * Reads a shared string table from plain XML (see `plainXml`). Throws `Damage` where it ends before its end tag, is
 * something else, or is larger than `readLimits` allow.
 */
export const readSharedStrings = async (chunks: AsyncIterable<Buffer>): Promise<StringArena> => {
  const scanner = new SharedStringScanner();
  for await (const chunk of chunks) scanner.push(chunk);
  return scanner.finish();
};
