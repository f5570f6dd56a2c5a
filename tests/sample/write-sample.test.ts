import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { isOneEdit } from '../../src/link/one-edit.js';
import { writeSample, type SampleSummary } from '../../src/sample/write-sample.js';
import { loadDatasets } from '../../src/schema/datasets.js';
import { parseWorkspace } from '../../src/workspace/load-workspace.js';

type Table = Record<string, string>[];

let base = '';
let first: SampleSummary;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'bidui-sample-'));
  first = await writeSample({ people: 600, seed: 11, out: join(base, 'a') });
  await writeSample({ people: 600, seed: 11, out: join(base, 'b') });
  await writeSample({ people: 600, seed: 12, out: join(base, 'c') });
});
afterAll(() => rm(base, { recursive: true, force: true }));

const cellText = (value: exceljs.CellValue): string =>
  value instanceof Date
    ? value.toISOString().slice(0, 10)
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';

const sheetCells = (sheet: exceljs.Worksheet): string[][] => {
  const rows: string[][] = [];
  sheet.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => (cells[column - 1] = cellText(cell.value)));
    rows.push(Array.from(cells, (cell: string | undefined) => cell ?? ''));
  });
  return rows;
};

/** All cells of a file by sheet, read by another program's reader than the one that must read them later. */
const readCells = async (county: string, path: string): Promise<Map<string, string[][]>> => {
  const bytes = await readFile(join(base, county, path));
  if (path.endsWith('.csv')) {
    const text = new TextDecoder(path.includes('学籍') ? 'gb18030' : 'utf-8').decode(bytes);
    return new Map([['', papaparse.parse<string[]>(text.trimEnd()).data]]);
  }
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(join(base, county, path));
  return new Map(book.worksheets.map((sheet) => [sheet.name, sheetCells(sheet)]));
};

/** The rows that the roll is of: below the header, above 合计 and 填表人 or 制表人. */
const readTable = async (path: string, sheet?: string): Promise<Table> => {
  const sheets = await readCells('a', path);
  const cells = (sheet === undefined ? [...sheets.values()][0] : sheets.get(sheet)) ?? [];
  const at = cells.findIndex((row) =>
    row.some((cell) => /姓名$|^机构名称$|^任务项目$|^分红对象$/.test(cell)),
  );
  const headers = cells[at] ?? [];
  return cells
    .slice(at + 1)
    .filter(([start = '']) => !/^(?:合计|[填制]表人|.{2,6}小计$)/.test(start))
    .map((row) => Object.fromEntries(headers.map((header, column) => [header, row[column] ?? ''])));
};

/** The name in a row, without the blanks that clerks put into it. */
const nameIn = (row: Readonly<Record<string, string>>): string =>
  Object.entries(row)
    .find(([header]) => header.endsWith('姓名'))?.[1]
    .replaceAll(/\s/g, '') ?? '';

/** The number behind harmless noise; 15-digit numbers stay as they are. */
const bare = (text = ''): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9X]/g, '')
    .slice(0, 18);

