import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';

/** Sector numbers from here on are marks: free, end of chain, part of the table itself ([MS-CFB] 2.1). */
const firstMark = 0xfffffffa;
const headerBytes = 512;
const entryBytes = 128;
const miniSectorBytes = 64;
/** Streams shorter than this lie in the mini stream. */
const miniCutoff = 4096;
const sectorsInHeader = 109;
const streamType = 2;
const rootType = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** Gives the bytes of a sector; an empty buffer where the file has none of that number. */
type SectorReader = (sector: number) => Buffer;

const damaged = (): Damage => new Damage(message('read.ole-damaged'));

/** Follows a chain of sectors; one that is longer than there are sectors goes in a circle. */
const chainOf = (start: number, table: Buffer): readonly number[] => {
  const chain: number[] = [];
  const most = table.length / 4;
  for (let sector = start; sector < firstMark; sector = table.readUInt32LE(sector * 4)) {
    if (sector >= most || chain.length >= most) throw damaged();
    chain.push(sector);
  }
  return chain;
};

const joined = (chain: readonly number[], read: SectorReader): Buffer => Buffer.concat(chain.map(read));

/** The numbers of the sectors that hold the allocation table: 109 in the header, the others in a chain of their own. */
const tableSectors = (file: Buffer, read: SectorReader): readonly number[] => {
  const sectors: number[] = [];
  const take = (list: Buffer): void => {
    for (let at = 0; at + 4 <= list.length; at += 4) {
      const sector = list.readUInt32LE(at);
      if (sector < firstMark) sectors.push(sector);
    }
  };
  take(file.subarray(headerBytes - sectorsInHeader * 4, headerBytes));
  const most = Math.ceil(file.length / headerBytes);
  let next = file.readUInt32LE(68);
  for (let steps = 0; next < firstMark; steps += 1) {
    const list = read(next);
    if (steps > most || list.length < headerBytes) throw damaged();
    take(list.subarray(0, list.length - 4));
    next = list.readUInt32LE(list.length - 4);
  }
  if (sectors.length > most) throw damaged();
  return sectors;
};

const entriesIn = (directory: Buffer): readonly Entry[] => {
  const entries: Entry[] = [];
  for (let at = 0; at + entryBytes <= directory.length; at += entryBytes) {
    const nameBytes = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62);
    entries.push({
      name: directory.toString('utf16le', at, at + nameBytes),
      type: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
};

/**
 * Takes streams out of an OLE container ([MS-CFB]) that is in memory, by name; `undefined` where there is none of that
 * name. Every chain is followed only as far as the file is long. Throws `Damage` where the container contradicts itself.
 */
export const readOleStreams = (
  file: Buffer,
  names: readonly string[],
): ReadonlyMap<string, Buffer | undefined> => {
  if (file.length < headerBytes) throw damaged();
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw damaged();
  const sectorBytes = 2 ** shift;
  const read: SectorReader = (sector) =>
    file.subarray((sector + 1) * sectorBytes, (sector + 2) * sectorBytes);
  const table = joined(tableSectors(file, read), read);
  const entries = entriesIn(joined(chainOf(file.readUInt32LE(48), table), read));
  const miniTable = (): Buffer => joined(chainOf(file.readUInt32LE(60), table), read);
  const miniStream = (): Buffer => {
    const root = entries.find(({ type }) => type === rootType);
    return root === undefined ? Buffer.alloc(0) : joined(chainOf(root.start, table), read);
  };
  const contentOf = ({ start, size }: Entry): Buffer => {
    if (size > file.length) throw damaged();
    const content =
      size < miniCutoff
        ? joined(chainOf(start, miniTable()), miniReader(miniStream()))
        : joined(chainOf(start, table), read);
    if (content.length < size) throw damaged();
    return content.subarray(0, size);
  };
  return new Map(
    names.map((name) => {
      const entry = entries.find((one) => one.type === streamType && one.name === name);
      return [name, entry === undefined ? undefined : contentOf(entry)];
    }),
  );
};

const miniReader =
  (stream: Buffer): SectorReader =>
  (sector) =>
    stream.subarray(sector * miniSectorBytes, (sector + 1) * miniSectorBytes);
