import type { Random } from '../../../src/sample/random.js';
import type { ByteChange } from '../mutation.js';

const LONGEST = 400;
/** Bytes that mean something to one format or another. */
const TELLING = [0, 1, 4, 8, 9, 0x0a, 0x22, 0x26, 0x2f, 0x3c, 0x3e, 0x3d, 0x50, 0x7f, 0x80, 0xfc, 0xfe, 0xff];

const place = (bytes: Buffer, random: Random): number => random.between(0, Math.max(0, bytes.length - 1));
const someByte = (random: Random): number =>
  random.chance(0.5) ? random.pick(TELLING) : random.between(0, 255);

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const stretch = (bytes: Buffer, random: Random): Stretch => {
  const from = place(bytes, random);
  return { from, to: Math.min(bytes.length, from + random.between(1, LONGEST)) };
};

const splice = (bytes: Buffer, { from, to }: Stretch, middle: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)]);

const noise = (length: number, random: Random): Buffer =>
  Buffer.from(Array.from({ length }, () => someByte(random)));

/** Changes that any file may suffer on its way. */
export const byteChanges: readonly ByteChange[] = [
  {
    name: 'flips a bit',
    change: (bytes, random) => {
      const changed = Buffer.from(bytes);
      const at = place(bytes, random);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.between(0, 7));
      return changed;
    },
  },
  {
    name: 'sets a few bytes',
    change: (bytes, random) => {
      const changed = Buffer.from(bytes);
      for (let left = random.between(1, 5); left > 0; left -= 1)
        changed[place(bytes, random)] = someByte(random);
      return changed;
    },
  },
  {
    name: 'fills a word',
    change: (bytes, random) => {
      const changed = Buffer.from(bytes);
      const from = place(bytes, random);
      const to = Math.min(changed.length, from + random.pick([2, 4, 8]));
      changed.fill(random.pick([0, 0xff, 0x7f, 1]), from, to);
      return changed;
    },
  },
  {
    name: 'inserts bytes',
    change: (bytes, random) => {
      const from = place(bytes, random);
      return splice(bytes, { from, to: from }, noise(random.between(1, 20), random));
    },
  },
  {
    name: 'deletes bytes',
    change: (bytes, random) => splice(bytes, stretch(bytes, random), Buffer.alloc(0)),
  },
  {
    name: 'doubles a stretch',
    change: (bytes, random) => {
      const { from, to } = stretch(bytes, random);
      return splice(bytes, { from: to, to }, bytes.subarray(from, to));
    },
  },
  {
    name: 'swaps two blocks',
    change: (bytes, random) => {
      const size = random.pick([16, 64, 512]);
      const blocks = Math.max(1, Math.floor(bytes.length / size));
      const [one, other] = [random.between(0, blocks - 1) * size, random.between(0, blocks - 1) * size];
      const changed = Buffer.from(bytes);
      bytes.copy(changed, one, other, other + size);
      bytes.copy(changed, other, one, one + size);
      return changed;
    },
  },
  {
    name: 'blanks a sector',
    change: (bytes, random) => {
      const changed = Buffer.from(bytes);
      const from = Math.floor(place(bytes, random) / 512) * 512;
      return changed.fill(0, from, Math.min(changed.length, from + 512));
    },
  },
];

/** Cuts a file off, as a download that broke off. */
export const truncation: ByteChange = {
  name: 'cuts it off',
  change: (bytes, random) => bytes.subarray(0, random.between(1, Math.max(1, bytes.length - 1))),
};
