import { textOf, type SqlStructure, type TokenRange } from './sql-structure.js';

/** One small change of a text, by offsets. */
export interface Edit {
  /** What is changed, in words. */
  readonly change: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Finds every place of a statement at which one kind of change can be made. */
export type Generator = (structure: SqlStructure) => readonly Edit[];

/** A range of tokens replaced; by nothing, dropped. */
export const replaceRange = (structure: SqlStructure, range: TokenRange, replacement: string): Edit => ({
  change: `${textOf(structure, range)} -> ${replacement === '' ? '(dropped)' : replacement}`,
  start: startOf(structure, range.first),
  end: endOf(structure, range.last),
  replacement,
});

/** Edits for each token of a text. */
export const atEach =
  (texts: readonly string[], edit: (structure: SqlStructure, at: number) => readonly Edit[]): Generator =>
  (structure) =>
    structure.tokens.flatMap(({ text }, at) => (texts.includes(text) ? edit(structure, at) : []));

const startOf = ({ tokens }: SqlStructure, at: number): number => tokens[at]?.start ?? 0;
const endOf = ({ tokens }: SqlStructure, at: number): number => tokens[at]?.end ?? 0;
