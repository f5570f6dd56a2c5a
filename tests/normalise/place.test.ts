import { describe, expect, it } from 'vitest';
import { normaliseTownship, normaliseVillage, splitAddress, townshipKey } from '../../src/normalise/place.js';

describe('normaliseTownship', () => {
  it.each([
    ['青阳省长林市东河县城关镇', '城关镇'],
    ['东河县-城关镇', '城关镇'],
    ['沛县沛城镇', '沛城镇'],
    ['辉县市城关镇', '城关镇'],
    ['沙市区胜利街道', '胜利街道'],
    ['某某自治州东河县清河乡', '清河乡'],
    ['镇平县城关镇', '城关镇'],
    ['城关镇人民政府', '城关镇'],
    ['城关镇东关村', '城关镇'],
    ['城关', '城关'],
    ['城区街道办事处', '城区街道办事处'],
    ['市区街道', '市区街道'],
    ['高新区', '高新区'],
    ['社区', '社区'],
  ])('%s is %s', (text, value) => {
    expect(normaliseTownship(text)).toMatchObject({ value, fault: null });
  });

  it('has no place for a ditto mark or a number', () => {
    expect(normaliseTownship('同上')).toMatchObject({ value: null, fault: 'place.ditto' });
    expect(normaliseTownship('12')).toMatchObject({ value: null, fault: 'place.unreadable' });
    expect(normaliseTownship('/')).toMatchObject({ value: null, fault: null });
  });

  it('has a key that leaves the suffix out', () => {
    expect(['城关镇', '城关', '城关街道办事处', '老城回族乡', '老城乡', '镇'].map(townshipKey)).toEqual([
      ...['城关', '城关', '城关', '老城', '老城', '镇'],
    ]);
  });
});

describe('normaliseVillage', () => {
  it.each([
    ['城关镇东关村', '东关村'],
    ['东关村民委员会', '东关村'],
    ['东关村村民委员会', '东关村'],
    ['东关村委会', '东关村'],
    ['阳光居委会', '阳光社区'],
    ['阳光社区居民委员会', '阳光社区'],
    ['城关镇东关村委会三组', '东关村'],
    ['东关村3组12号', '东关村'],
    ['村头村', '村头村'],
    ['新村村', '新村村'],
    ['镇前村', '镇前村'],
    ['古镇村', '古镇村'],
    ['东关', '东关'],
  ])('%s is %s', (text, value) => {
    expect(normaliseVillage(text)).toMatchObject({ value, fault: null });
  });
});

describe('splitAddress', () => {
  it.each([
    ['青阳省长林市东河县城关镇东关村3组12号', '城关镇', '东关村'],
    ['东河县城关镇-东关村', '城关镇', '东关村'],
    ['清河街道办事处阳光社区5号楼', '清河街道办事处', '阳光社区'],
    ['长林市新镇镇西村', '新镇镇', '西村'],
    ['城关镇红旗路12号', '城关镇', null],
    ['城关镇市场街3号', '城关镇', null],
    ['东关村', null, '东关村'],
    ['幸福路12号', null, null],
    ['', null, null],
  ])('%s', (text, township, village) => {
    expect(splitAddress(text)).toEqual({ township, village });
  });
});
