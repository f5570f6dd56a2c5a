import type { Random } from '../../../src/sample/random.js';
import type { Duty } from '../mutation.js';

/** One record of a BIFF stream with its head of four bytes. */
type BiffRecord = Buffer;

/** A spoiler of the records of an xls stream. */
export interface RecordChange {
  readonly name: string;
  readonly duty: Duty;
  readonly change: (records: BiffRecord[], random: Random) => BiffRecord[];
}

const HEAD_BYTES = 4;
const EOF = 0x0a;
const BOF = 0x0809;
const CONTINUE = 0x3c;
const BOUND_SHEET = 0x85;
const SST = 0xfc;

/** Splits a stream into its records. */
export const recordsOf = (stream: Buffer): BiffRecord[] => {
  const records: BiffRecord[] = [];
  for (let at = 0; at + HEAD_BYTES <= stream.length;) {
    const end = at + HEAD_BYTES + stream.readUInt16LE(at + 2);
    records.push(stream.subarray(at, end));
    at = end;
  }
  return records;
};

const typeOf = (record: BiffRecord): number => record.readUInt16LE(0);

const pickOf = (records: readonly BiffRecord[], random: Random, type?: number): number =>
  random.pick(records.flatMap((record, at) => (type === undefined || typeOf(record) === type ? [at] : [])));

const dropping =
  (type: number) =>
  (records: BiffRecord[], random: Random): BiffRecord[] =>
    records.toSpliced(pickOf(records, random, type), 1);

const numbering =
  (type: number, offset: number) =>
  (records: BiffRecord[], random: Random): BiffRecord[] => {
    const at = pickOf(records, random, type);
    const changed = Buffer.from(records[at] ?? []);
    const value = changed.readUInt32LE(HEAD_BYTES + offset);
    const other = random.pick([
      0,
      1,
      value + 1,
      Math.max(0, value - 1),
      value + 2 ** 16,
      0xff_ff_ff_ff,
      value + 4,
    ]);
    changed.writeUInt32LE(other % 2 ** 32, HEAD_BYTES + offset);
    return records.with(at, changed);
  };

/** Changes to records, their sizes and their order. */
export const recordChanges: readonly RecordChange[] = [
  { name: 'drops an EOF', duty: 'whole', change: dropping(EOF) },
  { name: 'drops a BOF', duty: 'whole', change: dropping(BOF) },
  { name: 'drops a CONTINUE', duty: 'whole', change: dropping(CONTINUE) },
  { name: 'drops a sheet from the list', duty: 'whole', change: dropping(BOUND_SHEET) },
  { name: 'lies about where a sheet begins', duty: 'whole', change: numbering(BOUND_SHEET, 0) },
  { name: 'lies about the number of strings', duty: 'whole', change: numbering(SST, 4) },
  {
    name: 'changes the size of a record',
    duty: 'any',
    change: (records, random) => {
      const at = pickOf(records, random);
      const changed = Buffer.from(records[at] ?? []);
      const size = changed.readUInt16LE(2);
      changed.writeUInt16LE(
        Math.max(0, random.pick([0, size + 1, size - 1, size + 2, size * 2, 0xff_ff, 8224])) & 0xff_ff,
        2,
      );
      return records.with(at, changed);
    },
  },
  {
    name: 'changes the type of a record',
    duty: 'any',
    change: (records, random) => {
      const at = pickOf(records, random);
      const changed = Buffer.from(records[at] ?? []);
      changed.writeUInt16LE(
        random.pick([0, EOF, BOF, CONTINUE, SST, 0xfd, 0x27e, 0xbd, 0x203, 0x204, 6, 0x207, 0x2f]),
        0,
      );
      return records.with(at, changed);
    },
  },
  {
    name: 'shortens a record',
    duty: 'any',
    change: (records, random) => {
      const at = pickOf(records, random);
      const record = records[at] ?? Buffer.alloc(HEAD_BYTES);
      const kept = Buffer.from(record.subarray(0, random.between(HEAD_BYTES, record.length)));
      kept.writeUInt16LE(kept.length - HEAD_BYTES, 2);
      return records.with(at, kept);
    },
  },
  {
    name: 'doubles a record',
    duty: 'any',
    change: (records, random) => {
      const at = pickOf(records, random);
      return records.toSpliced(at, 0, records[at] ?? Buffer.alloc(0));
    },
  },
  {
    name: 'swaps two records',
    duty: 'any',
    change: (records, random) => {
      const [one, other] = [pickOf(records, random), pickOf(records, random)];
      return records
        .with(one, records[other] ?? Buffer.alloc(0))
        .with(other, records[one] ?? Buffer.alloc(0));
    },
  },
  {
    name: 'cuts the stream off between records',
    duty: 'whole',
    change: (records, random) => records.slice(0, random.between(1, records.length - 1)),
  },
];

/** Where an Office container says how its sectors belong together: its head, its first table, its directory. */
export const changeChains = (file: Buffer, random: Random): Buffer => {
  const table = (file.readInt32LE(76) + 1) * 512;
  const directory = (file.readInt32LE(48) + 1) * 512;
  const changed = Buffer.from(file);
  const at = random.pick([
    random.between(6, 22) * 4,
    random.between(19, 24) * 4,
    table + random.between(0, 40) * 4,
    table + random.between(0, 40) * 4,
    directory + random.between(0, 3) * 128 + random.pick([64, 66, 68, 72, 76, 116, 120]),
  ]);
  if (at + 4 > changed.length) return changed;
  const value = changed.readUInt32LE(at);
  const other = random.pick([
    0,
    1,
    2,
    value + 1,
    0xff_ff_ff_fe,
    0xff_ff_ff_ff,
    0xff_ff_ff_fd,
    0x7f_ff_ff_ff,
    random.between(0, 60),
  ]);
  changed.writeUInt32LE(other % 2 ** 32, at);
  return changed;
};
