import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorkbook } from '../../src/read/open-workbook.js';
import { excelReport } from '../../src/report/excel/workbook.js';
import { readAnswers, type AnsweredRule } from '../../src/review/read-answers.js';
import { sampleFinding, sampleModel } from '../report/sample-model.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bidui-answers-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A report whose verdicts a clerk filled in, row by row below the header. */
const filled = async (lang: 'zh' | 'en', verdicts: readonly string[]): Promise<readonly AnsweredRule[]> => {
  const path = join(folder, `${lang}.xlsx`);
  const findings = verdicts.map((_, at) => sampleFinding({ findingId: `f${String(at)}` }));
  await excelReport.write(sampleModel({ lang, findings }), path);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const title = lang === 'zh' ? '核查结果' : 'Verdict';
  for (const one of book.worksheets) {
    for (let row = 1; row <= one.rowCount; row += 1) {
      one.getRow(row).eachCell((cell) => {
        if (cell.value !== title) return;
        verdicts.forEach((verdict, at) => {
          one.getRow(row + 1 + at).getCell(Number(cell.col)).value = verdict;
        });
      });
    }
  }
  await book.xlsx.writeFile(path);
  const workbook = await openWorkbook(path);
  try {
    return await readAnswers(workbook);
  } finally {
    await workbook.close();
  }
};

it('reads the answers of each rule by finding, in either language', async () => {
  const answers = new Map([
    ['f0', 'true'],
    ['f1', 'false'],
    ['f3', 'partly'],
  ]);
  expect(await filled('zh', ['属实', '不属实', '', '部分属实'])).toEqual([
    { title: '残疾人证过期仍发放补贴', answers },
  ]);
  expect(await filled('en', ['true', 'not true', '', 'partly true'])).toEqual([
    { title: 'Subsidy paid on an expired certificate', answers },
  ]);
});

it('takes a word that is no answer for none', async () => {
  const [rule] = await filled('zh', ['再查', '属实']);
  expect([...(rule?.answers ?? [])]).toEqual([['f1', 'true']]);
});
