import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvLine, csvProgramText, csvText } from '../../src/report/csv-cell.js';
import { findingsCsv } from '../../src/report/findings-csv.js';
import { linksCsv } from '../../src/report/links-csv.js';
import { neutralise } from '../../src/report/neutralise.js';
import { sampleFinding, sampleLink, sampleModel } from './sample-model.js';

const seed = 20_260_930;
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ',', "'", '1', 'E', '张'),
  }),
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bidui-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

const parse = (text: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text, { newline: '\r\n', delimiter: ',' }).data;

describe('neutralise', () => {
  it.each(['=1+1', '+86 139', '-5', '@SUM(A1)', '  =1', '\t=1', '\rx', '\nx', '＝1', '－1'])(
    'guards %j',
    (text) => {
      expect(neutralise(text)).toBe(`'${text}`);
    },
  );

  it.each(['张三', '990101198001010018', "'=1", '5-3', 'a=b', ''])('leaves %j alone', (text) => {
    expect(neutralise(text)).toBe(text);
  });

  it('never leaves a formula, loses nothing, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = neutralise(text);
        expect(safe).not.toMatch(/^(\s*[=+\-@]|[\t\r])/);
        expect(safe.endsWith(text)).toBe(true);
        expect(neutralise(safe)).toBe(safe);
      }),
      { seed },
    );
  });
});

describe('csvText', () => {
  it.each([
    ['990101198001010018', '"\t990101198001010018"'],
    ['99010119800101001842', '"\t99010119800101001842"'],
    ['0086', '"\t0086"'],
    ['12e45', '"\t12e45"'],
    ['99010119800101001X', '99010119800101001X'],
    ['12', '12'],
    ['a "b", c', '"a ""b"", c"'],
  ])('writes %s as %s', (text, cell) => {
    expect(csvText(text)).toBe(cell);
  });

  it('parses back to the text, but for the guard before it', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 6 }), (texts) => {
        const [cells = []] = parse(csvLine(texts.map(csvText)));
        expect(
          cells.map((cell, index) =>
            cell.replace(/^[\t'](?=[^]*$)/, (guard) => (cell === texts[index] ? guard : '')),
          ),
        ).toEqual(texts);
      }),
      { seed },
    );
  });

  it('keeps program cells free of the tab', () => {
    expect(csvProgramText('123456789012345')).toBe('123456789012345');
  });
});

describe('findings.csv', () => {
  it('holds labels in words, months as spans, protected numbers, and a plain amount', async () => {
    const path = join(folder, 'findings.csv');
    const finding = sampleFinding({ name: '=cmd|x', notes: ['未提供死亡名册'] });
    await findingsCsv.write(sampleModel({ findings: [finding] }), path);
    const text = await readFile(path, 'utf8');
    expect(text.startsWith('\uFEFF疑点编号,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const [header = [], cells = []] = parse(text.slice(1));
    const row = Object.fromEntries(header.map((name, index) => [name, cells[index]]));
    expect(row).toMatchObject({
      疑点类型: '残疾人证过期仍发放补贴',
      性质: '相互矛盾',
      风险等级: '高',
      把握程度: '确定',
      姓名: "'=cmd|x",
      身份证号: '\t990101198001010018',
      涉及月份: '2026年6月-8月',
      '涉及金额（元）': '240.00',
      来源: '残联/持证人.xlsx（Sheet1）第 12 行；民政/2026年6月.xlsx（生活补贴）第 5、9 行',
    });
    expect(row['说明']).toMatch(/仍发放240\.00元。未提供死亡名册。$/);
  });
});

describe('links.csv', () => {
  it('has the columns that programs rely on, and keeps the sign of a weight', async () => {
    const path = join(folder, 'links.csv');
    const linkRows = [
      sampleLink(),
      sampleLink({ row: 13, personId: null, confidence: null, weight: null, reasons: '' }),
    ];
    await linksCsv.write(sampleModel({ linkRows }), path);
    expect(await readFile(path, 'utf8')).toBe(
      '\uFEFFdataset,file,sheet,row,slot,person_id,confidence,weight,reasons\r\n' +
        'registry,残联/持证人.xlsx,Sheet1,12,0,p0001,certain,-1.50,姓名相同 +4.10，同乡镇 +1.20\r\n' +
        'registry,残联/持证人.xlsx,Sheet1,13,0,,,,\r\n',
    );
  });

  it('writes more rows than one buffer holds, every one in order', async () => {
    const path = join(folder, 'many.csv');
    const linkRows = Array.from({ length: 20_000 }, (_, index) => sampleLink({ row: index + 1 }));
    await linksCsv.write(sampleModel({ linkRows }), path);
    const rows = parse((await readFile(path, 'utf8')).slice(1)).slice(1, -1);
    expect(rows.map((cells) => Number(cells[3]))).toEqual(linkRows.map(({ row }) => row));
  });
});
