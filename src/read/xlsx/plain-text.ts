import { asciiText, utf8Text } from '../byte-text.js';
import { workbookText } from './xml-text.js';

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const AMPERSAND = 0x26;
const LESS_THAN = 0x3c;
const UNDERSCORE = 0x5f;
const FIRST_NOT_ASCII = 0x80;
const BYTES = 256;

/** Whether `word` stands at `from`. There must be a zero byte behind the bytes at hand (see `ByteWindow`). */
export const beginsWith = (bytes: Buffer, from: number, word: Buffer): boolean => {
  for (let i = 0; i < word.length; i++) if (bytes[from + i] !== word[i]) return false;
  return true;
};

/** Index of the first byte from `from` on that is no white space; a zero byte is none. */
export const skipWhiteSpace = (bytes: Buffer, from: number): number => {
  let i = from;
  for (let byte = bytes[i]; byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB;)
    byte = bytes[++i];
  return i;
};

/** What has to be done to make text of bytes: nothing, decode UTF-8, or replace entities, escapes or line ends too. */
export const textForm = { ascii: 0, utf8: 1, escaped: 2 } as const;
export type TextForm = (typeof textForm)[keyof typeof textForm];

/** What a byte means for the text that it stands in; 0 for plain ASCII. One look at a table answers for six comparisons. */
const NOT_ASCII = 1;
const REPLACED = 2;
const STOP = 4;
const traits = new Uint8Array(BYTES).fill(NOT_ASCII, FIRST_NOT_ASCII);
for (const byte of [AMPERSAND, UNDERSCORE, CARRIAGE_RETURN]) traits[byte] = REPLACED;
for (const byte of [LESS_THAN, 0]) traits[byte] = STOP;

/**
 * Finds the end of a run of text and its form in one pass: most texts of a roll are numbers and names without anything
 * to be replaced, which need not be searched again for each thing that might be.
 */
export class TextRun {
  /** The form of the run found last. */
  form: TextForm = textForm.ascii;

  /** Index of the next `<` or zero byte; there must be one. */
  end(bytes: Buffer, from: number): number {
    let all = 0;
    let i = from;
    for (; ; i++) {
      const trait = traits[bytes[i] as number] as number;
      if (trait === STOP) break;
      all |= trait;
    }
    if ((all & REPLACED) !== 0) this.form = textForm.escaped;
    else this.form = all === 0 ? textForm.ascii : textForm.utf8;
    return i;
  }
}

/** The text that a workbook means by bytes without markup (see `workbookText`), given their form. */
export const textOfForm = (bytes: Buffer, from: number, to: number, form: TextForm): string => {
  if (form === textForm.ascii) return asciiText(bytes, from, to);
  return form === textForm.utf8 ? utf8Text(bytes, from, to) : workbookText(bytes, from, to);
};
