import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowClassifier } from '../../src/map/classify-row.js';
import { recogniseSheet } from '../../src/map/recognise.js';
import type { MappedSlot, Recognition, SheetMapping } from '../../src/map/types.js';
import { render } from '../../src/messages/catalogue.js';
import { datasets, mappingOf, range, readColumns, readConstants, recognise, rowOf, rowsOf } from './sheet.js';

const dibao = { file: '城市低保2026年9月.xlsx' };
const january = 2026 * 12;

/** The own columns of every slot as letters with fields: `D name, E id_number`. */
const slotColumns = ({ slots }: SheetMapping): readonly string[] =>
  slots.map(({ columns }) =>
    columns.map(({ index, field }) => `${String.fromCharCode(65 + index)} ${field.name}`).join(', '),
  );
const slotConstants = ({ slots }: SheetMapping): readonly string[] =>
  slots.map(({ constants }) => constants.map(({ field, value }) => `${field.name}=${value}`).join(', '));
const refusedFor = (found: Recognition): readonly string[] =>
  found.kind === 'unusable' ? [found.dataset?.name ?? '', found.reason.key, found.hint.key] : [found.kind];

describe('one row a household', () => {
  it('gives the householder and every numbered member a slot', () => {
    const mapping = mappingOf(
      dibao,
      '行政区划代码|家庭编号|类别|户主姓名|户主身份证号|低保证号|银行账号|其他家庭成员姓名1|身份证号1|其他家庭成员姓名2|身份证号2|每户保障人口数|家庭每月收入|低保金',
    );
    expect(mapping.dataset.name).toBe('dibao');
    expect(readColumns(mapping)).toEqual([
      '家庭编号=household_id',
      '类别=class',
      '户主姓名=household_head',
      '户主身份证号=household_head_id',
      '低保证号=cert',
      '每户保障人口数=household_size',
    ]);
    expect(slotColumns(mapping)).toEqual([
      'D name, E id_number, N amount',
      'H name, I id_number',
      'J name, K id_number',
    ]);
    expect(mapping.slots.map(({ slot }) => slot)).toEqual([0, 1, 2]);
    expect(mapping.unknown.map(({ header }) => header)).toEqual(['行政区划代码', '银行账号', '家庭每月收入']);
    expect(mapping.reasons.map((reason) => render('zh', reason))).toContain(
      '一户一行，每行读作3名家庭成员的记录',
    );
  });

  it.each([
    ['成员1姓名|成员1身份证号|成员2姓名|成员2身份证号'],
    ['家庭成员姓名（一）|家庭成员身份证号（一）|家庭成员姓名（二）|家庭成员身份证号（二）'],
    ['姓名1|证件号码1|姓名_2|证件号码_2'],
    ['家庭成员1|身份证号1|家庭成员2|身份证号2'],
    ['姓名|身份证号|姓名|身份证号'],
    ['姓名|身份证号码|姓名2|身份证号码2'],
  ])('reads %s', (columns) => {
    expect(slotColumns(mappingOf(dibao, `家庭编号|低保类别|${columns}`))).toEqual([
      'C name, D id_number',
      'E name, F id_number',
    ]);
  });

  it('reads repeated blocks with the relation to the householder', () => {
    const block = '姓名|身份证号|与户主关系';
    const mapping = mappingOf(dibao, `户编号|${block}|${block}|${block}|保障金额|是否残疾`);
    expect(readColumns(mapping)).toEqual(['户编号=household_id']);
    expect(slotColumns(mapping)).toEqual([
      'B name, C id_number, D relation, K amount, L disabled',
      'E name, F id_number, G relation',
      'H name, I id_number, J relation',
    ]);
  });

  it('reads members whose number stands in a group above them', () => {
    const found = recogniseSheet({
      ...{ file: '低保.xlsx', sheet: '1', datasets },
      rows: rowsOf(
        '家庭编号|户主||家庭成员1||家庭成员2||低保类别',
        '|姓名|身份证号|姓名|身份证号|姓名|身份证号|',
      ),
      merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1', 'H1:H2'].map(range),
    });
    if (found.kind !== 'roll') throw new Error(found.reason.key);
    expect(slotColumns(found.mapping)).toEqual([
      'B name, C id_number',
      'D name, E id_number',
      'F name, G id_number',
    ]);
  });

  it.each([
    ['户主姓名|户主身份证号|低保类别|成员1姓名|成员2姓名|成员1身份证号', 'map.wide-member-lacks'],
    ['户主姓名|户主身份证号|低保类别|成员1身份证号|成员2身份证号', 'map.wide-member-lacks'],
    ['户主姓名|户主身份证号|低保类别|成员1姓名|成员1身份证号|姓名1|身份证号1', 'map.wide-twice'],
    ['家庭编号|低保类别|姓名|身份证号|姓名|身份证号|姓名', 'map.wide-uneven'],
    ['家庭编号|低保类别|姓名|身份证号|与户主关系|姓名|与户主关系|身份证号', 'map.wide-uneven'],
    ['户主姓名|户主身份证号|低保类别|姓名|身份证号|成员1姓名|成员1身份证号', 'map.wide-head-unclear'],
    ['户主姓名|户主身份证号|低保类别|姓名|身份证号|姓名|身份证号', 'map.wide-head-unclear'],
  ])('is refused, never half read: %s', (header, reason) => {
    expect(refusedFor(recognise(dibao, header))).toEqual(['dibao', reason, 'map.wide-members-hint']);
  });

  it('is refused where the householder has no number', () => {
    const found = recognise(dibao, '户主姓名|低保证号|低保类别|成员1姓名|成员1身份证号');
    expect(refusedFor(found)[1]).toBe('map.column-missing');
  });

  it('leaves the long form as it is, and other datasets too', () => {
    const long = mappingOf(dibao, '户主姓名|户主身份证号|姓名|身份证号|与户主关系|低保类别');
    expect(long.slots).toEqual([]);
    expect(readColumns(long)).toContain('姓名=name');
    const registry = mappingOf(
      { file: '残疾人证.xlsx' },
      '姓名|身份证号|残疾等级|有效期至|成员1姓名|成员1身份证号',
    );
    expect(registry.slots).toEqual([]);
    expect(registry.unknown.map(({ header }) => header)).toEqual(['成员1姓名', '成员1身份证号']);
    expect(
      refusedFor(recognise({ file: '残疾人证.xlsx' }, '姓名|身份证号|残疾等级|有效期至|姓名|身份证号'))[1],
    ).toBe('map.needed-twice');
  });

  it('sees records in rows of which only a member is named', () => {
    const mapping = mappingOf(dibao, '家庭编号|低保类别|户主姓名|户主身份证号|成员1姓名|成员1身份证号');
    const classOf = rowClassifier(mapping);
    expect(classOf(rowOf('||||甲小明|', 9))).toBe('record');
    expect(classOf(rowOf('合计|||||990101199003070012', 9))).toBe('record');
    expect(classOf(rowOf('合计|||12|||', 9))).toBe('total');
  });

  it('holds the same people as its long form', () => {
    const household = fc.array(fc.tuple(fc.constantFrom('甲', '乙', '丙', ''), fc.nat(99)), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(household, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (households, isNumbered) => {
          const width = Math.max(2, ...households.map(({ length }) => length));
          const pairs = Array.from({ length: width }, (_, at) =>
            isNumbered ? `成员${at + 1}姓名|成员${at + 1}身份证号` : '姓名|身份证号',
          );
          const mapping = mappingOf(dibao, `家庭编号|低保类别|${pairs.join('|')}`);
          const cellOf = (slot: MappedSlot, row: readonly (string | undefined)[], field: string): string =>
            row[slot.columns.find((column) => column.field.name === field)?.index ?? -1] ?? '';
          const read = households.flatMap((members) => {
            const row = ['1', 'A', ...members.flatMap(([name, id]) => [name, String(id)])];
            return mapping.slots
              .map((slot) => [cellOf(slot, row, 'name'), cellOf(slot, row, 'id_number')])
              .filter((pair) => pair.some((cell) => cell !== ''));
          });
          expect(read).toEqual(households.flat().map(([name, id]) => [name, String(id)]));
        },
      ),
      { seed: 20261122, numRuns: 100 },
    );
  });
});

