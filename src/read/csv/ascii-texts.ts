import { asciiText } from '../byte-text.js';

/** So much is made a text at once. */
const BLOCK_LENGTH = 2048;

/** Bits that are set in no word of ASCII; as a signed number, which unlike an unsigned one of this size is no object. */
const BEYOND_ASCII = 0x80808080 | 0;

/** Whether bytes are all ASCII; `words` is a view of them in which a word can be read at `start`. */
export const isAscii = (words: DataView, start: number, end: number): boolean => {
  let all = 0;
  let at = start;
  for (; at < end - 3; at += 4) all |= words.getInt32(at, true);
  for (; at < end; at++) all |= words.getInt8(at);
  return (all & BEYOND_ASCII) === 0;
};

/**
 * Texts of ASCII bytes that follow one another: a block of bytes is made a text, of which all others are parts. That
 * costs half of making each of its own, but one of more than twelve characters keeps its block of 2 KB alive as long as
 * it is kept itself.
 */
export class AsciiTexts {
  private block = '';
  private from = 0;
  private to = 0;

  /** Forgets the block: the bytes are others now. */
  forget(): void {
    this.to = 0;
  }

  text(bytes: Buffer, start: number, end: number): string {
    if (start < this.from || end > this.to) {
      if (end - start > BLOCK_LENGTH) return asciiText(bytes, start, end);
      this.from = start;
      this.to = Math.min(start + BLOCK_LENGTH, bytes.length);
      this.block = asciiText(bytes, start, this.to);
    }
    return this.block.substring(start - this.from, end - this.from);
  }
}
