import { encodingOfMark } from './detect-encoding.js';
import { guessUtf16 } from './guess-utf16.js';

/** A stray one is met in exports of old systems; what is no text at all has them in great number. */
const MOST_CONTROLS = 0.01;

/** A control character that neither ends lines nor divides fields (1, and 28 to 31, do in some exports). */
const isForeign = (byte: number): boolean =>
  byte === 0 || (byte >= 0x02 && byte <= 0x08) || (byte >= 0x0e && byte <= 0x19) || byte === 0x7f;

/** Whether a file is text by its beginning, in any of the encodings that are known here; binary data is not. */
export const isText = (head: Buffer): boolean => {
  if (encodingOfMark(head)?.startsWith('utf-16') === true || guessUtf16(head) !== undefined) return true;
  let foreign = 0;
  for (const byte of head) if (isForeign(byte)) foreign++;
  return foreign <= head.length * MOST_CONTROLS;
};
