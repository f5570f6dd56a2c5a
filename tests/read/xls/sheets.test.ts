import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectUserError } from '../expect-user-error.js';
import { readBytesBack, readFileBack } from '../read-back.js';
import { withFile } from '../workbook-builder.js';
import {
  bof,
  buildXls,
  columnInfo,
  container,
  EOF,
  formula,
  label,
  merged,
  mulBlank,
  mulRk,
  number,
  record,
  results,
  row,
  u16,
  u32,
  u8,
  workbookStream,
} from './biff-writer.js';
import { readRows, readSheet, readXlsBack } from './read-xls.js';

const chart = Buffer.concat([bof(0x0020), number(0, 0, 99), label(7, 7, '图'), EOF]);

describe('the sheets of a workbook', () => {
  it('come in the order of their tabs, hidden ones too', async () => {
    const { format, encoding, faults, sheets } = await readXlsBack({
      sheets: [
        { name: '名册', records: [label(0, 0, '甲')] },
        { name: '隐藏', records: [label(0, 0, '乙')], state: 1 },
        { name: 'deep', records: [label(0, 0, '丙')], state: 2 },
      ],
    });
    expect({ format, encoding, faults }).toEqual({ format: 'xls', encoding: undefined, faults: [] });
    expect(sheets.map(({ name, hidden, read }) => [name, hidden, read[0]?.text[0]])).toEqual([
      ['名册', false, '甲'],
      ['隐藏', true, '乙'],
      ['deep', true, '丙'],
    ]);
  });

  it('are worksheets: charts are passed over, macro and dialog sheets too, which is said', async () => {
    const { sheets, faults } = await readXlsBack({
      sheets: [
        { name: '宏表', records: [label(0, 0, '甲')], kind: 1, bof: bof(0x0040) },
        { name: '图表', records: [number(0, 0, 1)], kind: 2, bof: bof(0x0020) },
        { name: '名册', records: [record(0x0081, u16(0x04c1)), label(0, 0, '乙')] },
        { name: '对话框', records: [record(0x0081, u16(0x04d1)), label(0, 0, '丙')] },
        { name: '模块', records: [], kind: 6, bof: bof(0x0006) },
      ],
    });
    expect(sheets.map(({ name }) => name)).toEqual(['名册']);
    expect(faults.map(({ code, sheet, effect }) => [code, sheet, effect])).toEqual([
      ['read.sheet-skipped', '宏表', 'lost'],
      ['read.sheet-skipped', '对话框', 'lost'],
    ]);
  });

  it('may be read again, and by columns', async () => {
    const bytes = buildXls({
      sheets: [{ name: '名册', records: [label(0, 0, '甲'), mulRk(0, 1, 6, 10, 14), label(1, 3, '乙')] }],
    });
    await withFile(bytes, async (path) => {
      const whole = await readFileBack(path);
      expect(await readFileBack(path)).toEqual(whole);
      expect(whole.sheets[0]?.read.map(({ text }) => text)).toEqual([
        ['甲', '1', '2', '3'],
        [undefined, undefined, undefined, '乙'],
      ]);
      const some = await readFileBack(path, { columns: new Set([2]) });
      expect(some.sheets[0]?.read.map(({ text }) => text)).toEqual([[undefined, undefined, '2'], []]);
    });
  });

  it('may stand in a file without a container', async () => {
    const stream = workbookStream({ sheets: [{ name: '名册', records: [label(0, 0, '甲')] }] });
    const { format, sheets } = await readBytesBack(stream, '导出.xls');
    expect([format, sheets[0]?.read[0]?.text]).toEqual(['xls', ['甲']]);
  });

  it('may have zeros behind the last, up to the smallest size of a stream', async () => {
    const stream = workbookStream({ sheets: [{ name: '名册', records: [label(0, 0, '甲')] }] });
    const padded = Buffer.concat([stream, Buffer.alloc(4096 - stream.length)]);
    expect((await readBytesBack(container({ Workbook: padded }))).sheets).toHaveLength(1);
  });

  it('are found in the stream Workbook, also beside one for Excel 5 and below embedded objects', async () => {
    const stream = (text: string): Buffer =>
      workbookStream({ sheets: [{ name: '名册', records: [label(0, 0, text)] }] });
    const { sheets } = await readBytesBack(
      container({
        Book: Buffer.alloc(9000, 1),
        'MBD0001/Workbook': stream('嵌入'),
        WORKBOOK: stream('甲'),
        'ZZZ/Workbook': stream('嵌入'),
      }),
    );
    expect(sheets.map(({ read }) => read[0]?.text)).toEqual([['甲']]);
  });
});

