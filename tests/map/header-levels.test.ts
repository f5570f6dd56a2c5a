import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowClassifier } from '../../src/map/classify-row.js';
import { recogniseSheet, wantsMerges } from '../../src/map/recognise.js';
import type { Recognition, SheetMapping } from '../../src/map/types.js';
import { datasets, mappingOf, range, readColumns, readConstants, recognise, rowOf, rowsOf } from './sheet.js';

const registry = { file: '残疾人证.xlsx' };

const withMerges = (file: string, ranges: readonly string[], ...lines: readonly string[]): Recognition =>
  recogniseSheet({ file, sheet: 'Sheet1', rows: rowsOf(...lines), datasets, merges: ranges.map(range) });
const merged = (...given: Parameters<typeof withMerges>): SheetMapping => {
  const recognition = withMerges(...given);
  if (recognition.kind !== 'roll') throw new Error(`not a roll: ${JSON.stringify(recognition.reason)}`);
  return recognition.mapping;
};

describe('a header of two rows', () => {
  const lines = [
    '序号|基础信息|||监护人||残疾情况||住址',
    '|姓名|身份证号|性别|姓名|身份证号|类别|等级|',
    '1|甲小明|990101199003070012|男|乙小红|990101196003070012|肢体|一级|青石镇',
  ];
  const expected = [
    '基础信息/姓名=name',
    '基础信息/身份证号=id_number',
    '基础信息/性别=sex',
    '监护人/姓名=guardian_name',
    '监护人/身份证号=guardian_id',
    '残疾情况/类别=category',
    '残疾情况/等级=level',
    '住址=address',
  ];

  it('reads every column by its path', () => {
    const ranges = ['A1:A2', 'B1:D1', 'E1:F1', 'G1:H1', 'I1:I2'];
    const mapping = merged('残疾人证.xlsx', ranges, ...lines);
    expect([mapping.firstHeaderRow, mapping.headerRow]).toEqual([1, 2]);
    expect(readColumns(mapping)).toEqual(expected);
    expect(mapping.unknown.map(({ header }) => header)).toEqual(['序号']);
  });

  it('reads the same where nothing is known of merged cells', () => {
    const mapping = mappingOf(registry, ...lines);
    expect(mapping.headerRow).toBe(2);
    expect(readColumns(mapping)).toEqual(expected);
  });

  it('is told by merged cells where a column has no group', () => {
    const below = ['', '||', '姓名|身份证号|监护人|||残疾等级|有效期至', '||姓名|电话|证件状态||'];
    const mapping = merged('残疾人证.xlsx', ['A3:A4', 'B3:B4', 'C3:D3', 'F3:F4', 'G3:G4'], ...below);
    expect(readColumns(mapping)).toEqual([
      '姓名=name',
      '身份证号=id_number',
      '监护人/姓名=guardian_name',
      '证件状态=status',
      '残疾等级=level',
      '有效期至=valid_to',
    ]);
    expect(mapping.unknown.map(({ header }) => header)).toEqual(['监护人/电话']);
  });

  it('reads a third row', () => {
    const mapping = merged(
      '2026年9月护理补贴.xlsx',
      ['A1:C1', 'D1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3', 'G2:G3'],
      '基本信息|||发放信息|||',
      '姓名|身份证号|残疾人证号|补贴||银行账号|发放月份',
      '|||标准|金额||',
    );
    expect([mapping.firstHeaderRow, mapping.headerRow]).toEqual([1, 3]);
    expect(readColumns(mapping)).toEqual([
      '基本信息/姓名=name',
      '基本信息/身份证号=id_number',
      '基本信息/残疾人证号=cert_number',
      '发放信息/补贴/标准=standard',
      '发放信息/补贴/金额=amount',
      '发放信息/银行账号=account',
      '发放信息/发放月份=month',
    ]);
  });

  it.each([
    ['监护人情况', 'guardian_name', 'guardian_id'],
    ['户主信息', 'household_head', 'household_head_id'],
    ['代办人', undefined, undefined],
    ['开户人', undefined, undefined],
    ['法定监护人', undefined, undefined],
  ])('never takes a name below %s for the person', (group, name, id) => {
    const found = withMerges(
      '残疾人证.xlsx',
      ['A1:A2', 'B1:C1', 'D1:D2', 'E1:E2', 'F1:F2'],
      `姓名|${group}||残疾等级|有效期至|残疾人证号`,
      '|姓名|身份证号|||',
    );
    if (found.kind !== 'roll') throw new Error('not a roll');
    const fieldOf = (index: number): string | undefined =>
      found.mapping.columns.find((column) => column.index === index)?.field.name;
    expect([fieldOf(0), fieldOf(1), fieldOf(2)]).toEqual(['name', name, id]);
  });

  it('is unusable, not read wrongly, where the only name stands below somebody else', () => {
    const found = withMerges(
      '残疾人证.xlsx',
      ['A1:B1', 'C1:C2', 'D1:D2', 'E1:E2'],
      '代办人||残疾人证号|残疾等级|有效期至',
      '姓名|身份证号|||',
    );
    expect([found.kind, found.kind === 'unusable' && found.reason.key]).toEqual([
      'unusable',
      'map.column-missing',
    ]);
  });

  it('prefers the column that stands alone to one below an unknown group', () => {
    const mapping = merged(
      '残疾人证.xlsx',
      ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'],
      '姓名|身份证号|康复服务||残疾等级',
      '||姓名|身份证号|',
    );
    expect(readColumns(mapping)).toEqual(['姓名=name', '身份证号=id_number', '残疾等级=level']);
    expect(mapping.unused.map(({ header }) => header)).toEqual(['康复服务/姓名', '康复服务/身份证号']);
  });

  it('does not give the validity of an identity card to the certificate', () => {
    const mapping = merged(
      '残疾人证.xlsx',
      ['A1:A2', 'B1:C1', 'D1:E1'],
      '姓名|身份证||残疾人证|',
      '|号码|有效期|号码|等级',
    );
    expect(readColumns(mapping)).toEqual([
      '姓名=name',
      '身份证/号码=id_number',
      '残疾人证/号码=cert_number',
      '残疾人证/等级=level',
    ]);
  });

  it('takes the unit of its amounts from the group', () => {
    const mapping = merged(
      '2026年9月护理补贴.xlsx',
      ['A1:A2', 'B1:B2', 'C1:D1'],
      '姓名|身份证号|补贴（万元）|',
      '||标准|金额',
    );
    expect(mapping.columns.map(({ field }) => field.unit)).toEqual(['yuan', 'yuan', 'wan-yuan', 'wan-yuan']);
  });

  it('is recognised where it is repeated on the next page, both rows', () => {
    const mapping = mappingOf(registry, ...lines);
    const classOf = rowClassifier(mapping);
    expect(lines.map((line, at) => classOf(rowOf(line, at + 30)))).toEqual(['header', 'header', 'record']);
    expect(classOf(rowOf('1|2|3|4|5|6|7|8|9', 3))).toBe('header');
    expect(classOf(rowOf('|必填|必填||||||', 4))).toBe('header');
  });
});

