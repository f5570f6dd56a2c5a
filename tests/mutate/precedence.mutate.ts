import { afterAll, expect, it } from 'vitest';
import { loadRules } from '../../src/rules/load-rules.js';
import { exampleDependencies } from '../rules/example-dependencies.js';
import { openBench } from './bench-of-examples.js';
import { readEquivalents } from './equivalent.js';
import { precedenceMutants } from './rule-mutants.js';
import { complaintsOf, isExcused, tallyHead, wordTally, type Judged } from './tally.js';

const rules = loadRules();
const dependencies = exampleDependencies();
const equivalents = readEquivalents();
afterAll(dependencies.close);

it('every change to the precedence of rules is noticed by the examples that run rules together', async () => {
  const mutants = precedenceMutants(dependencies.precedence, new Set(rules.map((rule) => rule.header.id)));
  const verdicts = mutants.map(({ change }): Judged['verdict'] =>
    isExcused('precedence', change, equivalents) ? 'equivalent' : 'survived',
  );
  for (const { header } of rules) {
    const bench = openBench({ id: header.id, rules }, dependencies);
    for (const [at, { of, precedence }] of mutants.entries()) {
      if (verdicts[at] !== 'survived') continue;
      verdicts[at] = await bench.judge({
        concerns: (example) =>
          example.with.length > 0 && of.every((id) => id === header.id || example.with.includes(id)),
        differences: (example) => example.check(rules, precedence),
      });
    }
    await bench.close();
  }
  const judged = mutants.map(({ change }, at) => ({ change, line: 1, verdict: verdicts[at] ?? 'survived' }));
  const tally = { of: 'precedence', judged };
  process.stdout.write(tallyHead + wordTally(tally));
  expect(complaintsOf(tally, equivalents)).toEqual([]);
});
