import { describe, expect, it } from 'vitest';
import { loadPrecedence, loadRules, loadSharedRelations } from '../../src/rules/load-rules.js';

const rules = loadRules();
const precedence = loadPrecedence();

describe('loadRules', () => {
  it('gives every shipped rule once, in the order of ids', () => {
    const ids = rules.map((rule) => rule.header.id);
    expect(ids.length).toBeGreaterThanOrEqual(16);
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});

describe('loadSharedRelations', () => {
  it('gives each relation after those that it reads', () => {
    const relations = loadSharedRelations();
    relations.forEach(({ sql }, at) => {
      for (const { name } of relations.slice(at + 1)) {
        expect(sql.replaceAll(/--[^\n]*/g, '')).not.toMatch(new RegExp(`\\b(from|join)\\s+${name}\\b`));
      }
    });
  });
});

describe('loadPrecedence', () => {
  it('names no rule twice', () => {
    const ids = [...precedence.values()].flat();
    expect(new Set(ids).size).toBe(ids.length);
  });
});
