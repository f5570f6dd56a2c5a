import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli, type Ended } from './run-cli.js';
import { freshFolder, writeFiles } from './small-county.js';

const county = {
  'in/残疾人证.csv': [
    '姓名,身份证号,残疾类别,残疾等级,发证日期,有效期至,证件状态,联系电话,乡镇',
    '史兰花,99010119700101001X,肢体,一级,2016-05-10,2036-05-31,正常,,青石镇',
    '段志强,990101197503150020,视力,二级,2018-03-01,2028-02-28,正常,13900000000,青石镇',
    '',
  ].join('\n'),
};

let folder: string;
beforeAll(async () => {
  folder = await freshFolder();
  await writeFiles(folder, county);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bidui = (...args: string[]): Promise<Ended> => runCli(args, { cwd: folder });

const rulesOf = async (out: string): Promise<readonly Record<string, unknown>[]> =>
  (JSON.parse(await readFile(join(folder, out, 'run.json'), 'utf8')) as { rules: Record<string, unknown>[] })
    .rules;

describe('rules of a workspace', { concurrent: false }, () => {
  it('begin as a rule that works, and are run with the others', async () => {
    expect(await bidui('rules', 'new', 'no-phone')).toMatchObject({ status: 0, stderr: '' });
    const tested = await bidui('rules', 'test', 'no-phone');
    expect(tested).toMatchObject({ status: 0, stderr: '' });
    expect(tested.stdout).toBe('✓ no-phone  2 个示例\n共试运行 1 项规则、2 个示例，0 项规则有问题。\n');
    expect(await bidui('run', 'in', '--out', 'out', '--as-of', '2026-09-30', '--quiet')).toMatchObject({
      ...{ status: 0, stdout: '', stderr: '' },
    });
    const lines = (await readFile(join(folder, 'out/findings.jsonl'), 'utf8')).trim().split('\n');
    const found = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(found.filter(({ rule }) => rule === 'no-phone')).toMatchObject([
      { name: '史兰花', message: '残疾人证有效期至2036年5月31日，登记中没有联系电话', confidence: 'certain' },
    ]);
  });

  it('are listed behind the shipped ones and shown whole', async () => {
    const { stdout } = await bidui('rules', '--json');
    const all = JSON.parse(stdout) as { rule: string }[];
    expect(all.at(-1)).toMatchObject({ rule: 'no-phone', group: 'own' });
    const shown = await bidui('rules', 'show', 'no-phone', '--json');
    expect(JSON.parse(shown.stdout)).toMatchObject({
      ...{ rule: 'no-phone', file: 'rules/no-phone.sql', sql_line: 19 },
      right_so_far: { true: 0, partly: 0, false: 0, reports: 0 },
    });
  });

  it('cannot take an id that is taken, or that is none', async () => {
    for (const id of ['no-phone', 'uninsured', 'No Phone', '../x'])
      expect(await bidui('rules', 'new', id)).toMatchObject({ status: 2, stdout: '' });
    expect(await bidui('rules', 'show', 'no-such-rule')).toMatchObject({ status: 2, stdout: '' });
  });

  it('are reported with file and line where they are broken, and stop no other rule', async () => {
    const text = await readFile(join(folder, 'rules/no-phone.sql'), 'utf8');
    await writeFiles(folder, {
      'rules/wrong-column.sql': text.replace('where r.phone is null', 'where r.fone is null'),
      'rules/group/no-header.sql': 'select 1\n',
      'rules/uninsured.sql': text,
    });
    const { status, stderr } = await bidui(
      'run',
      'in',
      '--out',
      'broken',
      '--as-of',
      '2026-09-30',
      '--quiet',
    );
    expect(status).toBe(3);
    expect(stderr).toMatch(/rules\/wrong-column\.sql:29: Binder Error: .*fone.*\(where r\.fone is null\)/);
    expect(stderr).toMatch(/rules\/group\/no-header\.sql:1/);
    expect(stderr).toMatch(/rules\/uninsured\.sql.*uninsured 已被使用/);
    const outcomes = new Map((await rulesOf('broken')).map((rule) => [rule['rule'], rule['outcome']]));
    expect(outcomes.get('wrong-column')).toBe('error');
    expect(outcomes.get('no-header')).toBe('error');
    expect(outcomes.get('no-phone')).toBe('found');
    expect(outcomes.get('cert-expiring-6m')).toBe('nothing-found');
  });

  it('can read the rolls and change nothing', async () => {
    const text = await readFile(join(folder, 'rules/no-phone.sql'), 'utf8');
    const header = text.slice(0, text.indexOf('---*/') + 6);
    const columns = `cast(null as bigint) as person_id, cast(null as bigint) as record_id,
      cast(null as bigint) as other_record_id, '' as about, cast(null as integer) as month,
      cast(null as bigint) as amount_fen`;
    await rm(join(folder, 'rules'), { recursive: true });
    await writeFiles(folder, {
      'rules/reads-file.sql': `${header}select ${columns}\nfrom read_csv('in/残疾人证.csv') r\n`,
      'rules/drops.sql': `${header}drop table registry;\nselect ${columns}\nfrom certified\n`,
    });
    const { status, stderr } = await bidui('run', 'in', '--out', 'sly', '--as-of', '2026-09-30', '--quiet');
    expect(status).toBe(3);
    expect(stderr).toMatch(/rules\/reads-file\.sql/);
    expect(stderr).toMatch(/rules\/drops\.sql/);
    const outcomes = new Map((await rulesOf('sly')).map((rule) => [rule['rule'], rule['outcome']]));
    expect([...outcomes.values()].filter((outcome) => outcome === 'error')).toHaveLength(2);
  });

  it('say what differs where an example does not hold', async () => {
    await rm(join(folder, 'rules'), { recursive: true });
    await bidui('rules', 'new', 'no-phone');
    const examples = await readFile(join(folder, 'rules/no-phone.examples.yaml'), 'utf8');
    await writeFiles(folder, {
      'rules/no-phone.examples.yaml': examples.replace(
        'person: 苏小满\n      message',
        'person: 李青禾\n      message',
      ),
    });
    const { status, stdout } = await bidui('rules', 'test', 'no-phone');
    expect(status).toBe(2);
    expect(stdout).toMatch(/✗ no-phone/);
    expect(stdout).toMatch(/missing: .*李青禾/);
    expect(stdout).toMatch(/not expected: .*苏小满/);
  });
});
