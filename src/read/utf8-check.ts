import { isUtf8 } from 'node:buffer';

const CONTINUATION_FIRST = 0x80;
const LEAD_FIRST = 0xc0;
const LEAD_OF_THREE = 0xe0;
const LEAD_OF_FOUR = 0xf0;
const LONGEST_CHARACTER = 4;

/** Bytes that a UTF-8 character needs, by its first byte. */
const characterLength = (lead: number): number => {
  if (lead < LEAD_FIRST) return 1;
  if (lead < LEAD_OF_THREE) return 2;
  return lead < LEAD_OF_FOUR ? 3 : 4;
};

/** How many bytes at the end of `bytes` begin a character whose rest is not there. */
const openTail = (bytes: Buffer): number => {
  for (let length = 1; length < LONGEST_CHARACTER && length <= bytes.length; length++) {
    const byte = bytes[bytes.length - length] as number;
    if (byte >= LEAD_FIRST) return characterLength(byte) > length ? length : 0;
    if (byte < CONTINUATION_FIRST) return 0;
  }
  return 0;
};

/** Length of the longest beginning of `bytes` that is valid UTF-8. */
const validPrefix = (bytes: Buffer): number => {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const beginning = bytes.subarray(0, middle);
    if (isUtf8(beginning.subarray(0, middle - openTail(beginning)))) low = middle;
    else high = middle - 1;
  }
  const beginning = bytes.subarray(0, low);
  return low - openTail(beginning);
};

/** Checks a stream of bytes for strictly valid UTF-8, whose characters may be split between chunks. */
export class Utf8Check {
  private tail = Buffer.alloc(0);
  private checked = 0;

  /** Takes the next bytes; returns the offset in the whole stream of the first invalid byte, or `undefined`. */
  push(chunk: Buffer): number | undefined {
    const bytes = this.tail.length === 0 ? chunk : Buffer.concat([this.tail, chunk]);
    const complete = bytes.length - openTail(bytes);
    const body = bytes.subarray(0, complete);
    if (!isUtf8(body)) return this.checked + validPrefix(body);
    this.checked += complete;
    this.tail = Buffer.from(bytes.subarray(complete));
    return undefined;
  }

  /** Says whether the stream may end here; returns the offset of a character that was cut off, or `undefined`. */
  finish(): number | undefined {
    return this.tail.length > 0 ? this.checked : undefined;
  }
}
