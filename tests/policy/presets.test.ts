import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readExamples, type Example } from '../../src/rules/examples/example-file.js';
import { prepareExample } from '../../src/rules/examples/run-example.js';
import { loadRules } from '../../src/rules/load-rules.js';
import type { Rule } from '../../src/rules/rule.js';
import { presetFiles, presetNames, resolvePolicy } from '../../src/schema/policy.js';
import { exampleDependencies } from '../rules/example-dependencies.js';

const rules = loadRules();
const dependencies = exampleDependencies();
const known = dependencies.vocabulary;
afterAll(dependencies.close);

/** The examples of a preset: each named `<rule> by the default` or `<rule> by the preset`. */
const examplesOf = (preset: string): readonly Example[] => {
  const file = fileURLToPath(new URL(`presets/${preset}.sql`, import.meta.url));
  const [some] = rules;
  return some === undefined ? [] : readExamples({ ...some, file });
};

interface Judged {
  readonly rule: Rule | undefined;
  readonly by: 'default' | 'preset';
}

const judged = ({ name }: Example): Judged => {
  const [, id, by] = /^([a-z0-9-]+) by the (default|preset)\b/.exec(name) ?? [];
  return { rule: rules.find(({ header }) => header.id === id), by: by === 'preset' ? 'preset' : 'default' };
};

describe.each(presetNames())('%s', (preset) => {
  const examples = examplesOf(preset);

  it.each(examples.map((example) => [example.name, example] as const))('%s', async (_, example) => {
    const { rule, by } = judged(example);
    if (rule === undefined) throw new Error(`${example.name}: no such rule`);
    const prepared = await prepareExample(
      example,
      { id: rule.header.id, rules },
      {
        ...dependencies,
        policyOn: (asOf) => resolvePolicy(by === 'preset' ? preset : 'default', asOf, known),
      },
    );
    try {
      expect(await prepared.check(rules)).toEqual([]);
    } finally {
      await prepared.close();
    }
  });

  it('changes at least three findings of these people', () => {
    const findings = (by: Judged['by']): readonly string[] =>
      examples
        .filter((example) => judged(example).by === by)
        .flatMap(({ name, expect: expected }) =>
          expected === 'not-applicable'
            ? []
            : expected.map((one) =>
                JSON.stringify([name.replace(/ by the .*/, ''), one.person, one.about, one.amount]),
              ),
        );
    const [before, after] = [new Set(findings('default')), new Set(findings('preset'))];
    const compared = new Set(
      examples.filter((one) => judged(one).by === 'default').map(({ name }) => name.split(' ')[0]),
    );
    const changed = [...new Set([...before, ...after])]
      .filter((one) => before.has(one) !== after.has(one))
      .filter((one) => compared.has((JSON.parse(one) as readonly [string])[0]));
    expect(changed.length).toBeGreaterThanOrEqual(3);
  });

  it('sets only what differs from the default on the day on which it begins', () => {
    const values = presetFiles().find(({ name }) => name === preset)?.values ?? {};
    const same = Object.entries(values).filter(([name, dated]) => {
      const day = dated[0]?.from ?? '';
      const [own, usual] = [preset, 'default'].map(
        (one) => resolvePolicy(one, day, known).parameters.get(name)?.value,
      );
      return JSON.stringify(own) === JSON.stringify(usual);
    });
    expect(same.map(([name]) => name)).toEqual([]);
  });
});