const truthOf = async (county: string): Promise<Record<string, unknown>[]> => {
  const lines = (await readFile(join(base, county, 'truth.jsonl'), 'utf8')).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

const expectedNumbers = async (rule: string): Promise<string[]> =>
  (await truthOf('a'))
    .filter((line) => line['rule'] === rule && line['expected'] === true)
    .map((line) => String(line['id_number']))
    .sort();

const registry = 'rolls/残疾人证登记台账（2026年9月）.xlsx';

describe('writeSample', () => {
  it('writes the same cells and the same truth for the same people and seed', async () => {
    for (const { path } of first.files)
      expect(await readCells('b', path)).toEqual(await readCells('a', path));
    expect(await truthOf('b')).toEqual(await truthOf('a'));
    expect(await truthOf('c')).not.toEqual(await truthOf('a'));
  });

  it('lays down beside the rolls what the county pays by; an office of a hard county laid nothing down', async () => {
    expect(first.policyFile).toBe('rolls/bidui.yaml');
    const text = await readFile(join(base, 'a', 'rolls', 'bidui.yaml'), 'utf8');
    const { policy } = parseWorkspace('bidui.yaml', text, loadDatasets());
    expect(policy.overrides.get('subsidy_standards')?.map(({ value }) => value)).toEqual([
      [
        ['living', null, null, null, 'urban', null, null, null, 22_000],
        ['living', null, null, null, 'rural', null, null, null, 20_000],
        ['nursing', '1', null, null, null, null, null, null, 16_050],
        ['nursing', '2', null, null, null, null, null, null, 12_000],
      ],
    ]);
    const hard = await writeSample({ people: 100, seed: 11, hard: true, out: join(base, 'hard') });
    expect(hard.policyFile).toBeNull();
    expect(await readdir(join(base, 'hard', 'rolls'))).not.toContain('bidui.yaml');
  });

  it('writes every roll and counts its rows', async () => {
    const listed = (await readdir(join(base, 'a', 'rolls'), { recursive: true })).filter((name) =>
      name.includes('.'),
    );
    const written = [...first.files.map(({ path }) => path), 'rolls/bidui.yaml'];
    expect(listed.map((name) => `rolls/${name}`).sort()).toEqual(written.sort());
    for (const { path, rows } of first.files) {
      const names = [...(await readCells('a', path)).keys()].filter((sheet) => sheet !== '填写说明');
      const tables = await Promise.all(names.map((sheet) => readTable(path, sheet)));
      expect([path, tables.flat().length]).toEqual([path, rows]);
    }
    expect(first.rows).toBe(first.files.reduce((sum, { rows }) => sum + rows, 0));
  });

  it('writes the sum of its rows into the total', async () => {
    const cells =
      (await readCells('a', 'rolls/两项补贴/2026年7月两项补贴发放名册.xlsx')).get('护理补贴') ?? [];
    const at = cells[1]?.indexOf('金额') ?? -1;
    const total = cells.find(([start]) => start === '合计')?.[at];
    const sum = cells.slice(2, -2).reduce((fen, row) => fen + Math.round(Number(row[at]) * 100), 0);
    expect(Number(total)).toBe(sum / 100);
  });

  it('keeps every number as text', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(base, 'a', registry));
    const [sheet] = book.worksheets;
    const at = (sheet?.getRow(2).values as string[]).indexOf('身份证号');
    const types = new Set<unknown>();
    sheet?.eachRow((row, number) => number > 2 && types.add(row.getCell(at).type));
    expect([...types]).toEqual([exceljs.ValueType.String]);
  });

  it('agrees with a reader of the cells on who is paid without a certificate', async () => {
    const holders = (await readTable(registry)).map((row) => [nameIn(row), bare(row['身份证号'])] as const);
    const certified = new Set(
      (await readTable(registry)).flatMap((row) => [bare(row['身份证号']), bare(row['残疾人证号'])]),
    );
    const known = new Set([...certified].map((number) => number.slice(0, 6) + number.slice(8, 17)));
    const absent = new Set<string>();
    for (const { path } of first.files.filter((file) => file.path.includes('两项补贴/'))) {
      for (const sheet of (await readCells('a', path)).keys()) {
        if (sheet === '填写说明') continue;
        for (const row of await readTable(path, sheet)) {
          const number = bare(row['身份证号码'] ?? row['公民身份号码'] ?? row['身份证号']);
          const certificate = bare(
            row['残疾人证号'] ?? row['残疾证号'] ?? row['残疾人证号码'] ?? row['残疾证编号'],
          );
          const isKnown = number.length === 15 ? known.has(number) : certified.has(number);
          const isMistyped = holders.some(
            ([name, holder]) => name === nameIn(row) && isOneEdit(holder, number),
          );
          const isCertified = isKnown || certified.has(certificate) || isMistyped;
          if (row['发放状态'] === '已发放' && !isCertified) absent.add(number);
        }
      }
    }
    expect([...absent].sort()).toEqual(await expectedNumbers('cert-absent-paid'));
  });

  it('agrees with a reader of the cells on whose certificate ends within a month', async () => {
    const latest = new Map<string, Record<string, string>>();
    for (const row of await readTable(registry)) {
      const number = bare(row['残疾人证号']);
      if ((latest.get(number)?.['有效期至'] ?? '') <= (row['有效期至'] ?? '')) latest.set(number, row);
    }
    const ending = [...latest].filter(
      ([, row]) =>
        row['证件状态'] === '正常' &&
        (row['有效期至'] ?? '') >= '2026-09-30' &&
        (row['有效期至'] ?? '') <= '2026-10-30',
    );
    expect(ending.map(([number]) => number).sort()).toEqual(await expectedNumbers('cert-expiring-1m'));
  });

  it('has no child of the township without a school roll on the school roll', async () => {
    const rows = await readTable('rolls/2026-2027学年学籍名册.csv');
    const places = new Set(rows.map((row) => row['乡镇']));
    expect(places.size).toBe(5);
    expect(places.has('云岭乡')).toBe(false);
  });

  it('names as many members of a dibao household as are covered, but for one household', async () => {
    const rows = await readTable('rolls/城乡低保对象名册.xlsx');
    const named = new Map<string, Set<string>>();
    for (const row of rows) {
      const members = named.get(row['家庭编号'] ?? '') ?? new Set();
      named.set(row['家庭编号'] ?? '', members.add((row['成员姓名'] ?? '').replaceAll(/[\s•・.·]/g, '')));
    }
    const short = rows.filter(
      (row) => Number(row['保障人数']) > (named.get(row['家庭编号'] ?? '')?.size ?? 0),
    );
    expect(new Set(short.map((row) => row['家庭编号'])).size).toBe(1);
    expect(new Set(short.map((row) => row['乡镇街道']))).toEqual(new Set(['石桥镇']));
  });

  it('sorts the truth and leaves the money of a look-alike open', async () => {
    const lines = await truthOf('a');
    const rules = lines.map((line) => String(line['rule']));
    expect(rules).toEqual([...rules].sort());
    const lookAlikes = lines.filter((line) => line['expected'] === false);
    expect(lookAlikes).toHaveLength(first.lookAlikes);
    expect(lookAlikes.every((line) => line['amount'] === null)).toBe(true);
  });

  it('refuses a folder in which something stands, and numbers out of range', async () => {
    const used = await mkdtemp(join(base, 'used-'));
    await writeFile(join(used, 'mine.txt'), 'mine');
    await expect(writeSample({ people: 600, seed: 1, out: used })).rejects.toThrow(UserError);
    expect(await readdir(used)).toEqual(['mine.txt']);
    await expect(writeSample({ people: 600, seed: 1, out: join(used, 'mine.txt') })).rejects.toThrow(
      UserError,
    );
    for (const [people, seed] of [
      [99, 1],
      [500_001, 1],
      [600.5, 1],
      [600, -1],
      [600, 1.5],
    ] as const) {
      await expect(writeSample({ people, seed, out: join(base, 'never') })).rejects.toThrow(UserError);
    }
  });
});
