import { describe, expect, it } from 'vitest';
import { regionOf } from '../../src/normalise/region-code.js';
import { counties } from '../../src/normalise/county-table.js';
import { prefectures, provinces } from '../../src/normalise/region-table.js';

/** The rest of a number does not matter here; these are not real ones. */
const inRegion = (code: string): string => `${code}190003079990`;

describe('regionOf', () => {
  it.each([
    ['110105', '北京市', '朝阳区', false],
    ['410928', '河南省', '濮阳市濮阳县', false],
    ['410901', '河南省', '濮阳市市辖区', false],
    ['342423', '安徽省', '六安地区霍邱县', true],
    ['341522', '安徽省', '六安市霍邱县', false],
    ['533421', '云南省', '迪庆藏族自治州香格里拉县', true],
    ['533401', '云南省', '迪庆藏族自治州香格里拉市', false],
    ['460006', '海南省', '万宁市', true],
    ['469006', '海南省', '万宁市', false],
    ['132201', '河北省', '邢台地区南宫市', true],
    ['132299', '河北省', '邢台地区', true],
    ['512201', '四川省', '万县地区万县市', true],
    ['520502', '贵州省', '毕节市七星关区', false],
    ['522401', '贵州省', '毕节地区毕节市', true],
    ['659012', '新疆维吾尔自治区', null, false],
    ['110103', '北京市', '崇文区', true],
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

describe('the tables of regions', () => {
  /** The entries of a table with their whole codes: a word of digits alone is the beginning of those after it. */
  const entriesOf = (list: string): readonly { readonly code: string; readonly words: string }[] => {
    let first = '';
    return list
      .trim()
      .split(/\s+/u)
      .flatMap((words) => {
        if (!/^[0-9]+$/.test(words)) return [{ code: first + words.slice(0, 2), words }];
        first = words;
        return [];
      });
  };
  const all = [...entriesOf(prefectures), ...entriesOf(counties)];
  const countOf = (list: string, isGone: boolean): number =>
    entriesOf(list).filter(({ words }) => words.includes('-') === isGone).length;

  it('give each code once, in a province that exists', () => {
    const codes = all.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => provinces[code.slice(0, 2)] !== undefined)).toBe(true);
  });

  it('have nothing but two digits, a mark and a name in each entry', () => {
    expect(all.filter(({ words }) => !/^[0-9]{2}-?\p{Script=Han}+$/u.test(words))).toEqual([]);
  });

  it('have as many places as the country has, and those that are gone', () => {
    expect([countOf(prefectures, false), countOf(prefectures, true)]).toEqual([333, 191]);
    // The yearbook of 2018 counts 2,851 counties; 410901, which stands for no county, was added by hand.
    expect([countOf(counties, false), countOf(counties, true)]).toEqual([2852, 3165]);
  });
});
