import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { loadDatasets, loadSharedCodes } from '../../src/schema/datasets.js';
import { resolvePolicy } from '../../src/schema/policy.js';
import { schemaFolder } from '../../src/schema/schema-folder.js';

const known = { datasets: loadDatasets(), shared: loadSharedCodes() };
const folder = mkdtempSync(join(tmpdir(), 'bidui-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Name of a policy outside the shipped folder, as the shipped folder would have to call it. */
const policyOf = (parameter: string): string => {
  writeFileSync(
    join(folder, 'own.yaml'),
    `policy: own\ntitle: { zh: 本地, en: local }\nparameters:\n  grace:\n    zh: 宽限\n    en: grace\n    source: 文号\n${parameter}`,
  );
  return relative(join(schemaFolder(), 'policy'), join(folder, 'own'));
};
const months = (values: string): string =>
  `    kind: whole-number\n    unit: month\n    range: [0, 3]\n    values: [${values}]\n`;
const complaintOf = (name: string, asOf = '2026-09-30'): string => {
  try {
    resolvePolicy(name, asOf, known);
  } catch (error) {
    if (error instanceof UserError) return error.what.key;
  }
  return 'none';
};

describe('resolvePolicy', () => {
  it('resolves the default policy', () => {
    const { parameters } = resolvePolicy('default', '2026-09-30', known);
    expect(parameters.get('expiry_grace_months')?.value).toBe(0);
    expect(parameters.get('nursing_levels')?.value).toEqual(['1', '2', 'severe']);
  });

  it('takes the value in force on the day, its first day included', () => {
    const name = policyOf(months('{ from: 2026-04-01, value: 2 }, { from: 2020-01-01, value: 1 }'));
    const on = (day: string) => resolvePolicy(name, day, known).parameters.get('grace')?.value;
    expect([on('2026-03-31'), on('2026-04-01'), on('2030-01-01')]).toEqual([1, 2, 2]);
  });

  it('refuses a day before the first value', () => {
    const name = policyOf(months('{ from: 2020-01-01, value: 1 }'));
    expect(complaintOf(name, '2019-12-31')).toBe('schema.no-value-then');
  });

  it('takes the ends of a range and refuses what lies beyond', () => {
    const on = (value: number) => complaintOf(policyOf(months(`{ from: 2020-01-01, value: ${value} }`)));
    expect([on(0), on(3), on(-1), on(4)]).toEqual([
      'none',
      'none',
      'schema.value-out-of-range',
      'schema.value-out-of-range',
    ]);
  });

  it('refuses a code that the list is not made of', () => {
    const list = (of: string, value: string): string =>
      complaintOf(
        policyOf(`    kind: list\n    of: ${of}\n    values: [{ from: 2020-01-01, value: [${value}] }]\n`),
      );
    expect(list('dibao.class', 'full')).toBe('none');
    expect(list('dibao.class', 'golden')).toBe('schema.value-out-of-range');
    expect(list('disability-category', 'mental')).toBe('none');
    expect(list('disability-level', "'5'")).toBe('schema.value-out-of-range');
    expect(list('nothing.known', 'full')).toBe('schema.value-out-of-range');
  });
});
