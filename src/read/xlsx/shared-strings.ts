import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { ByteWindow } from './byte-window.js';
import { beginsWith, skipWhiteSpace, TextRun, textForm } from './plain-text.js';
import { StringArena } from './string-arena.js';
import { XmlCursor } from './xml-cursor.js';

const TABLE = Buffer.from('sst');
const ITEM = Buffer.from('si');
/** What stands inside an item only. */
const PARTS = [ITEM, Buffer.from('t'), Buffer.from('r')];
/** How nearly all items begin and end. */
const PLAIN_START = Buffer.from('<si><t>');
const KEPT_SPACE_START = Buffer.from('<si><t xml:space="preserve">');
const PLAIN_END = Buffer.from('</t></si>');

class SharedStringScanner {
  readonly arena = new StringArena();
  private readonly window = new ByteWindow();
  private readonly cursor = new XmlCursor();
  private readonly run = new TextRun();
  private opened = false;
  private closed = false;

  push(chunk: Buffer): void {
    this.window.append(chunk, this.cursor.position);
    const { cursor, window } = this;
    cursor.load(window.bytes, 0, window.length);
    for (;;) {
      if (this.opened && !this.closed) this.readPlainItems();
      if (!cursor.nextTag()) return;
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
    if (this.closed) throw new Damage(message('read.xml-malformed'));
    if (cursor.nameIs(TABLE)) {
      this.opened = true;
      this.closed = cursor.closing || cursor.selfClosing;
      return true;
    }
    if (!this.opened) throw new Damage(message('read.part-unexpected', { part: 'sharedStrings' }));
    if (cursor.nameIs(ITEM) && !cursor.closing) return this.readItem();
    if (PARTS.some((part) => cursor.nameIs(part))) throw new Damage(message('read.xml-malformed'));
    return true;
  }

  /** Reads what follows an `<si>`; false where its end is not there yet. */
  private readItem(): boolean {
    const { cursor, arena } = this;
    const { bytes, position: start, selfClosing: isEmpty } = cursor;
    if (isEmpty) {
      arena.add(bytes, start, start, textForm.ascii);
      return true;
    }
    return this.readMarkup(start);
  }

  /** Takes as many items as stand one behind the other in the usual form; nearly all of them do. */
  private readPlainItems(): void {
    const { cursor, run, arena } = this;
    const { bytes } = cursor;
    for (;;) {
      const start = skipWhiteSpace(bytes, cursor.position);
      const isPlain = beginsWith(bytes, start, PLAIN_START);
      if (!isPlain && !beginsWith(bytes, start, KEPT_SPACE_START)) return;
      const from = start + (isPlain ? PLAIN_START : KEPT_SPACE_START).length;
      const to = run.end(bytes, from);
      if (!beginsWith(bytes, to, PLAIN_END)) return;
      arena.add(bytes, from, to, run.form);
      cursor.position = to + PLAIN_END.length;
    }
  }

  /** Keeps an item of several runs as markup; false where its end is not there yet. */
  private readMarkup(start: number): boolean {
    const { cursor } = this;
    cursor.position = start;
    while (cursor.nextTag()) {
      if (!cursor.nameIs(ITEM)) continue;
      // With the end of an item lost, every string behind it would be another.
      if (!cursor.closing) throw new Damage(message('read.xml-malformed'));
      this.arena.addMarkup(cursor.bytes, start, cursor.tagStart);
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
