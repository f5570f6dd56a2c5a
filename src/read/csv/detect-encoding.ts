import { open } from 'node:fs/promises';
import { UserError } from '../../errors.js';
import { message, type Message } from '../../messages/catalogue.js';
import { Utf8Check } from '../utf8-check.js';
import { Gb18030Check, Utf16Check, type EncodingCheck } from './encoding-check.js';
import { guessUtf16 } from './guess-utf16.js';
import { fileBytes } from './text-bytes.js';

/** Bytes on either side of the first wrong one that are judged, to tell broken UTF-8 from GB18030. */
const JUDGED_BYTES = 32 * 1024;
/** GBK text hardly ever happens to be valid UTF-8; UTF-8 text with a broken byte nearly always is, around it. */
const BROKEN_SHARE = 0.2;

/** The text encodings that a csv may have, by their WHATWG names. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const startsWith = (head: Buffer, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

/** The encoding that the first bytes declare, or `undefined`. */
export const encodingOfMark = (head: Buffer): TextEncoding | undefined => {
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(head, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(head, 0xfe, 0xff)) return 'utf-16be';
  if (startsWith(head, 0x84, 0x31, 0x95, 0x33)) return 'gb18030';
  return undefined;
};

const checkFor = (encoding: TextEncoding): EncodingCheck => {
  if (encoding === 'utf-8') return new Utf8Check();
  return encoding === 'gb18030' ? new Gb18030Check() : new Utf16Check(encoding === 'utf-16le');
};

const refuse = (path: string, what: Message): UserError =>
  new UserError(what, { where: path, hint: message('read.hint.save-as-csv-utf8') });

/** Offset of the first byte that is invalid in an encoding; `undefined` where the whole file is valid. */
const firstInvalid = async (path: string, encoding: TextEncoding): Promise<number | undefined> => {
  const check = checkFor(encoding);
  const mayHoldZero = encoding.startsWith('utf-16');
  let offset = 0;
  for await (const chunk of fileBytes(path)) {
    const zero = mayHoldZero ? -1 : chunk.indexOf(0);
    if (zero >= 0) throw refuse(path, message('read.csv-zero', { offset: offset + zero }));
    const invalid = check.push(chunk);
    if (invalid !== undefined) return invalid;
    offset += chunk.length;
  }
  return check.finish();
};

/** Whether the text around an invalid byte is UTF-8 all the same: a few of its characters are broken, not most. */
const isBrokenUtf8 = async (path: string, offset: number): Promise<boolean> => {
  const file = await open(path, 'r');
  try {
    const start = Math.max(0, offset - JUDGED_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(JUDGED_BYTES * 2), 0, JUDGED_BYTES * 2, start);
    const text = new TextDecoder('utf-8').decode(buffer.subarray(0, bytesRead));
    const foreign = text.replaceAll(/[\x00-\x7f]/g, '');
    const broken = foreign.length - foreign.replaceAll('\ufffd', '').length;
    return broken < foreign.length * BROKEN_SHARE;
  } finally {
    await file.close();
  }
};

/**
 * The encoding of a text file by its content, all of it: a byte order mark, else UTF-16 where every second byte of digits
 * and delimiters is zero, else strictly valid UTF-8, else GB18030.
 * Throws a `UserError` that names the first byte that does not fit; a few broken bytes in UTF-8 are never read as
 * GB18030, which would turn every name into another.
 */
export const detectEncoding = async (path: string, head: Buffer): Promise<TextEncoding> => {
  const marked = encodingOfMark(head) ?? guessUtf16(head);
  const encoding = marked ?? 'utf-8';
  const invalid = await firstInvalid(path, encoding);
  if (invalid === undefined) return encoding;
  if (marked !== undefined || (await isBrokenUtf8(path, invalid))) {
    const shown = encoding.toUpperCase();
    throw refuse(path, message('read.csv-encoding-broken', { encoding: shown, offset: invalid }));
  }
  const offset = await firstInvalid(path, 'gb18030');
  if (offset === undefined) return 'gb18030';
  throw refuse(path, message('read.csv-encoding', { offset }));
};