describe('the list of sheets', () => {
  const good = { name: '甲', records: [number(0, 0, 1)] };

  it.each([1, -4, 7, 100_000, 0x7fffffff])('that lies by %i bytes is damage', async (lie) => {
    const reading = readXlsBack({ sheets: [good, { ...good, name: '乙', lie }] });
    const error = await expectUserError(reading, 'read.sheet-unlinked');
    expect(error.what.params).toEqual({ sheet: '乙' });
  });

  it('that names a sheet inside a sheet is damage', async () => {
    const inner = Buffer.concat([bof(), number(0, 0, 5), EOF]);
    const records = [number(0, 0, 1), inner];
    const inside = bof().length + number(0, 0, 1).length;
    const outer = Buffer.concat([bof(), ...records, EOF]).length;
    const reading = readXlsBack({
      sheets: [
        { name: '甲', records },
        { ...good, name: '乙', lie: inside - outer },
      ],
    });
    await expectUserError(reading, 'read.sheet-unlinked');
  });

  it('that names a chart inside a sheet is damage', async () => {
    const lie = bof().length;
    const reading = readXlsBack({ sheets: [{ name: '甲', records: [chart], lie }] });
    await expectUserError(reading, 'read.sheet-unlinked');
  });

  it('that names one sheet twice is damage', async () => {
    const length = Buffer.concat([bof(), ...good.records, EOF]).length;
    const reading = readXlsBack({ sheets: [good, { ...good, name: '乙', lie: -length }] });
    await expectUserError(reading, 'read.sheet-unlinked');
  });

  it('that leaves a sheet out is damage', async () => {
    const stream = Buffer.concat([workbookStream({ sheets: [good] }), bof(), number(0, 0, 2), EOF]);
    await expectUserError(readBytesBack(container({ Workbook: stream })), 'read.sheet-unlisted');
  });

  it('without a worksheet is said', async () => {
    await expectUserError(readXlsBack({ sheets: [] }), 'read.no-sheets');
    const sheet = { name: '图', records: [], kind: 2, bof: bof(0x0020) };
    await expectUserError(readXlsBack({ sheets: [sheet] }), 'read.no-sheets');
  });
});

describe('rows', () => {
  it('have their numbers, and blank ones that stand in the file are visited', async () => {
    const rows = await readRows([row(0), row(4), row(9), number(4, 1, 5), label(12, 0, '末')]);
    expect(rows.map(({ number: n, text }) => [n, text])).toEqual([
      [1, []],
      [5, [undefined, '5']],
      [10, []],
      [13, ['末']],
    ]);
  });

  it('are visited in order, whatever the order in the file', async () => {
    const rows = await readRows([
      number(5, 0, 50),
      row(5),
      number(2, 1, 21),
      row(2, true),
      number(5, 1, 51),
      mulRk(0, 0, 6, 10),
      number(2, 0, 20),
      formula(2, 2, results.text),
      number(9, 0, 90),
    ]);
    expect(rows.map(({ number: n, hidden, text }) => [n, hidden, text])).toEqual([
      [1, false, ['1', '2']],
      [3, true, ['20', '21']],
      [6, false, ['50', '51']],
      [10, false, ['90']],
    ]);
  });

  it('are the same for every order of the cells', async () => {
    const cells = Array.from({ length: 30 }, (_, i) => number(i % 7, Math.floor(i / 7) * 2, i + 1));
    const expected = (await readRows(cells)).map(({ number: n, text }) => [n, text]);
    expect(expected[1]).toEqual([
      2,
      ['2', undefined, '9', undefined, '16', undefined, '23', undefined, '30'],
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(cells, { minLength: cells.length, maxLength: cells.length }),
        async (shuffled) => {
          const rows = await readRows(shuffled);
          expect(rows.map(({ number: n, text }) => [n, text])).toEqual(expected);
        },
      ),
      { seed: 20261102, numRuns: 40 },
    );
  });

  it('that are hidden are read and counted', async () => {
    const sheet = await readSheet([row(0), row(1, true), row(2, true), number(1, 0, 1), number(3, 0, 3)]);
    expect(sheet).toMatchObject({ rows: 4, hiddenRows: 2 });
    expect(sheet.read.map(({ hidden }) => hidden)).toEqual([false, true, true, false]);
  });

  it('that have no description are hidden where the sheet says so', async () => {
    const cells = [row(0), number(0, 0, 1), number(1, 0, 2), row(2, true)];
    const hiddenRows = async (flags: number): Promise<readonly boolean[]> =>
      (await readRows([record(0x0225, u16(flags, 255)), ...cells])).map(({ hidden }) => hidden);
    expect(await hiddenRows(0x0003)).toEqual([false, true, true]);
    expect(await hiddenRows(0x0001)).toEqual([false, false, true]);
  });

  it('are those in the file, whatever the sheet says about its size', async () => {
    for (const size of [u32(0, 0), u32(3, 5), u32(0, 0xffffffff)]) {
      const dimensions = record(0x0200, size, u16(0, 1, 0));
      const rows = await readRows([dimensions, number(0, 3, 1), number(65_535, 255, 2)]);
      expect(rows.map(({ number: n, text }) => [n, text.length])).toEqual([
        [1, 4],
        [65_536, 256],
      ]);
    }
  });

  it('do not hold the cells of charts among them', async () => {
    const rows = await readRows([number(0, 0, 1), chart, number(0, 1, 2), chart, number(1, 0, 3)]);
    expect(rows.map(({ text }) => text)).toEqual([['1', '2'], ['3']]);
  });

  it('end early where the visitor stops', async () => {
    await withFile(
      buildXls({ sheets: [{ name: '名册', records: [number(0, 0, 1), number(1, 0, 2), number(2, 0, 3)] }] }),
      async (path) => {
        const { openWorkbook } = await import('../../../src/read/open-workbook.js');
        const workbook = await openWorkbook(path);
        const visited: number[] = [];
        const summary = await workbook.sheets[0]?.read(({ number: n }) => {
          visited.push(n);
          return n === 2 ? 'stop' : undefined;
        });
        await workbook.close();
        expect([visited, summary?.rows]).toEqual([[1, 2], 2]);
      },
    );
  });
});

