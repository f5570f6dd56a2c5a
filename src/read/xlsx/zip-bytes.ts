import { closeSync, fstatSync, openSync, read } from 'node:fs';
import { promisify } from 'node:util';
import { fileProblem } from '../file-problem.js';

/** Where the bytes of a zip container come from: a file, or memory where it had to be decrypted first. */
export interface ZipBytes {
  readonly size: number;
  /** Fills `target` from a position on; gives how many bytes there were, 0 behind the end. */
  read(target: Buffer, position: number): Promise<number>;
  close(): void;
}

const readAt = promisify(read);

/** The bytes of a file. Throws a `UserError` where the system refuses to open it. */
export const bytesOfFile = (path: string): ZipBytes => {
  const fd = openForReading(path);
  return {
    size: fstatSync(fd).size,
    read: async (target, position) => (await readAt(fd, target, 0, target.length, position)).bytesRead,
    close: () => closeSync(fd),
  };
};

/** Bytes in memory. */
export const bytesInMemory = (bytes: Buffer): ZipBytes => ({
  size: bytes.length,
  read: (target, position) =>
    Promise.resolve(bytes.subarray(position, position + target.length).copy(target)),
  close: () => undefined,
});

const openForReading = (path: string): number => {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw fileProblem(path, error);
  }
};
