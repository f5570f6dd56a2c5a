import { describe, expect, it } from 'vitest';
import { mistakeIn, workspaceOf } from './workspace-text.js';

describe('the policy of a bidui.yaml', () => {
  it('is nothing where nothing is said', () => {
    expect(workspaceOf('policy:').policy).toEqual({ preset: null, overrides: new Map() });
  });

  it('names a preset, and values of any kind', () => {
    const { preset, overrides } = workspaceOf(
      'policy:',
      '  preset: puyang-2019',
      '  expiry_grace_months: 2',
      '  nursing_levels: ["1", "2", "3"]',
      '  subsidy_standards:',
      '    values:',
      '      - from: 2024-01-01',
      '        to: 2024-12-31',
      '        value: [{ benefit: living, amount: 80.50 }]',
      '      - { from: 2025-01-01, value: [{ benefit: nursing, level: 1, class: , amount: 120 }] }',
    ).policy;
    const always = { since: '0001-01-01', until: undefined, source: undefined };
    expect(preset).toBe('puyang-2019');
    expect([...overrides]).toEqual([
      ['expiry_grace_months', [{ ...always, value: 2 }]],
      ['nursing_levels', [{ ...always, value: ['1', '2', '3'] }]],
      [
        'subsidy_standards',
        [
          {
            ...{ since: '2024-01-01', until: '2024-12-31', source: undefined },
            value: [['living', null, null, null, null, null, null, null, 8050]],
          },
          {
            ...{ since: '2025-01-01', until: undefined, source: undefined },
            value: [['nursing', '1', null, null, null, null, null, null, 12_000]],
          },
        ],
      ],
    ]);
  });

  it('says for whom a standard is: town or country, township, age', () => {
    const { overrides } = workspaceOf(
      'policy:',
      '  subsidy_standards:',
      '    - { benefit: living, area: urban, township: 白塔街道, amount: 220 }',
      '    - { benefit: nursing, age_from: 60, age_to: 60, amount: 120 }',
      '    - { benefit: nursing, age_to: 17, amount: 150 }',
    ).policy;
    expect(overrides.get('subsidy_standards')?.[0]?.value).toEqual([
      ['living', null, null, null, 'urban', '白塔街道', null, null, 22_000],
      ['nursing', null, null, null, null, null, 60, 60, 12_000],
      ['nursing', null, null, null, null, null, null, 17, 15_000],
    ]);
  });

  it.each([
    [['policy:', '  preset: puyang'], 'bidui.yaml:2: there is no policy preset "puyang"'],
    [
      ['policy:', '  expiry_grace_months: 2', '  expiry_grace_month: 1'],
      'bidui.yaml:3: there is no policy parameter expiry_grace_month | Did you mean "expiry_grace_months"?',
    ],
    [
      ['sources: []', 'policy:', '  证件到期后仍可发放的月数: 1'],
      'bidui.yaml:3: there is no policy parameter 证件到期后仍可发放的月数 | Did you mean "expiry_grace_months"?',
    ],
    [
      ['policy:', '  expiry_grace_months: 13'],
      'bidui.yaml:2: the value 13 of parameter expiry_grace_months is not within 0-12 | Mend that line;',
    ],
    [
      ['policy:', '  expiry_grace_months: one'],
      'bidui.yaml:2: the value one of parameter expiry_grace_months is not within 0-12 |',
    ],
    [
      ['policy:', '  expiry_grace_months: { months: 1 }'],
      'bidui.yaml:2: policy > expiry_grace_months should be a value, a list',
    ],
    [
      [
        'policy:',
        '  subsidy_standards:',
        '    - { benefit: living, amount: 80 }',
        '    - { benefit: food, amount: 80 }',
      ],
      'bidui.yaml:4: the value food of parameter subsidy_standards.benefit is not within living, nursing |',
    ],
    [
      ['policy:', '  subsidy_standards:', '    - { benefit: living, township: 3号, amount: 80 }'],
      'bidui.yaml:3: the value 3号 of parameter subsidy_standards.township is no name of a township |',
    ],
    [
      ['policy:', '  subsidy_standards:', '    - { benefit: living, age_from: 60, age_to: 59, amount: 80 }'],
      'bidui.yaml:3: the value 59 of parameter subsidy_standards.age_to is not within >= 60 |',
    ],
    [
      ['policy:', '  subsidy_standards:', '    - { benefit: living, area: suburb, amount: 80 }'],
      'bidui.yaml:3: the value suburb of parameter subsidy_standards.area is not within urban, rural |',
    ],
    [
      [
        'policy:',
        '  subsidy_standards:',
        '    - { benefit: living, area: urban, amount: 80 }',
        '    - { benefit: living, amount: 70 }',
        '    - { benefit: living, area: urban, amount: 90 }',
      ],
      'bidui.yaml:5: two rows of parameter subsidy_standards are for the same people |',
    ],
    [
      [
        'policy:',
        '  expiry_grace_months:',
        '    values:',
        '      - { from: 2024-01-01, value: 1 }',
        '      - { from: 2024-01-01, value: 2 }',
      ],
      'bidui.yaml:3: the days of parameter expiry_grace_months contradict each other at 2024-01-01 |',
    ],
    [['policy: puyang-2019'], 'bidui.yaml:1: policy should be pairs of "key: value" |'],
  ])('is refused with its line: %j', (lines, complaint) => {
    expect(mistakeIn(...lines).replaceAll('\n', ' | ')).toContain(complaint);
  });
});
