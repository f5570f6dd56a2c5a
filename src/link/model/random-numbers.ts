/** Whole numbers from 0 up to a limit (exclusive, at most 2^31), the same ones for the same seed. */
export type RandomNumbers = (limit: number) => number;

/** A repeatable source of numbers (a Weyl sequence through the finaliser of MurmurHash3). */
export const randomNumbers = (seed: number): RandomNumbers => {
  let state = seed | 0;
  return (limit) => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed ^= mixed >>> 16;
    return Math.floor(((mixed >>> 0) / 0x100000000) * limit);
  };
};
