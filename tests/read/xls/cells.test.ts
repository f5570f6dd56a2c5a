import { describe, expect, it } from 'vitest';
import { normaliseIdNumber } from '../../../src/normalise/id-number.js';
import { readRows as readXlsxRows } from '../read-back.js';
import {
  array,
  blank,
  boolError,
  continued,
  formula,
  label,
  labelSst,
  mulBlank,
  mulRk,
  number,
  record,
  results,
  resultText,
  rk,
  row,
  sharedFormula,
  sharedStrings,
  text16,
  u16,
  u8,
} from './biff-writer.js';
import { readRows, readSheet, readTexts } from './read-xls.js';

describe('numbers', () => {
  it.each([
    ['a whole number', rk(0, 0, (1234 << 2) | 2), '1234'],
    ['a negative one', rk(0, 0, (-1234 << 2) | 2), '-1234'],
    ['a whole number to be divided by 100', rk(0, 0, (1234 << 2) | 3), '12.34'],
    ['one whose hundredth is no short double', rk(0, 0, (110 << 2) | 3), '1.1'],
    ['a negative one to be divided', rk(0, 0, (-5 << 2) | 3), '-0.05'],
    ['the largest', rk(0, 0, (536_870_911 << 2) | 2), '536870911'],
    ['the smallest', rk(0, 0, (-536_870_912 << 2) | 2), '-536870912'],
    // 1.5 is 3FF80000 00000000, 12345.5 is 40C81CC0 00000000.
    ['the upper part of a double', rk(0, 0, 0x3ff80000), '1.5'],
    ['the upper part of a double, divided', rk(0, 0, 0x40c81cc0 | 1), '123.455'],
    ['a double', number(0, 0, 0.1), '0.1'],
    ['a double with noise', number(0, 0, 0.1 + 0.2), '0.30000000000000004'],
    ['a whole double', number(0, 0, 13_900_001_111), '13900001111'],
    ['minus nought', number(0, 0, -0), '0'],
    ['nought', number(0, 0, 0), '0'],
    ['twenty digits', number(0, 0, 12_345_678_901_234_567_000), '12345678901234567000'],
  ] as const)('keeps the digits of %s', async (_, cell, text) => {
    const rows = await readRows([cell]);
    expect(rows[0]).toMatchObject({ text: [text], kind: ['number'] });
  });

  it('reads several in one record, in the columns that they stand in', async () => {
    const cells = [mulRk(0, 2, (7 << 2) | 2, (550 << 2) | 3, 0x3ff80000), number(0, 5, 9)];
    expect(await readTexts(cells)).toEqual([undefined, undefined, '7', '5.5', '1.5', '9']);
  });

  it('takes a double that is no number for an error', async () => {
    const rows = await readRows([number(0, 0, Number.NaN), number(0, 1, Number.POSITIVE_INFINITY)]);
    expect(rows[0]).toMatchObject({ text: ['NaN', 'Infinity'], kind: ['error', 'error'] });
  });

  // Excel writes the first to xlsx as 9.9010119900307E+17; the double nearest to the second is ...075456.
  it.each([
    ['rounded by Excel', 990_101_199_003_070_000, '990101199003070000', '9.9010119900307E+17'],
    ['kept as a full double', 990_101_199_003_075_432, '990101199003075500', '990101199003075432'],
  ])('gives an ID number %s so that its damage is named as in xlsx', async (_, value, text, inXlsx) => {
    const [xls] = await readRows([number(0, 0, value)]);
    expect(xls).toMatchObject({ text: [text], kind: ['number'] });
    const [xlsx] = await readXlsxRows(`<row r="1"><c r="A1"><v>${inXlsx}</v></c></row>`);
    for (const { text: read, kind } of [xls, xlsx].filter((row) => row !== undefined)) {
      expect(kind).toEqual(['number']);
      expect(normaliseIdNumber(read[0] ?? '', { stored: 'number' }).fault).toBe('id.digits-lost');
    }
  });
});

