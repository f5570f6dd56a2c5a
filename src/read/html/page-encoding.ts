import { TextDecoder } from 'node:util';
import { UserError } from '../../errors.js';
import { detectEncoding, encodingOfMark } from '../csv/detect-encoding.js';

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;
const DECLARATION_BYTES = 4096;
const UTF16_BEGINNINGS: readonly (readonly [string, string])[] = [
  ['3c00', 'fffe'],
  ['003c', 'feff'],
];

/** Encodings that are told by content: the Chinese ones, and those that programs declare without thinking. */
const BY_CONTENT = new Set(['utf-8', 'gbk', 'gb18030', 'utf-16le', 'windows-1252']);

const declaredEncoding = (head: Buffer): string | undefined => {
  const [, charset, encoding] = DECLARED.exec(head.toString('latin1', 0, DECLARATION_BYTES)) ?? [];
  try {
    return new TextDecoder(charset ?? encoding ?? 'utf-8').encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** The head with the byte order mark that UTF-16 should have begun with. */
const markedHead = (head: Buffer): Buffer => {
  const mark = UTF16_BEGINNINGS.find(([beginning]) => head.toString('hex', 0, 2) === beginning)?.[1];
  return mark === undefined ? head : Buffer.concat([Buffer.from(mark, 'hex'), head]);
};

/**
 * The encoding of a web page by its WHATWG name. Content decides between UTF-8 and GB18030, since pages often declare
 * the one and are written in the other; every other declared encoding is believed unless the page is valid UTF-8.
 * Throws a `UserError` where the bytes belong to none.
 */
export const pageEncoding = async (path: string, head: Buffer): Promise<string> => {
  const marked = markedHead(head);
  const declared = encodingOfMark(marked) === undefined ? declaredEncoding(head) : undefined;
  if (declared === undefined || BY_CONTENT.has(declared)) return detectEncoding(path, marked);
  try {
    const detected = await detectEncoding(path, marked);
    return detected === 'utf-8' ? detected : declared;
  } catch (error) {
    if (error instanceof UserError) return declared;
    throw error;
  }
};
