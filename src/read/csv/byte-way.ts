import type { ByteVisitor, Row } from '../types.js';
import { ByteRecord, NOT_PLAIN } from './byte-record.js';
import type { PieceBuffer } from './piece-buffer.js';

/** After so many records it is judged whether the visitor takes any. */
const TRIAL = 1024;
const LEAST_TAKEN = TRIAL / 8;

/** Stands for a record that must be read as texts. */
export const NOT_TAKEN = -1;

/** The short way of a record: found in its bytes, and taken by the visitor as it lies there. */
export class ByteWay {
  /** Where the record begins that was taken last, as long as no other was read since; else -1. */
  last = -1;
  private readonly record: ByteRecord;
  private readonly visitor: ByteVisitor;
  private isUseful = true;
  private asked = 0;
  private taken = 0;

  /** `delimiter` is one byte of ASCII. */
  constructor(delimiter: number, visitor: ByteVisitor) {
    this.record = new ByteRecord(delimiter);
    this.visitor = visitor;
  }

  /** Where the bytes begin that are still needed, if the next record begins at `position`. */
  oldest(position: number): number {
    return this.last < 0 ? position : this.last;
  }

  /** Says in which bytes the next records lie, and by how many the others moved to their front. */
  lieIn(buffer: PieceBuffer, moved: number): void {
    this.record.lieIn(buffer);
    if (this.last >= 0) this.last -= moved;
  }

  /** Offers the record that begins at `from`; returns the offset behind it, or `NOT_TAKEN`. */
  offer(from: number, number: number): number {
    if (!this.isUseful) return NOT_TAKEN;
    if (++this.asked === TRIAL) this.judge();
    const { record } = this;
    const next = record.find(from);
    if (next === NOT_PLAIN) return NOT_TAKEN;
    record.number = number;
    if (!this.visitor.take(record)) return NOT_TAKEN;
    this.taken++;
    this.last = from;
    return next;
  }

  /** Shows the record that was taken last as texts. */
  show(row: Row): void {
    this.last = -1;
    this.visitor.before(row);
  }

  private judge(): void {
    this.isUseful = this.taken >= LEAST_TAKEN;
    this.asked = 0;
    this.taken = 0;
  }
}
