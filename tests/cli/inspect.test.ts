import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/display-width.js';
import { runInspect } from '../../src/cli/inspect.js';
import { UserError } from '../../src/errors.js';
import { buildWorkbook } from '../read/workbook-builder.js';

/** Rows of inline strings, the first in row 1. */
const sheetRows = (...lines: readonly string[]): string =>
  lines
    .map((line) => {
      const cells = line
        .split('|')
        .map((cell) => (cell === '' ? '<c/>' : `<c t="inlineStr"><is><t>${cell}</t></is></c>`));
      return `<row>${cells.join('')}</row>`;
    })
    .join('');

const subsidy = [
  '迪清县2026年9月份补贴发放表|||||单位：元',
  '序号|姓 名|身份证号（必填）|残疾等级|补贴金额|发放状太|联系电话',
  '1|2|3|4|5|6|7',
  '1|甲小明|990101199003070015|二级|100||13800000000',
  '2|乙小红|99010119900307|三级|100.555||',
  '|小计|||200||',
  '3|||二级|100||',
  '填表人：甲||审核人：乙|||',
].join('\n');

const files: Readonly<Record<string, string | Uint8Array>> = {
  '两项补贴/护理补贴_青石镇.csv': `${subsidy.replaceAll('|', ',')}\n`,
  '名单.csv': '姓名,身份证号,备注\n甲小明,990101199003070015,\n',
  '死亡名单.csv': '姓名,身份证号,备注\n',
  '空.csv': '',
  '照片.png': 'x',
  '低保.xlsx': buildWorkbook({
    sheets: [
      { name: '填写说明', rows: sheetRows('请如实填写。') },
      {
        name: '青石镇',
        state: 'hidden',
        rows: sheetRows(
          '姓名|身份证号|户主身份证号|与户主关系|低保类别|是否残疾|月保障金（元）|家庭地止',
          '甲小明|990101199003070015|990101199003070015|本人|A|是|1,234.50|新村1号',
        ),
      },
    ],
  }),
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bidui-inspect-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const textOf = (name: string, lang: 'zh' | 'en' = 'zh'): Promise<string> =>
  runInspect(join(folder, name), { lang, json: false });
const dataOf = async (name: string): Promise<unknown> =>
  JSON.parse(await runInspect(join(folder, name), { lang: 'zh', json: true }));

describe('runInspect as text', () => {
  it('says what a roll is read as, and why', async () => {
    const lines = (await textOf('两项补贴/护理补贴_青石镇.csv')).split('\n').map((line) => line.trim());
    expect(lines.slice(0, 12)).toEqual([
      '护理补贴_青石镇.csv',
      '格式：csv，编码 utf-8',
      '工作表“护理补贴_青石镇”',
      '名册：残疾人两项补贴发放（subsidy）',
      '依据：表头有5列可识别，均为多种名册共有',
      '依据：文件名中有“护理补贴”',
      '表头：第2行',
      '标题：迪清县2026年9月份补贴发放表 单位：元',
      '名册月份：2026-09',
      '补贴类型：重度残疾人护理补贴（取自文件路径中的“护理补贴_青石镇”）',
      '发放月份：2026-09（取自标题“迪清县2026年9月份补贴发放表 单位：元”）',
      '乡镇：青石镇（取自文件路径中的“护理补贴_青石镇”）',
    ]);
  });

  it('shows the first rows as they are read, and what cannot be used', async () => {
    const text = await textOf('两项补贴/护理补贴_青石镇.csv');
    expect(text).toContain('列  表头              读作      第4行               第5行             第7行');
    expect(text).toContain('B   姓 名             姓名      甲小明              乙小红');
    expect(text).toContain('C   身份证号（必填）  身份证号  990101********0015  990101****0307 !');
    expect(text).toContain('E   补贴金额          补贴金额  100.00              100.555 !');
    expect(text).toContain('第5行“身份证号（必填）”：');
    expect(text).toContain('第7行：该行既没有姓名');
    expect(text).toContain('未作为记录的行：第3行（表头）、第6行（合计）、第8行（表尾）');
  });

  it('lists the columns that are not read, with the nearest field', async () => {
    const text = await textOf('两项补贴/护理补贴_青石镇.csv');
    expect(text).toContain('不认得的列（未读取）：A 序号、F 发放状太');
    expect(text).toContain('F列“发放状太”：是否就是“发放状态”（发放状态）？');
  });

  it('shows no whole number of a person and no line wider than a terminal', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const text = await runInspect(folder, { lang, json: false });
      expect(text).not.toMatch(/\d{12}/);
      expect(text).not.toMatch(/[{}]/);
      for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100);
    }
  });

  it('goes through a folder, and says what is no roll and what was not looked at', async () => {
    const text = await runInspect(folder, { lang: 'zh', json: false });
    expect(text).toContain('工作表“填写说明”\n    不是名册：前40行中没有可识别的表头');
    expect(text).toContain('工作表“青石镇”（隐藏）\n    名册：最低生活保障（dibao）');
    expect(text).toContain('死亡名单.csv');
    expect(text).toContain('不能使用：像是“死亡人员”（deaths），但缺少必需的内容：死亡日期/火化日期');
    expect(text).toContain('空.csv\n  不能读取：文件是空的');
    expect(text).toContain('未查看的文件：\n  照片.png: ');
  });

  it('speaks English', async () => {
    const text = await textOf('低保.xlsx', 'en');
    expect(text).toContain('Sheet "青石镇" (hidden)');
    expect(text).toContain('Roll: Minimum living allowance (dibao) [dibao]');
    expect(text).toContain('1234.50');
    expect(text).toMatch(/低保类别 +class +full/);
    expect(text).toMatch(/是否残疾 +disabled +yes/);
    expect(text).toContain('Column H "家庭地止": is it "家庭地址" (address)?');
  });

  it('is a UserError where there is nothing', async () => {
    await expect(textOf('没有.xlsx')).rejects.toBeInstanceOf(UserError);
  });
});

