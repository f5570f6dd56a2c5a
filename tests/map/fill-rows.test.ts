import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsFilling, rowFiller } from '../../src/map/fill-rows.js';
import type { SheetMapping } from '../../src/map/types.js';
import { mappingOf, range, rowOf } from './sheet.js';

const dibao = mappingOf(
  { file: '低保.xlsx' },
  '乡镇|家庭编号|姓名|身份证号|与户主关系|低保类别|保障金额|备注',
);

/** The rows from 2 on, filled, in the form in which they were given. */
const filled = (
  lines: readonly string[],
  ranges: readonly string[] = [],
  mapping: SheetMapping = dibao,
): readonly string[] => {
  const filler = rowFiller(mapping, ranges.map(range));
  return lines.map((line, at) =>
    Array.from(filler.fill(rowOf(line, at + 2)).text, (cell) => cell ?? '').join('|'),
  );
};

describe('rowFiller', () => {
  it('fills a merged cell down to the rows of the range, and not beyond', () => {
    const lines = ['青石镇|1|甲小明', '|2|乙小红', '|3|丙小刚', '|4|丁小丽'];
    expect(filled(lines, ['A2:A4'])).toEqual([
      '青石镇|1|甲小明',
      '青石镇|2|乙小红',
      '青石镇|3|丙小刚',
      '|4|丁小丽',
    ]);
  });

  it('fills the columns of a range that is several columns wide only with values of their own kind', () => {
    const mapping = mappingOf(
      { file: '残疾人证.xlsx' },
      '姓名|身份证号|残疾等级|发证日期|有效期至|监护人姓名|户主姓名',
    );
    const lines = ['甲小明|1|一级|2020-01-01||乙|', '甲小红|2|二级||||'];
    expect(filled(lines, ['D2:E3', 'F2:G2', 'B3:C3'], mapping)).toEqual([
      '甲小明|1|一级|2020-01-01|2020-01-01|乙|乙',
      '甲小红|2|二级|2020-01-01|2020-01-01||',
    ]);
  });

  it('keeps what a cell below a merged one holds itself', () => {
    expect(filled(['青石镇|1|甲', '云岭乡|2|乙'], ['A2:A3'])).toEqual(['青石镇|1|甲', '云岭乡|2|乙']);
  });

  it('never multiplies an amount, and counts where it could have', () => {
    const filler = rowFiller(dibao, [range('G2:G4'), range('B2:B4')]);
    const rows = ['青石镇|1|甲|9|户主|A|300', '青石镇||乙|9|子|A', '青石镇||丙|9|女|A'];
    const amounts = rows.map((line, at) => filler.fill(rowOf(line, at + 2)).text[6]);
    expect(amounts).toEqual(['300', undefined, undefined]);
    expect(filler.counts()).toEqual({ mergedCells: 2, dittoCells: 0, mergedAmounts: 2 });
  });

  it('takes the value of a range from a row that is no record', () => {
    const filler = rowFiller(dibao, [range('A2:A3')]);
    filler.pass(rowOf('青石镇|小计', 2));
    expect(filler.fill(rowOf('|1|甲', 3)).text[0]).toBe('青石镇');
  });

  it('does not take a header or title that is merged for a value', () => {
    expect(filled(['|1|甲'], ['A1:A2'])).toEqual(['|1|甲']);
  });

  it.each(['同上', '〃', '″', '同前', '"', '々', ' 〃 ', '同 上', '＂'])(
    'reads %s as the value above',
    (mark) => {
      expect(filled([`青石镇|1|甲`, `${mark}|2|乙`, `${mark}|3|丙`])).toEqual([
        '青石镇|1|甲',
        '青石镇|2|乙',
        '青石镇|3|丙',
      ]);
    },
  );

  it('leaves ditto marks where they would name a person, or where no record is above', () => {
    expect(filled(['同上|1|同上|同上', '青石镇|2|同上|〃'])).toEqual([
      '同上|1|同上|同上',
      '青石镇|2|同上|〃',
    ]);
  });

  it('reads a ditto mark below an empty cell as empty', () => {
    expect(filled(['|1|甲', '同上|2|乙'])).toEqual(['|1|甲', '|2|乙']);
  });

  it('leaves a text that only begins like a ditto mark', () => {
    expect(filled(['青石镇|1|甲', '同上村|2|乙'])).toEqual(['青石镇|1|甲', '同上村|2|乙']);
  });

  it('gives back the same row where nothing is to be filled', () => {
    const row = rowOf('青石镇|1|甲小明', 2);
    expect(rowFiller(dibao, [range('A9:A10')]).fill(row)).toBe(row);
  });

  it('fills every row below a merged household as if it had been written out', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, (households) => {
        const lines: string[] = [];
        const full: string[] = [];
        const ranges: string[] = [];
        households.forEach((size, household) => {
          const first = lines.length + 2;
          ranges.push(`B${first}:B${first + size - 1}`);
          for (let member = 0; member < size; member += 1) {
            lines.push(`青石镇|${member === 0 ? `户${household}` : ''}|人${member}`);
            full.push(`青石镇|户${household}|人${member}`);
          }
        });
        expect(filled(lines, ranges)).toEqual(full);
      }),
      { seed: 20261122, numRuns: 100 },
    );
  });
});

describe('needsFilling', () => {
  it.each<[readonly string[], boolean]>([
    [[], false],
    [['A1:H1'], false],
    [['A3:A5'], true],
    [['H3:H5'], false],
    [['G3:G5'], true],
    [['A3:C3'], false],
  ])('of %j is %s', (ranges, needed) => {
    expect(needsFilling(dibao, ranges.map(range))).toBe(needed);
  });
});
