import { afterAll, describe, expect, it } from 'vitest';
import type { Example } from '../../src/rules/examples/example-file.js';
import { prepareExample } from '../../src/rules/examples/run-example.js';
import { parseRuleFile } from '../../src/rules/rule-file.js';
import type { Rule } from '../../src/rules/rule.js';
import { wavesOf } from '../../src/rules/waves.js';
import { exampleDependencies } from './example-dependencies.js';

const dependencies = exampleDependencies();
afterAll(dependencies.close);

/** A rule of the given kind; `more` are further lines of its header. */
const rule = (id: string, kind: string, more: string, select: string): Rule =>
  parseRuleFile(
    `rules/test/${id}.sql`,
    `/*---
title: { zh: 规则, en: rule }
kind: ${kind}
severity: low
departments: { lead: civil-affairs, support: [] }
needs: [registry]
looks-at: registry
${more}
basis: [文号]
why: { zh: 缘由, en: why }
false_alarms: { zh: 误报, en: false alarms }
---*/
${select}`,
  );

const message = 'message: { zh: 发现, en: found }';

const adults = rule(
  'level-one',
  'reminder',
  message,
  `select r.person_id, r.record_id, cast(null as bigint) as other_record_id, '' as about,
  cast(null as integer) as month, cast(null as bigint) as amount_fen
from registry r where r.level = '1'`,
);

const share = rule(
  'share-of-level-one',
  'rate',
  'message: { zh: "{region}一级{numerator}人，共{denominator}人", en: "{numerator} of {denominator}" }',
  `select p.township as region,
  cast(sum(case when r.level = '1' then 1 else 0 end) as bigint) as numerator,
  count(*) as denominator, 50 as target
from registry r join person p on p.person_id = r.person_id group by p.township`,
);

const twice = rule(
  'found-before',
  'reminder',
  `after: [level-one]\n${message}`,
  `select f.person_id, cast(null as bigint) as record_id, cast(null as bigint) as other_record_id, f.rule as about,
  cast(null as integer) as month, cast(null as bigint) as amount_fen
from found f where f.confidence = 'certain'`,
);

const check = async (
  tried: Rule,
  example: Partial<Example>,
  others: readonly Rule[] = [],
): Promise<readonly string[]> => {
  const rules = [...others, tried];
  const prepared = await prepareExample(
    {
      ...{ name: 'an example', as_of: '2026-09-30', policy: {}, people: {}, given: {}, candidates: [] },
      ...{ expect: [], gaps: [], with: others.map(({ header }) => header.id) },
      ...example,
    },
    { id: tried.header.id, rules },
    dependencies,
  );
  try {
    return await prepared.check(rules);
  } finally {
    await prepared.close();
  }
};

const nothing = { person: null, about: '', months: [], amount: null, also: [], notes: [] };

describe('rates', () => {
  const given = {
    registry: [
      { person: '张三', level: '1' },
      { person: '李四', level: '2' },
      { person: '王五', level: '1' },
      { person: '赵六', level: '3' },
      { person: '钱七', level: '3' },
    ],
  };
  const people = { 王五: { township: '柳河镇' }, 赵六: { township: '柳河镇' }, 钱七: { township: '柳河镇' } };

  it('give one line a region, whether or not it reaches the target', async () => {
    const lines = [
      { rate: '青石镇 1/2 of 50', message: '青石镇一级1人，共2人' },
      { rate: '柳河镇 1/3 of 50', message: '柳河镇一级1人，共3人' },
    ];
    const expected = lines.map((line) => ({ ...nothing, confidence: 'certain' as const, ...line }));
    expect(await check(share, { given, people, expect: expected })).toEqual([]);
  });

  it('are an error of the rule where the denominator is 0', async () => {
    const empty = { ...share, sql: share.sql.replace('count(*)', '0') };
    const [problem] = await check(empty, { given, people });
    expect(problem).toMatch(/^error: .*share-of-level-one.sql: .*denominator above 0/);
  });
});

describe('rules that read findings', () => {
  const given = {
    registry: [
      { person: '张三', level: '1' },
      { person: '李四', level: '2' },
      { person: '王五', level: '1', link: 'probable' as const },
    ],
  };

  it('see what the rules before them found, with its confidence', async () => {
    const expected = [{ ...nothing, person: '张三', about: 'level-one', confidence: 'certain' as const }];
    expect(await check(twice, { given, expect: expected }, [adults])).toEqual([]);
  });

  it('run after them, wherever they stand in the list', () => {
    expect(wavesOf([twice, adults, share])).toEqual([[adults, share], [twice]]);
  });

  it('may name a rule that does not run, but not wait for each other', () => {
    expect(wavesOf([twice])).toEqual([[twice]]);
    expect(() => wavesOf([{ ...adults, after: ['found-before'] }, twice])).toThrow(/level-one, found-before/);
  });
});

it('a rule that compares editions of a roll says which are missing', async () => {
  const monthly = rule('monthly', 'reminder', `editions: { subsidy.month: 2 }\n${message}`, adults.sql);
  const given = { registry: [{ person: '张三', level: '1' }] };
  const paid = (month: string): Readonly<Record<string, unknown>> => ({
    person: '张三',
    benefit: 'living',
    month,
  });
  const expected = [{ ...nothing, person: '张三', confidence: 'certain' as const }];
  const two = { ...given, subsidy: [paid('2026-08'), paid('2026-09')] };
  expect(await check(monthly, { given: two, expect: expected })).toEqual([]);
  const one = { ...given, subsidy: [paid('2026-09'), paid('2026-09')] };
  expect(
    await check(monthly, {
      given: one,
      expect: 'not-applicable',
      missing: '残疾人两项补贴发放至少2期（按“发放月份”）',
    }),
  ).toEqual([]);
});
