import { RandomAccessReader } from 'yauzl';
import type { ZipBytes } from './zip-bytes.js';

/**
 * What yauzl reads a zip directory through. Its own reader lets `fs.read` throw from inside a callback when a damaged
 * directory points nowhere, which nothing could catch; this one hands the error back. Leaves the source open.
 */
export class ZipReader extends RandomAccessReader {
  private readonly source: ZipBytes;

  constructor(source: ZipBytes) {
    super();
    this.source = source;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    if (!Number.isSafeInteger(position) || position < 0) {
      process.nextTick(callback, new Error(`position outside the file: ${position}`));
      return;
    }
    this.source.read(buffer.subarray(offset, offset + length), position).then(
      (bytesRead) => callback(bytesRead < length ? new Error('unexpected end of file') : null),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    );
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }
}
