import { describe, expect, it } from 'vitest';
import { environmentPassword } from '../../src/workspace/environment-password.js';
import { fitsPattern } from '../../src/workspace/file-pattern.js';
import { findIdleEntries, instructionsFor, skippingEntry } from '../../src/workspace/instructions-for.js';
import { workspaceOf } from './workspace-text.js';

describe('fitsPattern', () => {
  it.each([
    ['*.xlsx', '名册.xlsx', true],
    ['*.xlsx', '2026-10/名册.xlsx', false],
    ['**/*.xlsx', '名册.xlsx', true],
    ['**/*.xlsx', '2026-10/青石镇/名册.xlsx', true],
    ['2026-10/*名册*.xlsx', '2026-10/护理补贴名册（9月）.xlsx', true],
    ['2026-10\\*.xlsx', '2026-10/a.xlsx', true],
    ['./a.xlsx', 'a.xlsx', true],
    ['*.xlsx', '名册.XLSX', true],
    ['名册(1).xlsx', '名册(1).xlsx', true],
    ['名册(*).xlsx', '名册(12).xlsx', true],
    ['名册[1].xlsx', '名册[1].xlsx', true],
    ['生活+护理*.xlsx', '生活+护理补贴.xlsx', true],
    ['{青石镇,白沙乡}', '白沙乡', true],
    ['{青石镇,白沙乡}', '河湾镇', false],
    ['!a.xlsx', 'b.xlsx', false],
    ['名册', '名册表', false],
  ])('%s, %s: %s', (pattern, name, fits) => {
    expect(fitsPattern(pattern, name)).toBe(fits);
  });
});

const workspace = workspaceOf(
  'sources:',
  '  - { file: "*.xlsx", sheet: 说明*, skip: true }',
  '  - { file: "*.xlsx", sheet: 2, dataset: dibao }',
  '  - { file: "*.xlsx", dataset: subsidy }',
  '  - { file: "旧/*", skip: true }',
);

describe('instructionsFor', () => {
  it('gives what the first entry that fits says', () => {
    const said = (name: string, position: number): unknown => {
      const laidDown = instructionsFor(workspace, 'a.xlsx', { name, position });
      return laidDown?.kind === 'read' ? laidDown.instructions.dataset : laidDown?.kind;
    };
    expect(said('说明', 2)).toBe('skip');
    expect(said('名册', 2)).toBe('dibao');
    expect(said('名册', 1)).toBe('subsidy');
  });

  it('says nothing of a sheet that no entry fits', () => {
    expect(instructionsFor(workspace, 'b.csv', { name: 'b', position: 1 })).toBeUndefined();
  });

  it('lays a whole file aside only where no sheet of it could be read', () => {
    expect(skippingEntry(workspace, '旧/a.xlsx')?.line).toBe(5);
    expect(skippingEntry(workspace, 'a.xlsx')).toBeUndefined();
  });
});

describe('findIdleEntries', () => {
  it('names entries without a file and entries without a sheet', () => {
    const { withoutFile, withoutSheet } = findIdleEntries(
      workspaceOf(
        'sources:',
        '  - { file: a.xlsx, sheet: 名册 }',
        '  - { file: a.xlsx, sheet: 3 }',
        '  - { file: a.xlsx, sheet: 2 }',
        '  - { file: b.xlsx }',
        '  - { file: broken.xlsx, sheet: 名册 }',
        'passwords:',
        '  - { file: c.xlsx, env: C }',
      ),
      [
        { file: 'a.xlsx', sheets: ['说明', '名单'] },
        { file: 'broken.xlsx', sheets: null },
      ],
    );
    expect(withoutFile.map(({ line }) => line)).toEqual([5, 8]);
    expect(withoutSheet.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe('environmentPassword', () => {
  const passwords = workspaceOf(
    'passwords:',
    '  - { file: "民政/*", env: MZ }',
    '  - { file: "**", env: ALL }',
  );

  it('is that of the first entry that fits, else the general one', () => {
    const environment = { MZ: 'one', ALL: 'two', BIDUI_PASSWORD: 'three' };
    expect(environmentPassword(passwords, '民政/a.xlsx', environment)).toBe('one');
    expect(environmentPassword(passwords, 'a.xlsx', environment)).toBe('two');
    expect(environmentPassword(passwords, '民政/a.xlsx', { BIDUI_PASSWORD: 'three' })).toBe('three');
    expect(environmentPassword(passwords, '民政/a.xlsx', { MZ: '' })).toBeUndefined();
  });
});
