import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/normalise/date.js';

describe('parseDate', () => {
  it.each([
    ...[
      '20210305',
      '2021-03-05',
      '2021/3/5',
      '2021.3.5',
      '2021年3月5日',
      '２０２１年３月５日',
      '2021 3 5',
      '2021_3_5',
    ],
    ...[
      '2021-03-05 12:30:00',
      '2021-03-05T12:30:00',
      '2021年3月5日 8时30分',
      '20210305123000',
      '2021-3-5 上午 8:30',
    ],
    ...[
      '二〇二一年三月五日',
      '二○二一年三月五号',
      '2021年3月5日 星期五',
      '有效期至2021年3月5日',
      '2021-03-05止',
      '44260',
    ],
  ])('reads %s', (text) => {
    expect(parseDate(text)).toMatchObject({ value: '2021-03-05', fault: null });
  });

  it('reads the serial numbers of both systems', () => {
    expect(parseDate('44260', { kind: 'number' })).toEqual({
      value: '2021-03-05',
      changes: ['date.serial'],
      fault: null,
    });
    expect(parseDate('42798', { kind: 'number', date1904: true }).value).toBe('2021-03-05');
    expect(parseDate('44260.75', { kind: 'number' }).changes).toEqual(['date.serial', 'date.time-dropped']);
    expect(parseDate('20210305', { kind: 'number' }).value).toBe('2021-03-05');
  });

  it('counts serial numbers like the calendar, day by day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2201, max: 73_000 }), (serial) => {
        const day = new Date(Date.UTC(1900, 2, 1) + (serial - 61) * 86_400_000);
        expect(parseDate(String(serial), { kind: 'number' }).value).toBe(day.toISOString().slice(0, 10));
      }),
      { seed: 20261031, numRuns: 500 },
    );
  });

  it('converts a time with a zone to the day in China', () => {
    expect(parseDate('2021-03-04T16:00:00.000Z').value).toBe('2021-03-05');
    expect(parseDate('2021-03-04T15:59:00Z').value).toBe('2021-03-04');
    expect(parseDate('2021-03-05T00:00:00+08:00').value).toBe('2021-03-05');
  });

  it.each([
    ['2021-02-30', 'date.impossible'],
    ['2021-02-29', 'date.impossible'],
    ['2021-13-01', 'date.impossible'],
    ['20210431', 'date.impossible'],
    ['2021.3', 'date.no-day'],
    ['202103', 'date.no-day'],
    ['2021年3月', 'date.no-day'],
    ['2021', 'date.no-day'],
    ['2021.3-5', 'date.unreadable'],
    ['下个月', 'date.unreadable'],
    ['3/5/2021', 'date.order'],
    ['21-3-5', 'date.century'],
    ['210305', 'date.century'],
    ['2010.06.01-2020.06.01', 'date.range'],
    ['2010-06-01-2020-06-01', 'date.range'],
    ['2020-06-01至2010-06-01', 'date.impossible'],
  ])('refuses %s', (text, fault) => {
    expect(parseDate(text)).toMatchObject({ value: null, fault });
  });

  it('fills in a day only where the caller says which', () => {
    expect(parseDate('2021.3', { monthMeans: 'first' }).value).toBe('2021-03-01');
    expect(parseDate('202402', { monthMeans: 'last' }).value).toBe('2024-02-29');
    expect(parseDate('2021年', { monthMeans: 'last' })).toMatchObject({ fault: 'date.no-day' });
  });

  it('takes the end of a range that the caller names', () => {
    const ranges = [
      '2010.06.01-2020.06.01',
      '2010-06-01-2020-06-01',
      '20100601—20200601',
      '2010年6月1日至2020年6月1日',
    ];
    for (const text of ranges) {
      expect(parseDate(text, { rangeMeans: 'first' }).value).toBe('2010-06-01');
      expect(parseDate(text, { rangeMeans: 'last' }).value).toBe('2020-06-01');
    }
    expect(parseDate('2010.06.01-长期', { rangeMeans: 'last' }).value).toBe('9999-12-31');
    expect(parseDate('2010.06.01-至今', { rangeMeans: 'last' })).toMatchObject({ value: null, fault: null });
    expect(parseDate('2010.06-2020.06', { rangeMeans: 'last', monthMeans: 'last' }).value).toBe('2020-06-30');
  });

  it('completes two-digit years by the pivot, where the order of the parts is sure', () => {
    expect(parseDate('21-3-5', { pivot: 30 })).toMatchObject({
      value: '2021-03-05',
      changes: ['date.two-digit-year'],
    });
    expect(parseDate('85.3.5', { pivot: 30 }).value).toBe('1985-03-05');
    expect(parseDate('30年3月5日', { pivot: 30 }).value).toBe('2030-03-05');
    expect(parseDate('31年3月5日', { pivot: 30 }).value).toBe('1931-03-05');
    expect(parseDate('09-3-5', { pivot: 30 }).fault).toBe('date.century');
  });

  it('tells January from October in a number cell, or says that it cannot', () => {
    expect(parseDate('2021.1', { kind: 'number', monthMeans: 'first' }).fault).toBe('date.decimal-month');
    expect(parseDate('2021.0999999999999', { kind: 'number', monthMeans: 'first' }).fault).toBe(
      'date.decimal-month',
    );
    expect(parseDate('2021.3', { kind: 'number', monthMeans: 'first' }).value).toBe('2021-03-01');
    expect(parseDate('2021.11', { kind: 'number', monthMeans: 'first' }).value).toBe('2021-11-01');
    expect(parseDate('2021.10', { monthMeans: 'first' }).value).toBe('2021-10-01');
  });

  it('knows validity without end, and what has not ended', () => {
    for (const text of ['长期', '长期有效', '永久']) expect(parseDate(text).value).toBe('9999-12-31');
    expect(parseDate('至今')).toEqual({ value: null, changes: ['date.ongoing'], fault: null });
    for (const text of ['', '无', '/']) expect(parseDate(text)).toMatchObject({ value: null, fault: null });
  });
});
