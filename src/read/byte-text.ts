import { shortAscii } from './short-ascii.js';

/** The methods behind `Buffer.toString`; called directly they cost half as much, which counts at millions of cells. */
interface ByteSlices {
  readonly latin1Slice?: (from: number, to: number) => string;
  readonly utf8Slice?: (from: number, to: number) => string;
}

type Decode = (bytes: Buffer, from: number, to: number) => string;

const { latin1Slice, utf8Slice }: ByteSlices = Buffer.prototype as ByteSlices;

const latin1Text: Decode =
  latin1Slice === undefined
    ? (bytes, from, to) => bytes.toString('latin1', from, to)
    : (bytes, from, to) => latin1Slice.call(bytes, from, to);

/** The text of bytes that are all ASCII. */
export const asciiText: Decode = (bytes, from, to) =>
  shortAscii(bytes, from, to - from) ?? latin1Text(bytes, from, to);

/** The text of bytes that are known to be valid UTF-8. */
export const utf8Text: Decode =
  utf8Slice === undefined
    ? (bytes, from, to) => bytes.toString('utf8', from, to)
    : (bytes, from, to) => utf8Slice.call(bytes, from, to);

/** Levels, amounts and house numbers: the few numbers that make up most of those in a roll. */
const SMALL_NUMBERS = 1 << 12;
const smallNumbers: string[] = [];

/** The text of `digits` ASCII digits from `from` on that spell `value`; leading zeros are kept. */
export const digitsText = (bytes: Buffer, from: number, digits: number, value: number): string => {
  if (value >= SMALL_NUMBERS) return asciiText(bytes, from, from + digits);
  if (smallNumbers.length === 0) for (let i = 0; i < SMALL_NUMBERS; i++) smallNumbers.push(String(i));
  const text = smallNumbers[value] as string;
  return text.length === digits ? text : asciiText(bytes, from, from + digits);
};
