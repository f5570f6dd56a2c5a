import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';
import { freshFolder, smallCounty, writeFiles } from './small-county.js';

let folder: string;
beforeAll(async () => {
  folder = await freshFolder();
  await writeFiles(join(folder, '2026-07'), smallCounty);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('bidui run', () => {
  it('writes to reports/year-month of the as-of day and says where', async () => {
    const { status, stdout } = await runCli(['run', '2026-07'], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`报告：${join('reports', '2026-07', 'report.xlsx')}`);
  });

  it('prints run.json and nothing else with --json', async () => {
    const { status, stdout, stderr } = await runCli(['run', '2026-07', '--out', 'json', '--json'], {
      cwd: folder,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(await readFile(join(folder, 'json', 'run.json'), 'utf8'));
    expect(JSON.parse(stdout)).toMatchObject({ as_of: '2026-07-31', totals: { findings: 4 } });
  });

  it('says how long stages and rules took with --timings, after the summary or alone', async () => {
    const { stdout } = await runCli(['run', '2026-07', '--timings'], { cwd: folder });
    expect(stdout).toMatch(
      /^比对完成[^]+\n报告：[^\n]+\n\n阶段 +用时（秒） +占比\n[^]+\n规则 +用时（秒） +占比\n[^]+\n合计 +\d+\.\d\d  100\.0%\n$/,
    );
    const alone = await runCli(['run', '2026-07', '--timings', '--quiet'], { cwd: folder });
    expect(alone.stdout).toMatch(/^阶段 /);
  });

  it('judges by the day that is given', async () => {
    const args = ['run', '2026-07', '--out', 'june', '--as-of', '2026-06-30', '--json'];
    const { stdout } = await runCli(args, { cwd: folder });
    expect(JSON.parse(stdout)).toMatchObject({ as_of: '2026-06-30', as_of_origin: 'given' });
  });

  it('speaks the language of the locale unless told otherwise', async () => {
    const english = await runCli(['run', 'nowhere'], { cwd: folder, lang: 'en_GB.UTF-8' });
    expect(english).toMatchObject({ status: 2, stdout: '' });
    expect(english.stderr).toBe(
      `Error: ${join(folder, 'nowhere')}: there is no such file or folder\n` +
        'What to do: Check the path, and whether the file was moved or renamed.\n',
    );
    const chinese = await runCli(['run', 'nowhere', '--lang=zh'], { cwd: folder, lang: 'en_GB.UTF-8' });
    expect(chinese.stderr).toMatch(/^错误：/);
  });

  it('prints valid JSON with every other command that has --json', async () => {
    for (const args of [['rules'], ['datasets'], ['datasets', 'subsidy'], ['inspect', '2026-07']]) {
      const { status, stdout, stderr } = await runCli([...args, '--json'], { cwd: folder });
      expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' });
      expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    }
  });
});