describe('columns and ranges', () => {
  it('that are hidden are named as far as the sheet is used', async () => {
    const sheet = await readSheet([
      columnInfo(0, 0, false),
      columnInfo(1, 2, true),
      columnInfo(4, 256, true),
      mulBlank(0, 0, 5),
    ]);
    expect(sheet.hiddenColumns).toEqual([1, 2, 4, 5]);
  });

  it('that are merged are told, from all records', async () => {
    const sheet = await readSheet([
      number(0, 0, 1),
      merged([0, 1, 0, 0], [3, 3, 2, 5]),
      merged([9, 12, 1, 1]),
    ]);
    expect(sheet.merges).toEqual([
      { firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 },
      { firstRow: 4, lastRow: 4, firstColumn: 2, lastColumn: 5 },
      { firstRow: 10, lastRow: 13, firstColumn: 1, lastColumn: 1 },
    ]);
  });

  it('beyond the last are damage', async () => {
    await expectUserError(readRows([number(0, 256, 1)]), 'read.column-limit');
    await expectUserError(readRows([mulRk(0, 254, 6, 6, 6)]), 'read.column-limit');
  });
});

describe('a workbook that another version wrote, or that is locked', () => {
  it('is refused where it is of Excel 95 or earlier', async () => {
    const sheets = [{ name: 'a', records: [] }];
    const ofExcel5 = bof(0x0005, 0x0500);
    await expectUserError(readXlsBack({ sheets, bof: ofExcel5 }), 'read.format.xls-old');
    const ofExcel4 = record(0x0409, u16(0x0400, 0x0010, 0));
    await expectUserError(readBytesBack(container({ Workbook: ofExcel4 })), 'read.format.xls-old');
  });

  it('is refused where it is encrypted, and says how to open it', async () => {
    const head = [record(0x002f, u16(1), u16(1, 1), Buffer.alloc(48, 7))];
    const error = await expectUserError(
      readXlsBack({ sheets: [{ name: 'a', records: [] }], head }),
      'read.format.xls-encrypted',
    );
    expect(error.hint.key).toBe('read.hint.remove-encryption');
  });

  it.each([
    ['something else', Buffer.from('not a workbook at all')],
    ['a sheet without a workbook', Buffer.concat([bof(0x0010), number(0, 0, 1), EOF])],
    ['a record without contents', Buffer.concat([record(0x000a), u8(0)])],
  ])('is refused where the stream holds %s', async (_, stream) => {
    await expectUserError(readBytesBack(container({ Workbook: stream })), 'read.part-unexpected');
  });
});
