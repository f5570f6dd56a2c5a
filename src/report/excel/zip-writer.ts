import { writeSync } from 'node:fs';
import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Text is gathered to this many UTF-16 units before it is compressed: pieces much smaller compress badly. */
const pieceLength = 1 << 18;

/** Enough to halve the work of the default level; the workbook grows by a tenth. */
const level = 4;

const localHeaderLength = 30;
const largest = 0xffff_ffff;

interface Entry {
  readonly name: Buffer;
  readonly start: number;
  checksum: number;
  plain: number;
  packed: number;
}

/**
 * Writes a zip archive into an open file, entry after entry, from texts. Every entry has the same date, so that the same
 * texts give the same bytes. Nothing but the piece in hand is kept in memory.
 *
 * Throws what the file system throws, and a RangeError where an entry or the archive would pass 4 GB.
 */
export class ZipWriter {
  readonly #file: number;
  readonly #stamp: number;
  readonly #entries: Entry[] = [];
  #open: Entry | undefined;
  #text = '';
  #at = 0;

  /** `file` is a descriptor that may be written to, positioned at its start. */
  constructor(file: number, date: Date) {
    this.#file = file;
    this.#stamp = dosStamp(date);
  }

  /** Begins an entry; the one before it ends. */
  begin(name: string): void {
    this.#endEntry();
    this.#open = { name: Buffer.from(name), start: this.#at, checksum: 0, plain: 0, packed: 0 };
    this.#append(this.#localHeader(this.#open));
  }

  /** Adds to the entry that is open. */
  write(text: string): void {
    this.#text += text;
    if (this.#text.length >= pieceLength) this.#pack(constants.Z_SYNC_FLUSH);
  }

  /** Ends the archive; nothing can be added afterwards. */
  finish(): void {
    this.#endEntry();
    const start = this.#at;
    for (const entry of this.#entries) this.#append(this.#directoryHeader(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#at - start, 12);
    end.writeUInt32LE(start, 16);
    this.#append(end);
  }

  /**
   * Compresses the text in hand. A piece that ends with a flush ends at a byte, so that the pieces of an entry, put one
   * behind the other, are one deflate stream.
   */
  #pack(finishFlush: number): void {
    const entry = this.#open;
    if (entry === undefined) throw new Error('a text belongs to an entry');
    // Half a character waits for its other half.
    const keep = finishFlush !== constants.Z_FINISH && /[\uD800-\uDBFF]$/.test(this.#text) ? 1 : 0;
    const plain = Buffer.from(this.#text.slice(0, this.#text.length - keep));
    this.#text = this.#text.slice(this.#text.length - keep);
    const packed = deflateRawSync(plain, { level, finishFlush });
    entry.checksum = crc32(plain, entry.checksum);
    entry.plain += plain.length;
    entry.packed += packed.length;
    if (entry.plain > largest) throw new RangeError('a part of the workbook is larger than 4 GB');
    this.#append(packed);
  }

  #endEntry(): void {
    const entry = this.#open;
    if (entry === undefined) return;
    this.#pack(constants.Z_FINISH);
    // Again, now that checksum and sizes are known.
    writeWhole(this.#file, this.#localHeader(entry), entry.start);
    this.#entries.push(entry);
    this.#open = undefined;
  }

  #append(bytes: Buffer): void {
    if (this.#at + bytes.length > largest) throw new RangeError('the workbook is larger than 4 GB');
    writeWhole(this.#file, bytes, this.#at);
    this.#at += bytes.length;
  }

  #localHeader(entry: Entry): Buffer {
    const header = Buffer.alloc(localHeaderLength);
    header.writeUInt32LE(0x04034b50, 0);
    this.#describe(entry, header, 4);
    return Buffer.concat([header, entry.name]);
  }

  #directoryHeader(entry: Entry): Buffer {
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(20, 4);
    this.#describe(entry, header, 6);
    header.writeUInt32LE(entry.start, 42);
    return Buffer.concat([header, entry.name]);
  }

  /** What both headers of an entry say, in the same order: version, method, date, checksum, sizes, length of the name. */
  #describe({ name, checksum, plain, packed }: Entry, header: Buffer, at: number): void {
    header.writeUInt16LE(20, at);
    header.writeUInt16LE(8, at + 4);
    header.writeUInt32LE(this.#stamp, at + 6);
    header.writeUInt32LE(checksum, at + 10);
    header.writeUInt32LE(packed, at + 14);
    header.writeUInt32LE(plain, at + 18);
    header.writeUInt16LE(name.length, at + 22);
  }
}

/** A system may write less than it was given. */
const writeWhole = (file: number, bytes: Buffer, position: number): void => {
  for (let done = 0; done < bytes.length;) {
    done += writeSync(file, bytes, done, bytes.length - done, position + done);
  }
};

/** Midnight of a day as zip writes it: time in the lower 16 bits, date in the upper; zip knows no year before 1980. */
const dosStamp = (date: Date): number => {
  const year = Math.max(0, date.getUTCFullYear() - 1980);
  return (((year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()) << 16) >>> 0;
};
