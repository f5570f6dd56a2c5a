import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { bindsOf, demandPolicyUsed } from '../../src/rules/lint.js';
import { ruleOf, selectLine, soundSelect } from './rule-text.js';

const complaintOf = (select: string): { key: string; where: string | undefined } => {
  try {
    ruleOf('test-rule', select);
  } catch (error) {
    if (error instanceof UserError) return { key: error.what.key, where: error.where };
  }
  return { key: 'none', where: undefined };
};

const withLine = (line: string): string => `${soundSelect}${line}\n`;
const lastLine = selectLine + soundSelect.split('\n').length - 1;

describe('lintRule', () => {
  it('accepts a sound rule', () => {
    expect(complaintOf(soundSelect).key).toBe('none');
  });

  it.each([
    ['where p.amount_fen / 2 > 1', 'rule.lint-division'],
    ['where round(p.amount_fen) > 1', 'rule.lint-rounding'],
    ['where AVG (p.amount_fen) > 1', 'rule.lint-rounding'],
    ['order  by p.month', 'rule.lint-order'],
    ['where p.paid_on < current_date', 'rule.lint-clock'],
    ['where random() < 1', 'rule.lint-clock'],
    ['where p.month > $nobody_declared_this', 'rule.lint-undeclared'],
    ['; drop table registry', 'rule.lint-one-select'],
  ])('refuses "%s" and names the line', (line, key) => {
    expect(complaintOf(withLine(line))).toEqual({ key, where: `rules/test/test-rule.sql:${lastLine}` });
  });

  it('refuses what is no query', () => {
    for (const statement of ['drop table registry', 'insert into link select 1', 'copy link to stdout'])
      expect(complaintOf(statement).key).toBe('rule.lint-one-select');
    expect(complaintOf(`-- select\n${soundSelect}`).key).toBe('none');
  });

  it.each(['-- 1 / 2, order by', '/* round(1) */', "where p.benefit = 'a / b order by now'"])(
    'reads neither comments nor quoted text: %s',
    (line) => {
      expect(complaintOf(withLine(line)).key).toBe('none');
    },
  );

  it.each(['person_id', 'record_id', 'about', 'amount_fen'])('misses the column %s', (column) => {
    const select = soundSelect.replaceAll(new RegExp(`\\b${column}\\b`, 'g'), 'something');
    expect(complaintOf(select).key).toBe('rule.lint-column');
  });

  it('looks for the columns in the last select only', () => {
    const select = `with all_of_them as (\n${soundSelect})\nselect a.person_id from all_of_them a\n`;
    expect(complaintOf(select).key).toBe('rule.lint-column');
  });
});

describe('demandPolicyUsed', () => {
  const unused = ruleOf('test-rule', soundSelect.replace(' + $expiry_grace_months', ''));

  it('refuses a declared parameter that nothing uses', () => {
    expect(() => demandPolicyUsed(unused, [])).toThrow(/expiry_grace_months/);
  });

  it('is content with a shared relation that uses it', () => {
    expect(() => demandPolicyUsed(unused, [{ sql: 'select $expiry_grace_months' }])).not.toThrow();
    expect(() => demandPolicyUsed(unused, [{ sql: 'from policy_expiry_grace_months' }])).not.toThrow();
    expect(() => demandPolicyUsed(unused, [{ sql: 'from policy_expiry_grace_months_x' }])).toThrow();
  });
});

describe('bindsOf', () => {
  it('names each bind once, in order, and none inside quotes or comments', () => {
    expect(bindsOf("select $b, $a, $b, '$c' -- $d")).toEqual(['b', 'a']);
  });
});
