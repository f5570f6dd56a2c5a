import { asciiText, utf8Text } from '../byte-text.js';

const QUOTE = '"';
const ASCII_END = 0x80;
const LEAD_OF_THREE = 0xe0;
const LEAD_OF_FOUR = 0xf0;
/** Bytes of a citizen number. */
const NUMBER_LENGTH = 18;

const isAscii = (bytes: Uint8Array, start: number, end: number): boolean => {
  let all = 0;
  for (let at = start; at < end; at++) all |= bytes[at] as number;
  return all < ASCII_END;
};

/**
 * Eighteen bytes as a text, `undefined` where they are not all ASCII. Every row holds a citizen number, and made so it
 * costs half of a call into the runtime.
 */
const eighteenCharacters = (bytes: Uint8Array, at: number): string | undefined => {
  const byte = (offset: number): number => bytes[at + offset] as number;
  if (!isAscii(bytes, at, at + NUMBER_LENGTH)) return undefined;
  return String.fromCharCode(
    byte(0),
    byte(1),
    byte(2),
    byte(3),
    byte(4),
    byte(5),
    byte(6),
    byte(7),
    byte(8),
    byte(9),
    byte(10),
    byte(11),
    byte(12),
    byte(13),
    byte(14),
    byte(15),
    byte(16),
    byte(17),
  );
};

const isThreeByteLead = (byte: number): boolean => byte >= LEAD_OF_THREE && byte < LEAD_OF_FOUR;

/** The code unit of a character of three bytes, as nearly all Chinese characters are. */
const characterOfThree = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] as number) & 0x0f) << 12) |
  (((bytes[at + 1] as number) & 0x3f) << 6) |
  ((bytes[at + 2] as number) & 0x3f);

/**
 * The text of a part of valid UTF-8. Citizen numbers and names of two and three Chinese characters, which every row
 * holds, are made without leaving JavaScript. No text keeps the bytes, or another text, alive.
 */
export const cellText = (bytes: Buffer, start: number, end: number): string => {
  const length = end - start;
  const lead = bytes[start] as number;
  if (lead < ASCII_END) {
    if (length === NUMBER_LENGTH) return eighteenCharacters(bytes, start) ?? utf8Text(bytes, start, end);
    return isAscii(bytes, start, end) ? asciiText(bytes, start, end) : utf8Text(bytes, start, end);
  }
  if (isThreeByteLead(lead)) {
    if (
      length === 9 &&
      isThreeByteLead(bytes[start + 3] as number) &&
      isThreeByteLead(bytes[start + 6] as number)
    ) {
      return String.fromCharCode(
        characterOfThree(bytes, start),
        characterOfThree(bytes, start + 3),
        characterOfThree(bytes, start + 6),
      );
    }
    if (length === 6 && isThreeByteLead(bytes[start + 3] as number)) {
      return String.fromCharCode(characterOfThree(bytes, start), characterOfThree(bytes, start + 3));
    }
  }
  return utf8Text(bytes, start, end);
};

/** `="..."`, with which a csv keeps Excel from making a number of a text. */
const asFormula = /^="(.*)"$/s;

/** The text inside `="..."`; any other text as it is. */
export const withoutFormulaQuotes = (text: string): string => {
  const inside = asFormula.exec(text)?.[1];
  return inside === undefined ? text : inside.replaceAll('""', QUOTE);
};
