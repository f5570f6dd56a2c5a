import ExcelJS from 'exceljs';

/** What somebody fills in beside one pair. */
export interface FilledRow {
  /** Names of the two records, in any order. */
  readonly names: readonly [string, string];
  readonly decision: string;
  readonly who?: string;
  readonly remark?: string;
  /** Other cells that are changed, by the title of their column. */
  readonly changed?: Readonly<Record<string, string>>;
}

/** One pair as the sheet shows it: cells by the titles of their columns. */
export type ShownPair = ReadonlyMap<string, ExcelJS.Cell>;

/** The pairs of a report, in their order. */
export const pairsOf = (book: ExcelJS.Workbook): readonly ShownPair[] => {
  const sheet = book.getWorksheet('待核对');
  if (sheet === undefined) throw new Error('no sheet of pairs');
  const pairs: ShownPair[] = [];
  let titles: readonly string[] | undefined;
  sheet.eachRow((row) => {
    const cells = Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1));
    if (titles !== undefined) pairs.push(new Map(cells.map((cell, at) => [titles?.[at] ?? '', cell])));
    else if (cells[0]?.text === '序号') titles = cells.map(({ text }) => text);
  });
  return pairs;
};

/** Opens a workbook. */
export const openBook = async (path: string): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
};

/** Names of the pairs that a report asks about. */
export const askedPairs = async (path: string): Promise<readonly string[]> =>
  pairsOf(await openBook(path)).map((pair) => namesOf(pair).join('/'));

const namesOf = (pair: ShownPair): readonly string[] =>
  ['姓名（甲）', '姓名（乙）'].map((title) => pair.get(title)?.text ?? '');

/** Fills in a report as a clerk does, and saves it under another name. */
export const fillReview = async (path: string, filled: string, rows: readonly FilledRow[]): Promise<void> => {
  const book = await openBook(path);
  const pairs = pairsOf(book);
  for (const { names, decision, who = '周敏', remark = '', changed = {} } of rows) {
    const pair = pairs.find((one) => [...namesOf(one)].sort().join() === [...names].sort().join());
    if (pair === undefined) throw new Error(`no pair ${names.join()}`);
    const cells = { 核对结论: decision, 核对人: who, 备注: remark, ...changed };
    for (const [title, value] of Object.entries(cells)) {
      const cell = pair.get(title);
      if (cell === undefined) throw new Error(`no column ${title}`);
      if (value !== '') cell.value = value;
    }
  }
  await book.xlsx.writeFile(filled);
};
