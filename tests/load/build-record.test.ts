import { describe, expect, it } from 'vitest';
import { type BuiltRow, recordBuilder } from '../../src/load/build-record.js';
import { recordTable } from '../../src/load/record-columns.js';
import type { MappedColumn, MappedSlot, SheetMapping } from '../../src/map/types.js';
import type { Row } from '../../src/read/types.js';
import { mappingOf, rowOf, sampleId } from './sample-roll.js';

const id = sampleId('19900307');
const context = { file: '残联/登记.xlsx', sheet: '名单', sheetNo: 7, date1904: false };

const build = (mapping: SheetMapping, row: Row): BuiltRow => recordBuilder(mapping, context)(row);

/** The values of each record that are not null, by column. */
const everyRecord = (mapping: SheetMapping, { records }: BuiltRow): readonly Record<string, unknown>[] => {
  const { columns } = recordTable(mapping.dataset);
  return records.map(({ values }) => {
    expect(values).toHaveLength(columns.length);
    return Object.fromEntries(
      columns.map(({ name }, at) => [name, values[at]] as const).filter(([, value]) => value !== null),
    );
  });
};

/** The values of the only record. */
const columnsOf = (mapping: SheetMapping, built: BuiltRow): Record<string, unknown> => {
  const [only, ...others] = everyRecord(mapping, built);
  if (only === undefined || others.length > 0) throw new Error('not exactly one record');
  return only;
};

