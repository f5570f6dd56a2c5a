import { expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.js';
import { readCautions } from '../../src/rules/cautions.js';
import { exampleDependencies } from './example-dependencies.js';
import { ruleOf } from './rule-text.js';

it('calls a roll old that lies before the months for which it may stand in, and says so to the rules that read it', async () => {
  const { vocabulary, policyOn } = exampleDependencies();
  const engine = await openDuckDb({ threads: 1 });
  const month = (year: number, ofYear: number): number => year * 12 + ofYear - 1;
  await engine.run(
    `create table sheet as select * from (values
      (1, 'dibao', ${month(2026, 5)}), (2, 'dibao', ${month(2026, 2)}),
      (3, 'registry', ${month(2026, 6)}), (4, 'subsidy', null), (5, 'education', ${month(2025, 1)})
    ) as s(sheet_no, dataset, roll_month)`,
  );
  const cautionsFor = await readCautions({
    ...{ engine, vocabulary, asOf: '2026-09-30' },
    policy: policyOn('2026-09-30'),
  });
  await engine.close();
  // The rule needs registry (of June, just within three months), and subsidy or dibao (at the latest of May).
  expect(cautionsFor(ruleOf())).toEqual(['最低生活保障名册最新为2026年5月，距基准日较久，结论可能已过时']);
});
