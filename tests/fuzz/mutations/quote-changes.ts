import type { Random } from '../../../src/sample/random.js';
import type { ByteChange } from '../mutation.js';

const QUOTE = 0x22;

const indexesOf = (bytes: Buffer, byte: number): number[] =>
  [...bytes.keys()].filter((at) => bytes[at] === byte);

const without = (bytes: Buffer, at: number): Buffer =>
  Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);

/** Quotes that are lost or come too many, in text whose fields are quoted only where they must be. */
export const quoteChanges: readonly ByteChange[] = [
  {
    name: 'drops a quote',
    change: (bytes, random: Random) => without(bytes, random.pick(indexesOf(bytes, QUOTE))),
  },
  {
    name: 'begins a field with a quote',
    change: (bytes, random: Random) => {
      const at = random.pick(indexesOf(bytes, ','.charCodeAt(0))) + 1;
      return Buffer.concat([bytes.subarray(0, at), Buffer.from('"'), bytes.subarray(at)]);
    },
  },
];
