import { describe, expect, it } from 'vitest';
import { previewLengthFor, recogniseSheet } from '../../src/map/recognise.js';
import type { Recognition, SheetInstructions, SheetMapping } from '../../src/map/types.js';
import { render } from '../../src/messages/catalogue.js';
import { datasets, readColumns, readConstants, rowsOf } from './sheet.js';

interface Given {
  readonly dataset?: string;
  readonly headerRow?: number;
  readonly columns?: Readonly<Record<string, string | null>>;
  readonly constants?: Readonly<Record<string, string>>;
  readonly file?: string;
}

const recogniseWith = ({ file = '名单.xlsx', ...given }: Given, ...lines: readonly string[]): Recognition => {
  const instructions: SheetInstructions = {
    ...(given.dataset === undefined ? {} : { dataset: given.dataset }),
    ...(given.headerRow === undefined ? {} : { headerRow: given.headerRow }),
    columns: new Map(Object.entries(given.columns ?? {})),
    constants: new Map(Object.entries(given.constants ?? {})),
  };
  return recogniseSheet({ file, sheet: 'Sheet1', rows: rowsOf(...lines), datasets, instructions });
};
const mappingWith = (...given: Parameters<typeof recogniseWith>): SheetMapping => {
  const found = recogniseWith(...given);
  if (found.kind !== 'roll') throw new Error(render('zh', found.reason));
  return found.mapping;
};
const reasonOf = (found: Recognition): string =>
  found.kind === 'unusable' ? `${found.reason.key} ${found.hint.key}` : found.kind;

const september = 2026 * 12 + 8;

describe('instructions', () => {
  it('name the dataset of a sheet that could be any', () => {
    const mapping = mappingWith({ dataset: 'deaths', columns: { 日期: 'died_on' } }, '姓名|身份证号|日期');
    expect(mapping.dataset.name).toBe('deaths');
    expect(readColumns(mapping)).toEqual(['姓名=name', '身份证号=id_number', '日期=died_on']);
    expect(mapping.reasons.map(({ key }) => key)).toEqual(['map.reason-given']);
  });

  it('name columns by letter, by header and by path, and win over spellings', () => {
    const mapping = mappingWith(
      {
        file: '2026年9月护理补贴.xlsx',
        columns: {
          F: 'amount',
          '卡号（农行）': 'account',
          '发放（元）': null,
          B: 'id_number',
          人员姓名: 'name',
        },
      },
      '人员姓名|证件|身份证号|卡号（农行）|发放（元）|实发数|残疾等级|补贴标准|金额',
    );
    expect(readColumns(mapping)).toEqual([
      '人员姓名=name',
      '证件=id_number',
      '卡号（农行）=account',
      '实发数=amount',
      '残疾等级=level',
      '补贴标准=standard',
    ]);
    expect(mapping.ignored).toEqual([{ index: 4, header: '发放（元）' }]);
    expect(mapping.unused.map(({ header }) => header)).toEqual(['身份证号', '金额']);
    expect(mapping.unknown).toEqual([]);
  });

  it('help to find the header row by the headers that they name', () => {
    const mapping = mappingWith(
      { dataset: 'deaths', columns: { 名字: 'name', 号码: 'id_number', 何时: 'died_on' } },
      '名册',
      '名字|号码|何时',
      '甲|990101199003070012|2026-09-01',
    );
    expect(mapping.headerRow).toBe(2);
  });

  it('name the header row, even one of which nothing is understood', () => {
    const mapping = mappingWith(
      { dataset: 'deaths', headerRow: 2, columns: { A: 'name', B: 'id_number', D: 'died_on' } },
      '姓名|身份证号|死亡日期',
      '甲|乙|丙|',
      '某|990101199003070012||2026-09-01',
    );
    expect([mapping.firstHeaderRow, mapping.headerRow]).toEqual([2, 2]);
    expect(readColumns(mapping)).toEqual(['甲=name', '乙=id_number', 'D=died_on']);
    expect(mapping.unknown.map(({ header }) => header)).toEqual(['丙']);
  });

  it('name a header row below those that are looked at otherwise', () => {
    const lines = [...Array<string>(44).fill('说明'), '姓名|身份证号|死亡日期'];
    expect(mappingWith({ headerRow: 45 }, ...lines).headerRow).toBe(45);
    expect(previewLengthFor({ headerRow: 45, columns: new Map(), constants: new Map() })).toBe(45);
    expect(previewLengthFor(undefined)).toBe(40);
  });

  it('give values for the whole sheet, which win over columns and names', () => {
    const mapping = mappingWith(
      {
        file: '2026年8月生活补贴.xlsx',
        constants: { month: '2026-09', benefit: '护理补贴', township: '青石镇', amount: '110' },
      },
      '姓名|身份证号|残疾人证号|补贴标准|乡镇',
    );
    expect(readConstants(mapping)).toEqual([
      `month=${september} (given)`,
      'benefit=nursing (given)',
      'township=青石镇 (given)',
      'amount=11000 (given)',
    ]);
    expect(mapping.rollMonth).toBe(september);
    expect(mapping.unused.map(({ header }) => header)).toEqual(['乡镇']);
    expect(mapping.warnings.map(({ key }) => key)).toEqual(['map.given-over-column']);
  });

  it('settle a header that stands there twice', () => {
    const mapping = mappingWith({ columns: { B: 'id_number' } }, '姓名|身份证号|家庭编号|低保类别|身份证号');
    expect(readColumns(mapping)).toContain('身份证号=id_number');
    expect(mapping.unused.map(({ index }) => index)).toEqual([4]);
    expect(mapping.warnings).toEqual([]);
  });

  it('leave everything else to be recognised as ever', () => {
    const found = recogniseWith({}, '姓名|身份证号|死亡日期');
    expect(found).toEqual(
      recogniseSheet({
        file: '名单.xlsx',
        sheet: 'Sheet1',
        rows: rowsOf('姓名|身份证号|死亡日期'),
        datasets,
      }),
    );
  });

  const deaths = '姓名|身份证号|死亡日期|备注|备注';
  it.each<[Given, string]>([
    [{ dataset: 'death' }, 'map.given-no-dataset'],
    [{ headerRow: 9 }, 'map.given-no-row'],
    [{ dataset: 'housing', headerRow: 2 }, 'map.given-no-row'],
    [{ dataset: 'tekun', columns: { Z: 'name', 姓名: 'name' } }, 'map.given-field-twice'],
    [{ columns: { 户名: 'township' } }, 'map.given-no-column'],
    [{ columns: { 备注: 'township' } }, 'map.given-column-twice'],
    [{ columns: { D: 'amount' } }, 'map.given-no-field'],
    [{ constants: { benefit: '护理补贴' } }, 'map.given-no-field'],
    [{ constants: { died_on: '某日' } }, 'map.given-no-value'],
    [{ constants: { name: '甲' } }, 'map.given-no-value'],
  ])('that do not fit make the sheet unusable: %j', (given, reason) => {
    expect(reasonOf(recogniseWith(given, deaths, ''))).toBe(`${reason} map.given-hint`);
  });

  it('that name only columns are reported where there is no header', () => {
    expect(reasonOf(recogniseWith({ columns: { A: 'name' } }, '甲|乙'))).toBe(
      'map.given-no-header map.given-hint',
    );
  });

  it('cannot give the month of columns that are months', () => {
    const found = recogniseWith(
      { file: '2026年护理补贴.xlsx', constants: { month: '2026-09' } },
      '姓名|身份证号|残疾等级|1月|2月',
    );
    expect(reasonOf(found)).toBe('map.given-in-slots map.given-hint');
  });
});
