import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { parseRuleFile } from '../../src/rules/rule-file.js';
import { ruleOf, ruleText, selectLine } from './rule-text.js';

const whereOf = (text: string): string | undefined => {
  try {
    parseRuleFile('rules/test/broken.sql', text);
  } catch (error) {
    if (error instanceof UserError) return error.where;
  }
  return 'nothing was wrong';
};

describe('parseRuleFile', () => {
  it('takes the id from the file and the group from the folder', () => {
    const { header } = ruleOf('some-rule');
    expect([header.id, header.group]).toEqual(['some-rule', 'test']);
  });

  it('reads needs, with alternatives and columns', () => {
    expect(ruleOf().needs).toEqual([
      [{ dataset: 'registry', field: 'valid_to' }],
      [
        { dataset: 'subsidy', field: undefined },
        { dataset: 'dibao', field: undefined },
      ],
    ]);
  });

  it('says on which line the select begins', () => {
    const rule = ruleOf();
    expect(rule.sqlLine).toBe(selectLine);
    expect(rule.sql.startsWith('select')).toBe(true);
  });

  it('hashes the whole text', () => {
    expect(ruleOf().hash).toMatch(/^[0-9a-f]{64}$/);
    expect(parseRuleFile('rules/test/test-rule.sql', `${ruleText()} `).hash).not.toBe(ruleOf().hash);
  });

  it('names the first line where the header is missing', () => {
    expect(whereOf('select 1')).toBe('rules/test/broken.sql:1');
  });

  it('names the line of a wrong field', () => {
    expect(whereOf(ruleText().replace('severity: high', 'severity: enormous'))).toBe(
      'rules/test/broken.sql:4',
    );
  });

  it('names the line of broken YAML', () => {
    expect(whereOf(ruleText().replace('severity: high', 'severity: a: b'))).toBe('rules/test/broken.sql:4');
  });

  it('refuses a key that it does not know', () => {
    expect(whereOf(ruleText().replace('basis:', 'bases: []\nbasis:'))).toMatch(
      /^rules\/test\/broken\.sql:\d+$/,
    );
  });
});
