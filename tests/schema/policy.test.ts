import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { loadDatasets, loadSharedCodes } from '../../src/schema/datasets.js';
import {
  defaultPolicy,
  presetNames,
  resolvePolicy,
  resolvePolicyFile,
  saidParameters,
  withOverrides,
  withPreset,
} from '../../src/schema/policy.js';

const known = { datasets: loadDatasets(), shared: loadSharedCodes() };
const folder = mkdtempSync(join(tmpdir(), 'bidui-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Path of a policy with one parameter, `grace`. */
const policyOf = (parameter: string): string => {
  const path = join(folder, 'own.yaml');
  writeFileSync(
    path,
    `policy: own\ntitle: { zh: 本地, en: local }\nparameters:\n  grace:\n    zh: 宽限\n    en: grace\n    source: 文号\n${parameter}`,
  );
  return path;
};
const months = (values: string): string =>
  `    kind: whole-number\n    unit: month\n    range: [0, 3]\n    values: [${values}]\n`;
const complaintOf = (name: string, asOf = '2026-09-30'): string => {
  try {
    resolvePolicyFile(name, asOf, known);
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
    const on = (day: string) => resolvePolicyFile(name, day, known).parameters.get('grace')?.value;
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

  it('has no value after the day on which the last one ends', () => {
    const name = policyOf(months('{ from: 2019-01-01, to: 2019-12-31, value: 2 }'));
    expect(resolvePolicyFile(name, '2019-12-31', known).parameters.get('grace')?.value).toBe(2);
    expect(complaintOf(name, '2020-01-01')).toBe('schema.no-value-then');
  });

  it('ends a value on the day before the next one', () => {
    const name = policyOf(months('{ from: 2020-03-01, value: 1 }, { from: 2019-01-01, value: 2 }'));
    const { since, until } = resolvePolicyFile(name, '2020-02-29', known).parameters.get('grace') ?? {};
    expect([since, until]).toEqual(['2019-01-01', '2020-02-29']);
  });

  it.each([
    ['two values from one day', '{ from: 2020-01-01, value: 1 }, { from: 2020-01-01, value: 2 }'],
    [
      'an end after the next beginning',
      '{ from: 2020-01-01, to: 2021-01-01, value: 1 }, { from: 2021-01-01, value: 2 }',
    ],
    ['an end before the beginning', '{ from: 2020-01-01, to: 2019-12-31, value: 1 }'],
  ])('refuses %s', (_, values) => {
    expect(complaintOf(policyOf(months(values)))).toBe('schema.values-overlap');
  });

  it('names the source of the value, else that of the parameter', () => {
    const name = policyOf(
      months('{ from: 2019-01-01, value: 2, source: 附则 }, { from: 2020-01-01, value: 1 }'),
    );
    const on = (day: string) => resolvePolicyFile(name, day, known).parameters.get('grace')?.source;
    expect([on('2019-06-30'), on('2020-06-30')]).toEqual(['附则', '文号']);
  });

  it.each([
    ['50', 5000],
    ['12.5', 1250],
    ["'12.05'", 1205],
    ['100', 10_000],
  ])('reads money %s as fen', (written, fen) => {
    const name = policyOf(
      `    kind: money\n    range: [10, 100]\n    values: [{ from: 2020-01-01, value: ${written} }]\n`,
    );
    expect(resolvePolicyFile(name, '2026-09-30', known).parameters.get('grace')?.value).toBe(fen);
  });

  it.each(['9.99', '100.01', '12.345', '-12', 'twelve', "'1,200'"])('refuses money %s', (written) => {
    const name = policyOf(
      `    kind: money\n    range: [10, 100]\n    values: [{ from: 2020-01-01, value: ${written} }]\n`,
    );
    expect(complaintOf(name)).toBe('schema.value-out-of-range');
  });

  it('takes one of the options of a choice and refuses others', () => {
    const chosen = (value: string): string =>
      policyOf(
        `    kind: choice\n    options: { whole: { zh: 全额, en: whole }, part: { zh: 分段, en: part } }\n    values: [{ from: 2020-01-01, value: ${value} }]\n`,
      );
    expect(resolvePolicyFile(chosen('part'), '2026-09-30', known).parameters.get('grace')?.value).toBe(
      'part',
    );
    expect(complaintOf(chosen('half'))).toBe('schema.value-out-of-range');
  });

  const table = (rows: string): string =>
    policyOf(
      [
        '    kind: table',
        '    columns:',
        '      benefit: { zh: 补贴, en: benefit, kind: code, of: subsidy.benefit }',
        '      level: { zh: 等级, en: level, kind: code, of: disability-level, any: true }',
        '      amount: { zh: 金额, en: amount, kind: money, range: [1, 500] }',
        '      people: { zh: 人数, en: people, kind: whole-number, range: [0, 9] }',
        `    values: [${rows}]`,
        '',
      ].join('\n'),
    );

  it('reads the rows of a table, column by column, null for what is left out', () => {
    const name = table(
      '{ from: 2020-01-01, value: [{ benefit: nursing, level: 1, amount: 119.5, people: 3 }] }, { from: 2021-01-01, value: [{ benefit: living, amount: 80, people: 0 }] }',
    );
    const { value, editions } = resolvePolicyFile(name, '2020-06-30', known).parameters.get('grace') ?? {};
    expect(value).toEqual([['nursing', '1', 11_950, 3]]);
    expect(editions?.map((one) => [one.since, one.until, one.value])).toEqual([
      ['2020-01-01', '2020-12-31', [['nursing', '1', 11_950, 3]]],
      ['2021-01-01', undefined, [['living', null, 8000, 0]]],
    ]);
  });

  it('needs no value of a table on the day itself', () => {
    const later = table('{ from: 2027-01-01, value: [] }');
    expect(complaintOf(later)).toBe('none');
  });

  it.each([
    ['{ benefit: nursing, amount: 80 }', 'schema.value-cell-missing'],
    ['{ amount: 80, people: 1 }', 'schema.value-cell-missing'],
    ['{ benefit: pension, amount: 80, people: 1 }', 'schema.value-out-of-range'],
    ["{ benefit: nursing, level: '5', amount: 80, people: 1 }", 'schema.value-out-of-range'],
    ['{ benefit: nursing, amount: 500.01, people: 1 }', 'schema.value-out-of-range'],
    ['{ benefit: nursing, amount: 80, people: 10 }', 'schema.value-out-of-range'],
    ['{ benefit: nursing, amount: 80, people: 1, town: x }', 'schema.value-unknown-column'],
    ['nursing', 'schema.value-not-row'],
  ])('refuses the row %s', (row, complaint) => {
    expect(complaintOf(table(`{ from: 2020-01-01, value: [${row}] }`))).toBe(complaint);
  });

  it('refuses a single value where a list belongs', () => {
    expect(complaintOf(table('{ from: 2020-01-01, value: 5 }'))).toBe('schema.value-not-list');
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

describe('withPreset', () => {
  const preset = (values: string): string => {
    const path = join(folder, 'preset.yaml');
    writeFileSync(path, `preset: here\ntitle: { zh: 本地, en: here }\nvalues:\n${values}`);
    return path;
  };
  const twoYears =
    '  expiry_grace_months: [{ from: 2019-01-01, to: 2020-12-31, value: 2, source: 本地第三条 }]\n';
  const on = (day: string) => withPreset(resolvePolicy(defaultPolicy, day, known), preset(twoYears), known);

  it('puts its values in the place of the default, within their days', () => {
    expect(on('2020-12-31').parameters.get('expiry_grace_months')).toMatchObject({
      ...{ value: 2, origin: 'preset', source: '本地第三条', since: '2019-01-01', until: '2020-12-31' },
    });
    expect(on('2020-12-31')).toMatchObject({ name: 'here', title: { zh: '本地', en: 'here' }, idle: [] });
  });

  it('names the parameters of which it has no value on the day', () => {
    const after = on('2021-01-01');
    expect(after.idle).toEqual(['expiry_grace_months']);
    expect(after.parameters.get('expiry_grace_months')).toMatchObject({ value: 0, origin: 'default' });
  });

  it.each([
    ['  expiry_grace: [{ from: 2019-01-01, value: 2, source: 文号 }]\n', 'schema.unknown-parameter'],
    ['  expiry_grace_months: [{ from: 2019-01-01, value: 99, source: 文号 }]\n', 'schema.value-out-of-range'],
    ['  expiry_grace_months: [{ from: 2019-01-01, value: 2 }]\n', 'schema.field-wrong'],
  ])('refuses %s', (values, complaint) => {
    let key = 'none';
    try {
      withPreset(resolvePolicy(defaultPolicy, '2026-09-30', known), preset(values), known);
    } catch (error) {
      if (error instanceof UserError) key = error.what.key;
    }
    expect(key).toBe(complaint);
  });
});

describe('every shipped preset', () => {
  it.each(presetNames())('%s resolves on any day, before, during and after its time', (name) => {
    for (const day of ['2016-01-01', '2018-06-30', '2019-12-31', '2020-12-31', '2022-12-31', '2026-09-30']) {
      expect(resolvePolicy(name, day, known).name).toBe(name);
    }
  });
});

describe('withOverrides', () => {
  const policy = resolvePolicy('default', '2026-09-30', known);
  const refused = (overrides: Parameters<typeof withOverrides>[1]): string => {
    try {
      withOverrides(policy, overrides, known, ({ key }, at = []) => {
        throw new Error(`${key} ${at.join('.')}`);
      });
    } catch (error) {
      return error instanceof Error ? error.message : 'other';
    }
    return 'none';
  };
  const overridden = (overrides: Parameters<typeof withOverrides>[1]) =>
    withOverrides(policy, overrides, known, ({ key }) => {
      throw new Error(key);
    });

  it('puts a value in the place of the policy, and leaves the others', () => {
    const { parameters } = overridden({ expiry_grace_months: 3 });
    expect(parameters.get('expiry_grace_months')?.value).toBe(3);
    expect(parameters.get('nursing_levels')).toBe(policy.parameters.get('nursing_levels'));
  });

  it('takes a dated value only within its days', () => {
    const months = (from: string, to: string) =>
      overridden({ expiry_grace_months: { values: [{ from, to, value: 3 }] } }).parameters.get(
        'expiry_grace_months',
      )?.value;
    expect(months('2026-01-01', '2026-09-30')).toBe(3);
    expect(months('2026-01-01', '2026-09-29')).toBe(0);
    expect(months('2026-10-01', '2026-12-31')).toBe(0);
  });

  it('refuses unknown parameters and impossible values, and says where', () => {
    expect(refused({ expiry_grace: 3 })).toBe('schema.unknown-parameter expiry_grace');
    expect(refused({ expiry_grace_months: 13 })).toBe('schema.value-out-of-range expiry_grace_months');
    expect(refused({ subsidy_standards: [{ benefit: 'living', amount: 'much' }] })).toBe(
      'schema.value-out-of-range subsidy_standards.0.amount',
    );
  });
});

describe('saidParameters', () => {
  it('leaves out lists and tables that hold nothing', () => {
    const said = saidParameters(resolvePolicy('default', '2026-09-30', known));
    expect(['expiry_grace_months', 'nursing_levels'].filter((name) => said.has(name))).toHaveLength(2);
    expect(['subsidy_standards', 'nursing_level3_categories'].filter((name) => said.has(name))).toEqual([]);
  });

  it('counts a table that holds rows on any day', () => {
    const policy = withOverrides(
      resolvePolicy('default', '2019-12-31', known),
      {
        subsidy_standards: {
          values: [{ from: '2020-01-01', value: [{ benefit: 'living', amount: 80 }] }],
        },
      },
      known,
      ({ key }) => {
        throw new Error(key);
      },
    );
    expect(saidParameters(policy).has('subsidy_standards')).toBe(true);
  });
});

describe('every parameter of the default policy', () => {
  it.each([...resolvePolicy('default', '2026-09-30', known).parameters])(
    '%s holds on until it is changed',
    (_, one) => {
      expect(one.editions.at(-1)?.until).toBeUndefined();
    },
  );
});
