/** As a signed number, which unlike an unsigned one of this size is no object. */
const highBits = 0x80808080 | 0;
const zeros = 0x30303030;
/** What takes a byte behind that of `9` beyond 127. */
const behindNines = 0x46464646;

/** Whether the four bytes of a word are ASCII digits. */
export const areDigits = (word: number): boolean =>
  (((word + behindNines) | (word - zeros)) & highBits) === 0;

/** Whether all bytes of a part are ASCII digits; true of an empty one. */
export const isDigits = (words: DataView, start: number, end: number): boolean => {
  let at = start;
  for (; at < end - 3; at += 4) if (!areDigits(words.getInt32(at, true))) return false;
  for (; at < end; at += 1) {
    const byte = words.getUint8(at);
    if (byte < 0x30 || byte > 0x39) return false;
  }
  return true;
};

/**
 * Four digits as the number that they make with the weights 8, 4, 2 and 1, which is at most 135: the highest byte of a
 * product in which each digit is shifted and added as often.
 */
export const weightedDigits = (word: number): number => Math.imul(word - zeros, 0x08040201) >>> 24;

/** The number of the first two digits of a word; of the last two if it is shifted by 16 bits. */
export const twoDigits = (word: number): number => (word & 0xf) * 10 + ((word >>> 8) & 0xf);