describe('runInspect as JSON', () => {
  it('holds the mapping and the first rows as data', async () => {
    expect(await dataOf('低保.xlsx')).toMatchObject({
      skipped: [],
      sources: [
        {
          file: '低保.xlsx',
          format: 'xlsx',
          encoding: null,
          problem: null,
          sheets: [
            { sheet: '填写说明', kind: 'no-roll' },
            {
              sheet: '青石镇',
              hidden: true,
              kind: 'roll',
              dataset: 'dibao',
              headerRow: 1,
              rollMonth: null,
              constants: [{ field: 'township', value: '青石镇', origin: 'sheet', text: '青石镇' }],
              unknown: [
                { column: 'H', header: '家庭地止', suggestion: { field: 'address', header: '家庭地址' } },
              ],
              rows: [
                {
                  row: 2,
                  used: true,
                  values: {
                    name: '甲小明',
                    id_number: '990101********0015',
                    household_head_id: '990101********0015',
                    relation: '本人',
                    class: 'full',
                    disabled: true,
                    amount: '1234.50',
                  },
                  faults: [],
                },
              ],
              passedOver: [],
            },
          ],
        },
      ],
    });
  });

  it('says of a cell that cannot be used what stood there, masked', async () => {
    const data = (await dataOf('两项补贴/护理补贴_青石镇.csv')) as {
      sources: [{ sheets: [{ rows: { values: object; faults: object[] }[] }] }];
    };
    expect(data.sources[0].sheets[0].rows[1]).toMatchObject({
      values: { name: '乙小红', id_number: null, amount: null },
      faults: [
        { code: 'id.length', effect: 'partly', column: '身份证号（必填）', value: '990101****0307' },
        { code: 'amount.fraction-of-fen', effect: 'partly', value: '100.555' },
      ],
    });
  });

  it('says why a file or sheet is not used', async () => {
    expect(await dataOf('空.csv')).toMatchObject({ sources: [{ format: null, sheets: [] }] });
    expect(await dataOf('名单.csv')).toMatchObject({
      sources: [{ sheets: [{ kind: 'unusable', dataset: null, headers: ['姓名', '身份证号', '备注'] }] }],
    });
  });
});
