import { describe, expect, it } from 'vitest';
import type { FoundRow } from '../../src/rules/execute.js';
import { amountOf, groupRows, monthsOf, type FindingDraft } from '../../src/rules/group.js';
import { foundRow } from './found-row.js';

const september = 2026 * 12 + 8;
const groupsOf = (...rows: FoundRow[]): readonly FindingDraft[] => groupRows({ rows, also: new Map() });
const groupOf = (...rows: FoundRow[]): FindingDraft => {
  const [group] = groupsOf(...rows);
  if (group === undefined) throw new Error('no group');
  return group;
};

describe('groupRows', () => {
  it('puts the months of one person and benefit together, in order', () => {
    const group = groupOf(foundRow({ month: september }), foundRow({ month: september - 2, recordId: 10 }));
    expect(monthsOf(group)).toEqual([september - 2, september]);
  });

  it('keeps people and benefits apart', () => {
    expect(groupsOf(foundRow(), foundRow({ personId: 2 }), foundRow({ about: 'nursing' }))).toHaveLength(3);
  });

  it('keeps townships apart where a finding is about nobody', () => {
    const gap = (township: string) =>
      foundRow({ personId: null, absentPersonId: null, month: null, detail: { township } });
    const groups = groupsOf(gap('青石镇'), gap('白云乡'), gap('白云乡'));
    expect(groups.map(({ township, rows }) => [township, rows.length])).toEqual([
      ['青石镇', 1],
      ['白云乡', 2],
    ]);
    expect(groupsOf(foundRow({ detail: { township: '青石镇' } }))[0]?.township).toBeNull();
  });

  it('gathers the other rules of all rows once each', () => {
    const rows = [foundRow(), foundRow({ month: september - 1 })];
    const also = new Map(rows.map((row) => [row, ['b', 'a']]));
    expect(groupRows({ rows, also })[0]?.also).toEqual(['a', 'b']);
  });
});

describe('amountOf', () => {
  it('counts a record of a month once, however many rows speak of it', () => {
    const group = groupOf(foundRow({ otherRecordId: 1 }), foundRow({ otherRecordId: 2 }));
    expect(amountOf(group)).toBe(9500);
  });

  it('counts two records of a month, and one record in two months, twice', () => {
    expect(amountOf(groupOf(foundRow(), foundRow({ recordId: 12 })))).toBe(19_000);
    expect(amountOf(groupOf(foundRow(), foundRow({ month: september - 1 })))).toBe(19_000);
  });

  it('is unknown where one amount is unknown: half a sum would look like a whole one', () => {
    expect(amountOf(groupOf(foundRow(), foundRow({ recordId: 12, amountFen: null })))).toBeNull();
  });
});
