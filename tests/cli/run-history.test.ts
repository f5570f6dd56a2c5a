import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rememberRun } from '../../src/pipeline/run-history.js';
import { runCli } from './run-cli.js';
import { freshFolder, smallCounty, writeFiles } from './small-county.js';

let folder: string;
beforeEach(async () => {
  folder = await freshFolder();
  await writeFiles(folder, { '.bidui/key': 'a key of the tests, long enough' });
  await writeFiles(join(folder, '2026-07'), smallCounty);
  // Of the four whom July paid, two; the registry as it was.
  await writeFiles(join(folder, '2026-08'), {
    '残疾人证.csv': smallCounty['残疾人证.csv'] ?? '',
    '2026年8月护理补贴.csv': [
      '姓名,身份证号,补贴金额,乡镇',
      '甘四,99010119850725004X,100,白沙乡',
      '甘五,990101199011300052,100,白沙乡',
      '',
    ].join('\n'),
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Line {
  readonly rule: string;
  readonly about: string;
  readonly message: string;
}

const gapsOf = async (month: string): Promise<readonly Line[]> => {
  const ended = await runCli(['run', month], { cwd: folder });
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  const text = await readFile(join(folder, 'reports', month, 'findings.jsonl'), 'utf8');
  const lines = text.trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Line).filter(({ rule }) => rule === 'roll-gap');
};

const manifestOf = async (month: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, 'reports', month, 'run.json'), 'utf8'));

const history = (): Promise<string> => readFile(join(folder, '.bidui', 'runs.jsonl'), 'utf8');

it('finds a roll that is far smaller than in the run before, however often either is repeated', async () => {
  expect(await gapsOf('2026-07')).toEqual([]);
  expect(await manifestOf('2026-07')).toMatchObject({ last_run: null });
  // July has four records in its latest month; June's are not counted with them.
  expect(await history()).toBe('{"as_of":"2026-07-31","rolls":{"registry":3,"subsidy":4}}\n');
  for (const time of ['the first time', 'again']) {
    expect(await gapsOf('2026-08'), time).toMatchObject([
      {
        about: 'subsidy',
        message: '残疾人两项补贴发放名册只有2条，上次比对（基准日2026年7月31日）有4条',
      },
    ]);
    expect(await manifestOf('2026-08')).toMatchObject({
      last_run: { as_of: '2026-07-31', file: '.bidui/runs.jsonl' },
    });
  }
  expect(await gapsOf('2026-07')).toEqual([]);
  expect((await history()).trimEnd().split('\n')).toHaveLength(4);
});

it('keeps nothing outside a workspace', async () => {
  await rm(join(folder, '.bidui'), { recursive: true });
  expect(await gapsOf('2026-07')).toEqual([]);
  expect(await gapsOf('2026-08')).toEqual([]);
  await expect(history()).rejects.toThrow('ENOENT');
});

it('names the line of a history that cannot be read', async () => {
  await writeFile(join(folder, '.bidui', 'runs.jsonl'), '{"as_of":"2026-06-30","rolls":{}}\n{"as_of":\n');
  const ended = await runCli(['run', '2026-07'], { cwd: folder });
  expect(ended).toMatchObject({ status: 2, stdout: '' });
  expect(ended.stderr).toContain(`${join(folder, '.bidui', 'runs.jsonl')}:2：以往比对记录的这一行无法识别`);
});

it('says that the sizes could not be kept where they cannot be written', async () => {
  await writeFiles(folder, { plain: 'a file where a folder is needed' });
  const nowhere = { path: join(folder, 'plain', 'runs.jsonl'), sha256: null, text: '', runs: [] };
  const kept = rememberRun({ key: { origin: 'workspace', bytes: Buffer.alloc(32) } }, nowhere, {
    as_of: '2026-07-31',
    rolls: {},
  });
  await expect(kept).rejects.toMatchObject({ what: { key: 'run.history-unwritable' }, where: nowhere.path });
});
