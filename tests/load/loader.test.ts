import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine } from '../../src/engine/types.js';
import { createLoader, type Loader } from '../../src/load/loader.js';
import { recordUnionSql } from '../../src/load/record-union.js';
import type { SheetAccount } from '../../src/load/sheet-account.js';
import type { SheetMapping } from '../../src/map/types.js';
import { render } from '../../src/messages/catalogue.js';
import { datasets, mappingOf, rowOf, sampleId, storeRows } from './sample-roll.js';

const ids = ['19900307', '19880101', '20120229'].map((birth) => sampleId(birth));
const [first = '', second = '', third = ''] = ids;

let engine: Engine;
let loader: Loader;
beforeEach(async () => {
  engine = await openDuckDb({ threads: 1 });
  loader = await createLoader({ engine, datasets });
});
afterEach(() => engine.close());

const load = async (
  file: string,
  mapping: SheetMapping,
  rows: readonly (readonly (string | undefined)[])[],
  firstRow = 2,
): Promise<SheetAccount> => {
  expect(await loader.beginSource({ file, sha256: `hash of ${file}` })).toBeNull();
  return storeRows(loader, {
    ...{ file, sheet: '名单', mapping },
    rows: rows.map((cells, at) => rowOf(firstRow + at, cells)),
  });
};

const subsidy = (rollMonth?: number): SheetMapping =>
  mappingOf('subsidy', ['name', 'id_number', 'amount', 'standard'], {
    ...(rollMonth === undefined ? {} : { rollMonth }),
    constants: { benefit: 'living', ...(rollMonth === undefined ? {} : { month: rollMonth }) },
  });

