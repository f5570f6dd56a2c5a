import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/types.js';
import { readCrowds } from '../../src/explain/read-crowds.js';
import { idOfRecord, link, openEmpty } from '../link/linked-records.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openEmpty();
});
afterAll(() => engine.close());

const mostCompared = 1000;

/** So many people of one telephone, each of a name of one's own, and one who has none. */
const people = (count: number): readonly { readonly name: string; readonly phone?: string }[] => [
  ...Array.from({ length: count }, (_, at) => ({
    name: String.fromCodePoint(0x4e00 + 3 * at, 0x5000 + 7 * at),
    phone: '19900000001',
  })),
  { name: '周大山' },
];

it('tells by what a person was not compared, because too many share it', async () => {
  await link(engine, people(mostCompared + 1));
  expect(await readCrowds(engine, idOfRecord(1))).toEqual([
    { blocking: 'phone', records: 1, size: mostCompared + 1 },
  ]);
  expect(await readCrowds(engine, idOfRecord(mostCompared + 2))).toEqual([]);
});

it('tells of nothing where as many were compared as can be', async () => {
  await link(engine, people(mostCompared));
  expect(await readCrowds(engine, idOfRecord(1))).toEqual([]);
});
