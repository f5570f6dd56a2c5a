import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { presetNames } from '../../src/schema/policy.js';
import { runCli } from '../cli/run-cli.js';

const rolls = fileURLToPath(new URL('../../samples/county/rolls', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bidui-presets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const manifest = z.object({
  policy_preset: z.string(),
  policy: z.array(z.object({ parameter: z.string(), origin: z.string() })),
  rules: z.array(z.object({ rule: z.string(), outcome: z.string() })),
});

describe('the sample county', () => {
  it.each(presetNames())('is reconciled by %s without a rule that fails', async (preset) => {
    const args = ['run', rolls, '--policy', preset, '--out', join(folder, preset), '--json'];
    const { status, stdout } = await runCli(args, { cwd: folder });
    expect(status).toBe(0);
    const run = manifest.parse(JSON.parse(stdout));
    expect(run.policy_preset).toBe(preset);
    expect(run.rules.filter(({ outcome }) => outcome === 'error')).toEqual([]);
    expect(run.policy.some(({ origin }) => origin === 'preset')).toBe(true);
  });
});
