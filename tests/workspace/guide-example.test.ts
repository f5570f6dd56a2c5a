import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { workspaceOf } from './workspace-text.js';

const guide = readFileSync(fileURLToPath(new URL('../../docs/guide.zh.md', import.meta.url)), 'utf8');

it('the example of the guide is read as it says', () => {
  const example = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const { sources, passwords } = workspaceOf(example);
  expect(sources.map(({ skip }) => skip)).toEqual([false, true]);
  expect(sources[0]?.instructions).toMatchObject({ dataset: 'subsidy', headerRow: 3 });
  expect(passwords.map(({ env }) => env)).toEqual(['BIDUI_PASSWORD_MZ']);
});

it('so is that of the policy', () => {
  const example = /```yaml\n(policy:[\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const { preset, overrides } = workspaceOf(example).policy;
  expect(preset).toBe('puyang-2019');
  expect(overrides.get('expiry_grace_months')?.[0]?.value).toBe(1);
  expect(overrides.get('subsidy_standards')?.map(({ since, until }) => [since, until])).toEqual([
    ['2024-01-01', '2025-12-31'],
    ['2026-01-01', undefined],
  ]);
});
