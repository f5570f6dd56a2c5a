import { describe, expect, it } from 'vitest';
import { rowClassifier } from '../../src/map/classify-row.js';
import { rowFiller } from '../../src/map/fill-rows.js';
import { sectionTownship } from '../../src/map/section-row.js';
import type { SheetMapping } from '../../src/map/types.js';
import { mappingOf, readColumns, readConstants, rowOf } from './sheet.js';

const header = '序号|姓名|身份证号|残疾等级|有效期至';
const sections = [
  header,
  '青石镇',
  '1|甲小明|990101199003070012|一级|',
  '2|乙小红||二级|',
  '一、云岭乡|||',
  '1|丙小刚||三级|',
];

/** Class and township of every row below the header. */
const readRows = (mapping: SheetMapping, lines: readonly string[]): readonly string[] => {
  const classOf = rowClassifier(mapping);
  const filler = rowFiller(mapping, []);
  const township = mapping.columns.find(({ field }) => field.name === 'township')?.index ?? -1;
  return lines.slice(1).map((line, at) => {
    const row = rowOf(line, at + 2);
    const found = classOf(row);
    if (found === 'record') return `record ${filler.fill(row).text[township] ?? '-'}`;
    filler.pass(row);
    return found;
  });
};

describe('a township in a row of its own', () => {
  it('holds for the people below it, up to the next one', () => {
    const mapping = mappingOf({ file: '残疾人证.xlsx' }, ...sections);
    expect(readColumns(mapping)).toContain('青石镇=township');
    expect(mapping.sections?.index).toBe(5);
    expect(mapping.warnings.map(({ key }) => key)).toEqual(['map.sections']);
    expect(readRows(mapping, sections)).toEqual([
      'header',
      'record 青石镇',
      'record 青石镇',
      'header',
      'record 云岭乡',
    ]);
  });

  it('wins over a township in the file name', () => {
    const mapping = mappingOf({ file: '白沙乡残疾人证.xlsx' }, ...sections);
    expect(readConstants(mapping)).toEqual([]);
  });

  it.each([
    ['the roll has a column for it', ['姓名|身份证号|残疾等级|乡镇', '青石镇', '甲||一级|白沙乡']],
    ['it does not stand above all people', [header, '1|甲||一级|', '青石镇', '2|乙||二级|']],
    ['the row holds something else', [header, '青石镇|35人', '1|甲||一级|']],
  ])('is not read as a section where %s', (_, lines) => {
    const mapping = mappingOf({ file: '残疾人证.xlsx' }, ...lines);
    expect(mapping.sections).toBeUndefined();
    expect(readRows(mapping, lines)).not.toContain('header');
  });
});

describe('sectionTownship', () => {
  it.each([
    ['青石镇', '青石镇'],
    ['|青 石 镇||', '青石镇'],
    ['（一）青石镇：', '青石镇'],
    ['城关街道', '城关街道'],
    ['青石镇小计', null],
    ['青石村', null],
    ['乡镇', null],
    ['甲镇', '甲镇'],
    ['青石镇|云岭乡', null],
    ['', null],
  ])('of %j is %j', (line, township) => {
    expect(sectionTownship(rowOf(line, 2).text)).toBe(township);
  });
});
