import { describe, expect, it } from 'vitest';
import {
  findMonth,
  findSchoolYear,
  findYear,
  formatMonth,
  monthOfDate,
  parseMonth,
  parseSchoolYear,
  parseYear,
} from '../../src/normalise/month.js';

/** 2026 x 12 + 8. */
const september2026 = 24320;

describe('parseMonth', () => {
  it.each([
    '202609',
    '2026-09',
    '2026.09',
    '2026/9',
    '2026年9月',
    '2026年09月份',
    '２０２６年９月',
    '二〇二六年九月',
  ])('reads %s', (text) => {
    expect(parseMonth(text)).toMatchObject({ value: september2026, fault: null });
  });

  it('takes the month of a date and says so', () => {
    expect(parseMonth('2026-09-30')).toEqual({
      value: september2026,
      changes: ['month.from-date'],
      fault: null,
    });
    expect(parseMonth('2026-09-01T00:00:00', { kind: 'date' }).value).toBe(september2026);
    // 46266 = 44260 (2021-03-05) + 2006 days = 2026-09-01.
    expect(parseMonth('46266', { kind: 'number' })).toMatchObject({
      value: september2026,
      changes: ['month.serial'],
    });
    expect(parseMonth('44804', { kind: 'number', date1904: true }).value).toBe(september2026);
  });

  it.each([
    ['9月', 'month.no-year'],
    ['26年9月', 'month.no-year'],
    ['2026', 'month.no-month'],
    ['2026-13', 'month.impossible'],
    ['2026年1-3月', 'month.several'],
    ['2026年7月至9月', 'month.several'],
    ['202601-202603', 'month.several'],
    ['2026年第三季度', 'month.several'],
    ['本月', 'month.unreadable'],
  ])('refuses %s', (text, fault) => {
    expect(parseMonth(text)).toMatchObject({ value: null, fault });
  });

  it('does not guess between January and October in a number cell', () => {
    expect(parseMonth('2026.1', { kind: 'number' }).fault).toBe('month.decimal');
    expect(parseMonth('2026.9', { kind: 'number' }).value).toBe(september2026);
    expect(parseMonth('2026.10').value).toBe(september2026 + 1);
    expect(parseMonth('9', { kind: 'number' }).fault).toBe('month.no-year');
  });

  it('writes and takes apart month numbers', () => {
    expect(formatMonth(september2026)).toBe('2026-09');
    expect(formatMonth(september2026 + 4)).toBe('2027-01');
    expect(monthOfDate('2026-12-31')).toBe(september2026 + 3);
  });
});

describe('findMonth', () => {
  it.each([
    ['闽侯县2022年1月份困难残疾人生活补贴汇总表', '2022-01'],
    ['护理补贴202609.xlsx', '2026-09'],
    ['2026-09', '2026-09'],
    ['2026.9月发放', '2026-09'],
    ['二〇二六年九月', '2026-09'],
    ['2026年9月发放表 填表日期：2026年10月8日', '2026-09'],
    ['2026年9月（2026-09）', '2026-09'],
  ])('finds the month of %s', (text, month) => {
    const found = findMonth(text);
    expect(found === null ? null : formatMonth(found)).toBe(month);
  });

  it.each([
    ...[
      '',
      '2026年',
      '残疾人名册',
      '导出20261008',
      '2026-09-30',
      '2026年9月和2026年10月',
      '2026年9月、10月',
      '2026年1-3月',
    ],
    ...['2026年7月至9月', '202607-202609', '2026年第三季度', '990101199003071237', '202613'],
  ])('finds none in "%s"', (text) => {
    expect(findMonth(text)).toBeNull();
  });
});

describe('years', () => {
  it('are read from cells', () => {
    for (const text of ['2026', '2026年', '2026年度', '２０２６'])
      expect(parseYear(text)).toMatchObject({ value: 2026 });
    expect(parseYear('2026-09-30')).toMatchObject({ value: 2026, changes: ['year.from-date'] });
    expect(parseYear('2026.0', { kind: 'number' }).value).toBe(2026);
    expect(parseYear('26').fault).toBe('year.two-digits');
    expect(parseYear('今年').fault).toBe('year.unreadable');
  });

  it('are found in titles', () => {
    expect(findYear('2026年度参保名册')).toBe(2026);
    expect(findYear('医保2026')).toBe(2026);
    expect(findYear('202609')).toBe(2026);
    expect(findYear('2025年和2026年')).toBeNull();
    expect(findYear('导出20261008')).toBeNull();
  });

  it.each([
    ...[
      '2026-2027学年',
      '2026—2027学年度第一学期',
      '2026-27学年',
      '2026学年',
      '2026年秋季',
      '2026年秋',
      '2026秋',
    ],
    ...['2027年春季', '2027春', '2026-2027', '2026年秋季学期、2027年春季学期'],
  ])('of school open in 2026: %s', (text) => {
    expect(findSchoolYear(text)).toBe(2026);
    expect(parseSchoolYear(text)).toMatchObject({ value: 2026, fault: null });
  });

  it('of school are not guessed', () => {
    for (const text of ['2026-2028', '2026年', '2008-09', '2025年秋、2026年秋'])
      expect(findSchoolYear(text)).toBeNull();
    expect(parseSchoolYear('2026')).toMatchObject({ value: 2026, changes: ['year.opening-assumed'] });
    expect(parseSchoolYear('高一').fault).toBe('school-year.unreadable');
  });
});
