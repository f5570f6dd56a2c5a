import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCli } from './run-cli.js';
import { freshFolder, smallCounty, writeFiles } from './small-county.js';

const shown = z.object({
  policy: z.string(),
  as_of: z.string(),
  idle: z.array(z.string()),
  parameters: z.array(
    z.object({
      parameter: z.string(),
      value: z.union([z.number(), z.string(), z.array(z.string())]),
      origin: z.string(),
      source: z.string(),
      since: z.string().nullable(),
      until: z.string().nullable(),
    }),
  ),
});

let folder: string;
beforeAll(async () => {
  folder = await freshFolder();
  await writeFiles(join(folder, '2026-07'), smallCounty);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const show = async (...args: readonly string[]): Promise<z.infer<typeof shown>> => {
  const { status, stdout, stderr } = await runCli(['policy', 'show', ...args, '--json'], { cwd: folder });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return shown.parse(JSON.parse(stdout));
};
const valueOf = ({ parameters }: z.infer<typeof shown>, name: string) =>
  parameters.find(({ parameter }) => parameter === name);

describe('bidui policy show', () => {
  it('gives the values of a day, and who gives them', async () => {
    const values = await show('--as-of', '2019-12-31');
    expect(values).toMatchObject({ policy: 'default', as_of: '2019-12-31', idle: [] });
    expect(valueOf(values, 'expiry_grace_months')).toMatchObject({
      ...{ value: 0, origin: 'default', since: '2016-01-01', until: null },
      source: '国发〔2015〕52号；各地续期宽限另行规定',
    });
  });

  it('gives those of a preset, yearly quotas among them', async () => {
    const values = await show('--preset', 'puyang-2019', '--as-of', '2020-06-30');
    expect(values.policy).toBe('puyang-2019');
    const quotas = valueOf(values, 'quotas');
    expect(quotas).toMatchObject({ origin: 'preset', since: '2019-01-01' });
    expect(quotas?.value).toContain('2019-01-01起：家庭无障碍改造 2020 311');
  });

  it('puts the values of bidui.yaml above both, and a run uses them', async () => {
    const own = join(folder, 'bidui.yaml');
    await writeFile(own, 'policy:\n  preset: puyang-2019\n  expiry_grace_months: 2\n');
    try {
      const values = await show('--as-of', '2026-07-31');
      expect(values.policy).toBe('puyang-2019');
      expect(valueOf(values, 'expiry_grace_months')).toMatchObject({
        ...{ value: 2, origin: 'workspace', source: 'bidui.yaml', since: null, until: null },
      });
      expect((await show('--preset', 'default')).policy).toBe('default');
      const { stdout } = await runCli(['run', '2026-07', '--out', 'own', '--json'], { cwd: folder });
      const run = z
        .object({ policy_preset: z.string(), policy: shown.shape.parameters })
        .parse(JSON.parse(stdout));
      expect(run.policy_preset).toBe('puyang-2019');
      expect(run.policy).toEqual((await show('--as-of', '2026-07-31')).parameters);
    } finally {
      await rm(own);
    }
  });

  it('names the presets where one is not known, also to a run', async () => {
    for (const args of [
      ['policy', 'show', '--preset', 'puyang-2018'],
      ['run', '2026-07', '--policy', 'puyang-2018'],
      ['explain', '990101', '2026-07', '--policy', 'puyang-2018'],
    ]) {
      const { status, stdout, stderr } = await runCli(args, { cwd: folder });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('没有名为“puyang-2018”的政策预设');
      expect(stderr).toContain('您是否想写“puyang-2019”？');
    }
  });

  it('is a table for people', async () => {
    const { stdout } = await runCli(['policy', 'show', '--as-of', '2026-07-31'], { cwd: folder });
    expect(stdout).toContain('全国通用（默认）（default），2026-07-31 的取值：');
    expect(stdout).toMatch(/expiry_grace_months/);
  });
});

describe('bidui policy list', () => {
  it('names every preset with what it sets', async () => {
    const { stdout } = await runCli(['policy', 'list', '--json'], { cwd: folder });
    const presets = z
      .array(z.object({ preset: z.string(), parameters: z.array(z.string()) }))
      .parse(JSON.parse(stdout));
    expect(presets.find(({ preset }) => preset === 'puyang-2019')?.parameters).toContain('quotas');
  });
});
