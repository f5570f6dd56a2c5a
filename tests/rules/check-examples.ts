import { afterAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../src/rules/examples/example-file.js';
import { prepareExample } from '../../src/rules/examples/run-example.js';
import { loadRules } from '../../src/rules/load-rules.js';
import { exampleDependencies } from './example-dependencies.js';

/**
 * Tests every example of each second rule, from the first (0) or the second (1): in two files, so that two workers share
 * what takes longest.
 */
export const checkExamples = (half: 0 | 1): void => {
  const rules = loadRules();
  const dependencies = exampleDependencies();
  afterAll(dependencies.close);

  describe.each(rules.filter((_, at) => at % 2 === half).map((rule) => ({ id: rule.header.id, rule })))(
    '$id',
    ({ id, rule }) => {
      const examples = readExamples(rule);

      it('has examples, each of its own name', () => {
        expect(examples.length).toBeGreaterThan(0);
        expect(new Set(examples.map((example) => example.name)).size).toBe(examples.length);
      });

      it.each(examples.map((example) => ({ name: example.name, example })))('$name', async ({ example }) => {
        const prepared = await prepareExample(example, { id, rules }, dependencies);
        try {
          expect(await prepared.check(rules)).toEqual([]);
        } finally {
          await prepared.close();
        }
      });
    },
  );
};
