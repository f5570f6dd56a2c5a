import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseHeader, parseHeader } from '../../src/map/header.js';
import { vocabularyOf } from '../../src/map/vocabulary.js';
import { datasets } from './sheet.js';

describe('normaliseHeader', () => {
  it.each([
    ['姓名', '姓名'],
    ['姓　名', '姓名'],
    [' 姓\n名 ', '姓名'],
    ['姓名*', '姓名'],
    ['*姓名', '姓名'],
    ['★姓名：', '姓名'],
    ['1、姓名', '姓名'],
    ['(2) 姓名', '2姓名'],
    ['身份证号(必填)', '身份证号'],
    ['身份证号（必填，18位）', '身份证号'],
    ['身份证号\n必填', '身份证号'],
    ['身份证号［文本格式］', '身份证号'],
    ['补贴金额（元）', '补贴金额'],
    ['补贴金额（元/月）', '补贴金额'],
    ['补贴金额（单位：万元）', '补贴金额'],
    ['金额:元', '金额'],
    ['金额（元', '金额'],
    ['家庭人口（人）', '家庭人口'],
    ['是否残疾（是/否）', '是否残疾'],
    ['出生日期（如：2011-01-01）', '出生日期'],
    ['有效期至(YYYY-MM-DD)', '有效期至'],
    ['村（社区）', '村社区'],
    ['村/社区', '村社区'],
    ['乡镇（街道）', '乡镇街道'],
    ['ＩＤ号码', 'id号码'],
    ['\ufeff姓名', '姓名'],
    ['', ''],
    ['（元）', ''],
  ])('reads %j as %j', (text, key) => {
    expect(normaliseHeader(text)).toBe(key);
  });

  it.each([
    ['状态（注销）', '状态'],
    ['补贴金额（2026年9月）', '补贴金额'],
    ['姓名（监护人）', '姓名'],
    ['身份证号1', '身份证号'],
    ['证件有效期至2026', '证件有效期至'],
  ])('keeps what changes the meaning: %j is not %j', (text, other) => {
    expect(normaliseHeader(text)).not.toBe(normaliseHeader(other));
  });

  const hostile = fc.string({
    unit: fc.constantFrom(...Array.from('姓名金额元:：（）()[]【】*、/-. \n1必填单位万年,，如')),
    maxLength: 16,
  });

  it('normalises twice as once, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        const once = normaliseHeader(text);
        expect(normaliseHeader(once)).toBe(once);
      }),
      { seed: 20261031, numRuns: 500 },
    );
  });

  it('does not care about white space anywhere', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(normaliseHeader(Array.from(text).join(' \n'))).toBe(normaliseHeader(text));
      }),
      { seed: 20261031 },
    );
  });
});

describe('parseHeader', () => {
  it.each([
    ['补贴金额（元）', 'yuan'],
    ['补贴金额（万元）', 'wan-yuan'],
    ['补贴金额:万元', 'wan-yuan'],
    ['补贴金额（单位：元，必填）', 'yuan'],
    ['补贴金额（千元）', 'other'],
    ['补贴金额（角）', 'other'],
  ])('finds the unit of %s', (text, unit) => {
    expect(parseHeader(text)).toMatchObject({ key: '补贴金额', unit: { unit } });
  });

  it.each(['补贴金额', '家庭人口（人）', '村（社区）'])('finds no unit of money in %s', (text) => {
    expect(parseHeader(text).unit).toBeNull();
  });
});

describe('the spellings of the shipped datasets', () => {
  it('belong to one field each', () => {
    expect(() => vocabularyOf(datasets)).not.toThrow();
  });

  it('are found again after normalising', () => {
    const { spellings } = vocabularyOf(datasets);
    for (const dataset of datasets.values()) {
      for (const field of dataset.fields.values()) {
        for (const spelling of field.headers) {
          expect(spellings.get(normaliseHeader(spelling))?.get(dataset.name)?.field).toBe(field);
        }
      }
    }
  });
});
