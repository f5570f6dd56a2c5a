import { afterAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.js';
import { createPolicyRelations } from '../../src/rules/policy-relations.js';
import { policyBinds } from '../../src/rules/relations.js';
import { loadDatasets, loadSharedCodes } from '../../src/schema/datasets.js';
import { resolvePolicy, withOverrides } from '../../src/schema/policy.js';

const known = { datasets: loadDatasets(), shared: loadSharedCodes() };
const engine = await openDuckDb({ threads: 1 });
afterAll(() => engine.close());

const policy = withOverrides(
  resolvePolicy('default', '2026-09-30', known),
  {
    expiry_grace_months: 2,
    nursing_levels: ['1'],
    subsidy_standards: {
      values: [
        { from: '2019-01-01', to: '2019-06-30', value: [{ benefit: 'living', class: 'full', amount: 60 }] },
        {
          from: '2021-07-01',
          value: [
            { benefit: 'nursing', level: '1', township: '澄岭县白塔街道', age_to: 17, amount: '119.50' },
          ],
        },
      ],
    },
  },
  known,
  ({ key }) => {
    throw new Error(key);
  },
);

describe('createPolicyRelations', () => {
  it('holds lists as rows and tables with their months, money in fen', async () => {
    await createPolicyRelations(engine, policy);
    expect(await engine.all("select value from policy_list where parameter = 'nursing_levels'")).toEqual([
      { value: '1' },
    ]);
    // 2019 x 12 = 24228 is January 2019.
    expect(await engine.all('select * from policy_subsidy_standards')).toEqual([
      {
        ...{ benefit: 'living', level: null, category: null, class: 'full', amount_fen: 6000 },
        ...{ area: null, township_key: null, age_from: null, age_to: null },
        ...{ from_month: 24_228, to_month: 24_233 },
      },
      {
        ...{ benefit: 'nursing', level: '1', category: null, class: null, amount_fen: 11_950 },
        ...{ area: null, township_key: '白塔', age_from: null, age_to: 17 },
        ...{ from_month: 24_258, to_month: 119_999 },
      },
    ]);
  });
});

describe('policyBinds', () => {
  it('binds numbers, money in fen and choices, and neither lists nor tables', () => {
    const binds = policyBinds(policy);
    expect(binds['expiry_grace_months']).toBe(2);
    // 10,000 yuan in fen, and the code of a choice.
    expect([binds['aid_limit'], binds['aid_mode']]).toEqual([1_000_000, 'marginal']);
    expect(Object.keys(binds)).not.toContain('nursing_levels');
    expect(Object.keys(binds)).not.toContain('subsidy_standards');
  });
});
