import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeOverflowFolder } from '../../src/engine/overflow-folder.js';

const temporary = process.env['TMPDIR'];
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'overflow-test-'));
  process.env['TMPDIR'] = root;
});

afterEach(() => {
  if (temporary === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = temporary;
  rmSync(root, { recursive: true, force: true });
});

describe('makeOverflowFolder', () => {
  it('is gone once removed, with what is in it', () => {
    const { path, remove } = makeOverflowFolder();
    expect(path.startsWith(join(root, `bidui-${process.pid}-`))).toBe(true);
    writeFileSync(join(path, 'spilled.tmp'), 'x');
    remove();
    expect(existsSync(path)).toBe(false);
  });

  it('removes what a process left that is no more, and nothing else', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const left = join(root, `bidui-${pid}-abcdef`);
    const inUse = join(root, `bidui-${process.pid}-abcdef`);
    const others = join(root, 'bidui-notes');
    for (const folder of [left, inUse, others]) {
      mkdirSync(folder);
      writeFileSync(join(folder, 'file'), 'x');
    }
    makeOverflowFolder().remove();
    expect([left, inUse, others].map(existsSync)).toEqual([false, true, true]);
  });
});
