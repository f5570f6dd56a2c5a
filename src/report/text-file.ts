import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** Pieces are gathered to this many characters before they go to the stream: one write a line is slow. */
const chunkLength = 1 << 16;

/** Writes pieces of text to a file as UTF-8, waiting whenever the disk is slower than the source. */
export const writeTextFile = async (
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> => {
  const stream = createWriteStream(path, { encoding: 'utf8' });
  const done = finished(stream);
  // The promise is awaited at the end; an earlier failure is met by the write below, and must not be unhandled meanwhile.
  done.catch(() => undefined);
  try {
    let chunk = '';
    for await (const piece of pieces) {
      chunk += piece;
      if (chunk.length < chunkLength) continue;
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
      chunk = '';
    }
    stream.end(chunk);
    await done;
  } catch (error) {
    stream.destroy();
    throw error;
  }
};
