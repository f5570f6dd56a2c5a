import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellText } from '../../src/report/excel/cell-text.js';
import { causesOf } from '../../src/report/excel/rule-columns.js';
import { SheetNames } from '../../src/report/excel/sheet-names.js';
import { writeWorkbook } from '../../src/report/excel/workbook.js';
import type { ReportModel } from '../../src/report/model.js';
import { sampleFault, sampleFinding, sampleHeader, sampleModel, sampleResult } from './sample-model.js';

const seed = 20_260_930;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bidui-book-'));
});
afterAll(() => rm(folder, { recursive: true }));

const writeAndLoad = async (model: ReportModel, mostRows = 1000): Promise<ExcelJS.Workbook> => {
  const path = join(folder, 'report.xlsx');
  await writeWorkbook(model, path, mostRows);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
};

const textsOf = (book: ExcelJS.Workbook, name: string): readonly string[] => {
  const texts: string[] = [];
  book.getWorksheet(name)?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  return texts;
};

const full = (lang: 'zh' | 'en' = 'zh'): ReportModel =>
  sampleModel(
    {
      rules: [
        sampleResult({ withoutOptional: ['死亡名册'] }),
        sampleResult({
          header: sampleHeader({ id: 'uninsured', title: { zh: '未参保', en: 'Uninsured' } }),
          outcome: { kind: 'not-applicable', missing: ['medical_insurance'] },
        }),
      ],
      findings: [sampleFinding({ name: '=1+1', notes: ['姓名相同'], also: ['uninsured'] })],
      faults: [sampleFault()],
      gaps: [
        { rule: 'uninsured', dataset: 'education', township: '石门镇', about: '', month: null, people: 23 },
      ],
      rejected: [{ file: 'a.pdf', sheet: null, reason: '不是电子表格' }],
    },
    lang,
  );

describe('the workbook', () => {
  it('has the summary, a sheet for each rule with findings, and what was not checked', async () => {
    const book = await writeAndLoad(full());
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '汇总',
      '残疾人证过期仍发放补贴',
      '待核对',
      '未核对',
      '数据问题',
      '比对方法',
    ]);
    expect(textsOf(book, '汇总')).toContain('未核对（缺少：医疗保险参保）');
    expect(textsOf(book, '未核对')).toEqual(expect.arrayContaining(['石门镇', 'a.pdf', '死亡名册']));
    expect(textsOf(book, '数据问题')).toContain("'=990101");
    expect(textsOf(book, '比对方法')).toEqual(
      expect.arrayContaining(['相符', 'b'.repeat(64), 'a'.repeat(64)]),
    );
  });

  it('says on the sheet of the method how records became people, and what was not compared', async () => {
    const capped = [{ blocking: 'phone', groups: 1, largest: 1001, pairsLeftOut: 500_500 }];
    const model = sampleModel({ linking: { ...sampleModel().linking, capped } });
    const texts = textsOf(await writeAndLoad(model), '比对方法');
    expect(texts).toEqual(expect.arrayContaining(['人员比对', '未两两比对的组']));
    expect(texts.join()).toContain('联系电话相同的超过 1,000 人的有 1 组');
    expect(textsOf(await writeAndLoad(full()), '比对方法')).not.toContain('未两两比对的组');
  });

  it('shows a finding with text numbers, a real amount, its places, and room for the answer', async () => {
    const sheet = (await writeAndLoad(full())).getWorksheet('残疾人证过期仍发放补贴');
    const header = sheet?.getRow(6).values;
    expect(header).toEqual([
      undefined,
      ...[
        '序号',
        '疑点编号',
        '把握程度',
        '乡镇',
        '村',
        '姓名',
        '身份证号',
        '残疾证号',
        '涉及事项',
        '涉及月份',
      ],
      ...[
        '涉及金额（元）',
        '说明',
        '备注',
        '同时涉及',
        '来源',
        '核查结果',
        '原因',
        '处理意见',
        '核查人',
        '核查日期',
      ],
    ]);
    const row = sheet?.getRow(7);
    expect([row?.getCell('F').value, row?.getCell('G').value, row?.getCell('K').value]).toEqual([
      "'=1+1",
      '990101198001010018',
      240,
    ]);
    expect(row?.getCell('G').numFmt).toBe('@');
    expect(row?.getCell('N').value).toBe('未参保');
    expect(row?.getCell('O').value).toBe(
      '残联/持证人.xlsx（Sheet1）第 12 行\n民政/2026年6月.xlsx（生活补贴）第 5、9 行',
    );
    expect(row?.getCell('P').dataValidation.formulae).toEqual(['"属实,部分属实,不属实"']);
    expect(row?.getCell('Q').dataValidation.showErrorMessage).not.toBe(true);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 6 });
    expect(sheet?.autoFilter).toBe('A6:T7');
    expect(sheet?.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '6:6',
    });
  });

  it('gives sums the width that they need, and titles of empty columns the height', async () => {
    const large = sampleFinding({ amountFen: 1_234_567_890 });
    const book = await writeAndLoad({ ...full(), findings: [large, sampleFinding({ findingId: 'f2' })] });
    // `12,345,678.90` is 13 characters; the summary has 12,345,918.90.
    expect(book.getWorksheet('残疾人证过期仍发放补贴')?.getColumn('K').width).toBe(16);
    expect(book.getWorksheet('汇总')?.getColumn('I').width).toBe(16);
    expect(book.getWorksheet('汇总')?.getColumn('J').width).toBe(10.5);

    const empty = sampleFinding({ amountFen: null, moneySide: null });
    const without = (await writeAndLoad({ ...full(), findings: [empty] })).getWorksheet(
      '残疾人证过期仍发放补贴',
    );
    expect(without?.getColumn('K').width).toBe(7);
    // 涉及金额（元） takes three lines of three Han characters, each 13.5 points, and 3 for the edges.
    expect(without?.getRow(6).height).toBe(44);
  });

  it('leads from the summary to the sheet of a rule', async () => {
    const book = await writeAndLoad(full());
    const links: string[] = [];
    book
      .getWorksheet('汇总')
      ?.eachRow((row) => row.eachCell((cell) => cell.formula && links.push(cell.formula)));
    expect(links).toEqual(
      expect.arrayContaining([
        'HYPERLINK("#\'残疾人证过期仍发放补贴\'!A1","残疾人证过期仍发放补贴")',
        expect.stringMatching(/^HYPERLINK\("#'未核对'!A1",/),
      ]),
    );
  });

  it('continues on a further sheet, and numbers on, where one cannot hold all findings', async () => {
    const findings = ['a', 'b', 'c'].map((findingId) => sampleFinding({ findingId }));
    const book = await writeAndLoad(sampleModel({ findings }), 2);
    const more = book.getWorksheet('残疾人证过期仍发放补贴 (2)');
    expect([more?.getRow(7).getCell('A').value, more?.getRow(7).getCell('B').value]).toEqual([3, 'c']);
  });

  it('is whole in English, too', async () => {
    const book = await writeAndLoad(full('en'));
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Summary',
      'Subsidy paid on an expired cer…',
      'To review',
      'Not checked',
      'Data problems',
      'Method',
    ]);
    expect(textsOf(book, 'Summary').join()).not.toMatch(/疑点|核对/);
  });

  it('stands without findings, faults and sources', async () => {
    const book = await writeAndLoad(sampleModel({ rules: [], findings: [], sources: [], policy: [] }));
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '汇总',
      '待核对',
      '未核对',
      '数据问题',
      '比对方法',
    ]);
  });

  it('is dated by the run, not by the clock', async () => {
    expect((await writeAndLoad(full())).created).toEqual(new Date('2026-09-30T00:00:00Z'));
    // The first entry's time and date, as zip packs them: midnight, and 46 years after 1980, month 9, day 30.
    const bytes = await readFile(join(folder, 'report.xlsx'));
    expect([bytes.readUInt16LE(10), bytes.readUInt16LE(12)]).toEqual([0, (46 << 9) | (9 << 5) | 30]);
  });
});

