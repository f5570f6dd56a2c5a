import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';

const HEADER_BYTES = 512;
const HEADER_ADDRESSES = 109;
const ADDRESS_BYTES = 4;
const ENTRY_BYTES = 128;
const MOST_NAME_BYTES = 64;
const END_OF_CHAIN = -2;
const NO_SECTOR = -1;
const NO_ENTRY = -1;
/** Streams below this size lie in a stream of their own, in pieces of 64 bytes. */
const SMALL_STREAM = 4096;
/** Sectors are normally visited once; more often only where chains lie backwards or run into each other. */
const VISITS_PER_SECTOR = 4;
const FREE_VISITS = 4096;

/** Offsets in the header and in a directory entry ([MS-CFB] 2.2, 2.6.1). */
const header = { sectorShift: 30, directory: 48, difat: 68, difatCount: 72, addresses: 76 } as const;
const entry = { nameBytes: 64, type: 66, left: 68, right: 72, child: 76, start: 116, size: 120 } as const;
const STREAM_TYPE = 2;

/** One stream at the top of the container, not inside an embedded object. */
export interface ContainerStream {
  /** In upper case: names are compared so. */
  readonly name: string;
  /** Index of its directory entry. */
  readonly index: number;
  readonly size: number;
}

/** The damage of a container whose structure does not hold. */
export const containerDamage = (cause?: unknown): Damage =>
  new Damage(message('read.ole-damaged'), { cause });

/** The sectors of a container and what follows which. */
class SectorMap {
  readonly sectorBytes: number;
  readonly count: number;
  private readonly file: Buffer;
  private readonly addresses: readonly number[];
  private readonly heads: Uint8Array;
  private visits: number;

  constructor(file: Buffer) {
    const shift = file.length < HEADER_BYTES ? 0 : file.readUInt16LE(header.sectorShift);
    if (shift !== 9 && shift !== 12) throw containerDamage();
    this.file = file;
    this.sectorBytes = 2 ** shift;
    this.count = Math.ceil(file.length / this.sectorBytes) - 1;
    if (this.count < 1) throw containerDamage();
    this.heads = new Uint8Array(this.count);
    this.visits = this.count * VISITS_PER_SECTOR + FREE_VISITS;
    this.addresses = this.readAddresses();
  }

  /** Where a sector begins in the file. */
  offset(sector: number): number {
    return (sector + 1) * this.sectorBytes;
  }

  /** Visits every chain as the container library does, beginning with that of the directory. */
  visitAll(first: number): void {
    const visited = new Uint8Array(this.count);
    const visitedBy = new Int32Array(this.count).fill(NO_SECTOR);
    for (let i = 0; i < this.count; i++) {
      const head = (i + first) % this.count;
      if (visited[head] === 1) continue;
      this.heads[head] = 1;
      for (let sector = head; sector >= 0; sector = this.next(sector)) {
        if (visitedBy[sector] === head) break;
        visitedBy[sector] = head;
        visited[sector] = 1;
      }
    }
  }

  /** Visits the chain of one stream, unless it begins where a chain was found to begin. */
  visitStream(start: number): void {
    if (start >= 0 && this.heads[start] === 1) return;
    for (let sector = start; sector >= 0;) sector = this.next(sector);
    if (start >= 0) this.heads[start] = 1;
  }

  /** The sectors of a chain. */
  chain(start: number): number[] {
    const sectors: number[] = [];
    for (let sector = start; sector >= 0; sector = this.next(sector)) sectors.push(sector);
    return sectors;
  }

  /** The sector behind this one; negative at the end of a chain. */
  private next(sector: number): number {
    if (sector >= this.count || --this.visits < 0) throw containerDamage();
    const position = sector * ADDRESS_BYTES;
    const table = this.addresses[Math.floor(position / this.sectorBytes)] ?? NO_SECTOR;
    if (table < 0 || table >= this.count) return END_OF_CHAIN;
    const at = this.offset(table) + (position % this.sectorBytes);
    if (at + ADDRESS_BYTES > this.file.length) throw containerDamage();
    return this.file.readInt32LE(at);
  }

