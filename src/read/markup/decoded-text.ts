import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { fileProblem } from '../file-problem.js';

/** Small enough that the strings made of it are cheap to throw away. */
const CHUNK_BYTES = 64 * 1024;

/** The bytes of a file in pieces; a `UserError` where the system refuses to read it. */
export async function* fileBytes(path: string): AsyncGenerator<Buffer, void> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw fileProblem(path, error);
  }
}

/** The text of a file in pieces, without a byte order mark. Ends in `Damage` where a byte is not of the encoding. */
export async function* decodedText(path: string, encoding: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let offset = 0;
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch (error) {
      const shown = encoding.toUpperCase();
      throw new Damage(message('read.csv-encoding-broken', { encoding: shown, offset }), { cause: error });
    }
  };
  for await (const chunk of fileBytes(path)) {
    yield decode(chunk);
    offset += chunk.length;
  }
  yield decode();
}
