import { afterAll, describe, expect, it } from 'vitest';
import { loadRules } from '../../src/rules/load-rules.js';
import type { Rule } from '../../src/rules/rule.js';
import { exampleDependencies } from '../rules/example-dependencies.js';
import { openBench, type Trial } from './bench-of-examples.js';
import { readEquivalents } from './equivalent.js';
import { ruleMutants } from './rule-mutants.js';
import { complaintsOf, isExcused, tallyHead, wordTally, type Judged, type Tally } from './tally.js';

/** How many files share the rules: one alone would keep one worker busy after the others are done. */
const parts = 2;

/** Tries every change to the rules of one part (from 0) on their examples. */
export const judgeRules = (part: number): void => {
  const rules = loadRules();
  const dependencies = exampleDependencies();
  const equivalents = readEquivalents();
  const tallies: Tally[] = [];

  afterAll(async () => {
    await dependencies.close();
    process.stdout.write(tallyHead + tallies.map(wordTally).join(''));
  });

  describe('every change to a rule is noticed by one of its examples', () => {
    const own = rules.filter((_, at) => at % parts === part);
    it.each(own.map((rule) => ({ id: rule.header.id, rule })))('$id', async ({ id, rule }) => {
      const bench = openBench({ id, rules }, dependencies);
      const judged: Judged[] = [];
      for (const mutant of ruleMutants(rule)) {
        const changed = rules.map((one) => (one === rule ? mutant.rule : one));
        const verdict = isExcused(id, mutant.change, equivalents)
          ? 'equivalent'
          : await bench.judge({
              concerns: mutant.concerns,
              select: selectOf(rule, mutant.rule),
              differences: (example) => example.check(changed),
            });
        judged.push({ change: mutant.change, line: mutant.line, verdict });
      }
      await bench.close();
      const tally = { of: id, judged };
      tallies.push(tally);
      expect(complaintsOf(tally, equivalents)).toEqual([]);
    });
  });
};

/** The select of a rule that is changed in nothing else; one that reads what others found can be run by the runner only. */
const selectOf = (rule: Rule, changed: Rule): Trial['select'] =>
  rule.sql === changed.sql || rule.after.length > 0
    ? undefined
    : { original: rule.sql, changed: changed.sql };
