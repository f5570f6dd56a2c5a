import { describe, expect, it } from 'vitest';
import { regionOf } from '../../src/normalise/region-code.js';
import { counties, prefectures, provinces } from '../../src/normalise/region-table.js';

/** The rest of a number does not matter here; these are not real ones. */
const inRegion = (code: string): string => `${code}190003079990`;

describe('regionOf', () => {
  it.each([
    ['110105', '北京市', null, false],
    ['410928', '河南省', '濮阳市濮阳县', false],
    ['410901', '河南省', '濮阳市市辖区', false],
    ['342423', '安徽省', '六安地区霍邱县', true],
    ['341522', '安徽省', '六安市霍邱县', false],
    ['533421', '云南省', '迪庆藏族自治州中甸县（香格里拉县）', true],
    ['533401', '云南省', '迪庆藏族自治州香格里拉市', false],
    ['460006', '海南省', '万宁市', true],
    ['469006', '海南省', '万宁市', false],
    ['132201', '河北省', '邢台地区', true],
    ['512201', '四川省', '万县地区', true],
    ['520502', '贵州省', '毕节市', false],
    ['522401', '贵州省', '毕节地区', true],
    ['659012', '新疆维吾尔自治区', null, false],
    ['810000', '香港特别行政区', null, false],
    ['830000', '台湾省', null, false],
  ])('knows %s: %s, %s, abolished: %s', (code, province, name, isRevoked) => {
    expect(regionOf(inRegion(code))).toEqual({ code, province, name, isRevoked });
  });

  it('reads numbers of 15 digits and those that end in X', () => {
    expect(regionOf('342423000307123')?.name).toBe('六安地区霍邱县');
    expect(regionOf('34242319000307999X')?.name).toBe('六安地区霍邱县');
  });

  it.each([
    '990101199003071237',
    '911156199003071239',
    '342423',
    '',
    '待补办',
    'H01234567',
    '34242319000307XXXX',
  ])('says nothing of "%s"', (text) => {
    expect(regionOf(text)).toBeNull();
  });
});

describe('the table of regions', () => {
  it('gives each code once, in a province that exists', () => {
    const codes: string[] = [];
    let province = '';
    for (const word of prefectures.trim().split(/\s+/u)) {
      if (/^[0-9]{2}$/.test(word)) province = word;
      else codes.push(province + word.slice(0, 2));
    }
    codes.push(
      ...counties
        .trim()
        .split(/\s+/u)
        .map((word) => word.slice(0, 6)),
    );
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => provinces[code.slice(0, 2)] !== undefined)).toBe(true);
  });

  it('has nothing but two digits, a mark and a name in each entry', () => {
    const words = prefectures
      .trim()
      .split(/\s+/u)
      .filter((word) => word.length > 2);
    expect(words.filter((word) => !/^[0-9]{2}-?\p{Script=Han}+$/u.test(word))).toEqual([]);
    // 333 prefectures of today, and the 191 that are gone.
    expect(words.filter((word) => !word.includes('-'))).toHaveLength(333);
    expect(words.filter((word) => word.includes('-'))).toHaveLength(191);
  });
});
