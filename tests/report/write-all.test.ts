import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { ensureWritable } from '../../src/report/output-folder.js';
import type { Reporter } from '../../src/report/reporter.js';
import { runJson } from '../../src/report/run-json.js';
import { writeReports } from '../../src/report/write-all.js';
import { sampleModel } from './sample-model.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bidui-write-'));
});
afterEach(() => rm(folder, { recursive: true }));

const textReporter = (file: string, text: string): Reporter => ({
  name: file,
  file,
  write: (_model, path) => writeFile(path, text),
});
const failing = (error: Error, before?: () => Promise<void>): Reporter => ({
  name: 'failing',
  file: 'b.txt',
  write: async (_model, path) => {
    await writeFile(path, 'half');
    await before?.();
    throw error;
  },
});
const systemError = (code: string): Error => Object.assign(new Error(code), { code });

describe('writeReports', () => {
  it('writes every file of a result and seals it with the hashes of the others', async () => {
    const out = join(folder, 'new', '2026-09');
    await writeReports(sampleModel(), out);
    const files = (await readdir(out)).sort();
    expect(files).toEqual(['findings.csv', 'findings.jsonl', 'links.csv', 'report.xlsx', 'run.json']);
    const run = JSON.parse(await readFile(join(out, 'run.json'), 'utf8')) as {
      outputs: { file: string; sha256: string; bytes: number }[];
    };
    expect(run.outputs.map(({ file }) => file)).toEqual(files.slice(0, 4));
    for (const { file, sha256, bytes } of run.outputs) {
      const content = await readFile(join(out, file));
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
      expect(bytes).toBe(content.length);
    }
  });

  it('gives the same bytes for the same model, the workbook included', async () => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    await writeReports(sampleModel(), one);
    await writeReports(sampleModel(), two);
    for (const file of await readdir(one)) {
      expect(await readFile(join(one, file)), file).toEqual(await readFile(join(two, file)));
    }
  });

  it('leaves the earlier result and nothing half-written when a reporter fails', async () => {
    await writeReports(sampleModel(), folder, { reporters: [textReporter('a.txt', 'old'), runJson] });
    const before = await readFile(join(folder, 'run.json'), 'utf8');
    const bug = new Error('bug');
    await expect(
      writeReports(sampleModel(), folder, {
        reporters: [textReporter('a.txt', 'new'), failing(bug), runJson],
      }),
    ).rejects.toBe(bug);
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'run.json']);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('old');
    expect(await readFile(join(folder, 'run.json'), 'utf8')).toBe(before);
  });

  it('works in a folder of its own until all is whole', async () => {
    await writeReports(sampleModel(), folder, { reporters: [textReporter('a.txt', 'old'), runJson] });
    let seen: readonly string[] = [];
    const watching = failing(new Error('stop'), async () => {
      seen = await readdir(folder);
    });
    await expect(writeReports(sampleModel(), folder, { reporters: [watching, runJson] })).rejects.toThrow(
      'stop',
    );
    expect(seen.filter((name) => !name.startsWith('.bidui-partial-')).sort()).toEqual(['a.txt', 'run.json']);
    expect(seen).toHaveLength(3);
  });

  it('removes what a killed run left, replaces its own files, and leaves those of others', async () => {
    await mkdir(join(folder, '.bidui-partial-Ab12'));
    await writeFile(join(folder, '.bidui-partial-Ab12', 'findings.csv'), 'half');
    await writeFile(join(folder, '核查记录.docx'), 'mine');
    await writeFile(join(folder, 'a.txt'), 'old');
    await writeReports(sampleModel(), folder, { reporters: [textReporter('a.txt', 'new'), runJson] });
    expect((await readdir(folder)).sort()).toEqual(['a.txt', 'run.json', '核查记录.docx']);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('new');
  });

  it('says that the disk is full, where, and what to do', async () => {
    const error = await writeReports(sampleModel(), folder, {
      reporters: [failing(systemError('ENOSPC'))],
    }).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).describe('zh')).toContain(`${folder}: 磁盘空间不足`);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('ensureWritable', () => {
  it('makes the folder and leaves nothing in it', async () => {
    await ensureWritable(join(folder, 'a', 'b'));
    expect(await readdir(join(folder, 'a', 'b'))).toEqual([]);
  });

  it.each(['file', 'file/below'])('refuses %s, which is a file or below one', async (place) => {
    await writeFile(join(folder, 'file'), '');
    const error = await ensureWritable(join(folder, place)).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).what.key).toBe('report.out-is-file');
    expect((error as UserError).describe('zh')).toContain('--out');
  });

  it('refuses where a file that is to be replaced cannot be', async () => {
    await mkdir(join(folder, 'report.xlsx'));
    await expect(ensureWritable(folder, ['report.xlsx'])).rejects.toMatchObject({
      what: { key: 'report.file-in-use' },
    });
  });
});
