import { describe, expect, it } from 'vitest';
import { absentOptional, unmetNeeds, type Presence } from '../../src/rules/execute.js';
import type { Need, Rule } from '../../src/rules/rule.js';
import { ruleOf } from './rule-text.js';

const needing = (...needs: (readonly Need[])[]): Rule => ({ ...ruleOf(), needs });
const anywhere = (field: string | undefined): Need => ({ dataset: '*', field });
const roll = (records: number, ...fields: string[]) => ({ records, fields: new Set(fields) });

describe('unmetNeeds', () => {
  const rolls: Presence = new Map([
    ['registry', roll(3, 'sex')],
    ['dibao', roll(0, 'age')],
  ]);

  it('asks a roll for its rows and its column', () => {
    const needs = [
      [{ dataset: 'registry', field: 'sex' }],
      [{ dataset: 'registry', field: 'age' }],
      [{ dataset: 'dibao', field: undefined }],
    ];
    expect(unmetNeeds(needing(...needs), rolls)).toEqual(needs.slice(1));
  });

  it('asks the policy whether a parameter says something', () => {
    const standards = { dataset: 'policy', field: 'subsidy_standards' };
    const registry = { dataset: 'registry', field: undefined };
    expect(unmetNeeds(needing([standards]), rolls)).toEqual([[standards]]);
    expect(unmetNeeds(needing([standards]), rolls, new Set(['subsidy_standards']))).toEqual([]);
    expect(unmetNeeds(needing([standards, registry]), rolls)).toEqual([]);
  });

  it('is content with one of several', () => {
    expect(unmetNeeds(needing([anywhere('age'), anywhere('sex')]), rolls)).toEqual([]);
  });

  it('finds a column on any roll that has rows', () => {
    expect(unmetNeeds(needing([anywhere('sex')]), rolls)).toEqual([]);
    expect(unmetNeeds(needing([anywhere('age')]), rolls)).toEqual([[anywhere('age')]]);
    expect(unmetNeeds(needing([anywhere(undefined)]), new Map())).toEqual([[anywhere(undefined)]]);
  });
});

describe('absentOptional', () => {
  it('names the rolls that were not given, not one that was given and names nobody', () => {
    const rule: Rule = { ...ruleOf(), optional: ['deaths', 'custody', 'moves'] };
    const rolls: Presence = new Map([
      ['deaths', roll(3)],
      ['custody', roll(0)],
    ]);
    expect(absentOptional(rule, rolls)).toEqual(['moves']);
  });
});
