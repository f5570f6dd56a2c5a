import { expect, it } from 'vitest';
import { groupRows } from '../../src/rules/group.js';
import { sideOf, sumMoney } from '../../src/rules/money-at-stake.js';
import type { FoundRow } from '../../src/rules/execute.js';
import type { Stake } from '../../src/rules/types.js';
import { foundRow } from './found-row.js';
import { ruleOf } from './rule-text.js';

it.each([
  ['overpaid', -100, 'overpaid'],
  ['underpaid', 100, 'underpaid'],
  ['difference', 100, 'overpaid'],
  ['difference', -100, 'underpaid'],
  ['none', 100, null],
] as const)('a stake of %s takes %s as %s', (stake, fen, side) => {
  expect(sideOf(stake, fen)).toBe(side);
});

const rowOf = (stake: Stake, id: string, values: Partial<FoundRow>): FoundRow => {
  const rule = ruleOf(id);
  return foundRow({ rule: { ...rule, header: { ...rule.header, stake } }, ...values });
};

const sum = (rows: readonly FoundRow[]): ReturnType<typeof sumMoney> =>
  sumMoney(groupRows({ rows, also: new Map() }));

it('counts a payment of a month once, however many rules find it, with the larger amount', () => {
  const rows = [
    rowOf('difference', 'expired', { recordId: 11, month: 8, amountFen: 9500 }),
    rowOf('difference', 'twice', { recordId: 11, month: 8, amountFen: 4000 }),
    rowOf('difference', 'expired', { recordId: 11, month: 9, amountFen: 9500 }),
    rowOf('none', 'quality', { recordId: 12, month: 9, amountFen: 70_000 }),
  ];
  expect(sum(rows)).toEqual({ paidWronglyFen: 19_000, unpaidFen: 0 });
});

it('keeps what was paid too little apart, for each benefit that one row of a roll entitles to', () => {
  const rows = [
    rowOf('underpaid', 'missing', { recordId: 5, about: 'living', month: 8, amountFen: 9500 }),
    rowOf('underpaid', 'missing', { recordId: 5, about: 'nursing', month: 8, amountFen: 8000 }),
    rowOf('difference', 'off-standard', { recordId: 11, about: 'living', month: 7, amountFen: -500 }),
    rowOf('underpaid', 'missing', { recordId: 6, about: 'living', month: 9, amountFen: null }),
  ];
  expect(sum(rows)).toEqual({ paidWronglyFen: 0, unpaidFen: 18_000 });
});
