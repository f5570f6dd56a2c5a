import { describe, expect, it } from 'vitest';
import { findTownship } from '../../src/map/township-in-name.js';

describe('findTownship', () => {
  it.each([
    ['青石镇', '青石镇'],
    ['云岭乡两项补贴', '云岭乡'],
    ['和平街道', '和平街道'],
    ['和平街道低保名册', '和平街道'],
    ['2026年10月青石镇低保', '青石镇'],
    ['残疾人名册（青石镇）', '青石镇'],
    ['护理补贴-青石镇-202610', '青石镇'],
    ['护理补贴青石镇', '青石镇'],
    ['迪清县青石镇残疾人台账', '青石镇'],
    ['新乡县青石镇', '青石镇'],
    ['三坝纳西族乡', '三坝纳西族乡'],
    ['青石镇城乡居民医保', '青石镇'],
    ['青石镇 青石镇', '青石镇'],
    ['月亮镇', '月亮镇'],
  ])('finds in %s the township %s', (text, township) => {
    expect(findTownship(text)).toEqual({ kind: 'one', value: township });
  });

  it.each([
    '',
    'Sheet1',
    '各乡镇汇总',
    '乡镇街道',
    '城乡低保',
    '2026年城乡居民医保',
    '城镇职工医保',
    '古城乡居民医保',
    '乡村振兴',
    '镇江',
    '景德镇市',
    '萍乡市残联',
    '街道',
    '青石镇中心小学',
    '云岭乡卫生院',
    '全镇汇总',
    '关于进一步做好有关工作的某某镇',
  ])('finds none in %j', (text) => {
    expect(findTownship(text)).toEqual({ kind: 'none' });
  });

  it('does not choose between two', () => {
    expect(findTownship('青石镇、云岭乡')).toEqual({ kind: 'unclear' });
  });
});