describe('a header of one row', () => {
  it.each([
    ['a title', ['A1:D1'], ['残疾人基本情况', '姓名|身份证号|残疾等级|有效期至']],
    ['a title that is merged too narrowly', ['A1:B1'], ['残疾人基本情况', '姓名|身份证号|残疾等级|有效期至']],
    ['a unit on the right', ['C1:D1'], ['||单位：元|', '姓名|身份证号|残疾等级|有效期至']],
    [
      'an office and a date',
      ['A1:B1', 'C1:D1'],
      ['迪清县残联||2026年9月|', '姓名|身份证号|残疾等级|有效期至'],
    ],
    ['rows of data', [], ['姓名|身份证号|残疾等级|有效期至', '甲小明||一级|', '乙|户主|社区|']],
    ['the header again', [], ['姓名|身份证号|残疾等级|有效期至', '姓名|身份证号|残疾等级|有效期至']],
    ['hints', ['A2:B2'], ['姓名|身份证号|残疾等级|有效期至', '必填||选填|选填']],
    ['column numbers', [], ['姓名|身份证号|残疾等级|有效期至', '甲|乙|1|2']],
    ['a total', [], ['姓名|身份证号|残疾等级|有效期至', '合计|||', '甲小明||一级|']],
  ])('is not joined with %s', (_, ranges, lines) => {
    const mapping = merged('残疾人证2026年9月.xlsx', ranges, ...lines);
    expect(mapping.firstHeaderRow).toBe(mapping.headerRow);
    expect(readColumns(mapping)).toEqual([
      '姓名=name',
      '身份证号=id_number',
      '残疾等级=level',
      '有效期至=valid_to',
    ]);
  });

  it('keeps the title above groups', () => {
    const mapping = merged(
      '甲.xlsx',
      ['A1:E1', 'A2:B2', 'C2:D2', 'E2:E3'],
      '青石镇2026年9月重度残疾人护理补贴发放表||||',
      '基础信息||补贴||备注',
      '姓名|身份证号|标准|金额|',
    );
    expect(mapping.title).toBe('青石镇2026年9月重度残疾人护理补贴发放表');
    expect(readConstants(mapping)).toContain(`month=${2026 * 12 + 8} (title)`);
  });
});

