/** A set of texts that forgets none, and takes one in a thousand others for one of its own. */
export interface BloomFilter {
  add(text: string): void;
  /** False: the text was surely never added. */
  has(text: string): boolean;
  /** The bits, which other threads may look into as well. */
  readonly shared: SharedArrayBuffer;
}

/** At 15 bits a text and 10 looks at them, one text in 1,345 is wrongly taken for a member; one in 1,000 is promised. */
const bitsPerText = 15;
const looks = 10;
const leastBits = 1024;
const mostBits = 2 ** 32;

/** Makes an empty filter for so many texts. */
export const createBloomFilter = (texts: number): BloomFilter => {
  let bits = leastBits;
  while (bits < texts * bitsPerText && bits < mostBits) bits *= 2;
  return openBloomFilter(new SharedArrayBuffer(bits / 8));
};

/** A filter over bits that `createBloomFilter` made, maybe in another thread. */
export const openBloomFilter = (shared: SharedArrayBuffer): BloomFilter => {
  const words = new Uint32Array(shared);
  // A power of two, so that a place is cut out of a hash by a mask.
  const mask = shared.byteLength * 8 - 1;
  return {
    shared,
    add(text) {
      const first = hash(text, firstSeed);
      const step = hash(text, secondSeed) | 1;
      for (let look = 0; look < looks; look += 1) {
        const bit = placeOf(first, step, look) & mask;
        words[bit >>> 5] = (words[bit >>> 5] as number) | (1 << (bit & 31));
      }
    },
    has(text) {
      const first = hash(text, firstSeed);
      // Most texts are none of its own, and most of those are told by the first bit.
      if (!isSet(words, first & mask)) return false;
      const step = hash(text, secondSeed) | 1;
      for (let look = 1; look < looks; look += 1) {
        if (!isSet(words, placeOf(first, step, look) & mask)) return false;
      }
      return true;
    },
  };
};

const isSet = (words: Uint32Array, bit: number): boolean =>
  ((words[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;

/** Double hashing (Kirsch and Mitzenmacher, 2006): as good as so many hashes of their own. */
const placeOf = (first: number, step: number, look: number): number => (first + Math.imul(look, step)) | 0;

/** Fixed, so that the same rolls give the same filter in every run. */
const firstSeed = 0x2545f491;
const secondSeed = 0x9e3779b9;

/** MurmurHash3 for 32 bits (A. Appleby, public domain), over UTF-16 units. */
const hash = (text: string, seed: number): number => {
  let mixed = seed;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    let unit = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    unit = (unit << 15) | (unit >>> 17);
    mixed ^= Math.imul(unit, 0x1b873593);
    mixed = (mixed << 13) | (mixed >>> 19);
    mixed = (Math.imul(mixed, 5) + 0xe6546b64) | 0;
  }
  mixed ^= length;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
};
