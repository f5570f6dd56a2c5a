import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRules } from '../../src/rules/load-rules.js';
import { exampleDependencies } from '../rules/example-dependencies.js';
import { readEquivalents } from './equivalent.js';
import { openBench } from './bench-of-examples.js';
import { precedenceMutants, ruleMutants } from './rule-mutants.js';
import { complaintsOf, isExcused, tallyHead, wordTally, type Judged, type Tally } from './tally.js';

const rules = loadRules();
const dependencies = exampleDependencies();
const equivalents = readEquivalents();
const tallies: Tally[] = [];

const settle = (tally: Tally): void => {
  tallies.push(tally);
  expect(complaintsOf(tally, equivalents)).toEqual([]);
};

afterAll(async () => {
  await dependencies.close();
  process.stdout.write(tallyHead + tallies.map(wordTally).join(''));
});

describe('every change to a rule is noticed by one of its examples', () => {
  it.each(rules.map((rule) => ({ id: rule.header.id, rule })))('$id', async ({ id, rule }) => {
    const bench = await openBench({ id, rules }, dependencies);
    const judged: Judged[] = [];
    for (const mutant of ruleMutants(rule)) {
      const changed = rules.map((one) => (one === rule ? mutant.rule : one));
      const verdict = isExcused(id, mutant.change, equivalents)
        ? 'equivalent'
        : await bench.judge((example) => example.check(changed));
      judged.push({ change: mutant.change, line: mutant.line, verdict });
    }
    await bench.close();
    settle({ of: id, judged });
  });
});

describe('every change to the precedence of rules is noticed', () => {
  const mutants = precedenceMutants(dependencies.precedence, new Set(rules.map((rule) => rule.header.id)));
  const verdicts = new Map<string, Judged['verdict']>(
    mutants.map(({ change }) => [
      change,
      isExcused('precedence', change, equivalents) ? 'equivalent' : 'survived',
    ]),
  );

  beforeAll(async () => {
    for (const rule of rules) {
      const bench = await openBench(
        { id: rule.header.id, rules },
        dependencies,
        (example) => example.with.length > 0,
      );
      for (const { change, precedence } of mutants) {
        if (verdicts.get(change) !== 'survived') continue;
        verdicts.set(change, await bench.judge((example) => example.check(rules, precedence)));
      }
      await bench.close();
    }
  });

  it('by the examples that run rules together', () => {
    const judged = [...verdicts].map(([change, verdict]) => ({ change, line: 1, verdict }));
    settle({ of: 'precedence', judged });
  });
});
