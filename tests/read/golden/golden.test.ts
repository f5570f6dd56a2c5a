import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/read/open-workbook.js';
import { copyWorkbook, type CopiedSheet, type CopiedWorkbook } from '../read-back.js';
import { withFile } from '../workbook-builder.js';
import { kindOf, rangesOf, textOf, type DescribedSheet } from './described-sheet.js';
import { goldenFormats, goldenPassword, type GoldenFormat } from './golden-formats.js';
import { goldenSheets, nursing } from './golden-sheets.js';

const readGolden = ({ extension }: GoldenFormat, bytes: Uint8Array): Promise<CopiedWorkbook> =>
  withFile(
    bytes,
    async (path) =>
      copyWorkbook(await openWorkbook(path, { password: () => Promise.resolve(goldenPassword) })),
    `护理补贴${extension}`,
  );

/** Cells by their place (`7,3`), so that rows and columns without anything may be in a file or not. */
const cellsRead = ({ read }: CopiedSheet): Record<string, string> =>
  Object.fromEntries(
    read.flatMap(({ number, text, kind }) =>
      text.flatMap((value, column) =>
        value === undefined ? [] : [[`${number},${column}`, `${kind[column] ?? '?'} ${value}`] as const],
      ),
    ),
  );

const cellsDescribed = ({ rows }: DescribedSheet, isText: boolean): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const value = textOf(cell);
        return value === undefined
          ? []
          : [[`${row + 1},${column}`, `${isText ? 'text' : (kindOf(cell) ?? '?')} ${value}`] as const];
      }),
    ),
  );

describe.each(goldenFormats)('the golden roll as $title', (golden) => {
  const { isText, format } = golden;
  const described = isText ? [nursing] : goldenSheets;
  const bytes = golden.write(described);

  it('has every cell as it was written down, its text and its kind', async () => {
    const workbook = await readGolden(golden, bytes);
    expect(workbook.format).toBe(format);
    expect(workbook.faults).toEqual([]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(described.map(({ name }) => name));
    for (const [at, sheet] of described.entries()) {
      expect(cellsRead(workbook.sheets[at] as CopiedSheet)).toEqual(cellsDescribed(sheet, isText));
    }
  });
});

const workbooks = goldenFormats.filter(({ isText }) => !isText);

describe.each(workbooks)('the golden roll as $title', (golden) => {
  it('knows what is merged and what is hidden', async () => {
    const { sheets } = await readGolden(golden, golden.write(goldenSheets));
    for (const [at, sheet] of goldenSheets.entries()) {
      const read = sheets[at] as CopiedSheet;
      const byPlace = (a: { firstRow: number; firstColumn: number }, b: typeof a): number =>
        a.firstRow - b.firstRow || a.firstColumn - b.firstColumn;
      expect([...read.merges].sort(byPlace)).toEqual(rangesOf(sheet).sort(byPlace));
      expect(read.read.filter(({ hidden }) => hidden).map(({ number }) => number)).toEqual(
        sheet.hiddenRows ?? [],
      );
      expect(read.hiddenColumns).toEqual(sheet.hiddenColumns ?? []);
      expect(read.hidden).toBe(sheet.hidden ?? false);
    }
  });
});
