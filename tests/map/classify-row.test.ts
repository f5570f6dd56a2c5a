import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowClassifier } from '../../src/map/classify-row.js';
import type { RowClass } from '../../src/map/types.js';
import type { Row } from '../../src/read/types.js';
import { mappingOf } from './sheet.js';

const mapping = mappingOf({ file: '低保.xlsx' }, '标题', '序号|乡镇|姓名|身份证号|低保类别|保障金额|备注');
const classify = rowClassifier(mapping);

const row = (line: string, number = 10): Row => {
  const text = line.split('|').map((cell) => (cell === '' ? undefined : cell));
  return { number, hidden: false, text, kind: text.map((cell) => (cell === undefined ? undefined : 'text')) };
};
const classOf = (line: string, number = 10): RowClass => classify(row(line, number));

describe('rowClassifier', () => {
  it.each([
    '1|青石镇|甲小明|990101199003070012|A|300',
    '1|青石镇|合小明|990101199003070012|A|300',
    '1|青石镇|注小明||A|300',
    '1|青石镇|合小明||A|300',
    '||合计|990101199003070012|A|300',
    '合计|||990101199003070012',
    '填表人：|||990101199003070012',
    '备注：|||9.90101E+17',
    '||甲小明|',
    '|||990101',
    '1|青石镇|||A|300',
    '12||||||旧',
    '|||||300',
    '同上|||身份证遗失|A|300',
    '1|青石镇|陈小计|无|A|300',
  ])('takes %s for a record', (line) => {
    expect(classOf(line)).toBe('record');
  });

  it.each(['', '||||', ' |　| ', '12', '12||'])('takes %j for blank', (line) => {
    expect(classOf(line)).toBe('blank');
  });

  it.each([
    '合计|||||12000',
    '合　计|||||12000',
    '||合计|||12000',
    '|青石镇小计||||12000',
    '|青石镇|小计|||12000',
    '|青石镇合计|35人||12000',
    '本页合计|||35人||12000',
    '总计：35人，12000元',
    '累计||||/|12000',
    '共计（大写）：壹万贰仟元整',
  ])('takes %s for a total', (line) => {
    expect(classOf(line)).toBe('total');
  });

  it.each([
    '填表人：甲小明||审核人：乙小红|制表日期：2026年10月31日',
    '填表人|甲小明|审核人|乙小红',
    '经办：甲小明||复核：乙小红',
    '填表单位：青石镇民政办||审批：甲小明',
    '经办部门：|||养老股',
    '填表人：||甲小明|审核人：',
    '单位负责人（签字）：',
    '||负责人：',
    '制表日期：|||2026年10月31日',
    '联系人：甲小明|||联系电话：13800000000',
    '备注：本表一式两份',
    '注：1、A类为全额',
    '说明：数据截至2026年10月',
    '单位盖章',
    '（盖章）：',
    '以下空白',
    '第1页，共3页',
  ])('takes %s for a footer', (line) => {
    expect(classOf(line)).toBe('footer');
  });

  it.each([
    ['序号|乡镇|姓名|身份证号|低保类别|保障金额|备注', 30],
    ['序号|乡镇|姓　名|身份证号（必填）|低保类别|保障金额', 30],
    ['1|2|3|4|5|6|7', 3],
    ['栏次|1|2|3|4|5|6', 3],
    ['甲|乙|（1）|（2）|（5）|（6）', 3],
    ['|必填|必填|必填|选填', 3],
    ['|||||（元）', 4],
    ['任何标题', 1],
  ])('takes %s in row %i for a header', (line, number) => {
    expect(classOf(line, number)).toBe('header');
  });

  it('knows column numbers only directly below the header', () => {
    expect(classOf('1|2|3|4|5|6|7', 30)).toBe('record');
  });

  it('never drops a row with something like a number in the ID column', () => {
    const cell = fc.constantFrom<string[]>(
      '',
      '合计',
      '填表人：',
      '小计',
      '序号',
      '1',
      '（元）',
      '甲小明',
      '身份证号',
    );
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 7, maxLength: 7 }),
        fc.constantFrom(
          '990101199003070012',
          '9901011990030700',
          '99010119900307001x',
          '9.90101E+17',
          '990101********12',
        ),
        fc.integer({ min: 3, max: 50 }),
        (cells, id, number) => {
          expect(classOf(cells.with(3, id).join('|'), number)).toBe('record');
        },
      ),
      { seed: 20261031 },
    );
  });

  it('looks at an ID column that is not read as well', () => {
    const twice = mappingOf({ file: '2026年9月护理补贴.xlsx' }, '姓名|残疾人证号|身份证号|身份证号|补贴金额');
    expect(twice.unused.map(({ index }) => index)).toEqual([2, 3]);
    expect(rowClassifier(twice)(row('合计||||990101199003070012'))).toBe('total');
    expect(rowClassifier(twice)(row('合计|||990101199003070012|'))).toBe('record');
  });
});