describe('dates', () => {
  const dateOf = async (
    format: number | string,
    serial: number,
    others = {},
  ): Promise<readonly (string | undefined)[]> => {
    const rows = await readRows([number(0, 0, serial, 1)], { formats: [0, format], ...others });
    return [rows[0]?.text[0], rows[0]?.kind[0]];
  };

  // 44260 is 2021-03-05 in the calendar that begins in 1900.
  it.each([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])(
    'are numbers with built-in format %i',
    async (format) => {
      expect(await dateOf(format, 44_260)).toEqual(['2021-03-05', 'date']);
    },
  );

  it.each(['yyyy"年"m"月"d"日"', 'yyyy\\-mm\\-dd;@', '[$-804]aaaa yyyy/m/d'])(
    'are numbers with the format %s',
    async (format) => {
      expect(await dateOf(format, 44_260)).toEqual(['2021-03-05', 'date']);
    },
  );

  it.each([0, 1, 2, 4, 9, 37, 49, '0"年"', '[红色]0.00', '#,##0.00_ '])(
    'are not what has format %s',
    async (format) => {
      expect(await dateOf(format, 44_260)).toEqual(['44260', 'number']);
    },
  );

  it('are told by what is there of a format that counts too many characters', async () => {
    const format = record(0x041e, u16(1, 11), u8(0), Buffer.from('yyyy-mm-dd'));
    expect(await dateOf(1, 44_260, { head: [format] })).toEqual(['2021-03-05', 'date']);
  });

  it('keep their time, and a time alone is text', async () => {
    expect(await dateOf(22, 44_260.75)).toEqual(['2021-03-05T18:00:00', 'date']);
    for (const format of [18, 19, 20, 21, 45, 47]) expect((await dateOf(format, 0.75))[0]).toBe('18:00:00');
    expect(await dateOf(46, 1.25)).toEqual(['30:00:00', 'text']);
  });

  it('count from 1904 where the workbook says so', async () => {
    // 42798 days after 1904-01-01 is the same 2021-03-05: the calendars lie 1462 days apart.
    const head = [record(0x0022, u16(1))];
    expect(await dateOf(14, 42_798, { head })).toEqual(['2021-03-05', 'date']);
    const sheet = await readSheet([number(0, 0, 42_798)], { head });
    expect(sheet.read[0]?.text).toEqual(['42798']);
    expect(await dateOf(14, 44_260, { head: [record(0x0022, u16(0))] })).toEqual(['2021-03-05', 'date']);
  });

  it('may be packed, or results of formulas', async () => {
    const cells = [rk(0, 0, (44_260 << 2) | 2, 1), formula(0, 1, 44_261, 1)];
    expect(await readTexts(cells, { formats: [0, 14] })).toEqual(['2021-03-05', '2021-03-06']);
  });

  it('stay numbers where the style is not in the file', async () => {
    expect(await readTexts([number(0, 0, 44_260, 99)])).toEqual(['44260']);
  });
});

describe('texts', () => {
  it('stand in the table, in the cell, or in the cell with formatting', async () => {
    const rich = record(0x00d6, u16(0, 2, 0), text16('李四'), u16(1, 0, 5));
    expect(
      await readTexts([labelSst(0, 0, 1), label(0, 1, '张三'), rich], {
        tail: [sharedStrings(text16('甲'), text16('乙'))],
      }),
    ).toEqual(['乙', '张三', '李四']);
  });

  it('of one byte a character are Latin letters', async () => {
    const bytes = record(0x0204, u16(0, 0, 0), u16(3), u8(0), u8(0x41, 0xb7, 0xe9));
    expect(await readTexts([bytes])).toEqual(['A·é']);
  });

  it('keep spaces, line breaks, digits and characters beyond the first plane', async () => {
    const texts = [' 张 三 ', '一\n二', '000123', '𠮷田', '990101199003070012'];
    expect(await readTexts(texts.map((text, column) => label(0, column, text)))).toEqual(texts);
  });

  it('of no characters are empty cells', async () => {
    expect(await readRows([label(0, 0, ''), label(0, 1, '甲')])).toMatchObject([
      { text: [undefined, '甲'], kind: [undefined, 'text'] },
    ]);
  });

  it('in a cell may go on in the next record', async () => {
    const cell = record(0x0204, u16(0, 0, 0), u16(4), u8(1), Buffer.from('残疾', 'utf16le'));
    expect(await readTexts([cell, continued(u8(1), Buffer.from('人证', 'utf16le'))])).toEqual(['残疾人证']);
  });
});

