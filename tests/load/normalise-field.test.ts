import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNormaliser } from '../../src/load/normalise-field.js';
import type { NormalisedField } from '../../src/load/cell-readers.js';
import type { CellKind } from '../../src/read/types.js';
import { columnsOfField } from '../../src/schema/dataset.js';
import { render } from '../../src/messages/catalogue.js';
import { faultMessage } from '../../src/load/field-fault.js';
import { datasetNamed, datasets, fieldOf, sampleId } from './sample-roll.js';

const read = (dataset: string, field: string, text: string, kind: CellKind = 'text'): NormalisedField =>
  fieldNormaliser(fieldOf(datasetNamed(dataset), field), { date1904: false })(text, kind);

const codes = (field: NormalisedField): readonly string[] => field.faults.map(({ code }) => code);

const id = sampleId('19900307');

describe('fieldNormaliser', () => {
  it.each<[string, string, string, readonly unknown[]]>([
    ['registry', 'name', ' 张　三 ', ['张三', '张三', null]],
    ['registry', 'id_number', id, [id, 'citizen', null, id]],
    ['registry', 'cert_number', `${id}42B1`, [`${id}42B1`, `${id}42`, id, 'physical', '2', null]],
    ['registry', 'category', '肢体残疾', ['physical']],
    ['registry', 'level', '二级', ['2']],
    ['registry', 'issued_on', '2021年3月5日', ['2021-03-05']],
    ['registry', 'issued_on', '2021.3', ['2021-03-01']],
    ['registry', 'valid_to', '2031.3', ['2031-03-31']],
    ['registry', 'valid_to', '长期', ['9999-12-31']],
    ['registry', 'valid_to', '2021.03.05-2031.03.05', ['2031-03-05']],
    ['registry', 'status', '已注销', ['cancelled']],
    ['registry', 'township', '青石镇', ['青石镇', '青石']],
    ['registry', 'sex', '女', ['female']],
    ['subsidy', 'month', '2026年9月', [2026 * 12 + 8]],
    ['subsidy', 'amount', '1,080.50元', [108_050]],
    ['subsidy', 'account', '6222 0212 0000 0000 001', ['6222021200000000001']],
    ['dibao', 'household_size', '3人', [3]],
    ['dibao', 'disabled', '是', [true]],
    ['dibao', 'cert', '低保字001号', ['低保字001号']],
    ['medical_insurance', 'year', '2026年度', [2026]],
    ['education', 'school_year', '2026-2027学年', [2026]],
  ])('reads %s.%s from %j', (dataset, field, text, values) => {
    const result = read(dataset, field, text);
    expect(result.values).toEqual(values);
    expect(result.faults).toEqual([]);
  });

  it.each([
    ['990101199003071000', 'load.digits-rounded'],
    ['9.90101199003071E+17', 'load.digits-rounded'],
    ['990101199003071232', 'load.digits-double'],
    ['9.90101E+17', 'fault.id.digits-lost'],
  ] as const)('names what a number cell made of an ID number: %s', (text, key) => {
    const [fault] = read('registry', 'id_number', text, 'number').faults;
    expect(fault?.code).toBe('id.digits-lost');
    expect(faultMessage('id.digits-lost', text).key).toBe(key);
  });

  it.each<[string, string, string, CellKind, string, readonly unknown[]]>([
    [
      'registry',
      'id_number',
      '99010119900307001',
      'text',
      'id.length',
      [null, 'citizen', 'id.length', '99010119900307001'],
    ],
    [
      'registry',
      'id_number',
      '9.90101E+17',
      'text',
      'id.scientific',
      [null, 'citizen', 'id.scientific', '9.90101E+17'],
    ],
    ['registry', 'issued_on', '2021-02-30', 'text', 'date.impossible', [null]],
    ['registry', 'birth_date', '2021.3', 'text', 'date.no-day', [null]],
    ['registry', 'status', '奇怪的状态', 'text', 'code.unknown', [null]],
    ['registry', 'household_id', '341522199901010001', 'number', 'load.digits-lost', [null]],
    ['subsidy', 'amount', '一百元整左右', 'text', 'amount.unreadable', [null]],
    ['subsidy', 'month', '9月', 'text', 'month.no-year', [null]],
    ['dibao', 'household_size', '13800000000', 'text', 'count.unreadable', [null]],
    ['dibao', 'disabled', '2', 'text', 'yes-no.unclear', [null]],
    ['subsidy', 'amount', '#N/A', 'error', 'load.error-cell', [null]],
    ['registry', 'name', '#REF!', 'error', 'load.error-cell', [null, null, null]],
  ])('finds fault with %s.%s: %j (%s)', (dataset, field, text, kind, code, values) => {
    const result = read(dataset, field, text, kind);
    expect(codes(result)).toEqual([code]);
    expect(result.faults[0]?.effect).toBe('partly');
    expect(result.values).toEqual(values);
  });

  it('takes the number out of a certificate number in the ID column and hands the certificate on', () => {
    const result = read('registry', 'id_number', `${id}42`);
    expect(result.values).toEqual([id, 'citizen', null, `${id}42`]);
    expect(codes(result)).toEqual(['load.certificate-in-id']);
    expect(result.faults[0]?.effect).toBe('noted');
    expect(result.spill).toEqual({ kind: 'certificate-number', text: `${id}42` });
  });

  it('says when a letter was read as the digit it looks like', () => {
    const result = read('registry', 'id_number', `99O1O1${id.slice(6)}`);
    expect(result.values[0]).toBe(id);
    expect(codes(result)).toEqual(['load.look-alike']);
  });

  it('says when something else stands beside the name', () => {
    const result = read('registry', 'name', '张三（已故）');
    expect(result.values).toEqual(['张三', '张三', null]);
    expect(codes(result)).toEqual(['load.name-remark']);
  });

  it('keeps the other names that stand beside the name of the person, and of nobody around', () => {
    const both = read('registry', 'name', '张三（曾用名李四、李小四，已故）');
    expect(both.values).toEqual(['张三', '张三', '李四 李小四']);
    expect(codes(both)).toEqual(['load.name-other', 'load.name-remark']);
    expect(codes(read('subsidy', 'name', '张三（曾用名李四）'))).toEqual(['load.name-other']);
    expect(read('registry', 'guardian_name', '张三（曾用名李四）').values).toEqual(['张三', '张三']);
  });

  it('keeps a certificate number of the first generation, and says so', () => {
    const result = read('registry', 'cert_number', '青石字第0001234号');
    expect(result.values[0]).not.toBeNull();
    expect(result.faults).toEqual([{ code: 'certificate.first-generation', effect: 'noted' }]);
  });

  it('reads category and level out of one cell', () => {
    const result = read('registry', 'category', '肢体二级');
    expect(result.values).toEqual(['physical']);
    expect(result.spill).toEqual({ kind: 'disability-level', text: '2' });
    expect(read('registry', 'level', '肢体二级').values).toEqual(['2']);
  });

  it('tells serial numbers of the two date systems apart', () => {
    const field = fieldOf(datasetNamed('registry'), 'issued_on');
    expect(fieldNormaliser(field, { date1904: false })('44260', 'number').values).toEqual(['2021-03-05']);
    expect(fieldNormaliser(field, { date1904: true })('42798', 'number').values).toEqual(['2021-03-05']);
  });

  it('gives the same answer the second time, and keeps kinds of cells apart', () => {
    const reader = fieldNormaliser(fieldOf(datasetNamed('subsidy'), 'month'), { date1904: false });
    const asText = reader('2026.1', 'text');
    const asNumber = reader('2026.1', 'number');
    expect(asNumber.faults).not.toEqual(asText.faults);
    expect(reader('2026.1', 'text')).toEqual(asText);
    expect(reader('2026.1', 'number')).toEqual(asNumber);
  });

  it('never throws, always gives as many values as columns, and can say every fault in both languages', () => {
    const fields = [...datasets.values()].flatMap((dataset) => [...dataset.fields.values()]);
    const readers = fields.map((field) => ({ field, read: fieldNormaliser(field, { date1904: false }) }));
    const hostile = fc.constantFrom(
      '',
      ' ',
      '-',
      '无',
      id,
      `${id}42`,
      '9.9E+17',
      '2026',
      '9999999999999999',
      '张三',
    );
    const text = fc.oneof(fc.string({ unit: 'binary' }), hostile, fc.integer().map(String));
    const kind = fc.constantFrom<CellKind>('text', 'number', 'date', 'boolean', 'error');
    fc.assert(
      fc.property(fc.constantFrom(...readers), text, kind, (reader, cell, cellKind) => {
        const result = reader.read(cell, cellKind);
        expect(result.values).toHaveLength(columnsOfField(reader.field).length);
        for (const { code } of result.faults) {
          for (const lang of ['zh', 'en'] as const)
            expect(render(lang, faultMessage(code, cell))).not.toBe('');
        }
      }),
      { seed: 20261031, numRuns: 2000 },
    );
  });
});
