import { describe, expect, it } from 'vitest';
import type { FoundRow } from '../../src/rules/execute.js';
import { settlePrecedence } from '../../src/rules/precedence.js';
import { foundRow } from './found-row.js';
import { ruleOf } from './rule-text.js';

const precedence = new Map([
  ['payment-month', ['first', 'second', 'third']],
  ['missing-month', ['absent']],
]);
const by = (id: string, values: Partial<FoundRow> = {}): FoundRow =>
  foundRow({ rule: ruleOf(id), ...values });
const idsOf = (rows: readonly FoundRow[]): readonly string[] => rows.map((row) => row.rule.header.id);

describe('settlePrecedence', () => {
  it('leaves a month to the first rule of the list and names the others', () => {
    const rows = [by('third'), by('first'), by('second')];
    const settled = settlePrecedence(rows, precedence);
    expect(idsOf(settled.rows)).toEqual(['first']);
    expect([...settled.also.values()]).toEqual([['second', 'third']]);
  });

  it('judges each person, month and benefit by itself', () => {
    const rows = [
      by('first'),
      by('second', { personId: 2 }),
      by('second', { month: 2026 * 12 + 7 }),
      by('second', { about: 'nursing' }),
    ];
    expect(settlePrecedence(rows, precedence).rows).toEqual(rows);
  });

  it('leaves rules of another list, or of none, as they are', () => {
    const rows = [by('first'), by('absent'), by('independent')];
    const settled = settlePrecedence(rows, precedence);
    expect(idsOf(settled.rows)).toEqual(['first', 'absent', 'independent']);
    expect(settled.also.size).toBe(0);
  });

  it('keeps all rows of the rule that stands first', () => {
    const rows = [by('first', { recordId: 11 }), by('first', { recordId: 12 }), by('second')];
    const settled = settlePrecedence(rows, precedence);
    expect(settled.rows).toHaveLength(2);
    expect(settled.also.size).toBe(2);
  });

  it('does not compare rows without person or month', () => {
    const rows = [
      by('first', { month: null }),
      by('second', { month: null }),
      by('third', { personId: null }),
    ];
    expect(settlePrecedence(rows, precedence).rows).toEqual(rows);
  });
});
