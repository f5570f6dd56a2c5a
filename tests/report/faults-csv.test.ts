import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Fault } from '../../src/fault.js';
import { countFaults } from '../../src/report/count-faults.js';
import { writeReports } from '../../src/report/write-all.js';
import { sampleFault, sampleModel } from './sample-model.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bidui-faults-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Faults as reading hands them on. */
const longFaults = (faults: readonly (readonly [Fault, string | null])[]) =>
  // eslint-disable-next-line @typescript-eslint/require-await -- the contract is asynchronous, the sample is not
  async function* () {
    for (const [fault, township] of faults) yield { fault, township };
  };

it('lists the faults that the report only counts, harmless in a spreadsheet', async () => {
  const faults = longFaults([
    [sampleFault({ row: 2, value: '990101197001010' }), '青石镇'],
    [sampleFault({ row: 3, value: '=1+1' }), null],
  ]);
  await writeReports(sampleModel({ longFaults: faults }), folder);
  const [header, ...lines] = (await readFile(join(folder, 'faults.csv'), 'utf8')).split('\r\n');
  expect(header).toBe('\uFEFF文件,工作表,行号,乡镇,列,原内容,处理情况,问题及建议');
  expect(lines.map((line) => line.split(',').slice(0, 7))).toEqual([
    ['民政/2026年6月.xlsx', '生活补贴', '2', '青石镇', '身份证号', '"\t990101197001010"', '部分使用'],
    ['民政/2026年6月.xlsx', '生活补贴', '3', '', '身份证号', "'=1+1", '部分使用'],
    [''],
  ]);
  const run = await readFile(join(folder, 'run.json'), 'utf8');
  expect(run).toContain('"faults.csv"');
});

it('does not stand beside a result that has no such faults', async () => {
  await writeReports(sampleModel({ longFaults: longFaults([]) }), folder);
  expect(await readdir(folder)).toContain('faults.csv');
  await writeReports(sampleModel(), folder);
  expect((await readdir(folder)).sort()).toEqual([
    ...['findings.csv', 'findings.jsonl', 'links.csv', 'report.xlsx', 'run.json'],
  ]);
});

it('counts what an entry stands for', () => {
  expect(countFaults([])).toBe(0);
  expect(countFaults([sampleFault(), sampleFault({ count: 12_000 }), sampleFault()])).toBe(12_002);
});
