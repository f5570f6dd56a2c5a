import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine } from '../../src/engine/types.js';
import { createRolls } from '../../src/link/create-rolls.js';
import { linkRecords } from '../../src/link/link-records.js';
import { createLoader } from '../../src/load/loader.js';
import { datasets, mappingOf, rowOf, sampleId, storeRows } from '../load/sample-roll.js';

const id = sampleId('19900307');
const october = 2026 * 12 + 9;

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb({ threads: 1 });
  const loader = await createLoader({ engine, datasets });
  await loader.beginSource({ file: 'a.xlsx', sha256: 'a' });
  await storeRows(loader, {
    ...{ file: 'a.xlsx', sheet: '登记' },
    mapping: mappingOf('registry', ['name', 'id_number', 'issued_on', 'valid_to', 'status']),
    rows: [
      rowOf(2, ['张三', id, '2021-03-05', '2031-03-04', '正常']),
      rowOf(3, ['李四', undefined, undefined, undefined, '注销']),
    ],
  });
  await storeRows(loader, {
    ...{ file: 'a.xlsx', sheet: '补贴' },
    mapping: mappingOf('subsidy', ['name', 'id_number', 'status'], {
      constants: { benefit: 'living', month: october },
    }),
    rows: [rowOf(2, ['张三', id, '已发放']), rowOf(3, ['张三', id, '停发'])],
  });
  await loader.finishLoading();
  await linkRecords({ engine, datasets });
  await createRolls({ engine, datasets, asOf: '2026-10-31' });
});
afterAll(() => engine.close());

describe('createRolls', () => {
  it('makes one table for each dataset, empty where no roll was given', async () => {
    for (const [name, { derived }] of datasets) {
      const rows = await engine.all(`select * from "${name}" limit 0`);
      expect(rows).toEqual([]);
      const columns = await engine.all(
        'select column_name as c from information_schema.columns where table_name = $name',
        { name },
      );
      const found = columns.map((row) => row['c']);
      expect(found).toEqual(
        expect.arrayContaining(['person_id', 'record_id', ...derived.map((one) => one.name)]),
      );
    }
    expect(await engine.all('select count(*) as n from deaths')).toEqual([{ n: 0 }]);
  });

  it('derives columns, with the as-of date where the dataset asks for it', async () => {
    expect(
      await engine.all('select in_force_from, in_force_to, status_undated from registry order by record_id'),
    ).toEqual([
      { in_force_from: 2021 * 12 + 2, in_force_to: 2031 * 12 + 2, status_undated: false },
      { in_force_from: 0, in_force_to: october - 1, status_undated: true },
    ]);
  });

  it('knows a payment without an amount column', async () => {
    expect(
      await engine.all('select person_id, is_payment, first_month from subsidy order by record_id'),
    ).toEqual([
      { person_id: 100_000_000_200, is_payment: true, first_month: october },
      { person_id: 100_000_000_200, is_payment: false, first_month: october },
    ]);
  });
});
