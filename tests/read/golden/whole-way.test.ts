import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { runCli } from '../../cli/run-cli.js';
import { withFile } from '../workbook-builder.js';
import { goldenFormats, goldenPassword, type GoldenFormat } from './golden-formats.js';
import { goldenSheets, nursing } from './golden-sheets.js';
import { readRecords } from './read-records.js';

const fields = ['row', 'township', 'village', 'name', 'id_number', 'category', 'level', 'amount'] as const;

/** The people of the nursing roll, written down from the sheet, amounts in fen. */
const people = [
  [7, '青石镇', '柳湾村', '甘一明', '990101199003070015', 'physical', '1', 100_00],
  [8, '青石镇', '柳湾村', '欧阳·阿依古丽', '990101198506120024', 'visual', '2', 100_00],
  [9, '青石镇', '柳湾村', '𠮷田芳', '990101197809230031', 'intellectual', '1', 115_50],
  [11, '青石镇', '石桥村', '申四', '990101200111050041', 'mental', '2', 100_00],
  [12, '青石镇', '石桥村', '申五', '990101196302140059', 'physical', '2', 100_00],
  [13, '青石镇', '石桥村', '黎六', '990101199208300064', 'speech', '1', 100_00],
  [14, '青石镇', '石桥村', '黎七', '990101197110190072', 'physical', '1', 100_00],
  [16, '青石镇', '东升社区', '管八', '990101201001010086', 'multiple', '1', 100_00],
] as const;

/** In text nothing is merged: who is not the first of a township or village has none. */
const withoutTownship = new Set([8, 9, 12, 13]);
// 同上 below a blank cell is nothing that could be named.
const withoutVillage = new Set([8, 9, 12, 13, 14]);

const expectedPeople = ({ isText }: GoldenFormat): (string | number | null)[][] =>
  people.map(([row, township, village, ...rest]) => [
    row,
    isText && withoutTownship.has(row) ? null : township,
    isText && withoutVillage.has(row) ? null : village,
    ...rest,
  ]);

/** 19 rows: title and unit, two of headers and one of column numbers, 8 people, a total, three sub-totals, a footer. */
const nursingRows = { rows: 19, titleRows: 2, headerRows: 3, totalRows: 5, blankRows: 1 };
const livingRows = { rows: 7, titleRows: 1, headerRows: 1, totalRows: 2, blankRows: 0 };

const bytesOf = ({ write, isText }: GoldenFormat): Uint8Array => write(isText ? [nursing] : goldenSheets);

describe.each(goldenFormats)('the golden roll as $title, read to its records', (golden) => {
  it('has the people that were written down, and every row is accounted for', async () => {
    const name = `护理补贴${golden.extension}`;
    const { rolls, rejections } = await withFile(bytesOf(golden), readRecords, name);
    const [first, second] = rolls;
    expect(first?.records.map((record) => fields.map((field) => record.get(field)))).toEqual(
      expectedPeople(golden),
    );
    expect(first?.ended.counts).toMatchObject({ ...nursingRows, hiddenRows: golden.isText ? 0 : 1 });
    expect(first?.ended.read).toMatchObject({ records: 8, recordRows: 8, faultyRows: 0, faults: [] });
    expect(first?.records.every((record) => record.get('benefit') === 'nursing')).toBe(true);
    if (golden.isText) return;
    expect(
      second?.records.map((record) => [record.get('name'), record.get('amount'), record.get('township')]),
    ).toEqual([
      ['甘一明', 80_00, '青石镇'],
      ['万九', 80_00, '青石镇'],
      ['万十', 80_25, '青石镇'],
    ]);
    expect(second?.ended.counts).toMatchObject(livingRows);
    expect(second?.ended.read).toMatchObject({ records: 3, recordRows: 3, faultyRows: 0 });
    expect(rejections.map(({ cause, sheet }) => [cause, sheet])).toEqual([['no-roll', '填写说明']]);
  });
});

const manifest = z.object({
  sources: z.array(
    z.object({
      sheet: z.string(),
      rows: z.number(),
      title_rows: z.number(),
      header_rows: z.number(),
      record_rows: z.number(),
      total_rows: z.number(),
      blank_rows: z.number(),
      faulty_rows: z.number(),
      control_totals: z.record(z.string(), z.string()),
    }),
  ),
  rejected: z.array(z.object({ file: z.string(), sheet: z.string().nullable(), reason: z.string() })),
});

const folders: string[] = [];
vi.stubEnv('BIDUI_PASSWORD', goldenPassword);
afterAll(() => vi.unstubAllEnvs());
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Runs bidui on a folder with one file of every format given, named after its format. */
const runFormats = async (formats: readonly GoldenFormat[]): Promise<z.infer<typeof manifest>> => {
  const folder = await mkdtemp(join(tmpdir(), 'bidui-golden-run-'));
  folders.push(folder);
  await mkdir(join(folder, 'in'));
  for (const golden of formats) {
    await mkdir(join(folder, 'in', golden.title));
    await writeFile(join(folder, 'in', golden.title, `护理补贴${golden.extension}`), bytesOf(golden));
  }
  const { status, stderr } = await runCli(['run', 'in', '--out', 'out', '--quiet'], { cwd: folder });
  expect([status, stderr]).toEqual([0, '']);
  return manifest.parse(JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8')));
};

type Source = z.infer<typeof manifest>['sources'][number];

const accountOf = (source: Source): readonly number[] => [
  source.title_rows,
  source.header_rows,
  source.record_rows,
  source.total_rows,
  source.blank_rows,
  source.faulty_rows,
];
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** What was not used since another file has the same rows: its folder and its sheet. */
const repeated = ({ rejected }: z.infer<typeof manifest>): string[] =>
  rejected
    .filter(({ reason }) => /^各行数据与“.*”完全相同，只计一次/.test(reason))
    .map(({ file, sheet }) => `${file.split('/')[0] ?? ''} ${sheet ?? ''}`)
    .sort();

describe('bidui run on the same roll in every format', () => {
  it('finds the same rows in every workbook, and counts them once', async () => {
    const workbooks = goldenFormats.filter(({ isText }) => !isText);
    const run = await runFormats(workbooks);
    expect(run.sources.map((source) => [source.sheet, source.rows, accountOf(source)])).toEqual([
      ['护理补贴', 19, [2, 3, 8, 5, 1, 0]],
      ['生活补贴', 7, [1, 1, 3, 2, 0, 0]],
    ]);
    for (const source of run.sources) expect(sum(accountOf(source))).toBe(source.rows);
    expect(run.sources.map(({ control_totals }) => control_totals['amount'])).toEqual(['815.50', '240.25']);
    // One of them is the source; every other one is told to hold the same.
    expect(repeated(run)).toHaveLength((workbooks.length - 1) * 2);
    expect(run.rejected).toHaveLength(workbooks.length + repeated(run).length);
  });

  it('finds the same rows in every text, whatever its encoding', async () => {
    const texts = goldenFormats.filter(({ isText }) => isText);
    const run = await runFormats(texts);
    expect(run.sources.map((source) => [source.rows, accountOf(source)])).toEqual([[19, [2, 3, 8, 5, 1, 0]]]);
    expect(run.sources[0]?.control_totals['amount']).toBe('815.50');
    expect(repeated(run)).toHaveLength(texts.length - 1);
    expect(run.rejected).toHaveLength(texts.length - 1);
  });
});
