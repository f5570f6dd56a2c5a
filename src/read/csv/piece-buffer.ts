const LINE_FEED = 0x0a;
const FIRST_CAPACITY = 64 * 1024;
/** Bytes behind what is filled that may be looked at: a line feed, and the rest of a word. */
const BEHIND = 4;

/** The bytes of a text of which only a part is held at a time. */
export class PieceBuffer {
  bytes = Buffer.alloc(FIRST_CAPACITY);
  /** A view of the same bytes. */
  words = this.viewed();
  /** What is filled; a line feed stands behind it, so that every search ends, and three more bytes. */
  end = 0;

  /** Drops what stands before `from`, so that the rest begins at 0, and adds a piece. */
  add(piece: Uint8Array, from: number): void {
    const rest = this.end - from;
    const length = rest + piece.length;
    if (length + BEHIND > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(length * 2, FIRST_CAPACITY));
      this.bytes.copy(larger, 0, from, this.end);
      this.bytes = larger;
      this.words = this.viewed();
    } else this.bytes.copyWithin(0, from, this.end);
    this.bytes.set(piece, rest);
    this.bytes[length] = LINE_FEED;
    this.end = length;
  }

  private viewed(): DataView {
    const { buffer, byteOffset, length } = this.bytes;
    return new DataView(buffer, byteOffset, length);
  }
}
