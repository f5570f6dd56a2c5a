import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';
import { freshFolder, smallCounty, writeFiles } from './small-county.js';

let folder: string;
beforeEach(async () => {
  folder = await freshFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The files that must be the same byte for byte. */
const results = async (out: string): Promise<readonly string[]> =>
  Promise.all(
    ['findings.jsonl', 'findings.csv', 'links.csv'].map((name) => readFile(join(out, name), 'utf8')),
  );

const runInto = async (input: string, out: string, cwd = folder): Promise<readonly string[]> => {
  const ended = await runCli(['run', input, '--out', out], { cwd });
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  return results(join(folder, out));
};

describe('the same rolls', () => {
  it('give the same bytes: again, from files written in another order, by an absolute path', async () => {
    await writeFiles(join(folder, 'one'), smallCounty);
    await writeFiles(join(folder, 'two'), Object.fromEntries(Object.entries(smallCounty).reverse()));
    const [first, again, reversed, absolute] = await Promise.all([
      runInto('one', 'out1'),
      runInto('./one/', 'out2'),
      runInto('two', 'out3'),
      runInto(join(folder, 'one'), 'out4'),
    ]);
    expect(first[0]?.split('\n')).toHaveLength(5);
    expect(again).toEqual(first);
    expect(reversed).toEqual(first);
    expect(absolute).toEqual(first);
  });

  it('give the same findings from a folder with spaces, Chinese and an emoji in its name, started within it', async () => {
    const odd = '各部门 名册 📁 (2026年7月) #1 100%';
    await writeFiles(join(folder, 'plain'), smallCounty);
    await mkdir(join(folder, odd));
    await writeFiles(join(folder, odd), smallCounty);
    const plain = await runInto('plain', 'out');
    const ended = await runCli(['run', '.', '--out', `../结果 ${odd}`], { cwd: join(folder, odd) });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(await results(join(folder, `结果 ${odd}`))).toEqual(plain);
  });
});

describe('a deep tree of folders', () => {
  it('is read to its end, and every path stands in the evidence', async () => {
    const deep = Array.from({ length: 40 }, (_, level) => `第${level}层`).join('/');
    await writeFiles(join(folder, 'in'), smallCounty);
    await mkdir(join(folder, 'in', deep), { recursive: true });
    await rename(
      join(folder, 'in', '2026年7月护理补贴.csv'),
      join(folder, 'in', deep, '2026年7月护理补贴.csv'),
    );
    const [findings] = await runInto('in', 'out');
    expect(findings).toContain(`"file":"${deep}/2026年7月护理补贴.csv"`);
  });
});
