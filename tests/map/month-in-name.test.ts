import { describe, expect, it } from 'vitest';
import { findMonthAmong } from '../../src/map/month-in-name.js';

const september = 2026 * 12 + 8;

describe('findMonthAmong', () => {
  it('reads a month with its year', () => {
    expect(findMonthAmong('迪清县2026年9月份补贴', ['2025年'])).toEqual({ kind: 'one', value: september });
  });

  it('completes a month without a year from the other texts', () => {
    expect(findMonthAmong('9月', ['2026年两项补贴'])).toEqual({ kind: 'one', value: september });
    expect(findMonthAmong('青石镇9月份', ['', '2026年'])).toEqual({ kind: 'one', value: september });
  });

  it.each([
    ['9月', [] as readonly string[]],
    ['9月', ['2025年', '2026年']],
    ['7-9月', ['2026年']],
    ['8月、9月', ['2026年']],
    ['2026年三季度', []],
  ])('is unclear about %s among %j', (text, others) => {
    expect(findMonthAmong(text, others)).toEqual({ kind: 'unclear' });
  });

  it.each(['', 'Sheet1', '制表日期：2026年9月30日', '2026年'])('finds none in %j', (text) => {
    expect(findMonthAmong(text, ['2026年'])).toEqual({ kind: 'none' });
  });
});