describe('the XML of a rule sheet', () => {
  it('has its parts in the order that Excel demands, and no formula but our links', async () => {
    const path = join(folder, 'order.xlsx');
    await writeWorkbook(full(), path, 1000);
    const entries = unzipSync(await readFile(path));
    const xml = strFromU8(entries['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    const order = [
      '<sheetViews',
      '<cols',
      '<sheetData',
      '<autoFilter',
      '<mergeCells',
      '<dataValidations',
      '<pageMargins',
    ];
    const places = [...order, '<pageSetup', '<headerFooter'].map((tag) => xml.indexOf(tag));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(xml).not.toContain('<hyperlink');
    expect([...xml.matchAll(/<f>([A-Z]+)/g)].map(([, name]) => name)).toEqual(['HYPERLINK']);
  });
});

describe('cellText', () => {
  it('keeps what a cell can hold', () => {
    expect(cellText('张·三 𠀀')).toBe('张·三 𠀀');
    expect(cellText('a\uD800b\uFFFF')).toBe('a\uFFFDb\uFFFD');
    expect(cellText('x'.repeat(40_000))).toHaveLength(32_767);
  });
});

describe('SheetNames', () => {
  it('gives names that Excel accepts, each unlike the others', () => {
    const title = fc.string({
      unit: fc.constantFrom('a', 'A', '[', "'", '/', '证', '𠀀', ' ', ':'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(title, { maxLength: 12 }), (titles) => {
        const names = new SheetNames();
        const taken = titles.map((one) => names.take(one));
        for (const name of taken) expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/);
        expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(taken.length);
      }),
      { seed },
    );
  });
});

it('offers causes that fit into a drop-down list', () => {
  for (const lang of ['zh', 'en'] as const) {
    expect(causesOf(lang).join(',').length).toBeLessThanOrEqual(253);
    expect(causesOf(lang).some((cause) => cause.includes(','))).toBe(false);
  }
});
