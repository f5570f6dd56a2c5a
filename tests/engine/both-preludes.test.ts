import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Binds, Engine } from '../../src/engine/types.js';
import { openPglite } from './open-pglite.js';

let engines: readonly Engine[];
beforeAll(async () => {
  engines = [await openDuckDb(), await openPglite()];
});
afterAll(async () => {
  for (const engine of engines) await engine.close();
});

const seed = 20261123;
const day = fc.option(
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((one) => ({ date: one.toISOString().slice(0, 10) })),
  { freq: 8 },
);
const month = fc.option(fc.integer({ min: 1900 * 12, max: 2200 * 12 }), { freq: 8 });
const shift = fc.option(fc.integer({ min: -600, max: 600 }), { freq: 8 });
const whole = fc.option(fc.maxSafeInteger(), { freq: 8 });
const share = fc.integer({ min: 0, max: 3 });
const small = fc.option(fc.integer({ min: -40, max: 40 }), { freq: 8 });

/** Every function of the prelude over one draw of values. */
const calls = `select
  month_of(cast($a as date)) as month_of,
  month_start(cast($m as integer)) as month_start,
  month_end(cast($m as integer)) as month_end,
  add_months(cast($a as date), cast($n as integer)) as add_months,
  age_on(cast($a as date), cast($b as date)) as age_on,
  whole_div(cast($w as bigint), cast($s as integer)) as of_wide,
  whole_div(cast($s as integer), cast($n as integer)) as of_narrow,
  month_share(cast($w as bigint), cast($f as integer), cast($f as integer) + 3, cast($f as integer) + cast($k as integer))
    as month_share,
  date_text(cast($b as date)) as date_text`;

describe('the prelude', () => {
  it('means the same on DuckDB and PostgreSQL', async () => {
    const values = fc.record({ a: day, b: day, m: month, n: shift, w: whole, s: small, f: month, k: share });
    await fc.assert(
      fc.asyncProperty(values, async (binds: Binds) => {
        const [duckDb, postgres] = await Promise.all(engines.map((engine) => engine.all(calls, binds)));
        expect(postgres).toEqual(duckDb);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('divides a sum on both', async () => {
    const sql = `select whole_div(sum(v), 2) as half from (select cast(7 as bigint) as v union all select 8) x`;
    for (const engine of engines) expect(await engine.all(sql)).toEqual([{ half: 7 }]);
  });
});
