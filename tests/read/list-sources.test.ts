import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSources, mayHoldRolls } from '../../src/read/list-sources.js';
import { expectUserError } from './expect-user-error.js';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bidui-list-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const put = async (files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
};

describe('listSources', () => {
  it('finds candidates at every depth, in the order of code points', async () => {
    await put({
      '乡/b.csv': '',
      '乡/a.XLSX': '',
      'b.xls': '',
      'B.et': '',
      '𠮷.csv': '',
      '\uff21.csv': '',
      'a/x/y.txt': '',
      无扩展名: '',
      'page.htm': '',
      'strange.dat': '',
    });
    const { root: from, sources, skipped } = await listSources(root);
    expect(from).toBe(root);
    expect(sources).toEqual([
      'B.et',
      'a/x/y.txt',
      'b.xls',
      'page.htm',
      'strange.dat',
      '乡/a.XLSX',
      '乡/b.csv',
      '无扩展名',
      '\uff21.csv',
      '𠮷.csv',
    ]);
    expect(skipped).toEqual([]);
  });

  it('passes over the results of a run that were written into the folder itself, and reads the rest of it', async () => {
    await put({
      'run.json': '{"bidui":{"version":"0"},"outputs":[{"file":"report.xlsx"},{"file":"findings.csv"},7]}',
      'report.xlsx': '',
      'findings.csv': '',
      '名册.csv': '',
      '下级/findings.csv': '',
    });
    const { sources, skipped } = await listSources(root);
    expect(sources).toEqual(['下级/findings.csv', '名册.csv']);
    expect(skipped.map(({ file }) => file)).toEqual(['findings.csv', 'report.xlsx', 'run.json']);
  });

  it('names what it passes over, and why', async () => {
    await put({
      '名册.xlsx': '',
      '~$名册.xlsx': '',
      '.隐藏.csv': '',
      '.git/x.csv': '',
      'reports/2026-10/run.json': '{"bidui": "0.1.0"}',
      'reports/2026-10/report.xlsx': '',
      'other/run.json': '{"x": 1}',
      'other/a.csv': '',
      'broken/run.json': '{"bidui"',
      'broken/b.csv': '',
      '扫描.JPG': '',
      '说明.docx': '',
      '打包.zip': '',
    });
    const { sources, skipped } = await listSources(root);
    expect(sources).toEqual(['broken/b.csv', 'other/a.csv', '名册.xlsx']);
    expect(skipped.map(({ file, reason }) => [file, reason.key])).toEqual([
      ['.git/', 'read.skip.hidden'],
      ['.隐藏.csv', 'read.skip.hidden'],
      ['broken/run.json', 'read.skip.extension'],
      ['other/run.json', 'read.skip.extension'],
      ['reports/2026-10/', 'read.skip.results'],
      ['~$名册.xlsx', 'read.skip.lock-file'],
      ['打包.zip', 'read.skip.archive'],
      ['扫描.JPG', 'read.skip.extension'],
      ['说明.docx', 'read.skip.extension'],
    ]);
    expect(skipped.filter(mayHoldRolls).map(({ file }) => file)).toEqual(['打包.zip']);
  });

  it('takes a link to a file for that file, and does not walk in circles', async () => {
    await put({ 'a.csv': '' });
    await symlink(join(root, 'a.csv'), join(root, 'b.csv'));
    await symlink(root, join(root, 'circle'));
    await symlink(join(root, 'nowhere'), join(root, 'lost.csv'));
    const { sources, skipped } = await listSources(root);
    expect(sources).toEqual(['a.csv', 'b.csv']);
    expect(skipped.map(({ file, reason }) => [file, reason.key])).toEqual([
      ['circle/', 'read.skip.link'],
      ['lost.csv', 'read.skip.unreadable'],
    ]);
    expect(skipped.every(mayHoldRolls)).toBe(true);
  });

  it('takes a file in place of a folder', async () => {
    await put({ '.x.md': '' });
    expect(await listSources(join(root, '.x.md'))).toEqual({ root, sources: ['.x.md'], skipped: [] });
  });

  it('walks the folder that was asked for, whatever its name and whatever is in it', async () => {
    await put({ '.bidui/run.json': '{"bidui":1}', '.bidui/a.csv': '' });
    expect((await listSources(join(root, '.bidui'))).sources).toEqual(['a.csv']);
  });

  it('says what to do where there is nothing to read', async () => {
    await expectUserError(listSources(join(root, 'none')), 'read.not-found');
    await expectUserError(listSources(root), 'read.nothing-to-read');
    await put({ 'a.pdf': '' });
    const error = await expectUserError(listSources(root), 'read.nothing-to-read');
    expect(error.what.params).toEqual({ skipped: 1 });
  });
});
