import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeWorkbook } from '../../src/report/excel/workbook.js';
import { findingsJsonl } from '../../src/report/findings-jsonl.js';
import type { ReportModel } from '../../src/report/model.js';
import { tallyRules } from '../../src/report/tally.js';
import type { Finding } from '../../src/rules/types.js';
import { sampleFinding, sampleHeader, sampleModel, sampleResult } from './sample-model.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bidui-rates-'));
});
afterAll(() => rm(folder, { recursive: true }));

const header = sampleHeader({
  ...{ id: 'enrolment-rate', kind: 'rate', stake: 'none', severity: 'medium' },
  title: { zh: '入学率', en: 'Enrolment' },
});

/** 17 of 20 are just 85%; 16 of 20 are not. */
const rateOf = (region: string, numerator: number): Finding =>
  sampleFinding({
    ...{ findingId: `f${region}`, rule: header.id, kind: 'rate', severity: 'medium', township: region },
    ...{ personId: null, name: null, idNumber: null, certNumber: null, months: [], amountFen: null },
    ...{ moneySide: null, evidence: [], about: '', aboutLabel: '', message: `在学${String(numerator)}人` },
    rate: { region, numerator, denominator: 20, target: 85, isMet: numerator >= 17 },
  });

const model = (): ReportModel =>
  sampleModel({
    rules: [sampleResult({ header, outcome: { kind: 'found', findings: 1, lookedAt: 40 } })],
    findings: [rateOf('青石镇', 16)],
    metRates: [rateOf('柳河镇', 17)],
  });

it('shows every region on the sheet of a rate, and says which reach the target', async () => {
  const path = join(folder, 'report.xlsx');
  await writeWorkbook(model(), path, 1000);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const rows = [7, 8].map((row) =>
    [3, 5, 6, 7, 8, 9].map((column) => book.getWorksheet('入学率')?.getRow(row).getCell(column).value),
  );
  expect(rows).toEqual([
    ['柳河镇', 17, 20, 0.85, 0.85, '达标'],
    ['青石镇', 16, 20, 0.8, 0.85, '未达标'],
  ]);
});

it('counts only regions that miss the target as findings', () => {
  const [tally] = tallyRules(model());
  expect(tally?.findings).toHaveLength(1);
  expect(tally?.lines).toHaveLength(2);
  expect([...(tally?.byTownship ?? [])]).toEqual([['青石镇', 1]]);
});

it('writes the figures of every region as keys of their own', async () => {
  const path = join(folder, 'findings.jsonl');
  await findingsJsonl.write(model(), path);
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { region: '柳河镇', numerator: 17, denominator: 20, target: 85, met: true },
    { region: '青石镇', numerator: 16, denominator: 20, target: 85, met: false },
  ]);
});
