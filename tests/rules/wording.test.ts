import { describe, expect, it } from 'vitest';
import { groupRows } from '../../src/rules/group.js';
import { aboutLabel, labelOf, wordFinding, wordMonths, type Vocabulary } from '../../src/rules/wording.js';
import { loadDatasets, loadSharedCodes } from '../../src/schema/datasets.js';
import { foundRow } from './found-row.js';
import { ruleOf } from './rule-text.js';

const vocabulary = (lang: 'zh' | 'en'): Vocabulary => ({ lang, datasets, shared });
const datasets = loadDatasets();
const shared = loadSharedCodes();
const month = (year: number, ofYear: number): number => year * 12 + ofYear - 1;

describe('wordMonths', () => {
  it.each([
    [[month(2026, 4)], '2026年4月', '2026-04'],
    [[4, 5, 6, 8].map((one) => month(2026, one)), '2026年4月至6月、8月', '2026-04 to 2026-06, 2026-08'],
    [[month(2025, 12), month(2026, 1)], '2025年12月至2026年1月', '2025-12 to 2026-01'],
    [[month(2025, 3), month(2026, 3)], '2025年3月、2026年3月', '2025-03, 2026-03'],
    [
      [month(2025, 11), month(2025, 12), month(2026, 1), month(2026, 3)],
      '2025年11月至2026年1月、3月',
      '2025-11 to 2026-01, 2026-03',
    ],
    [[], '', ''],
  ])('%j is %s', (months, zh, en) => {
    expect(wordMonths(months, 'zh')).toBe(zh);
    expect(wordMonths(months, 'en')).toBe(en);
  });
});

describe('wordFinding', () => {
  const sentence = (lang: 'zh' | 'en', values: Parameters<typeof foundRow>[0]): string => {
    const [draft] = groupRows({ rows: [foundRow(values)], also: new Map() });
    if (draft === undefined) throw new Error('no draft');
    return wordFinding(draft, vocabulary(lang));
  };

  it('fills codes by their labels, months and amount', () => {
    const values = { detail: { about: 'living', since_date: null } };
    expect(sentence('zh', values)).toBe('困难残疾人生活补贴：2026年9月发放95.00元');
    expect(sentence('en', values)).toBe('living subsidy: 95.00 yuan for 2026-09');
  });

  it('adds a fragment where its columns are known', () => {
    const values = { detail: { about: 'living', since_date: '2026-05-06' } };
    expect(sentence('zh', values)).toBe('困难残疾人生活补贴：2026年9月发放95.00元，自2026年5月6日起');
    expect(sentence('en', values)).toBe('living subsidy: 95.00 yuan for 2026-09, since 2026-05-06');
  });

  it('says that an amount is not known', () => {
    expect(sentence('zh', { amountFen: null, detail: { about: 'nursing', since_date: null } })).toBe(
      '重度残疾人护理补贴：2026年9月发放（金额不详）',
    );
  });
});

describe('labelOf', () => {
  it('knows datasets, levels, categories, fields and faults, and leaves the unknown as it is', () => {
    const zh = vocabulary('zh');
    expect(labelOf('dataset', 'dibao', zh)).toBe('最低生活保障');
    expect(labelOf('disability-level', '1', zh)).toBe('一级');
    expect(labelOf('disability-category', 'mental', zh)).toBe('精神');
    expect(labelOf('registry.status', 'frozen', zh)).toBe('冻结');
    expect(labelOf('id-fault', 'id.length', zh)).toBe('身份证号位数不对（应为18位或15位）');
    expect(labelOf('registry.status', 'unheard-of', zh)).toBe('unheard-of');
    expect(labelOf('field', 'birth_date', zh)).toBe('出生日期');
    expect(labelOf('field', 'unheard-of', zh)).toBe('unheard-of');
    expect(labelOf('name-agreement', 'homophone', zh)).toBe('同音字');
    expect(labelOf('name-agreement', 'unheard-of', zh)).toBe('unheard-of');
  });

  it('leaves an empty about empty', () => {
    expect(aboutLabel(ruleOf(), '', vocabulary('zh'))).toBe('');
    expect(aboutLabel(ruleOf(), 'living', vocabulary('en'))).toBe('living subsidy');
  });
});
