import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { runCli } from './run-cli.js';
import { freshFolder, smallCounty, writeFiles } from './small-county.js';

let folder: string;
beforeEach(async () => {
  folder = await freshFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const manifest = z.looseObject({ timings: z.unknown(), outputs: z.array(z.unknown()) });

/** Everything that a run with so many reading threads says, but how long it took and what that does to its hashes. */
const resultOf = async (threads: number): Promise<Readonly<Record<string, unknown>>> => {
  const out = `out${threads}`;
  const ended = await runCli(['run', 'in', '--out', out, '--threads', String(threads)], { cwd: folder });
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  const read = (name: string): Promise<string> => readFile(join(folder, out, name), 'utf8');
  const { timings, outputs, ...run } = manifest.parse(JSON.parse(await read('run.json')));
  expect(timings).toBeDefined();
  expect(outputs).not.toHaveLength(0);
  return {
    run,
    findings: await read('findings.jsonl'),
    table: await read('findings.csv'),
    links: await read('links.csv'),
  };
};

/** A roll of more rows than a thread may be ahead. */
const longRoll = (rows: number): string =>
  [
    '姓名,身份证号,学籍号,学校,年级',
    ...Array.from({ length: rows }, (_, at) => `学生,,G${at},青石小学,一年级`),
    '',
  ].join('\n');

const writeMergedRoll = async (path: string): Promise<void> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('护理补贴2026年5月');
  sheet.addRows([
    ['乡镇', '姓名', '身份证号', '补贴金额'],
    ['青石镇', '甘一', '99010119700101001X', 100],
    ['', '甘二', '990101197503150020', 100],
    ['', '', '', 55],
  ]);
  sheet.mergeCells('A2:A3');
  const empty = book.addWorksheet('说明');
  empty.addRow(['填表说明']);
  await book.xlsx.writeFile(path);
};

it('reads with any number of threads the same, in the same order, whatever each file takes', async () => {
  await writeFiles(join(folder, 'in'), {
    '0学籍名册.csv': longRoll(36_000),
    ...smallCounty,
    '残疾人证 - 副本.csv': smallCounty['残疾人证.csv'] ?? '',
    '坏文件.xlsx': 'PK\u0003\u0004 and nothing more',
    '空.csv': '',
    // More rows than may wait, in a file that is not the first.
    '高中学籍名册.csv': longRoll(35_000),
  });
  await writeMergedRoll(join(folder, 'in', '五月.xlsx'));
  const one = await resultOf(1);
  expect(String(one['links']).split('\n').length).toBeGreaterThan(70_000);
  const { rejected } = z
    .looseObject({ rejected: z.array(z.object({ file: z.string(), sheet: z.string().nullable() })) })
    .parse(one['run']);
  expect(rejected.map(({ file, sheet }) => [file, sheet])).toEqual([
    ['五月.xlsx', '说明'],
    ['坏文件.xlsx', null],
    ['残疾人证.csv', null],
    ['空.csv', null],
  ]);
  for (const threads of [2, 5]) expect(await resultOf(threads)).toEqual(one);
}, 120_000);

it.each(['0', '17', 'two', '1.5'])('refuses %s threads', async (threads) => {
  const ended = await runCli(['run', 'in', '--threads', threads], { cwd: folder });
  expect(ended.status).toBe(2);
  expect(ended.stderr).toContain('--threads');
});
