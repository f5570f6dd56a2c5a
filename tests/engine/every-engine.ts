import { expect, it } from 'vitest';
import type { Engine } from '../../src/engine/types.js';

/** A table with a column of every type, and with names that must be quoted. */
export const table = {
  name: 'all kinds',
  columns: [
    { name: 'row', type: 'integer' },
    { name: 'fen', type: 'bigint' },
    { name: 'day', type: 'date' },
    { name: 'yes', type: 'boolean' },
    { name: 'te"xt', type: 'varchar' },
  ],
} as const;

/** What holds of every engine; `awkward` is a text with what is hardest for it to take. */
export const itHoldsOfEveryEngine = (engineOf: () => Engine, awkward: string): void => {
  it('gives back what was appended, of every column type', async () => {
    const engine = engineOf();
    await engine.createTable(table);
    const writer = await engine.openWriter(table);
    const rows = [
      [1, 9_007_199_254_740_991, '2024-02-29', true, '䶮𠮷·买买提'],
      [-2_147_483_648, -1, '9999-12-31', false, ''],
      [0, 0, '1899-12-31', true, awkward],
      [null, null, null, null, null],
    ] as const;
    for (const row of rows) writer.append(row);
    await writer.close();
    await writer.close();
    const read = await engine.all('select * from "all kinds"');
    expect(read.map((row) => Object.values(row))).toEqual(rows);
    expect(Object.keys(read[0] ?? {})).toEqual(['row', 'fen', 'day', 'yes', 'te"xt']);
  });

  it.each([
    ['a fraction', [1.5, 0, null, null, null]],
    ['a number beyond its column', [2_147_483_648, 0, null, null, null]],
    ['a number beyond 2^53', [0, 2 ** 53, null, null, null]],
    ['a day that does not exist', [0, 0, '2026-02-30', null, null]],
    ['a number as text', [0, 0, null, null, 5]],
    ['a short row', [0]],
  ])('refuses to append %s', async (_, row) => {
    const engine = engineOf();
    const spec = { name: 'refusing', columns: table.columns };
    await engine.run('drop table if exists refusing');
    await engine.createTable(spec);
    const writer = await engine.openWriter(spec);
    expect(() => writer.append(row)).toThrow();
    await writer.close();
  });

  it('gives sums of bigint columns as numbers, and refuses what no number holds', async () => {
    const engine = engineOf();
    const sum = 'select sum(x) as s from (select cast(1 as bigint) as x union all select 2) v';
    expect(await engine.all(sum)).toEqual([{ s: 3 }]);
    await expect(engine.all('select cast(9007199254740993 as bigint) as b')).rejects.toThrow('2^53');
  });

  it('refuses two result columns of one name', async () => {
    await expect(engineOf().all('select 1 as a, 2 as a')).rejects.toThrow('two columns named a');
  });
};
