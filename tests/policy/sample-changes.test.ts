import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadRules } from '../../src/rules/load-rules.js';
import { presetNames } from '../../src/schema/policy.js';
import type { Person } from '../../src/sample/person.js';
import { inventCounty } from '../../src/sample/population.js';
import { writeSample } from '../../src/sample/write-sample.js';
import { runCli } from '../cli/run-cli.js';
import { sampleChanges, type Change } from './sample-changes.js';

/** The county that is shipped. */
const [people, seed] = [2400, 20260930];
const { persons } = inventCounty(people, seed);

const finding = z.object({
  rule: z.string(),
  id_number: z.string().nullable(),
  about: z.string(),
  amount: z.string().nullable(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
});
type Finding = z.infer<typeof finding>;

let base = '';
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'bidui-changes-'));
  await writeSample({ people, seed, out: join(base, 'county') });
});
afterAll(() => rm(base, { recursive: true, force: true }));

const findings = async (policy: string, asOf: string): Promise<Finding[]> => {
  const out = join(base, `${policy}-${asOf}`);
  const args = ['run', join(base, 'county', 'rolls'), '--policy', policy, '--as-of', asOf, '--out', out];
  const said = '已按 county/rolls/bidui.yaml 中的规定读取。\n';
  expect(await runCli(args, { cwd: base })).toMatchObject({ status: 0, stderr: said });
  const lines = (await readFile(join(out, 'findings.jsonl'), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => finding.parse(JSON.parse(line)));
};

const named = ({ rule, amount }: Pick<Finding, 'rule' | 'amount'>, number: string): string =>
  [rule, number, amount ?? 'no amount'].join(' ');

/** The people of whom a change tells; there is somebody of whom each tells. */
const meantBy = ({ isMeant }: Change): Person[] => persons.filter(isMeant);

const told = (changes: readonly Change[], how: Change['how']): string[] =>
  changes
    .filter((change) => change.how === how)
    .flatMap((change) =>
      meantBy(change).map(({ idNumber }) =>
        named(change, [idNumber, change.about ?? ''].join(' ').trimEnd()),
      ),
    )
    .sort();

/** Rules that count the findings of others follow them; what they find is theirs to test. */
const follow = new Set(
  loadRules()
    .filter(({ after }) => after.length > 0)
    .map(({ header }) => header.id),
);

const onlyIn = (some: readonly Finding[], others: readonly Finding[]): string[] => {
  const lineOf = (each: Finding): string =>
    named(each, [each.id_number ?? 'nobody', each.about].join(' ').trimEnd());
  const there = new Set(others.map(lineOf));
  return some
    .filter(({ rule }) => !follow.has(rule))
    .map(lineOf)
    .filter((line) => !there.has(line))
    .sort();
};

describe('the sample county on its own day', () => {
  let usual: readonly Finding[] = [];
  beforeAll(async () => {
    usual = await findings('default', '2026-09-30');
  });

  it.each(presetNames())(
    'gets by %s other findings of the people whom its numbers are about',
    async (preset) => {
      const changes = sampleChanges[preset] ?? [];
      const unmet = changes.filter((change) => meantBy(change).length === 0);
      expect(unmet.map(({ rule, why }) => `${rule}: ${why}`)).toEqual([]);
      const [goes, comes] = [told(changes, 'goes'), told(changes, 'comes')];
      expect(goes.length + comes.length).toBeGreaterThanOrEqual(3);

      const judged = await findings(preset, '2026-09-30');
      expect(onlyIn(usual, judged)).toEqual(goes);
      expect(onlyIn(judged, usual)).toEqual(comes);
    },
  );
});

describe('the sample county at the end of 2020', () => {
  const day = '2020-12-31';
  const isOf2020 = (date: string | null): boolean => date?.startsWith('2020-') === true;
  const isServed = (status: string): boolean => ['served', 'ongoing', 'approved'].includes(status);

  /** Homes finished in 2020, devices and children of that year, as far as they were no repair and are not still asked for. */
  const done = {
    homes: new Set(
      persons
        .filter(({ life }) =>
          life.retrofits.some((each) => each.progress === 'completed' && isOf2020(each.completedOn)),
        )
        .map(({ household }) => household),
    ).size,
    devices: persons.flatMap(({ life }) =>
      life.rehab.filter(
        ({ item, year, status, isRepair }) =>
          item === 'device' && year === 2020 && isServed(status) && isRepair !== true,
      ),
    ).length,
    children: persons.filter(({ life }) =>
      life.rehab.some(
        ({ item, year, status }) => item === 'child-rehab' && year === 2020 && isServed(status),
      ),
    ).length,
  };

  const quotasBy = async (policy: string): Promise<string[]> =>
    (await findings(policy, day))
      .filter(({ rule }) => rule === 'rehab-quota' || rule === 'retrofit-quota')
      .map((each) => `${each.rule} ${each.about} ${each.numerator ?? ''}/${each.denominator ?? ''}`)
      .sort();

  it('has no quota by the default', async () => {
    expect(await quotasBy('default')).toEqual([]);
  });

  it('is held to the 311 homes, 160 devices and 15 children of 2020 by puyang-2019', async () => {
    expect(done.homes).toBeGreaterThan(0);
    expect(done.devices).toBeGreaterThan(0);
    expect(await quotasBy('puyang-2019')).toEqual([
      `rehab-quota child-rehab ${done.children}/15`,
      `rehab-quota device ${done.devices}/160`,
      `retrofit-quota  ${done.homes}/311`,
    ]);
  });

  it('is held to the 180 children of 2020 by wanning-2017', async () => {
    expect(await quotasBy('wanning-2017')).toEqual([`rehab-quota child-rehab ${done.children}/180`]);
  });
});
