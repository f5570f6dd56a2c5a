import { Random } from '../../src/sample/random.js';
import type { SheetReadOptions } from '../../src/read/types.js';
import type { Mutation } from './mutation.js';
import type { SeedFile } from './seed-files.js';

/** One file of the suite. The seed of the suite, the name of the seed file and a number make it again. */
export interface SpoiltFile {
  readonly mutation: Mutation;
  readonly bytes: Uint8Array;
  /** Some are read as a run does, which takes only the columns of a roll. */
  readonly options: SheetReadOptions;
}

/** Columns that a run might want. */
export const someColumns: SheetReadOptions = { columns: new Set([0, 3, 4]) };

/** The `number`th spoilt file of a seed file. */
export const spoiltFile = (seed: number, { name, mutations }: SeedFile, number: number): SpoiltFile => {
  const random = new Random(seed, `${name}/${number}`);
  const mutation = random.pick(mutations);
  const options = random.chance(0.3) ? someColumns : {};
  return { mutation, bytes: mutation.spoil(random), options };
};
