import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeOverflowFolder } from '../../src/engine/overflow-folder.js';

const source = new URL('../../src/engine/overflow-folder.ts', import.meta.url).href;
/** A program that makes two folders and ends without removing them. */
const makesTwo = `
  import { readdirSync } from 'node:fs';
  import { makeOverflowFolder } from '${source}';
  makeOverflowFolder();
  makeOverflowFolder();
  process.stdout.write(String(readdirSync(process.env.TMPDIR).filter((name) => name.startsWith('bidui-')).length));
`;

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

  it('waits for the end of the process once, however many engines are open', () => {
    const before = process.listenerCount('exit');
    const folders = Array.from({ length: 12 }, makeOverflowFolder);
    expect(process.listenerCount('exit')).toBe(before + 1);
    const [first, ...others] = folders;
    first?.remove();
    expect(process.listenerCount('exit')).toBe(before + 1);
    for (const { remove } of others) remove();
    expect(process.listenerCount('exit')).toBe(before);
  });

  it('is gone once the process ends, removed or not', () => {
    const made = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', makesTwo], {
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: root },
    });
    expect(made.stderr).toBe('');
    expect(made.stdout).toBe('2');
    expect(readdirSync(root).filter((name) => name.startsWith('bidui-'))).toEqual([]);
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