describe('the loader', () => {
  it('keeps records with where they came from', async () => {
    await load('a.xlsx', subsidy(24_320), [['张三', first, '80', '80']]);
    await load('b.xlsx', mappingOf('dibao', ['name', 'id_number']), [
      ['张三', first],
      ['李四', second],
    ]);
    await loader.finishLoading();
    expect(await engine.all('select * from source order by source_no')).toEqual([
      { source_no: 1, file: 'a.xlsx', sha256: 'hash of a.xlsx' },
      { source_no: 2, file: 'b.xlsx', sha256: 'hash of b.xlsx' },
    ]);
    expect(await engine.all('select * from sheet order by sheet_no')).toEqual([
      { sheet_no: 1, source_no: 1, sheet: '名单', dataset: 'subsidy', roll_month: 24_320 },
      { sheet_no: 2, source_no: 2, sheet: '名单', dataset: 'dibao', roll_month: null },
    ]);
    expect(await engine.all('select field from sheet_field where sheet_no = 1 order by field')).toEqual(
      ['amount', 'benefit', 'id_number', 'month', 'name', 'standard'].map((field) => ({ field })),
    );
    expect(
      await engine.all(
        'select record_id, dataset, sheet_no, "row", slot, name, id_number from record order by record_id',
      ),
    ).toEqual([
      {
        record_id: 100_000_000_200,
        dataset: 'subsidy',
        sheet_no: 1,
        row: 2,
        slot: 0,
        name: '张三',
        id_number: first,
      },
      {
        record_id: 200_000_000_200,
        dataset: 'dibao',
        sheet_no: 2,
        row: 2,
        slot: 0,
        name: '张三',
        id_number: first,
      },
      {
        record_id: 200_000_000_300,
        dataset: 'dibao',
        sheet_no: 2,
        row: 3,
        slot: 0,
        name: '李四',
        id_number: second,
      },
    ]);
    expect(await engine.all('select benefit, month, roll_month, amount_fen from record_subsidy')).toEqual([
      { benefit: 'living', month: 24_320, roll_month: 24_320, amount_fen: 8000 },
    ]);
    expect(await engine.all('select count(*) as n from record_registry')).toEqual([{ n: 0 }]);
    const leftOver = "select table_name from information_schema.tables where table_name like 'waiting%'";
    expect(await engine.all(leftOver)).toEqual([]);
  });

  it('gives the same records where they are not copied', async () => {
    await load('a.xlsx', subsidy(24_320), [['张三', first, '80', '80']]);
    await load('b.xlsx', mappingOf('dibao', ['name', 'id_number']), [['李四', second]]);
    await loader.finishLoading();
    const copied = await engine.all('select * from record order by record_id');
    await engine.run('drop table record');
    const loaded = [...datasets.values()].filter(({ name }) => name === 'subsidy' || name === 'dibao');
    await engine.run(recordUnionSql(loaded, 'view'));
    expect(copied).toHaveLength(2);
    expect(await engine.all('select * from record order by record_id')).toEqual(copied);
  });

  it('accounts for every row, with control totals of the records', async () => {
    expect(await loader.beginSource({ file: 'a.xlsx', sha256: 'x' })).toBeNull();
    const counts = {
      ...{ rows: 8, titleRows: 1, headerRows: 1, totalRows: 1, blankRows: 1, hiddenRows: 0 },
      statedTotals: [],
    };
    const account = await storeRows(loader, {
      ...{ file: 'a.xlsx', sheet: '9月', mapping: subsidy(), counts },
      rows: [
        rowOf(3, ['张三', first, '80.10', '80']),
        rowOf(4, [undefined, undefined, '999', undefined]),
        rowOf(5, ['李四', '123', '约80', undefined]),
        rowOf(6, ['王五', third, '-0.10', undefined]),
      ],
    });
    expect(account).toMatchObject({
      ...{ rows: 8, titleRows: 1, headerRows: 1, totalRows: 1, blankRows: 1, records: 3, faultyRows: 1 },
      ...{ file: 'a.xlsx', sheet: '9月', sheetNo: 1, sameRowsAs: null },
      controlTotals: [
        { field: 'amount', fen: 8000 },
        { field: 'standard', fen: 8000 },
      ],
    });
    expect(account.faults.map(({ row, code, effect }) => [row, code, effect])).toEqual([
      [4, 'load.no-person', 'lost'],
      [5, 'id.length', 'partly'],
      [5, 'amount.unreadable', 'partly'],
    ]);
    expect([...account.faultCounts]).toEqual([
      ['load.no-person', 1],
      ['id.length', 1],
      ['amount.unreadable', 1],
    ]);
  });

  it('keeps rows that are about nobody out of what is linked, and misses what their roll needs', async () => {
    const mapping = mappingOf('targets', ['item', 'region', 'number'], { constants: { year: 2026 } });
    const { records, faults } = await load('a.xlsx', mapping, [
      ['无障碍改造', '青石镇', '30'],
      [undefined, '白云乡', undefined],
    ]);
    await loader.finishLoading();
    expect([records, faults.map(({ row, code }) => [row, code])]).toEqual([1, [[3, 'load.no-entry']]]);
    expect(await engine.all('select item, region, year, number from record_targets')).toEqual([
      { item: 'retrofit', region: '青石镇', year: 2026, number: 30 },
    ]);
    expect(await engine.all('select count(*) as n from record')).toEqual([{ n: 0 }]);
  });

  it('counts the same rows once, wherever they stand, and says so', async () => {
    const rows = [
      ['张三', first, '80', '80'],
      ['李四', second, '80', '80'],
    ];
    await load('9月.xlsx', subsidy(24_320), rows);
    const copy = await load('9月 - 副本.xlsx', subsidy(24_320), rows, 5);
    expect(copy.sheetNo).toBeNull();
    expect(copy.sameRowsAs).toBe('9月.xlsx / 名单');
    expect(copy.faults).toEqual([
      {
        ...{ code: 'load.same-rows', scope: 'sheet', effect: 'lost', file: '9月 - 副本.xlsx', sheet: '名单' },
        message: { key: 'fault.load.same-rows', params: { first: '9月.xlsx / 名单' } },
      },
    ]);
    expect(await engine.all('select count(*) as n from record_subsidy')).toEqual([{ n: 2 }]);
    await loader.finishLoading();
    expect(await engine.all('select count(*) as n from sheet')).toEqual([{ n: 1 }]);
  });

  it.each<[string, () => Promise<SheetAccount>]>([
    ['of another month', () => load('10月.xlsx', subsidy(24_321), [['张三', first, '80', '80']])],
    ['with another amount', () => load('x.xlsx', subsidy(24_320), [['张三', first, '81', '80']])],
    [
      'with amount and standard exchanged',
      () => load('x.xlsx', subsidy(24_320), [['张三', first, '80', undefined]]),
    ],
    ['with another faulty number', () => load('x.xlsx', subsidy(24_320), [['张三', '12', '80', '80']])],
    [
      'that have one row more',
      () =>
        load('x.xlsx', subsidy(24_320), [
          ['张三', first, '80', '80'],
          ['张三', first, '80', '80'],
        ]),
    ],
  ])('keeps rows %s', async (_, loadOther) => {
    await load('9月.xlsx', subsidy(24_320), [['张三', first, '80', '80']]);
    const other = await loadOther();
    expect(other.sameRowsAs).toBeNull();
    expect(other.sheetNo).toBe(2);
  });

  it('keeps rows that differ in a letter only, and knows each of them again', async () => {
    const rowsOf = (name: string): [string, string, string, string][] => [[name, first, '80', '80']];
    await load('9月.xlsx', subsidy(24_320), rowsOf('欧阳小明'));
    expect((await load('x.xlsx', subsidy(24_320), rowsOf('欧陆小明'))).sameRowsAs).toBeNull();
    expect((await load('y.xlsx', subsidy(24_320), rowsOf('欧阳小明'))).sameRowsAs).toBe('9月.xlsx / 名单');
    expect((await load('z.xlsx', subsidy(24_320), rowsOf('欧陆小明'))).sameRowsAs).toBe('x.xlsx / 名单');
    expect(await engine.all('select name, name_key from record_subsidy order by record_id')).toEqual([
      { name: '欧阳小明', name_key: '欧阳小明' },
      { name: '欧陆小明', name_key: '欧陆小明' },
    ]);
  });

  it('keeps what a column says apart from the one that it mostly repeats', async () => {
    const columns = ['name', 'id_number', 'cert_number'];
    await load('a.xlsx', mappingOf('registry', columns), [
      ['张　三', first, `${first}42`],
      ['＊＊', `${second.slice(0, 6)} ${second.slice(6)}`, `${first}42B1`],
      ['张三', '123', '99'],
      ['张三', undefined, undefined],
    ]);
    const rows = await engine.all(
      'select name, name_key, id_number, id_number_cleaned, cert_number, cert_number_base from record_registry order by record_id',
    );
    expect(rows).toEqual([
      {
        ...{ name: '张三', name_key: '张三', id_number: first, id_number_cleaned: first },
        ...{ cert_number: `${first}42`, cert_number_base: `${first}42` },
      },
      {
        ...{ name: null, name_key: null, id_number: second, id_number_cleaned: second },
        ...{ cert_number: `${first}42B1`, cert_number_base: `${first}42` },
      },
      {
        ...{ name: '张三', name_key: '张三', id_number: null, id_number_cleaned: '123' },
        ...{ cert_number: null, cert_number_base: null },
      },
      {
        ...{ name: '张三', name_key: '张三', id_number: null, id_number_cleaned: null },
        ...{ cert_number: null, cert_number_base: null },
      },
    ]);
  });

  it('does not take one empty sheet for another', async () => {
    await load('a.xlsx', subsidy(), []);
    expect((await load('b.xlsx', subsidy(), [])).sheetNo).toBe(2);
  });

  it('says that a source with the same bytes was there already', async () => {
    await load('a.xlsx', subsidy(), [['张三', first, '80', '80']]);
    expect(await loader.beginSource({ file: 'copy.xlsx', sha256: 'hash of a.xlsx' })).toMatchObject({
      ...{ code: 'load.same-bytes', scope: 'source', effect: 'lost', file: 'copy.xlsx' },
      message: { params: { first: 'a.xlsx' } },
    });
  });

  it('lists the first 10,000 faults of a kind and counts the others', async () => {
    const account = await load(
      'a.xlsx',
      subsidy(),
      Array.from({ length: 10_003 }, (_, at) => ['张三', first, `约${at}`, '80']),
    );
    expect(account.records).toBe(10_003);
    expect(account.faultCounts.get('amount.unreadable')).toBe(10_003);
    expect(account.faults).toHaveLength(10_001);
    expect(account.faults.at(-1)?.message).toEqual({
      key: 'fault.load.more',
      params: { count: 3, code: 'amount.unreadable' },
    });
  });

  it('counts by township the faults of which there are too many, and lists them in a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bidui-test-'));
    try {
      await loader.beginSource({ file: 'a.xlsx', sha256: 'x' });
      const towns = ['青石镇', '青石镇', '云岭乡', undefined];
      const account = await storeRows(loader, {
        ...{ file: 'a.xlsx', sheet: '名单', faultFolder: folder },
        mapping: mappingOf('subsidy', ['name', 'id_number', 'amount', 'township']),
        rows: Array.from({ length: 10_004 }, (_, at) =>
          rowOf(2 + at, ['张三', at === 7 ? '12' : first, `约${at}`, towns[at % 4]]),
        ),
      });
      expect(account.faultCounts.get('amount.unreadable')).toBe(10_004);
      expect(account.faults.map(({ code, count, row, effect }) => [code, count, row, effect])).toEqual([
        ['id.length', undefined, 9, 'partly'],
        ['load.many', 5002, undefined, 'partly'],
        ['load.many', 2501, undefined, 'partly'],
        ['load.many', 2501, undefined, 'partly'],
      ]);
      expect(account.faults.slice(1).map(({ message }) => render('zh', message).split('（')[0])).toEqual([
        '青石镇：“amount.unreadable”类问题 5002 处',
        '云岭乡：“amount.unreadable”类问题 2501 处',
        '未写明乡镇的行：“amount.unreadable”类问题 2501 处',
      ]);
      expect(account.faults[2]?.message.params).toMatchObject({ row: 4 });
      const lines = readFileSync(account.faultFile ?? '', 'utf8')
        .trimEnd()
        .split('\n');
      expect(lines).toHaveLength(10_004);
      expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
        fault: { file: 'a.xlsx', sheet: '名单', row: 10_005, value: '约10003', code: 'amount.unreadable' },
        township: null,
      });
      expect(lines[0]).toContain('约0');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('refuses a sheet without a source', async () => {
    await expect(loader.beginSheet({ sheet: 'a', mapping: subsidy() })).rejects.toThrow('beginSource');
  });
});