describe('months side by side', () => {
  const names = '姓名|身份证号|残疾等级|';

  it('gives every month a slot with the year of the file name', () => {
    const mapping = mappingOf({ file: '2026年护理补贴.xlsx' }, `${names}1月|2月|3月|合计`);
    expect(readColumns(mapping)).toEqual(['姓名=name', '身份证号=id_number', '残疾等级=level']);
    expect(slotColumns(mapping)).toEqual(['D amount', 'E amount', 'F amount']);
    expect(slotConstants(mapping)).toEqual([
      `month=${january}`,
      `month=${january + 1}`,
      `month=${january + 2}`,
    ]);
    expect(readConstants(mapping)).toEqual(['benefit=nursing (file)']);
    expect(mapping.unknown.map(({ header }) => header)).toEqual(['合计']);
  });

  it.each([
    ['2025年12月|2026年1月'],
    ['2025年12月发放金额|2026年1月发放金额'],
    ['202512|202601'],
    ['2025-12|2026-01'],
    ['2025.12|2026.1'],
    ['2025-12-01|2026-01-01'],
    ['2025年十二月份（元）|2026年一月份（元）'],
  ])('reads %s', (headers) => {
    const mapping = mappingOf({ file: '护理补贴.xlsx' }, names + headers);
    expect(slotConstants(mapping)).toEqual([`month=${january - 1}`, `month=${january}`]);
  });

  it('reads months above the benefits and benefits above the months', () => {
    const read = (
      file: string,
      ranges: readonly string[],
      ...lines: readonly string[]
    ): readonly string[] => {
      const found = recogniseSheet({
        ...{ file, sheet: '1', datasets, rows: rowsOf(...lines) },
        merges: ranges.map(range),
      });
      if (found.kind !== 'roll') throw new Error(render('zh', found.reason));
      return slotConstants(found.mapping);
    };
    const ranges = ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'];
    expect(read('2026年两项补贴.xlsx', ranges, '姓名|身份证号|1月||2月|', '||生活|护理|生活|护理')).toEqual([
      `month=${january}, benefit=living`,
      `month=${january}, benefit=nursing`,
      `month=${january + 1}, benefit=living`,
      `month=${january + 1}, benefit=nursing`,
    ]);
    expect(
      read('2026年两项补贴.xlsx', ranges, '姓名|身份证号|生活补贴||护理补贴|', '||1月|2月|1月|2月'),
    ).toEqual([
      `month=${january}, benefit=living`,
      `month=${january + 1}, benefit=living`,
      `month=${january}, benefit=nursing`,
      `month=${january + 1}, benefit=nursing`,
    ]);
    expect(
      read(
        '2026年护理补贴.xlsx',
        ['A1:A2', 'B1:B2', 'C1:F1'],
        '姓名|身份证号|发放金额|||',
        '||1月|2月|3月|4月',
      ),
    ).toHaveLength(4);
  });

  it('does not read the sum of the months besides', () => {
    const mapping = mappingOf({ file: '2026年护理补贴.xlsx' }, `${names}补贴金额|1月|2月`);
    expect(mapping.unused.map(({ header }) => header)).toEqual(['补贴金额']);
    expect(mapping.warnings.map(({ key }) => key)).toEqual(['map.wide-besides']);
  });

  it.each([
    ['护理补贴.xlsx', '1月|2月', 'map.wide-no-year'],
    ['2025至2026年护理补贴.xlsx', '1月|2月', 'map.wide-no-year'],
    ['2026年护理补贴.xlsx', '11月|12月|1月', 'map.wide-no-year'],
    ['2026年护理补贴.xlsx', '1月|2月|2月发放金额', 'map.wide-amount-twice'],
    ['2026年补贴.xlsx', '1月|2月|生活补贴', 'map.wide-mixed'],
    ['2026年护理补贴.xlsx', '1月（千元）|2月（千元）', 'map.wide-unit'],
  ])('is refused in %s: %s', (file, headers, reason) => {
    const found = recognise({ file }, `姓名|残疾人证号|补贴标准|银行账号|${headers}`);
    expect(refusedFor(found)).toEqual(['subsidy', reason, 'map.wide-amounts-hint']);
  });

  it.each(['9月', '1-3月|4-6月', '1月补发|2月补发', '申请1月|申请2月', '一季度|二季度'])(
    'is not seen in %s',
    (headers) => {
      expect(mappingOf({ file: '2026年9月护理补贴.xlsx' }, names + headers).slots).toEqual([]);
    },
  );
});

