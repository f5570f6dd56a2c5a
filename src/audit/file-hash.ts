import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** What is known of a file that was written: enough to notice any later change of it. */
export interface FileHash {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256, hex. */
  readonly sha256: string;
}

/** Hashes a file while streaming it; `name` is what the result calls it. Throws what the file system throws. */
export const hashFile = async (path: string, name: string): Promise<FileHash> => {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      hash.update(chunk);
    }
  });
  return { file: name, bytes, sha256: hash.digest('hex') };
};
