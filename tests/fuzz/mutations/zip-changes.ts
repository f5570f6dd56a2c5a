import type { Random } from '../../../src/sample/random.js';
import type { ByteChange } from '../mutation.js';

const END = Buffer.from('504b0506', 'hex');
const CENTRAL = Buffer.from('504b0102', 'hex');
const LOCAL = Buffer.from('504b0304', 'hex');

/** Offset and length of the numbers in each kind of header (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const FIELDS = {
  local: [4, 6, 8, 14, 18, 22, 26, 28].map(
    (offset) => [offset, offset >= 14 && offset <= 22 ? 4 : 2] as const,
  ),
  central: [6, 8, 10, 16, 20, 24, 28, 30, 32, 42].map(
    (offset) => [offset, (offset >= 16 && offset <= 24) || offset === 42 ? 4 : 2] as const,
  ),
  end: [4, 6, 8, 10, 12, 16, 20].map((offset) => [offset, offset === 12 || offset === 16 ? 4 : 2] as const),
};

const offsetsOf = (bytes: Buffer, signature: Buffer): number[] => {
  const found: number[] = [];
  for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 4)) found.push(at);
  return found;
};

const otherNumber = (value: number, bytes: number, random: Random): number => {
  const most = 256 ** bytes - 1;
  const changed = random.pick([
    0,
    1,
    value + 1,
    value - 1,
    value * 2,
    value + 100,
    most,
    most - 1,
    value ^ 8,
  ]);
  return Math.min(most, Math.max(0, changed));
};

const changeNumber =
  (signature: Buffer, fields: readonly (readonly [number, number])[]) =>
  (bytes: Buffer, random: Random): Buffer => {
    const changed = Buffer.from(bytes);
    const [offset, length] = random.pick(fields);
    const at = random.pick(offsetsOf(bytes, signature)) + offset;
    if (at + length > bytes.length) return changed;
    changed.writeUIntLE(otherNumber(bytes.readUIntLE(at, length), length, random), at, length);
    return changed;
  };

/** Lies in what a zip container says about itself. */
export const zipChanges: readonly ByteChange[] = [
  { name: 'changes a local header', change: changeNumber(LOCAL, FIELDS.local) },
  { name: 'changes a directory entry', change: changeNumber(CENTRAL, FIELDS.central) },
  { name: 'changes the end of the directory', change: changeNumber(END, FIELDS.end) },
  {
    name: 'leaves out a directory entry',
    change: (bytes, random) => {
      const entries = offsetsOf(bytes, CENTRAL);
      const end = bytes.lastIndexOf(END);
      const at = random.between(0, entries.length - 1);
      const [from = end, to = end] = [entries[at], entries[at + 1]];
      const changed = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
      const newEnd = end - (to - from);
      changed.writeUInt16LE(entries.length - 1, newEnd + 8);
      changed.writeUInt16LE(entries.length - 1, newEnd + 10);
      changed.writeUInt32LE(
        newEnd - (entries[0] === from && at === 0 ? from : (entries[0] ?? 0)),
        newEnd + 12,
      );
      return changed;
    },
  },
];