describe('benefits side by side', () => {
  it.each([
    ['生活补贴|护理补贴'],
    ['困难残疾人生活补贴（元）|重度残疾人护理补贴（元）'],
    ['生活补贴金额|护理补贴金额'],
    ['生活补贴发放金额|护理补贴发放金额'],
  ])('reads %s', (headers) => {
    const mapping = mappingOf({ file: '2026年9月两项补贴.xlsx' }, `姓名|身份证号|乡镇|${headers}`);
    expect(slotConstants(mapping)).toEqual(['benefit=living', 'benefit=nursing']);
    expect(slotColumns(mapping)).toEqual(['D amount', 'E amount']);
    expect(readConstants(mapping)).toEqual([`month=${january + 8} (file)`]);
  });

  it('reads them below a group', () => {
    const mapping = mappingOf({ file: '2026年9月两项补贴.xlsx' }, '姓名|身份证号|补贴金额|', '||生活|护理');
    expect(slotConstants(mapping)).toEqual(['benefit=living', 'benefit=nursing']);
    expect(mapping.slots.map(({ columns }) => columns[0]?.header)).toEqual([
      '补贴金额/生活',
      '补贴金额/护理',
    ]);
  });

  it('takes the unit of the title', () => {
    const mapping = mappingOf(
      { file: '2026年9月.xlsx' },
      '两项补贴||单位：万元',
      '姓名|身份证号|生活补贴|护理补贴',
    );
    expect(mapping.slots.map(({ columns }) => columns[0]?.field.unit)).toEqual(['wan-yuan', 'wan-yuan']);
  });
});