describe('recordBuilder', () => {
  it('puts every value into its column', () => {
    const mapping = mappingOf('subsidy', ['amount', 'name', 'id_number'], {
      rollMonth: 24_320,
      constants: { benefit: 'living', month: 24_320, township: '青石镇' },
    });
    const built = build(mapping, rowOf(5, ['100', '张三', id], ['number']));
    expect(built.records.map(({ recordId }) => recordId)).toEqual([700_000_000_500]);
    expect(columnsOf(mapping, built)).toEqual({
      record_id: 700_000_000_500,
      sheet_no: 7,
      row: 5,
      slot: 0,
      roll_month: 24_320,
      name: '张三',
      name_key: '张三',
      id_number: id,
      id_number_family: 'citizen',
      id_number_cleaned: id,
      benefit: 'living',
      month: 24_320,
      amount_fen: 10_000,
      township: '青石镇',
      township_key: '青石',
    });
    expect(built.faults).toEqual([]);
  });

  it('says of a fault where it is, what was read, and what to do', () => {
    const mapping = mappingOf('subsidy', ['name', 'id_number', 'amount']);
    const built = build(mapping, rowOf(9, ['张三', id, '约一百']));
    expect(built.records).toHaveLength(1);
    expect(built.faults).toEqual([
      {
        code: 'amount.unreadable',
        scope: 'cell',
        effect: 'partly',
        file: '残联/登记.xlsx',
        sheet: '名单',
        row: 9,
        column: '补贴金额',
        value: '约一百',
        message: { key: 'fault.amount.unreadable', params: { value: '约一百' } },
      },
    ]);
  });

  it('forgets nothing of one row in the next', () => {
    const mapping = mappingOf('subsidy', ['name', 'amount']);
    const next = recordBuilder(mapping, context);
    next(rowOf(2, ['张三', '100']));
    expect(columnsOf(mapping, next(rowOf(3, ['李四', undefined])))).not.toHaveProperty('amount_fen');
  });

  it.each<[string, readonly (string | undefined)[]]>([
    ['a name alone', ['张三', undefined, undefined]],
    ['an ID number alone', [undefined, id, undefined]],
    ['a faulty number alone', [undefined, '99010119900307', undefined]],
    ['a certificate number alone', [undefined, undefined, `${id}42`]],
    ['a faulty certificate number alone', [undefined, undefined, '9901']],
  ])('makes a record of %s', (_, cells) => {
    const built = build(mappingOf('registry', ['name', 'id_number', 'cert_number']), rowOf(2, cells));
    expect(built).toMatchObject({ records: [{ slot: 0 }], isUsable: true });
  });

  it('cannot use a row that says of nobody whose it is', () => {
    const built = build(
      mappingOf('registry', ['name', 'id_number', 'level']),
      rowOf(4, ['—', undefined, '二级']),
    );
    expect(built).toMatchObject({ records: [], isUsable: false });
    expect(built.faults).toMatchObject([{ code: 'load.no-person', scope: 'row', effect: 'lost', row: 4 }]);
  });

  it('fills the certificate number from the ID column, but never overwrites it', () => {
    const mapping = mappingOf('registry', ['name', 'id_number', 'cert_number']);
    const filled = columnsOf(mapping, build(mapping, rowOf(2, ['张三', `${id}42`, undefined])));
    expect(filled).toMatchObject({
      id_number: id,
      cert_number: `${id}42`,
      cert_number_id: id,
      cert_number_level: '2',
    });
    const kept = columnsOf(mapping, build(mapping, rowOf(2, ['张三', `${id}42`, `${id}43`])));
    expect(kept).toMatchObject({ cert_number: `${id}43` });
  });

  it('fills it also where the sheet has no column for it', () => {
    const mapping = mappingOf('registry', ['name', 'id_number']);
    expect(columnsOf(mapping, build(mapping, rowOf(2, ['张三', `${id}42`])))).toMatchObject({
      cert_number: `${id}42`,
    });
  });

  it("leaves a guardian's certificate with the guardian", () => {
    const mapping = mappingOf('registry', ['name', 'guardian_id']);
    const columns = columnsOf(mapping, build(mapping, rowOf(2, ['张三', `${id}42`])));
    expect(columns).toMatchObject({ guardian_id: id });
    expect(columns).not.toHaveProperty('cert_number');
  });

  it('fills the level from the category column', () => {
    const mapping = mappingOf('registry', ['name', 'category']);
    expect(columnsOf(mapping, build(mapping, rowOf(2, ['张三', '肢体二级'])))).toMatchObject({
      category: 'physical',
      level: '2',
    });
  });

  it('prefers a column to what the file name says', () => {
    const mapping = mappingOf('subsidy', ['name', 'month'], { constants: { month: 24_320 } });
    expect(columnsOf(mapping, build(mapping, rowOf(2, ['张三', '2026-01'])))).toMatchObject({
      month: 24_312,
    });
    expect(columnsOf(mapping, build(mapping, rowOf(3, ['张三', undefined])))).not.toHaveProperty('month');
  });

  describe('a wide row', () => {
    const fieldOf = (dataset: SheetMapping['dataset'], name: string): MappedColumn['field'] => {
      const field = dataset.fields.get(name);
      if (field === undefined) throw new Error(name);
      return field;
    };
    const second = sampleId('20120229');

    /** Columns: township | householder, number, amount | member, number. */
    const household = (): SheetMapping => {
      const shared = mappingOf('dibao', ['township', 'class']);
      const column = (index: number, header: string, name: string): MappedColumn => ({
        ...{ index, header, field: fieldOf(shared.dataset, name) },
      });
      return {
        ...shared,
        slots: [
          {
            slot: 0,
            columns: [
              column(2, '户主姓名', 'name'),
              column(3, '户主身份证号', 'id_number'),
              column(4, '保障金额', 'amount'),
            ],
            constants: [],
          },
          {
            slot: 1,
            columns: [column(5, '成员1姓名', 'name'), column(6, '成员1身份证号', 'id_number')],
            constants: [],
          },
        ],
      };
    };

    it('becomes a record for each member, with what the household shares', () => {
      const row = rowOf(8, ['青石镇', '全额', '张三', id, '800', '张小妹', second]);
      const built = build(household(), row);
      expect(built.records.map(({ recordId, slot }) => [recordId, slot])).toEqual([
        [700_000_000_800, 0],
        [700_000_000_801, 1],
      ]);
      expect(everyRecord(household(), built)).toMatchObject([
        { slot: 0, name: '张三', id_number: id, township: '青石镇', class: 'full', amount_fen: 80_000 },
        { slot: 1, name: '张小妹', id_number: second, township: '青石镇', class: 'full' },
      ]);
      // The money of the household stands once.
      expect(everyRecord(household(), built)[1]).not.toHaveProperty('amount_fen');
      expect(built).toMatchObject({ faults: [], isUsable: true });
    });

    it('has no record for a member whose columns are empty or hold a filler', () => {
      for (const blank of [undefined, '', '  ', '/', '无', '—']) {
        const built = build(household(), rowOf(8, ['青石镇', '全额', '张三', id, '800', blank, blank]));
        expect(built.records.map(({ slot }) => slot)).toEqual([0]);
        expect(built.faults).toEqual([]);
      }
    });

    it('names a fault of a shared cell once, and one of a member with its own column', () => {
      const built = build(household(), rowOf(8, ['青石镇', '免费', '张三', id, '800', '张小妹', '123']));
      expect(built.faults.map(({ code, column }) => [code, column])).toEqual([
        ['code.unknown', '低保类别'],
        ['id.length', '成员1身份证号'],
      ]);
    });

    it('says of a member who has neither name nor number that nobody is named', () => {
      const mapping = household();
      const relation: MappedColumn = {
        ...{ index: 7, header: '关系', field: fieldOf(mapping.dataset, 'relation') },
      };
      const [head, member] = mapping.slots;
      if (head === undefined || member === undefined) throw new Error('two slots');
      const slots = [head, { ...member, columns: [...member.columns, relation] }];
      const row = rowOf(8, ['青石镇', '全额', '张三', id, '800', undefined, undefined, '之女']);
      const built = build({ ...mapping, slots }, row);
      expect(built.records.map(({ slot }) => slot)).toEqual([0]);
      expect(built.faults).toMatchObject([{ code: 'load.no-person', effect: 'lost', row: 8 }]);
      expect(built.isUsable).toBe(true);
    });

    it('takes the month of a slot from its header, and notes a row without any', () => {
      const shared = mappingOf('subsidy', ['name', 'id_number']);
      const amount = fieldOf(shared.dataset, 'amount');
      const month = fieldOf(shared.dataset, 'month');
      const slot = (at: number, value: number): MappedSlot => ({
        slot: at,
        columns: [{ index: 2 + at, header: `${at + 1}月`, field: amount }],
        constants: [{ field: month, value, origin: 'title', text: `${at + 1}月` }],
      });
      const mapping = { ...shared, slots: [slot(0, 24_312), slot(1, 24_313), slot(2, 24_314)] };
      const built = build(mapping, rowOf(5, ['张三', id, '80', '—', '0']));
      expect(everyRecord(mapping, built)).toMatchObject([
        { slot: 0, month: 24_312, amount_fen: 8000, name: '张三' },
        { slot: 2, month: 24_314, amount_fen: 0, name: '张三' },
      ]);
      const without = build(mapping, rowOf(6, ['李四', second]));
      expect(without).toMatchObject({ records: [], isUsable: true });
      expect(without.faults).toMatchObject([{ code: 'load.no-slot', effect: 'noted', row: 6 }]);
    });
  });

  describe('the unique key', () => {
    const keyBy = (
      uniqueBy: readonly string[],
      mapping: SheetMapping,
      cells: readonly (string | undefined)[],
    ): unknown => {
      const keyed = { ...mapping, dataset: { ...mapping.dataset, uniqueBy } };
      return columnsOf(keyed, build(keyed, rowOf(2, cells)))['unique_key'];
    };

    it('joins the values that name a row', () => {
      const mapping = mappingOf('dibao', ['name', 'period'], { rollMonth: 24_320 });
      expect(keyBy(['roll_month', 'period'], mapping, ['张三', '2026-10'])).toBe('24320|24321');
      expect(keyBy(['roll_month', 'period'], mapping, ['张三', undefined])).toBe('24320|');
    });

    it('is empty, not null, where a roll gives none of them', () => {
      expect(keyBy(['roll_month'], mappingOf('tekun', ['name']), ['张三'])).toBe('');
    });

    it('is null for rolls that may hold a person any number of times', () => {
      expect(keyBy([], mappingOf('subsidy', ['name']), ['张三'])).toBeUndefined();
    });

    it('tells two values apart that could not be read', () => {
      const mapping = mappingOf('registry', ['name', 'cert_number']);
      expect(keyBy(['cert_number'], mapping, ['张三', '9901'])).toBe('9901');
      expect(keyBy(['cert_number'], mapping, ['张三', '9902'])).toBe('9902');
    });
  });
});
