import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine } from '../../src/engine/types.js';
import { readFocusFilter } from '../../src/load/focus-filter.js';
import { createLoader, type Loader } from '../../src/load/loader.js';
import type { Sieve } from '../../src/load/roll-gate.js';
import { rollSieve, type RollSieve } from '../../src/load/roll-sieve.js';
import type { SheetAccount } from '../../src/load/sheet-account.js';
import type { SheetMapping } from '../../src/map/types.js';
import { blockingKeys } from '../../src/normalise/blocking-keys.js';
import { datasets, mappingOf, rowOf, sampleId, storeRows } from './sample-roll.js';

const births = ['19700101', '19750315', '19850725', '19901130', '20010203'];
const [first = '', second = '', third = '', fourth = '', fifth = ''] = births.map((birth) => sampleId(birth));
const above = 3;

let engine: Engine;
let loader: Loader;
let sieve: RollSieve;
beforeEach(async () => {
  engine = await openDuckDb({ threads: 1 });
  loader = await createLoader({ engine, datasets });
  sieve = rollSieve({ datasets, above });
});
afterEach(() => engine.close());

const keysOf = blockingKeys((name) => name);
const readSieve = async (): Promise<Sieve> => ({
  keysOf,
  filter: await readFocusFilter({ engine, datasets, keysOf }),
});

type Rows = readonly (readonly (string | undefined)[])[];

/** Loads a sheet behind its gate. */
const load = async (file: string, mapping: SheetMapping, rows: Rows): Promise<SheetAccount> => {
  await loader.beginSource({ file, sha256: file });
  const guarded: Pick<Loader, 'beginSheet'> = {
    beginSheet: async (sheet, place) =>
      sieve.guard(await loader.beginSheet(sheet, place), sheet.mapping.dataset),
  };
  return storeRows(
    { ...loader, ...guarded },
    { file, sheet: '名单', mapping, rows: rows.map((cells, at) => rowOf(2 + at, cells)) },
  );
};

const insurance = mappingOf('medical_insurance', ['name', 'id_number', 'premium_own', 'township']);
const registry = mappingOf('registry', ['name', 'id_number', 'household_head_id']);

const loadRegistry = (): Promise<SheetAccount> =>
  load('残疾人证.csv', registry, [
    ['甘一', first, undefined],
    ['甘四', fourth, second],
  ]);

const insured: Rows = [
  ['丁三', third, '100', '青石镇'],
  ['丁五', fifth, '200', '云岭乡'],
  ['甘一', first, '300', '青石镇'],
  ['甘二', second, '400', '青石镇'],
  ['丁六', sampleId('19990909'), '500', '云岭乡'],
];

const names = async (): Promise<readonly unknown[]> =>
  (await engine.all('select name from record_medical_insurance order by record_id')).map(({ name }) => name);

