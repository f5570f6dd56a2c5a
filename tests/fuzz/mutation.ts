import type { Random } from '../../src/sample/random.js';

/**
 * What a reader owes a file that was changed in some way, besides ending in time in records or a named fault.
 * `same`: it is refused or read as it was, since its checksums see every change.
 * `whole`: it is refused, or has at least the rows and cells that it had: the change cuts into the structure that
 * holds the rows, and a reader that skips what it does not understand would give a shorter roll without a word.
 * `any`: the changed file may be a valid one that says something else.
 */
export type Duty = 'same' | 'whole' | 'any';

/** One way to spoil a file. */
export interface Mutation {
  readonly name: string;
  readonly duty: Duty;
  /** The spoilt file; chance comes from `random` alone. */
  readonly spoil: (random: Random) => Uint8Array;
}

/** A spoiler of one stretch of bytes, whatever file or part it belongs to. */
export interface ByteChange {
  readonly name: string;
  readonly change: (bytes: Buffer, random: Random) => Buffer;
}
