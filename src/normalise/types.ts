/**
 * A value read from a cell, made comparable. `value` is null where the cell is blank (then `fault` is null too) or
 * cannot be used (then `fault` says why). `changes` names every change made to the text, in the order made.
 */
export interface Normalised<T, Change extends string = string, Fault extends string = string> {
  readonly value: T | null;
  readonly changes: readonly Change[];
  readonly fault: Fault | null;
}
