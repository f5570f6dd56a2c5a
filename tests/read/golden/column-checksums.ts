import { createHash } from 'node:crypto';

/** Texts by row (1-based) and column (0-based), however they were read. */
export type Texts = ReadonlyMap<number, readonly (string | undefined)[]>;

const modulus = 2n ** 64n;

const cellHash = (row: number, text: string): bigint =>
  createHash('sha256').update(`${row}\n${text}`).digest().readBigUInt64LE(0);

/** For each column the sum of a hash over its texts and their rows; two readers agree on all cells if these agree. */
export const columnChecksums = (texts: Texts): string[] => {
  const sums: (bigint | undefined)[] = [];
  for (const [row, cells] of texts) {
    for (const [column, text] of cells.entries()) {
      if (text === undefined || text === '') continue;
      sums[column] = ((sums[column] ?? 0n) + cellHash(row, text)) % modulus;
    }
  }
  return Array.from(sums, (value) => (value ?? 0n).toString(16));
};
