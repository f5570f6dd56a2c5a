import { message } from '../../messages/catalogue.js';
import { Damage } from '../damage.js';
import { readLimits } from '../limits.js';

const FIRST_CAPACITY = 1024 * 1024;
/** Stands behind the bytes at hand. It ends every comparison and every run of digits, so that none needs a limit. */
const SENTINEL = 0;

/**
 * The bytes of a stream that are not used up yet, in one piece. Memory is used again from chunk to chunk and grows
 * only when one row or item is larger than it, up to `readLimits.rowBytes`.
 */
export class ByteWindow {
  /** The bytes at hand, `length` of them, and behind them one zero byte and anything; changes with `append`. */
  bytes = Buffer.alloc(1);
  length = 0;

  /** Drops the first `used` bytes and adds `chunk` behind the rest. Throws `Damage` above the limit. */
  append(chunk: Buffer, used: number): void {
    const kept = this.length - used;
    const length = kept + chunk.length;
    if (kept > readLimits.rowBytes) throw new Damage(message('read.row-too-long'));
    const from = this.bytes;
    if (length >= from.length) {
      this.bytes = Buffer.allocUnsafeSlow(Math.max(FIRST_CAPACITY, length + 1, from.length * 2));
    }
    from.copy(this.bytes, 0, used, used + kept);
    chunk.copy(this.bytes, kept);
    this.bytes[length] = SENTINEL;
    this.length = length;
  }
}
