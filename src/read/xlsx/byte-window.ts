import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';

const FIRST_CAPACITY = 1024 * 1024;

/**
 * The bytes of a stream that are not used up yet, in one piece. Memory is used again from chunk to chunk and grows
 * only when one row or item is larger than it, up to `readLimits.rowBytes`.
 */
export class ByteWindow {
  /** Exactly the bytes at hand; another buffer after every `append`. */
  view = Buffer.alloc(0);
  private memory = Buffer.allocUnsafe(FIRST_CAPACITY);

  /** Drops the first `used` bytes and adds `chunk` behind the rest. Throws `Damage` above the limit. */
  append(chunk: Buffer, used: number): void {
    const kept = this.view.length - used;
    const length = kept + chunk.length;
    if (kept > readLimits.rowBytes) throw new Damage(message('read.row-too-long'));
    const from = this.memory;
    if (length > from.length) this.memory = Buffer.allocUnsafe(Math.max(length, from.length * 2));
    from.copy(this.memory, 0, used, used + kept);
    chunk.copy(this.memory, kept);
    this.view = this.memory.subarray(0, length);
  }
}
