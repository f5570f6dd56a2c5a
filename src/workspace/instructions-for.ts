import type { SheetInstructions } from '../map/types.js';
import { fitsPattern } from './file-pattern.js';
import type { SheetChoice, SourceEntry, Workspace } from './types.js';

/** A sheet as its workbook names it. */
export interface SheetPlace {
  readonly name: string;
  /** 1-based, hidden sheets counted. */
  readonly position: number;
}

/** What is laid down for a sheet. */
export type LaidDown =
  /** The sheet is not to be read; the entry says so. */
  | { readonly kind: 'skip'; readonly entry: SourceEntry }
  | {
      readonly kind: 'read';
      readonly instructions: SheetInstructions;
    };

const fitsSheet = (choice: SheetChoice | undefined, { name, position }: SheetPlace): boolean => {
  if (choice === undefined) return true;
  return choice.kind === 'position' ? choice.position === position : fitsPattern(choice.pattern, name);
};

/** What the first entry that fits a sheet says of it; undefined where none does: the sheet is recognised as ever. */
export const instructionsFor = (
  { sources }: Pick<Workspace, 'sources'>,
  file: string,
  sheet: SheetPlace,
): LaidDown | undefined => {
  const entry = sources.find((one) => fitsPattern(one.file, file) && fitsSheet(one.sheet, sheet));
  if (entry === undefined) return undefined;
  return entry.skip ? { kind: 'skip', entry } : { kind: 'read', instructions: entry.instructions };
};

/** The entry by which a whole file is not read; such a file is not even opened. Undefined where a sheet of it may be read. */
export const skippingEntry = (
  { sources }: Pick<Workspace, 'sources'>,
  file: string,
): SourceEntry | undefined => {
  const first = sources.find((one) => fitsPattern(one.file, file));
  return first?.skip === true && first.sheet === undefined ? first : undefined;
};

/** A file of a run with its sheets in their order; null where it was not opened. */
export interface SeenFile {
  readonly file: string;
  readonly sheets: readonly string[] | null;
}

/** Entries that no file, or no sheet of the files that they fit, was read by: mostly a spelling mistake. */
export interface IdleEntries {
  readonly withoutFile: readonly { readonly line: number; readonly file: string }[];
  readonly withoutSheet: readonly SourceEntry[];
}

/** Finds the entries that fit nothing, so that they can be said. */
export const findIdleEntries = (
  { sources, passwords }: Pick<Workspace, 'sources' | 'passwords'>,
  seen: readonly SeenFile[],
): IdleEntries => {
  const filesOf = (pattern: string): readonly SeenFile[] =>
    seen.filter(({ file }) => fitsPattern(pattern, file));
  const fitsNoSheet = (entry: SourceEntry): boolean => {
    const files = filesOf(entry.file);
    return files.length > 0 && files.every(({ sheets }) => sheets !== null && !hasSheet(entry.sheet, sheets));
  };
  return {
    withoutFile: [...sources, ...passwords]
      .filter(({ file }) => filesOf(file).length === 0)
      .sort((a, b) => a.line - b.line),
    withoutSheet: sources.filter(fitsNoSheet),
  };
};

const hasSheet = (choice: SheetChoice | undefined, sheets: readonly string[]): boolean =>
  sheets.some((name, at) => fitsSheet(choice, { name, position: at + 1 }));
