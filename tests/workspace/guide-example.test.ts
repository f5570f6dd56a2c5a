import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { workspaceOf } from './workspace-text.js';

it('the example of the guide is read as it says', () => {
  const guide = readFileSync(fileURLToPath(new URL('../../docs/guide.zh.md', import.meta.url)), 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const { sources, passwords } = workspaceOf(example);
  expect(sources.map(({ skip }) => skip)).toEqual([false, true]);
  expect(sources[0]?.instructions).toMatchObject({ dataset: 'subsidy', headerRow: 3 });
  expect(passwords.map(({ env }) => env)).toEqual(['BIDUI_PASSWORD_MZ']);
});
