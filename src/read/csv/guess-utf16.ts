/** Digits, delimiters and line ends are zero bytes for every second byte: a roll has far more of them. */
const LEAST_ZERO_SHARE = 0.05;
const LEAST_TEXT_SHARE = 0.9;

const isTextUnit = (unit: number): boolean =>
  unit === 0x09 ||
  unit === 0x0a ||
  unit === 0x0d ||
  (unit >= 0x20 && unit <= 0x7e) ||
  (unit >= 0x3000 && unit <= 0x303f) ||
  (unit >= 0x3400 && unit <= 0x9fff) ||
  (unit >= 0xff00 && unit <= 0xffef);

/** The share of the units that are ASCII, Chinese characters or their punctuation; 0 where no line ends. */
const textShare = (head: Buffer, littleEndian: boolean): number => {
  const units = head.length >> 1;
  let text = 0;
  let hasLineEnd = false;
  for (let at = 0; at < units * 2; at += 2) {
    const unit = littleEndian ? head.readUInt16LE(at) : head.readUInt16BE(at);
    if (isTextUnit(unit)) text++;
    if (unit === 0x0a || unit === 0x0d) hasLineEnd = true;
  }
  return hasLineEnd ? text / units : 0;
};

/** Which UTF-16 a text without a byte order mark is by its beginning; `undefined` where it is none. */
export const guessUtf16 = (head: Buffer): 'utf-16le' | 'utf-16be' | undefined => {
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros++;
  if (zeros < head.length * LEAST_ZERO_SHARE || zeros === 0) return undefined;
  const little = textShare(head, true);
  const big = textShare(head, false);
  if (Math.max(little, big) < LEAST_TEXT_SHARE) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
};
