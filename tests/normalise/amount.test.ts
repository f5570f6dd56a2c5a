import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFen, parseCount, parseMoney } from '../../src/normalise/amount.js';

const yuan = { unit: 'yuan' } as const;

describe('parseMoney', () => {
  it.each([
    ['80', 8000],
    ['1,234.50', 123450],
    ['￥100', 10000],
    ['¥1,000元', 100000],
    ['人民币100元整', 10000],
    ['１００．５', 10050],
    ['0.1', 10],
    ['.5', 50],
    ['-20', -2000],
    ['-￥20', -2000],
    ['1.5E3', 150000],
    ['0.29', 29],
    ['1.2万元', 1200000],
    ['0', 0],
    ['-0', 0],
  ])('reads %s', (text, fen) => {
    expect(parseMoney(text, yuan)).toMatchObject({ value: fen, fault: null });
  });

  it('counts bare numbers in the unit of the column', () => {
    expect(parseMoney('1.23456', { unit: 'wan-yuan' }).value).toBe(1234560);
    expect(parseMoney('100元', { unit: 'wan-yuan' })).toMatchObject({
      value: 10000,
      changes: ['amount.unit'],
    });
    expect(parseMoney('1.2万', { unit: 'wan-yuan' })).toMatchObject({ value: 1200000, changes: [] });
  });

  it('removes the noise of binary numbers and nothing more', () => {
    expect(parseMoney('99.99000000000001', yuan)).toMatchObject({
      value: 9999,
      changes: ['amount.binary-noise'],
    });
    expect(parseMoney('99.98999999999999', yuan)).toMatchObject({ value: 9999 });
    expect(parseMoney('99.9900009', yuan).value).toBe(9999);
    expect(parseMoney('99.990001', yuan).fault).toBe('amount.fraction-of-fen');
    expect(parseMoney('0.005', yuan).fault).toBe('amount.fraction-of-fen');
    expect(parseMoney('-99.98999999999999', yuan).value).toBe(-9999);
  });

  it.each([
    ['1,23', 'amount.unreadable'],
    ['12,34.5', 'amount.unreadable'],
    ['3元5角', 'amount.unreadable'],
    ['1.2.3', 'amount.unreadable'],
    ['合计', 'amount.unreadable'],
    ['6222000000000000123', 'amount.too-large'],
  ])('refuses %s', (text, fault) => {
    expect(parseMoney(text, yuan)).toMatchObject({ value: null, fault });
  });

  it('reads every amount that it writes', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        expect(parseMoney(formatFen(fen), yuan)).toEqual({ value: fen, changes: [], fault: null });
      }),
      { seed: 20261031, numRuns: 1000 },
    );
  });

  it('takes a dash for no amount, not for nought', () => {
    expect(parseMoney('-', yuan)).toMatchObject({ value: null, fault: null });
  });
});

describe('formatFen', () => {
  it('writes two decimals', () => {
    expect([123450, -5, 0, 100].map(formatFen)).toEqual(['1234.50', '-0.05', '0.00', '1.00']);
  });
});

describe('parseCount', () => {
  it('reads counts with and without unit', () => {
    expect(['3', '3人', '3.0', '三', '十二口', '1,234', '0'].map((text) => parseCount(text).value)).toEqual([
      ...[3, 3, 3, 3, 12, 1234, 0],
    ]);
  });

  it('refuses what is not a whole number', () => {
    expect(parseCount('2.5').fault).toBe('count.fraction');
    expect(parseCount('-1').fault).toBe('count.unreadable');
    expect(parseCount('若干').fault).toBe('count.unreadable');
  });
});
