import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { readBytesBack, type CopiedWorkbook } from '../read-back.js';
import { buildOds, odsContent, row, table, textCell } from '../ods/ods-builder.js';

const ROWS = 12;
const numbers = Array.from({ length: ROWS }, (_, at) => at);

const page = `<html><head><meta charset="utf-8"><style>.d{mso-number-format:"Short Date"}</style></head><body><table border=1><caption>名册</caption><col span=2><thead><tr><th rowspan=2>姓名</th><th colspan="2">发放&nbsp;情况</th></tr><tr><th>标准</th><th>金额</th></tr></thead><tbody>${numbers.map((at) => `<tr><td>第${at}人<br>一组</td><td x:num="${at}.25">${at}.3</td><td class=d x:num="${44_000 + at}"><span style="display:none">x</span>日</td></tr>`).join('\n')}</tbody></table><!-- 完 --></body></html>`;

const spreadsheet = `<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="名册"><Table><Column ss:Hidden="1"/>${numbers.map((at) => `<Row ss:Index="${at * 2 + 1}"><Cell ss:MergeAcross="1"><Data ss:Type="String">第${at}人&amp;</Data></Cell><Cell ss:Index="4"><Data ss:Type="Number">${at}.5</Data></Cell><Cell><Data ss:Type="DateTime">2021-03-05T00:00:00.000</Data></Cell></Row>`).join('\n')}</Table></Worksheet></Workbook>`;

const content = odsContent(
  table(
    numbers
      .map((at) =>
        row(
          `${textCell(`第${at}人<text:s text:c="2"/>&amp;`)}<table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="${at}.5" table:number-columns-repeated="2"><text:p>${at}</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2021-03-05" table:number-columns-spanned="2"><text:p>5</text:p></table:table-cell><table:covered-table-cell/>`,
          at % 3 === 0 ? ' table:number-rows-repeated="2"' : '',
        ),
      )
      .join(''),
  ),
);

/** Reads bytes; the workbook, or the `UserError` that says why not. Everything else is a bug and thrown. */
const attempt = (bytes: Uint8Array): Promise<CopiedWorkbook | UserError> =>
  readBytesBack(bytes).catch((error: unknown) => {
    if (error instanceof UserError) return error;
    throw error;
  });

const change = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom('flip', 'delete', 'insert', 'cut'),
  byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...Buffer.from('<>"\'/&;=! -0t'))),
});
type Change = { readonly at: number; readonly kind: string; readonly byte: number };

const mutate = (bytes: Uint8Array, changes: readonly Change[]): Buffer => {
  let buffer = Buffer.from(bytes);
  for (const { at, kind, byte } of changes) {
    const index = Math.floor(at * buffer.length);
    const rest = kind === 'insert' ? index : index + 1;
    const middle = kind === 'flip' || kind === 'insert' ? [byte] : [];
    buffer = Buffer.concat([
      buffer.subarray(0, index),
      Buffer.from(middle),
      buffer.subarray(kind === 'cut' ? buffer.length : rest),
    ]);
  }
  return buffer;
};

const settings = { seed: 20261122, numRuns: 250 };
let files = 0;
afterAll(() => {
  process.stderr.write(`${files} changed files of markup, seed ${settings.seed}\n`);
});

const forms = [
  ['a web page', Buffer.from(page), (bytes: Buffer) => bytes],
  ['an XML Spreadsheet', Buffer.from(spreadsheet), (bytes: Buffer) => bytes],
  ['the content of an ods file', Buffer.from(content), (bytes: Buffer) => buildOds('', { content: bytes })],
  ['an ods file', Buffer.from(buildOds('', { content })), (bytes: Buffer) => bytes],
] as const;

const rowsOf = (result: CopiedWorkbook): number =>
  result.sheets.reduce((rows, sheet) => rows + sheet.read.length, 0);

describe.each(forms)('%s', (_, whole, wrap) => {
  it('with changed bytes ends in rows or a UserError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        files++;
        await attempt(wrap(mutate(whole, changes)));
      }),
      settings,
    );
  });

  it('cut off anywhere is never a shorter roll', async () => {
    const expected = rowsOf(await readBytesBack(wrap(whole)));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 1 }), async (length) => {
        files++;
        const result = await attempt(wrap(whole.subarray(0, length)));
        // What is left of a page may still hold the whole table; text before the first tag is a csv of one row.
        if (result instanceof UserError || result.format === 'csv') return;
        expect(rowsOf(result)).toBe(expected);
      }),
      settings,
    );
  });
});

describe('one changed byte in the rows of a table', () => {
  /** Every row as one text. */
  const texts = (result: CopiedWorkbook, format: string): readonly string[] =>
    result.format === format
      ? result.sheets.flatMap(({ read }) => read.map(({ text }) => JSON.stringify([...text])))
      : [];

  it.each([
    ['html', page, (bytes: Buffer) => bytes],
    ['xml-spreadsheet', spreadsheet, (bytes: Buffer) => bytes],
    ['ods', content, (bytes: Buffer) => buildOds('', { content: bytes })],
  ] as const)('of %s takes no row away, or all is refused', async (format, text, wrap) => {
    const whole = Buffer.from(text);
    const expected = texts(await readBytesBack(wrap(whole)), format);
    await fc.assert(
      fc.asyncProperty(change, async (one) => {
        if (one.kind === 'cut') return;
        files++;
        const result = await attempt(wrap(mutate(whole, [one])));
        if (result instanceof UserError || result.format !== format) return;
        const read = texts(result, format);
        expect(read.length).toBeGreaterThanOrEqual(expected.length);
      }),
      settings,
    );
  });
});
