import type { Recognition } from '../../map/types.js';
import { fitsPattern } from '../../workspace/file-pattern.js';
import type { InspectedSheet, Inspection } from '../inspection.js';
import { commonPattern } from './common-pattern.js';

/** A sheet that was looked at, and what it was recognised as. */
export interface SeenSheet {
  readonly file: string;
  readonly sheet: string;
  readonly recognition: InspectedSheet['recognition'];
}

/** A sheet that is a roll. */
export interface SeenRoll extends SeenSheet {
  readonly recognition: Extract<Recognition, { kind: 'roll' }>;
}

/** Which sheets an entry is for: the two patterns of it. */
export interface Coverage {
  readonly file: string;
  /** Undefined where all sheets of the files are meant. */
  readonly sheet: string | undefined;
}

/** All sheets of an inspection, in its order. */
export const seenSheets = ({ sources }: Inspection): readonly SeenSheet[] =>
  sources.flatMap(({ file, sheets }) =>
    sheets.map(({ name, recognition }) => ({ file, sheet: name, recognition })),
  );

/**
 * Covers sheets that are read alike with as few entries as fit exactly them and no other sheet or file: all of them
 * together, else folder by folder, file by file, sheet by sheet.
 */
export const coverSheets = (group: readonly SeenSheet[], { sources }: Inspection): readonly Coverage[] => {
  const all = sources.flatMap(({ file, sheets }) => sheets.map(({ name }) => ({ file, sheet: name })));
  const unread = sources.filter(({ sheets }) => sheets.length === 0).map(({ file }) => file);
  const isExact = (coverage: Coverage, wanted: ReadonlySet<string>): boolean =>
    all.every((one) => covers(coverage, one) === wanted.has(keyOf(one))) &&
    !unread.some((file) => fitsPattern(coverage.file, file));
  const cover = (sheets: readonly SeenSheet[], splits: readonly Split[]): readonly Coverage[] => {
    const wanted = new Set(sheets.map(keyOf));
    const names = sheets.map(({ sheet }) => sheet);
    const file = commonPattern(distinct(sheets.map((one) => one.file)));
    const choices = [undefined, commonPattern(distinct(names))];
    for (const sheet of choices) {
      if (file === undefined || (sheet === undefined && choices.indexOf(sheet) > 0)) continue;
      if (isExact({ file, sheet }, wanted)) return [{ file, sheet }];
    }
    const [split, ...rest] = splits;
    if (split === undefined) return sheets.map((one) => ({ file: one.file, sheet: one.sheet }));
    return [...grouped(sheets, split).values()].flatMap((part) => cover(part, rest));
  };
  return cover(group, [folderOf, ({ file }) => file]);
};

type Split = (sheet: SeenSheet) => string;

const folderOf: Split = ({ file }) => file.slice(0, file.lastIndexOf('/') + 1);

const keyOf = ({ file, sheet }: Pick<SeenSheet, 'file' | 'sheet'>): string => JSON.stringify([file, sheet]);

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** Whether an entry is for a sheet. */
export const covers = (
  { file, sheet }: Coverage,
  one: { readonly file: string; readonly sheet: string },
): boolean => fitsPattern(file, one.file) && (sheet === undefined || fitsPattern(sheet, one.sheet));

/** Items by a key, in the order in which the keys come. */
export const grouped = <T>(
  items: readonly T[],
  key: (item: T) => string,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
};