describe('wantsMerges', () => {
  const wants = (...lines: readonly string[]): boolean =>
    wantsMerges({ file: '残疾人证.xlsx', sheet: 'Sheet1', rows: rowsOf(...lines), datasets });

  it.each([
    [['姓名|身份证号|监护人|', '||姓名|电话', '甲|990101199003070012|乙|1']],
    [['', '基础信息||残疾情况|', '姓名|身份证号|类别|等级']],
  ])('is true of %j', (lines) => {
    expect(wants(...lines)).toBe(true);
  });

  it.each([
    [['姓名|身份证号|残疾等级', '甲小明|990101199003070012|一级', '乙||二级']],
    [
      [
        '残疾人名册',
        '填报单位：迪清县残联|||2026年9月',
        '姓名|身份证号|残疾等级',
        '1|2|3',
        '甲|990101199003070012|一级',
      ],
    ],
    [['填写说明', '一、请如实填写。', '二、不得改动表头。']],
    [[]],
  ])('is false of %j', (lines) => {
    expect(wants(...lines)).toBe(false);
  });

  it('is false once the merged ranges are known', () => {
    const rows = rowsOf('姓名|身份证号|监护人|', '||姓名|电话');
    expect(wantsMerges({ file: '', sheet: '', rows, datasets, merges: [] })).toBe(false);
  });
});

describe('a header of two rows in general', () => {
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ['残疾', ['类别', '等级']],
    ['监护人', ['姓名', '身份证号']],
    ['户主', ['姓名', '身份证号']],
    ['发证', ['日期', '时间']],
  ];
  const singles = ['姓名', '身份证号', '残疾人证号', '性别', '有效期至', '乡镇', '备注'];

  it('means what the same headers mean when they are written out in one row', () => {
    const part = fc.oneof(
      fc.constantFrom(...singles).map((single) => ({ group: null, leaves: [single] })),
      fc.constantFrom(...groups).map(([group, leaves]) => ({ group, leaves })),
    );
    const parts = fc.uniqueArray(part, { minLength: 3, selector: ({ group, leaves }) => group ?? leaves[0] });
    fc.assert(
      fc.property(parts, (given) => {
        const upper: string[] = ['姓名', '身份证号', '证件状态'];
        const lower: string[] = ['', '', ''];
        const joined: string[] = ['姓名', '身份证号', '证件状态'];
        const ranges = ['A1:A2', 'B1:B2', 'C1:C2'];
        for (const { group, leaves } of given) {
          if (joined.includes(leaves[0] ?? '')) continue;
          const letter = (at: number): string => String.fromCharCode(65 + at);
          const first = letter(upper.length);
          leaves.forEach((leaf, at) => {
            upper.push(at === 0 ? (group ?? leaf) : '');
            lower.push(group === null ? '' : leaf);
            joined.push((group ?? '') + leaf);
          });
          ranges.push(group === null ? `${first}1:${first}2` : `${first}1:${letter(upper.length - 1)}1`);
        }
        const two = withMerges('残疾人证.xlsx', ranges, upper.join('|'), lower.join('|'));
        const one = recognise(registry, joined.join('|'));
        const fields = (found: Recognition): unknown =>
          found.kind === 'roll'
            ? found.mapping.columns.map(({ index, field }) => [index, field.name])
            : [found.kind, found.reason.key];
        expect(fields(two)).toEqual(fields(one));
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });
});