describe('a large reference roll', () => {
  it.each<[string, () => Promise<void>]>([
    [
      'while it streams',
      async () => {
        await loadRegistry();
        sieve.start(await readSieve());
        await load('医保.csv', insurance, insured);
      },
    ],
    [
      'afterwards, where it came before the people',
      async () => {
        await load('医保.csv', insurance, insured);
        await loadRegistry();
      },
    ],
    [
      'in several sheets, none of which is large',
      async () => {
        await loadRegistry();
        sieve.start(await readSieve());
        await load('医保1.csv', insurance, insured.slice(0, 2));
        await load('医保2.csv', insurance, insured.slice(2));
      },
    ],
  ])('keeps who is known and whose householder it is: sieved %s', async (_, loadAll) => {
    await loadAll();
    const sieved = await sieve.finish(engine, readSieve);
    expect(sieved.map(({ dataset, records, kept }) => [dataset.name, records, kept])).toEqual([
      ['medical_insurance', 5, 2],
    ]);
    expect(await names()).toEqual(['甘一', '甘二']);
    await loader.finishLoading();
    expect(await engine.all('select count(*) as n from record')).toEqual([{ n: 4 }]);
    const townships = `
      select t.township, cast(sum(t.records) as integer) as records
      from sheet_township t join sheet s on s.sheet_no = t.sheet_no
      where s.dataset = 'medical_insurance' group by t.township order by records`;
    expect(await engine.all(townships)).toEqual([
      { township: '云岭乡', records: 2 },
      { township: '青石镇', records: 3 },
    ]);
  });

  it('has its totals, counts and faults over all rows', async () => {
    await loadRegistry();
    sieve.start(await readSieve());
    await load('医保1.csv', insurance, insured.slice(0, 4));
    const account = await load('医保2.csv', insurance, [
      ['丁七', sampleId('19980808'), '100.10', '青石镇'],
      ['丁八', '12345', '100.20', '青石镇'],
      ['丁九', sampleId('19970707'), '约100', '青石镇'],
    ]);
    expect(account.records).toBe(3);
    expect(account.controlTotals).toEqual([{ field: 'premium_own', fen: 20_030 }]);
    expect([...account.faultCounts]).toEqual([
      ['id.length', 1],
      ['amount.unreadable', 1],
    ]);
    const [roll] = await sieve.finish(engine, readSieve);
    expect([roll?.records, roll?.kept]).toEqual([7, 3]);
    expect(await names()).toEqual(['甘一', '甘二', '丁八']);
  });

  it('is told to whoever reads ahead as soon as it is certain', async () => {
    const at = [...datasets.keys()].indexOf('medical_insurance');
    await load('医保1.csv', insurance, insured.slice(0, above));
    expect(Atomics.load(sieve.large, at)).toBe(0);
    await load('医保2.csv', insurance, insured.slice(above));
    expect(Atomics.load(sieve.large, at)).toBe(1);
    expect(sieve.large.filter((flag) => flag === 1)).toHaveLength(1);
  });
});

describe('what is not sieved', () => {
  it('a reference roll that is just not large, and the sheets that it has twice', async () => {
    await loadRegistry();
    sieve.start(await readSieve());
    await load('医保.csv', insurance, insured.slice(0, above));
    const copy = await load('医保 - 副本.csv', insurance, insured.slice(0, above));
    expect(copy.sameRowsAs).toBe('医保.csv / 名单');
    expect(await sieve.finish(engine, readSieve)).toEqual([]);
    expect(await names()).toEqual(['丁三', '丁五', '甘一']);
  });

  it('a sheet that is given up', async () => {
    await loadRegistry();
    sieve.start(await readSieve());
    await loader.beginSource({ file: '坏.xlsx', sha256: '坏' });
    const sheet = { sheet: '名单', mapping: insurance };
    const store = sieve.guard(await loader.beginSheet(sheet), insurance.dataset);
    await store.abandon();
    await load('医保.csv', insurance, insured.slice(0, above));
    expect(await sieve.finish(engine, readSieve)).toEqual([]);
  });

  it('a focus roll of any size', async () => {
    await load(
      '残疾人证.csv',
      registry,
      births.map((birth, at) => [`甘${at}`, sampleId(birth, '077'), undefined]),
    );
    expect(await sieve.finish(engine, readSieve)).toEqual([]);
    expect(await engine.all('select count(*) as n from record_registry')).toEqual([{ n: 5 }]);
  });
});

it('a place that was reserved numbers a sheet as if it had been loaded then', async () => {
  await loader.beginSource({ file: 'a.csv', sha256: 'a' });
  const place = loader.reserveSheet();
  await loadRegistry();
  const store = await loader.beginSheet({ sheet: '医保', mapping: insurance }, place);
  await store.abandon();
  const account = await storeRows(
    { ...loader, beginSheet: (sheet) => loader.beginSheet(sheet, place) },
    { file: 'a.csv', sheet: '医保', mapping: insurance, rows: [rowOf(2, ['甘一', first, '1', undefined])] },
  );
  expect(account).toMatchObject({ sheetNo: 1, file: 'a.csv' });
  await loader.finishLoading();
  expect(
    await engine.all(
      'select s.sheet_no, f.file from sheet s join source f on f.source_no = s.source_no order by s.sheet_no',
    ),
  ).toEqual([
    { sheet_no: 1, file: 'a.csv' },
    { sheet_no: 2, file: '残疾人证.csv' },
  ]);
});
