import { describe, expect, it } from 'vitest';
import { compileCodes, findCode, normaliseCode } from '../../src/normalise/code.js';

const codes = compileCodes({
  困难残疾人生活补贴: 'living',
  生活补贴: 'living',
  重度残疾人护理补贴: 'nursing',
  护理补贴: 'nursing',
  '1': 'living',
});

describe('normaliseCode', () => {
  it.each(['生活补贴', '困难残疾人 生活补贴', '生活补贴（元/月）', '1', '１'])('knows %s', (text) => {
    expect(normaliseCode(text, codes)).toMatchObject({ value: 'living', fault: null });
  });

  it('does not take a near spelling', () => {
    expect(normaliseCode('生活补帖', codes)).toMatchObject({ value: null, fault: 'code.unknown' });
    expect(normaliseCode('constructor', codes)).toMatchObject({ value: null, fault: 'code.unknown' });
  });

  it('knows blank cells, unless the filler is a spelling of its own', () => {
    expect(normaliseCode('无', codes)).toMatchObject({ value: null, fault: null });
    expect(normaliseCode('无', compileCodes(new Map([['无', 'none']])))).toMatchObject({ value: 'none' });
  });

  it('says which spellings two codes share, and takes neither', () => {
    const clash = compileCodes({ 全额: 'full', '全 额': 'part' });
    expect(clash.conflicts).toEqual(['全 额']);
    expect(normaliseCode('全额', clash)).toMatchObject({ value: null, fault: 'code.ambiguous' });
    expect(findCode('全额救助', clash)).toBeNull();
  });
});

describe('findCode', () => {
  it('finds the code in a title, by its longest spelling', () => {
    expect(findCode('东河县2026年9月重度残疾人护理补贴发放表', codes)).toBe('nursing');
    const nested = compileCodes({ 补贴: 'any', 护理补贴: 'nursing' });
    expect(findCode('护理补贴表', nested)).toBe('nursing');
  });

  it('finds none, or none that is sure', () => {
    expect(findCode('2021年名册', codes)).toBeNull();
    expect(findCode('困难残疾人生活补贴和护理补贴', codes)).toBeNull();
  });
});
