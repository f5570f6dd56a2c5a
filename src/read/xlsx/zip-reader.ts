import { read } from 'node:fs';
import { RandomAccessReader } from 'yauzl';

/**
 * What yauzl reads a zip directory through. Its own reader lets `fs.read` throw from inside a callback when a damaged
 * directory points nowhere, which nothing could catch; this one hands the error back. Leaves the descriptor open.
 */
export class ZipReader extends RandomAccessReader {
  private readonly fd: number;

  constructor(fd: number) {
    super();
    this.fd = fd;
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
    read(this.fd, buffer, offset, length, position, (error, bytesRead) => {
      callback(error ?? (bytesRead < length ? new Error('unexpected end of file') : null));
    });
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }
}
