/** Collects what is said of sheets and puts it into the order of sources and sheets. */
export interface SheetOrder<T> {
  /** `sheet` is the 0-based position in its source; -1 for what concerns the source as a whole. */
  add(source: number, sheet: number, ...items: readonly T[]): void;
  /** What was said of one sheet stays in the order in which it was said. */
  end(): readonly T[];
}

/** Starts a collection. Sheets may be read in any order: what is said of a run follows that of its files. */
export const sheetOrder = <T>(): SheetOrder<T> => {
  const said: { readonly source: number; readonly sheet: number; readonly item: T }[] = [];
  return {
    add(source, sheet, ...items) {
      for (const item of items) said.push({ source, sheet, item });
    },
    end: () => said.sort((a, b) => a.source - b.source || a.sheet - b.sheet).map(({ item }) => item),
  };
};
