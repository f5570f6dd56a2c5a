import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../../src/engine/postgres.js';
import { TimeLimitError } from '../../src/engine/time-limit.js';
import type { Engine, SqlRow } from '../../src/engine/types.js';
import { itHoldsOfEveryEngine, table } from './every-engine.js';
import {
  createTestDatabase,
  skippedWithout,
  testPassword,
  testServer,
  type TestDatabase,
} from './test-server.js';

describe.skipIf(testServer === undefined)(`the PostgreSQL engine${skippedWithout}`, () => {
  let database: TestDatabase;
  let engine: Engine;
  beforeAll(async () => {
    database = await createTestDatabase();
    engine = await openPostgres({ url: database.url, limitSeconds: 1 });
  });
  afterAll(async () => {
    await engine.close();
    await database.drop();
  });

  const first = async (sql: string): Promise<SqlRow | undefined> => (await engine.all(sql))[0];

  itHoldsOfEveryEngine(() => engine, "'\n\r\t\\N\\");

  it('appends by position, beside other statements', async () => {
    const spec = { name: 'placed', columns: [table.columns[4], table.columns[0]] };
    await engine.createTable(spec);
    const writer = await engine.openWriter(spec, [2, 0]);
    writer.append([7, 'left out', 'text']);
    expect(await first('select count(*) as n from placed')).toEqual({ n: 0 });
    await writer.close();
    expect(await first('select * from placed')).toEqual({ 'te"xt': 'text', row: 7 });
  });

  it('takes named binds of every type, in tables made from queries too', async () => {
    await engine.run('create table bound as select $day as day, $n + 1 as n, $wide as wide, $t as t', {
      ...{ day: { date: '2026-10-31' }, n: 1, wide: 2 ** 40, t: "it's $n" },
    });
    expect(await first('select * from bound')).toEqual({
      ...{ day: '2026-10-31', n: 2, wide: 2 ** 40, t: "it's $n" },
    });
    const twice = await engine.all("select $n * $n as n, '$n' as text -- $n", { n: 3 });
    expect(twice).toEqual([{ n: 9, text: '$n' }]);
  });

  it('compares texts by code point in every table, whatever the order of the database', async () => {
    const order = `select string_agg(v, '' order by v) as v from`;
    const three = `(select '张' as v union all select '李' union all select '丁')`;
    // As in a dictionary: ding, li, zhang. By code point: 丁 4E01, 张 5F20, 李 674E.
    expect(await first(`${order} ${three} x`)).toEqual({ v: '丁李张' });
    await engine.run(`create table ordered as select v from ${three} x`);
    expect(await first(`${order} ordered`)).toEqual({ v: '丁张李' });
  });

  it('gives whole numbers however they were counted, and fractions as text', async () => {
    expect(await first('select sum(cast(5 as bigint)) as n, count(*) as c, 1.5 as d')).toEqual({
      ...{ n: 5, c: 1, d: '1.5' },
    });
  });

  it('streams in batches, beside other statements, and may be left early', async () => {
    const sql = 'select n from generate_series(1, 25000) as g(n)';
    let rows = 0;
    for await (const batch of engine.streamColumns(sql)) {
      rows += batch.rowCount;
      expect(await first('select 1 as n')).toEqual({ n: 1 });
    }
    expect(rows).toBe(25_000);
    for await (const batch of engine.stream(sql)) {
      expect(batch[0]).toEqual({ n: 1 });
      break;
    }
  });

  it('lets a rule read the tables of the run and nothing else', async () => {
    await engine.run('create table roll as select 1 as n');
    await database.ask('create table public.secret as select 1 as n');
    expect(await engine.allGuarded('select n + $m as n from roll', { m: 1 })).toEqual([{ n: 2 }]);
    await expect(engine.allGuarded('select n from public.secret')).rejects.toThrow(/permission denied/);
    await expect(engine.allGuarded('delete from roll')).rejects.toThrow(/read-only|permission denied/);
    await expect(engine.allGuarded('rollback; drop table roll')).rejects.toThrow(/multiple commands/);
    expect(await engine.all('select n from roll')).toEqual([{ n: 1 }]);
  });

  it('names the line of a rule that the server does not understand', async () => {
    await expect(engine.allGuarded('select 1 as n\nfrom nowhere')).rejects.toThrow(/LINE 2: from nowhere/);
  });

  it('stops a rule that takes too long', async () => {
    await expect(engine.allGuarded('select pg_sleep(60)')).rejects.toThrow(TimeLimitError);
    expect(await engine.allGuarded('select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('does without a role of its own where the user may not have one', async () => {
    process.env['PGPASSWORD'] = testPassword;
    const modest = await openPostgres({ url: database.clerkUrl });
    try {
      expect(modest.facts.rules).toBe('read-only');
      await modest.run('create table roll as select 1 as n');
      await expect(modest.allGuarded('delete from roll')).rejects.toThrow(/read-only/);
    } finally {
      await modest.close();
      delete process.env['PGPASSWORD'];
    }
  });

  it('leaves nothing behind, and drops what a broken run left', async () => {
    const schemas = `select nspname from pg_namespace where nspname like 'bidui\\_run\\_%'`;
    const [own] = await database.ask(schemas);
    await database.ask('create schema bidui_run_00000001');
    const other = await openPostgres({ url: database.url });
    expect(await database.ask(schemas)).toHaveLength(2);
    await other.close();
    expect(await database.ask(schemas)).toEqual([own]);
  });
});