describe('other values', () => {
  it('are booleans and errors', async () => {
    const codes = [0x00, 0x07, 0x0f, 0x17, 0x1d, 0x24, 0x2a];
    const rows = await readRows([
      boolError(0, 0, 1, false),
      boolError(0, 1, 0, false),
      ...codes.map((code, i) => boolError(0, i + 2, code, true)),
    ]);
    const names = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
    expect(rows[0]?.text).toEqual(['TRUE', 'FALSE', ...names]);
    expect(rows[0]?.kind).toEqual(['boolean', 'boolean', ...names.map(() => 'error')]);
  });

  it('are not in blank cells', async () => {
    const rows = await readRows([blank(0, 0), mulBlank(0, 1, 3), number(0, 4, 1), blank(0, 5)]);
    expect(rows[0]?.text).toEqual([undefined, undefined, undefined, undefined, '1']);
  });
});

describe('results of formulas', () => {
  it('are numbers, texts, booleans, errors and empty texts', async () => {
    const rows = await readRows([
      formula(0, 0, 12.5),
      formula(0, 1, results.text),
      resultText('合计'),
      formula(0, 2, results.boolean(1)),
      formula(0, 3, results.error(0x2a)),
      formula(0, 4, results.emptyText),
      number(0, 5, 3),
    ]);
    expect(rows[0]?.text).toEqual(['12.5', '合计', 'TRUE', '#N/A', undefined, '3']);
    expect(rows[0]?.kind).toEqual(['number', 'text', 'boolean', 'error', undefined, 'number']);
  });

  it('stand behind what formulas share', async () => {
    const rows = await readRows([
      formula(0, 0, results.text),
      sharedFormula,
      resultText('甲'),
      formula(0, 1, results.text),
      array,
      continued(u8(1, 2, 3)),
      resultText('乙'),
      formula(1, 0, results.text),
      resultText('丙'),
    ]);
    expect(rows.map(({ text }) => text)).toEqual([['甲', '乙'], ['丙']]);
  });

  it('may go on in the next record', async () => {
    const begin = record(0x0207, u16(5), u8(0), Buffer.from('abc'));
    const cells = [formula(0, 0, results.text), begin, continued(u8(1), Buffer.from('人证', 'utf16le'))];
    expect(await readTexts([...cells, number(0, 1, 7)])).toEqual(['abc人证', '7']);
  });

  it('may stand in records with the numbers of Excel 3 and 4', async () => {
    const asOf = (type: number, cell: Buffer): Buffer => record(type, cell.subarray(4));
    const cells = [
      asOf(0x0206, formula(0, 0, 48)),
      asOf(0x0406, formula(0, 1, results.text)),
      resultText('甲'),
      asOf(0x0406, formula(1, 0, 1.5)),
    ];
    expect((await readRows(cells)).map(({ text }) => text)).toEqual([['48', '甲'], ['1.5']]);
  });

  it('that are missing are counted', async () => {
    const cells = [formula(0, 0, results.text), label(0, 1, '甲'), formula(1, 0, results.text), row(7)];
    const sheet = await readSheet(cells);
    expect(sheet.uncalculated).toBe(2);
    expect(sheet.read.map(({ text }) => text)).toEqual([[undefined, '甲'], [], []]);
  });
});
