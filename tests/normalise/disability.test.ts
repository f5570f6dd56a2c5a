import { describe, expect, it } from 'vitest';
import { normaliseCategory, normaliseLevel, parseCategoryAndLevel } from '../../src/normalise/disability.js';

describe('normaliseCategory', () => {
  it.each([
    ['视力 视力残疾 盲 1 视力障碍', 'visual'],
    ['听力 聋 2', 'hearing'],
    ['言语 言语残疾 3', 'speech'],
    ['肢体 肢残 肢体残疾人 4 ４', 'physical'],
    ['智力 智残 5', 'intellectual'],
    ['精神 精残 6', 'mental'],
    ['多重 多重残疾 7', 'multiple'],
  ])('reads %s', (texts, category) => {
    for (const text of texts.split(' '))
      expect(normaliseCategory(text)).toMatchObject({ value: category, fault: null });
  });

  it('takes several categories for multiple, and says so', () => {
    const several = { value: 'multiple', changes: ['disability.several-categories'], fault: null };
    for (const text of ['听力言语', '聋哑', '肢体、智力']) expect(normaliseCategory(text)).toEqual(several);
  });

  it('refuses anything else', () => {
    for (const text of ['8', '残疾', '其他', '肢体二级', 'valueOf']) {
      expect(normaliseCategory(text)).toMatchObject({ value: null, fault: 'disability.category' });
    }
  });
});

describe('normaliseLevel', () => {
  it.each([
    ['一级 1级 壹级 Ⅰ I 1 残疾一级 １', '1'],
    ['二级 2 贰级 Ⅱ级 II', '2'],
    ['三级 III Ⅲ', '3'],
    ['四级 IV Ⅳ级 残疾等级四级', '4'],
    ['重度 重度残疾', 'severe'],
  ])('reads %s', (texts, level) => {
    for (const text of texts.split(' '))
      expect(normaliseLevel(text)).toMatchObject({ value: level, fault: null });
  });

  it('refuses anything else', () => {
    for (const text of ['五级', '5', '一级二级', '12', '轻度', '未定']) {
      expect(normaliseLevel(text)).toMatchObject({ value: null, fault: 'disability.level' });
    }
  });
});

describe('parseCategoryAndLevel', () => {
  const read = (text: string): unknown[] => {
    const { category, level } = parseCategoryAndLevel(text);
    return [category.value, level.value, category.fault, level.fault];
  };

  it('reads both from one cell', () => {
    expect(read('肢体二级')).toEqual(['physical', '2', null, null]);
    expect(read('视力残疾1级')).toEqual(['visual', '1', null, null]);
    expect(read('肢体2/智力3')).toEqual(['multiple', '2', null, null]);
    expect(read('多重（智力三级、肢体二级）')).toEqual(['multiple', '2', null, null]);
    expect(read('肢体')).toEqual(['physical', null, null, null]);
    expect(read('二级')).toEqual([null, '2', null, null]);
  });

  it('refuses two levels of one category, and other words', () => {
    expect(read('肢体一级二级')).toEqual(['physical', null, null, 'disability.level']);
    expect(read('健康')).toEqual([null, null, 'disability.category', 'disability.level']);
  });
});