  /** Where the sectors of the allocation table lie: the first 109 in the header, the others in a chain of their own. */
  private readAddresses(): number[] {
    const { file, sectorBytes } = this;
    const addresses: number[] = [];
    for (let i = 0; i < HEADER_ADDRESSES; i++) {
      const address = file.readInt32LE(header.addresses + i * ADDRESS_BYTES);
      if (address < 0) break;
      addresses.push(address);
    }
    const perSector = sectorBytes / ADDRESS_BYTES - 1;
    const most = Math.ceil(this.count / perSector / perSector) + 1;
    if (file.readInt32LE(header.difatCount) > most) throw containerDamage();
    let sector = file.readInt32LE(header.difat);
    for (let round = 0; sector >= 0; round++) {
      if (round > most || sector >= this.count) throw containerDamage();
      const at = this.offset(sector);
      if (at + sectorBytes > file.length) throw containerDamage();
      for (let i = 0; i < perSector; i++) addresses.push(file.readInt32LE(at + i * ADDRESS_BYTES));
      sector = file.readInt32LE(at + perSector * ADDRESS_BYTES);
    }
    return addresses;
  }
}

/** Offsets in the file of all directory entries. */
const entryOffsets = (file: Buffer, map: SectorMap): number[] =>
  map
    .chain(file.readInt32LE(header.directory))
    .flatMap((sector) =>
      Array.from({ length: map.sectorBytes / ENTRY_BYTES }, (_, i) => map.offset(sector) + i * ENTRY_BYTES),
    );

/** The streams beside each other at the top: entries form a tree, of which the root names the first. */
const topStreams = (file: Buffer, offsets: readonly number[]): ContainerStream[] => {
  const streams: ContainerStream[] = [];
  const seen = new Set<number>([NO_ENTRY]);
  const waiting = [file.readInt32LE((offsets[0] ?? 0) + entry.child)];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const at = offsets[index];
    if (at === undefined) throw containerDamage();
    waiting.push(file.readInt32LE(at + entry.left), file.readInt32LE(at + entry.right));
    if (file[at + entry.type] !== STREAM_TYPE) continue;
    const nameBytes = Math.min(file.readUInt16LE(at + entry.nameBytes), MOST_NAME_BYTES);
    const name = file.toString('utf16le', at, at + Math.max(0, nameBytes - 2)).toUpperCase();
    streams.push({ name, index, size: file.readUInt32LE(at + entry.size) });
  }
  return streams;
};

/**
 * Makes an Office container safe for the container library and lists the streams at its top. The library trusts what it
 * reads: chains of sectors that lead back into themselves keep it busy for ever, chains that run into each other are
 * copied once for each, and so are entries of the directory that lead in circles. So all chains are gone through here
 * first, with a limit, and the links between the entries are cut (in `file` itself), which it needs for full paths only.
 * Throws `Damage` where the structure does not hold.
 */
export const guardContainer = (file: Buffer): readonly ContainerStream[] => {
  const map = new SectorMap(file);
  const directory = file.readInt32LE(header.directory);
  if (directory < 0 || directory >= map.count) throw containerDamage();
  map.visitAll(directory);
  const offsets = entryOffsets(file, map);
  if (offsets.some((at) => at + ENTRY_BYTES > file.length)) throw containerDamage();
  const streams = topStreams(file, offsets);
  for (const at of offsets) {
    if (file.readInt32LE(at + entry.size) >= SMALL_STREAM)
      map.visitStream(file.readInt32LE(at + entry.start));
    for (const link of [entry.left, entry.right, entry.child]) file.writeInt32LE(NO_ENTRY, at + link);
  }
  return streams;
};
