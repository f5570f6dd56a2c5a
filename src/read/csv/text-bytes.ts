import { open, type FileHandle } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { fileProblem } from '../file-problem.js';
import { Utf8Check } from '../utf8-check.js';
import type { TextEncoding } from './detect-encoding.js';

const CHUNK_BYTES = 512 * 1024;
const BYTE_ORDER_MARK = '\ufeff';
const MARK_IN_UTF8 = Buffer.from(BYTE_ORDER_MARK);

/** Takes the next bytes of a file, `undefined` at its end, and gives what they are as UTF-8. */
type Recoder = (chunk: Buffer | undefined) => Uint8Array;

const nothing = new Uint8Array(0);

/** Passes UTF-8 through, having checked it: the file may have changed since its encoding was found. */
const keepUtf8 = (fail: () => Damage): Recoder => {
  const check = new Utf8Check();
  return (chunk) => {
    if ((chunk === undefined ? check.finish() : check.push(chunk)) !== undefined) throw fail();
    return chunk ?? nothing;
  };
};

const recode = (encoding: TextEncoding, fail: () => Damage): Recoder => {
  if (encoding === 'utf-8') return keepUtf8(fail);
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (chunk) => {
    try {
      return Buffer.from(chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }));
    } catch (error) {
      if (error instanceof TypeError) throw fail();
      throw error;
    }
  };
};

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  MARK_IN_UTF8.every((byte, at) => bytes[at] === byte) ? bytes.subarray(MARK_IN_UTF8.length) : bytes;

/** One buffer for all of a file: buffers of their own for every piece cost more than the reading. */
async function* chunksOf(file: FileHandle): AsyncGenerator<Buffer, void> {
  const buffer = Buffer.alloc(CHUNK_BYTES);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The bytes of a file, piece by piece; a piece is overwritten by the next. Throws a `UserError` if it cannot be read. */
export async function* fileBytes(path: string): AsyncGenerator<Buffer, void> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    yield* chunksOf(file);
  } catch (error) {
    throw fileProblem(path, error);
  } finally {
    await file?.close();
  }
}

/**
 * The text of a file as UTF-8, piece by piece and without a byte order mark. A piece is overwritten by the next.
 * Throws `Damage` for bytes that do not belong to the encoding.
 */
export async function* textBytes(path: string, encoding: TextEncoding): AsyncGenerator<Uint8Array, void> {
  let offset = 0;
  const fail = (): Damage =>
    new Damage(message('read.csv-encoding-broken', { encoding: encoding.toUpperCase(), offset }));
  const recoder = recode(encoding, fail);
  for await (const chunk of fileBytes(path)) {
    const bytes = recoder(chunk);
    yield offset === 0 ? withoutMark(bytes) : bytes;
    offset += chunk.length;
  }
  yield recoder(undefined);
}
