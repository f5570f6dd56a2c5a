import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.js';
import { TimeLimitError } from '../../src/engine/time-limit.js';
import type { Engine, SqlRow } from '../../src/engine/types.js';
import { UserError } from '../../src/errors.js';
import { itHoldsOfEveryEngine } from './every-engine.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDb();
});
afterAll(() => engine.close());

const first = async (sql: string): Promise<SqlRow | undefined> => (await engine.all(sql))[0];

describe('the DuckDB engine', () => {
  itHoldsOfEveryEngine(() => engine, "'\n\u0000");

  it('lets a rule read the tables and change nothing', async () => {
    await engine.run('create table guarded as select 1 as n');
    expect(await engine.allGuarded('select n + $m as n from guarded', { m: 1 })).toEqual([{ n: 2 }]);
    await expect(engine.allGuarded('delete from guarded')).rejects.toThrow(/read-only/);
    await expect(engine.allGuarded('rollback; drop table guarded')).rejects.toThrow(/one statement, not 2/);
    expect(await engine.all('select n from guarded')).toEqual([{ n: 1 }]);
  });

  it('stops a rule that takes too long', async () => {
    const hurried = await openDuckDb({ threads: 1, limitSeconds: 0.2 });
    const endless =
      'select count(*) as n from range(1000000) a(x), range(1000000) b(y) where (a.x * b.y) % 7 = 3';
    await expect(hurried.allGuarded(endless)).rejects.toThrow(TimeLimitError);
    expect(await hurried.allGuarded('select 1 as n')).toEqual([{ n: 1 }]);
    const [endlessly, quickly] = await Promise.allSettled([
      hurried.allGuarded(endless),
      hurried.allGuarded('select 2 as n'),
    ]);
    expect(endlessly.status).toBe('rejected');
    expect(quickly).toEqual({ status: 'fulfilled', value: [{ n: 2 }] });
    await hurried.close();
  });

  it('binds text, numbers of every width, dates, booleans and null', async () => {
    const [row] = await engine.all(
      'select $t as t, $n as n, $w as w, $d as d, $b as b, $z as z, typeof($n) as tn, typeof($w) as tw, typeof($d) as td',
      { t: "o'", n: -7, w: 2 ** 40, d: { date: '2026-10-31' }, b: true, z: null },
    );
    expect(row).toEqual({
      ...{ t: "o'", n: -7, w: 2 ** 40, d: '2026-10-31', b: true, z: null },
      ...{ tn: 'INTEGER', tw: 'BIGINT', td: 'DATE' },
    });
  });

  it('binds in statements that create tables', async () => {
    await engine.run('create table bound as select $as_of as day', { as_of: { date: '2026-10-31' } });
    expect(await first('select day from bound')).toEqual({ day: '2026-10-31' });
  });

  it('refuses fractions, unknown binds and missing binds', async () => {
    await expect(engine.all('select $a', { a: 0.1 })).rejects.toThrow('$a');
    await expect(engine.all('select 1 as one', { a: 1 })).rejects.toThrow();
    await expect(engine.all('select $a as a')).rejects.toThrow();
  });

  it('runs scripts of several statements', async () => {
    await engine.run('create table s1 as select 1 as a; create table s2 as select a + 1 as a from s1;');
    expect(await first('select a from s2')).toEqual({ a: 2 });
  });

  it('streams in batches while other statements run', async () => {
    let rows = 0;
    let batches = 0;
    for await (const batch of engine.stream('select range as n from range(10000) where range >= $from', {
      from: 100,
    })) {
      rows += batch.length;
      batches += 1;
      await engine.run('select 1');
    }
    expect(rows).toBe(9900);
    expect(batches).toBeGreaterThan(1);
  });

  it('streams by column, in the order of the select, all values of a row at one place', async () => {
    const read: unknown[] = [];
    const sql =
      "select range as n, case when range % 2 = 0 then 'even' end as word from range(5000) order by range";
    for await (const { rowCount, columns } of engine.streamColumns(sql)) {
      const [numbers = [], words = []] = columns;
      expect([numbers.length, words.length]).toEqual([rowCount, rowCount]);
      numbers.forEach((number, at) => read.push([number, words[at]]));
    }
    expect(read).toHaveLength(5000);
    expect([read[0], read[4999]]).toEqual([
      [0, 'even'],
      [4999, null],
    ]);
    await expect(
      engine.streamColumns('select 1 as a, 2 as a')[Symbol.asyncIterator]().next(),
    ).rejects.toThrow('two columns named a');
  });

  it('lets no statement reach a file, a network or the configuration', async () => {
    const outside = join(tmpdir(), 'bidui-outside.csv');
    for (const sql of [
      `copy (select 1) to '${outside}'`,
      `select * from read_csv('${import.meta.filename}')`,
      `select * from read_text('${import.meta.filename}')`,
      `attach '${outside}'`,
      `export database '${outside}'`,
      'install excel',
      'load excel',
      'set enable_external_access = true',
      'set lock_configuration = false',
    ]) {
      await expect(engine.run(sql), sql).rejects.toThrow();
    }
    expect(existsSync(outside)).toBe(false);
  });
});

describe('openDuckDb', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bidui-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps a database in a file', async () => {
    const path = join(folder, 'kept.duckdb');
    const writing = await openDuckDb({ path });
    await writing.run('create table kept as select 5 as n');
    await writing.close();
    const reading = await openDuckDb({ path });
    expect(await reading.all("select n, month_of(date '2026-01-01') as m from kept")).toEqual([
      { n: 5, m: 24312 },
    ]);
    await reading.close();
  });

  it('says what to do when a file is no database', async () => {
    const path = join(folder, 'text.duckdb');
    writeFileSync(path, 'this is no database'.repeat(1000));
    await expect(openDuckDb({ path })).rejects.toThrow(UserError);
  });

  it('sorts more than fits into memory, and leaves nothing behind', async () => {
    const small = await openDuckDb({ memoryLimit: '40MB', threads: 1 });
    const [row] = await small.all(
      'select count(*) as n from (select md5(range::varchar) as h, range from range(600000) order by h offset 1)',
    );
    expect(row).toEqual({ n: 599_999 });
    const [setting] = await small.all("select current_setting('temp_directory') as folder");
    const overflow = String(setting?.['folder']);
    expect(existsSync(overflow)).toBe(true);
    await small.close();
    expect(existsSync(overflow)).toBe(false);
  });
});
