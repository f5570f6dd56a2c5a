import { message } from '../messages/catalogue.js';
import { Damage } from './damage.js';
import type { Probe } from './probe.js';

const SIGNATURE = 'd0cf11e0a1b11ae1';
/** Sector numbers from here on are marks: free, end of chain, part of the table itself ([MS-CFB] 2.1). */
const FIRST_MARK = 0xfffffffa;
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const MINI_SECTOR_BYTES = 64;
/** Streams shorter than this lie in the mini stream. */
const MINI_CUTOFF = 4096;
const SECTORS_IN_HEADER = 109;
const MOST_NAME_BYTES = 62;
const STREAM_TYPE = 2;
const ROOT_TYPE = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
  /** Indexes of the neighbours in the tree of entries and, for a folder, of the first entry in it. */
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/** Sectors of one size, one behind the other. */
interface Sectors {
  readonly bytes: number;
  /** This many sectors from one on; shorter where there are not so many. */
  readonly read: (first: number, count: number) => Buffer;
}

/** The streams at the top of an Office container, not those of objects embedded in it. */
export interface OleContainer {
  /** Whether there is a stream of this name; upper and lower case are alike. */
  readonly has: (name: string) => boolean;
  /** The contents of a stream, without a copy where they lie in one piece; `undefined` where there is none. */
  readonly read: (name: string) => Buffer | undefined;
}

const damaged = (): Damage => new Damage(message('read.ole-damaged'));

/** Whether a file is an OLE container, as Office wrote before 2007. */
export const isOleContainer = ({ head }: Probe): boolean => head.toString('hex', 0, 8) === SIGNATURE;

/** Whether an OLE container holds a stream of this name; names stand in its directory as UTF-16. */
export const oleHolds =
  (name: string) =>
  (probe: Probe): boolean =>
    isOleContainer(probe) && probe.oleDirectory.includes(Buffer.from(`${name}\0`, 'utf16le'));

/** Follows a chain of sectors; one that is longer than there are sectors goes in a circle. */
const chainOf = (start: number, table: Buffer): readonly number[] => {
  const chain: number[] = [];
  const most = Math.floor(table.length / 4);
  for (let sector = start; sector < FIRST_MARK; sector = table.readUInt32LE(sector * 4)) {
    if (sector >= most || chain.length >= most) throw damaged();
    chain.push(sector);
  }
  return chain;
};

/** The contents of a chain; sectors that lie behind each other are taken at once. */
const joined = (chain: readonly number[], { bytes, read }: Sectors): Buffer => {
  const pieces: Buffer[] = [];
  for (let i = 0; i < chain.length;) {
    const first = chain[i] as number;
    let count = 1;
    while (chain[i + count] === first + count) count++;
    const piece = read(first, count);
    i += count;
    // Only the last sector of a file may be cut short: what follows another would move up.
    if (piece.length < count * bytes && i < chain.length) throw damaged();
    pieces.push(piece);
  }
  const [only] = pieces;
  return only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces);
};

/** The numbers of the sectors that hold the allocation table: 109 in the header, the others in a chain of their own. */
const tableSectors = (file: Buffer, sectors: Sectors): readonly number[] => {
  const numbers: number[] = [];
  const take = (list: Buffer): void => {
    for (let at = 0; at + 4 <= list.length; at += 4) {
      const sector = list.readUInt32LE(at);
      if (sector < FIRST_MARK) numbers.push(sector);
    }
  };
  take(file.subarray(HEADER_BYTES - SECTORS_IN_HEADER * 4, HEADER_BYTES));
  const most = Math.ceil(file.length / HEADER_BYTES);
  let next = file.readUInt32LE(68);
  for (let steps = 0; next < FIRST_MARK; steps += 1) {
    const list = sectors.read(next, 1);
    if (steps > most || numbers.length > most || list.length < sectors.bytes) throw damaged();
    take(list.subarray(0, list.length - 4));
    next = list.readUInt32LE(list.length - 4);
  }
  if (numbers.length > most) throw damaged();
  return numbers;
};

const entriesIn = (directory: Buffer): readonly Entry[] => {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), MOST_NAME_BYTES);
    entries.push({
      name: directory.toString('utf16le', at, at + nameBytes).toUpperCase(),
      type: directory.readUInt8(at + 66),
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
};

/** The streams at the top by name: the root names one of its entries, which form a tree. */
const topStreams = (entries: readonly Entry[], root: Entry): ReadonlyMap<string, Entry> => {
  const streams = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index >= FIRST_MARK || seen.has(index)) continue;
    seen.add(index);
    const entry = entries[index];
    if (entry === undefined) throw damaged();
    waiting.push(entry.left, entry.right);
    if (entry.type !== STREAM_TYPE) continue;
    if (streams.has(entry.name)) throw damaged();
    streams.set(entry.name, entry);
  }
  return streams;
};

/**
 * Opens an OLE container ([MS-CFB]) that is in memory. Every chain is followed only as far as the file is long. Throws
 * `Damage` where the container contradicts itself.
 */
export const openOleContainer = (file: Buffer): OleContainer => {
  const shift = file.length < HEADER_BYTES ? 0 : file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw damaged();
  const bytes = 2 ** shift;
  const sectors: Sectors = {
    bytes,
    read: (first, count) => file.subarray((first + 1) * bytes, (first + 1 + count) * bytes),
  };
  const table = joined(tableSectors(file, sectors), sectors);
  const entries = entriesIn(joined(chainOf(file.readUInt32LE(48), table), sectors));
  const root = entries.find(({ type }) => type === ROOT_TYPE);
  if (root === undefined) throw damaged();
  const streams = topStreams(entries, root);

  const readMini = (start: number): Buffer => {
    const miniTable = joined(chainOf(file.readUInt32LE(60), table), sectors);
    const stream = joined(chainOf(root.start, table), sectors);
    return joined(chainOf(start, miniTable), {
      bytes: MINI_SECTOR_BYTES,
      read: (first, count) => stream.subarray(first * MINI_SECTOR_BYTES, (first + count) * MINI_SECTOR_BYTES),
    });
  };
  const contentOf = ({ start, size }: Entry): Buffer => {
    if (size === 0) return Buffer.alloc(0);
    if (size > file.length) throw damaged();
    const content = size < MINI_CUTOFF ? readMini(start) : joined(chainOf(start, table), sectors);
    if (content.length < size) throw damaged();
    return content.subarray(0, size);
  };
  return {
    has: (name) => streams.has(name.toUpperCase()),
    read: (name) => {
      const entry = streams.get(name.toUpperCase());
      return entry === undefined ? undefined : contentOf(entry);
    },
  };
};
