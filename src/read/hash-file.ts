import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { namingFile } from './file-problem.js';

/** SHA-256 of a file's bytes, in lower-case hex. Throws a `UserError` where the file cannot be read. */
export const hashFile = (path: string): Promise<string> =>
  namingFile(path, async () => {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  });
