import { afterAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../src/rules/examples/example-file.js';
import { prepareExample } from '../../src/rules/examples/run-example.js';
import { loadRules } from '../../src/rules/load-rules.js';
import { exampleDependencies } from './example-dependencies.js';

const rules = loadRules();
const dependencies = exampleDependencies();
afterAll(dependencies.close);

describe.each(rules.map((rule) => ({ id: rule.header.id, rule })))('$id', ({ id, rule }) => {
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
});
