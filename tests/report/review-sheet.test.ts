import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../src/report/excel/workbook.js';
import type { ReportModel } from '../../src/report/model.js';
import type { ReviewPair } from '../../src/review/review-pair.js';
import { sampleFinding, sampleModel } from './sample-model.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bidui-review-'));
});
afterAll(() => rm(folder, { recursive: true }));

const samplePair = (more: Partial<ReviewPair> = {}): ReviewPair => ({
  one: {
    ...{ dataset: 'registry', name: '史兰花', idNumber: '990101198001010018', certNumber: null },
    ...{ birthDate: '1980-01-01', township: '柳河镇', village: null, phone: '13900000001', guardian: null },
    ...{ file: '残联/持证人.xlsx', sheet: 'Sheet1', row: 12 },
  },
  other: {
    ...{ dataset: 'subsidy', name: '史蓝花', idNumber: '990101198001010026', certNumber: null },
    ...{ birthDate: null, township: '柳河镇', village: null, phone: '13900000002', guardian: '史大' },
    ...{ file: '民政/2026年6月.xlsx', sheet: '生活补贴', row: 5 },
  },
  stakes: [{ role: 'near-miss', finding: sampleFinding() }],
  weightHundredths: 100,
  reasons: '姓名仅一字之差',
  seal: 'a-b-c',
  ...more,
});

const path = (): string => join(folder, 'report.xlsx');

const sheetOf = async (model: ReportModel, name = '待核对'): Promise<ExcelJS.Worksheet> => {
  await writeWorkbook(model, path(), 1000);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path());
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

const withPairs = (more: Partial<ReportModel> = {}, lang: 'zh' | 'en' = 'zh'): ReportModel =>
  sampleModel({ keyOrigin: 'workspace', review: { pairs: [samplePair()], more: 0 }, ...more }, lang);

/** The row below the header, by the titles of the header. */
const firstPair = (sheet: ExcelJS.Worksheet): ReadonlyMap<string, ExcelJS.Cell> => {
  for (let at = 1; at <= sheet.rowCount; at += 1) {
    if (!['序号', 'No.'].includes(sheet.getRow(at).getCell(1).text)) continue;
    const header = sheet.getRow(at);
    return new Map(
      Array.from({ length: header.cellCount }, (_, index) => [
        header.getCell(index + 1).text,
        sheet.getRow(at + 1).getCell(index + 1),
      ]),
    );
  }
  throw new Error('no header');
};

describe('the sheet of uncertain pairs', () => {
  it('asks with a drop-down of three answers and room for who and why', async () => {
    const cells = firstPair(await sheetOf(withPairs()));
    const decision = cells.get('核对结论');
    expect(decision?.dataValidation).toMatchObject({
      ...{ type: 'list', formulae: ['"同一人,不同人,不确定"'], showErrorMessage: true },
    });
    expect([decision?.value, cells.get('核对人')?.value, cells.get('备注')?.value]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('shows what hangs on it, weight, probability and reasons', async () => {
    const cells = firstPair(await sheetOf(withPairs()));
    expect(cells.get('关系到的疑点')?.value).toBe(
      '如是同一人，可能不成立：残疾人证过期仍发放补贴（风险高）——困难残疾人生活补贴：残疾人证2026年5月31日到期，2026年6月-8月仍发放240.00元',
    );
    expect(cells.get('匹配权重')?.value).toBe(1);
    // 1 / (1 + 2^-1) = 2/3.
    expect(cells.get('同一人概率')?.value).toBe(0.667);
    expect(cells.get('异同')?.value).toBe('姓名仅一字之差');
  });

  it('sets the two records side by side and marks the characters that differ in both', async () => {
    const cells = firstPair(await sheetOf(withPairs()));
    const runs = (title: string): unknown => {
      const value = cells.get(title)?.value;
      return typeof value === 'object' && value !== null && 'richText' in value
        ? value.richText.map(({ text, font }) => (font?.bold === true ? [text, font.color?.argb] : text))
        : value;
    };
    expect([runs('姓名（甲）'), runs('姓名（乙）')]).toEqual([
      ['史', ['兰', 'FFC00000'], '花'],
      ['史', ['蓝', 'FFC00000'], '花'],
    ]);
    expect([runs('身份证号（甲）'), runs('身份证号（乙）')]).toEqual([
      ['9901011980010100', ['18', 'FFC00000']],
      ['9901011980010100', ['26', 'FFC00000']],
    ]);
    expect([runs('乡镇（甲）'), runs('乡镇（乙）')]).toEqual(['柳河镇', '柳河镇']);
    expect([runs('出生日期（甲）'), runs('出生日期（乙）')]).toEqual(['1980-01-01', null]);
    expect([runs('电话（甲）'), runs('监护人（甲）'), runs('监护人（乙）')]).toEqual([
      ['1390000000', ['1', 'FFC00000']],
      null,
      '史大',
    ]);
    expect(runs('出处（乙）')).toBe('民政/2026年6月.xlsx（生活补贴）第 5 行');
  });

  it('keeps the key of the pair in a column that is not shown', async () => {
    const sheet = await sheetOf(withPairs());
    const key = firstPair(sheet).get('配对编号（勿改）');
    expect(key?.value).toBe('a-b-c');
    expect(sheet.getColumn(Number(key?.col)).hidden).toBe(true);
    expect(sheet.getColumn(1).hidden).toBe(false);
  });

  it('shows a name that looks like a formula as text, without marks that would be out of place', async () => {
    const { one } = samplePair();
    const pairs = [samplePair({ one: { ...one, name: '=1+1' } })];
    const cells = firstPair(await sheetOf(withPairs({ review: { pairs, more: 0 } })));
    expect(cells.get('姓名（甲）')?.value).toBe("'=1+1");
  });

  it('writes marked text that XML and the file format take as it is', async () => {
    const { one, other } = samplePair();
    const pairs = [samplePair({ one: { ...one, name: '<甘&_x0041_' }, other: { ...other, name: '甘' } })];
    const cells = firstPair(await sheetOf(withPairs({ review: { pairs, more: 0 } })));
    expect(cells.get('姓名（甲）')?.text).toBe('<甘&_x0041_');
    const xml = Object.values(unzipSync(await readFile(path()))).map((part) => strFromU8(part));
    expect(xml.some((part) => part.includes('_x005F_x0041_'))).toBe(true);
  });

  it('says how many pairs are not listed, and that a run without a key cannot keep decisions', async () => {
    const texts = (sheet: ExcelJS.Worksheet): string => {
      const found: string[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => found.push(cell.text)));
      return found.join('\n');
    };
    const review = { pairs: [samplePair()], more: 1234 };
    expect(texts(await sheetOf(withPairs({ review })))).toMatch(/列出前 1 对，另有 1,234 对/);
    expect(texts(await sheetOf(withPairs()))).toMatch(/bidui review import/);
    const withoutKey = texts(await sheetOf(withPairs({ keyOrigin: 'fixed' })));
    expect(withoutKey).toMatch(/没有工作区密钥/);
    expect(withoutKey).not.toMatch(/review import/);
  });

  it('says so where there is nothing to review', async () => {
    const sheet = await sheetOf(withPairs({ review: { pairs: [], more: 0 } }));
    const rows: string[] = [];
    sheet.eachRow((row) => rows.push(row.getCell(1).text.trim()));
    expect(rows.filter((text) => text !== '')).toEqual([
      '待核对：是不是同一个人',
      '没有需要人工核对的记录。',
    ]);
  });

  it('tells which decisions were used, which were not, and which contradict each other', async () => {
    const decisions = {
      ...{ file: '.bidui/decisions.jsonl', sha256: 'e'.repeat(64), active: 6, used: 2 },
      ...{ unused: [3], contradicting: [[4, 5, 6]], keptApart: 1 },
    };
    const sheet = await sheetOf(withPairs({ decisions, review: { pairs: [], more: 0 } }));
    const rows: string[] = [];
    sheet.eachRow((row) => rows.push(row.getCell(1).text));
    expect(rows).toEqual(
      expect.arrayContaining([
        '已采用人工核对结论 2 条。',
        '未用 1 条（第 3 号：本次名册中没有相应的记录，或内容已改动）。',
        '有 1 对“同一人”的结论没有归并：双方所属的人员另有“不同人”的结论，请复核。',
        '第 4、5、6 号结论互相矛盾，请用 bidui review withdraw 撤回其中有误的一条。',
      ]),
    );
  });

  it('is whole in English, too', async () => {
    const sheet = await sheetOf(withPairs({}, 'en'), 'To review');
    const cells = firstPair(sheet);
    expect(cells.get('Decision')?.dataValidation.formulae).toEqual(['"same,different,unsure"']);
    const titles = [...cells.keys()].join();
    expect(titles).not.toMatch(/\p{Script=Han}/u);
  });

  it('leads there from the summary', async () => {
    const summary = await sheetOf(withPairs(), '汇总');
    const formulas: string[] = [];
    summary.eachRow((row) => row.eachCell((cell) => cell.formula && formulas.push(cell.formula)));
    expect(formulas).toContain('HYPERLINK("#\'待核对\'!A1","待核对：不能确定是否为同一人的记录 1 对 →")');
  });
});
