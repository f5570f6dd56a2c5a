import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/types.js';
import { sampleId } from '../load/sample-roll.js';
import { crowd } from './crowd.js';
import { candidatesOf, link, linksOf, openEmpty, type SampleRecord } from './linked-records.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openEmpty();
});
afterAll(() => engine.close());

const place = { township: '青石镇', village: '上坝村' };
const phone = '19900000001';
const subsidies = { dataset: 'dibao', sheet: 2, ...place };
/**
 * Whoever stands on the registry alone is missing on the subsidies; a row of these need not be that of anybody else.
 */
const others = [...crowd(60, [{ ...place }, subsidies]), ...crowd(30, [subsidies])];

/** The row of the first record of each record's person, and the people that the second record may be. */
const settled = async (records: readonly SampleRecord[]) => {
  await link(engine, [...records, ...others]);
  const rows = await linksOf(engine);
  return {
    people: rows.slice(0, records.length).map(({ person_id }) => (Number(person_id) % 100_000_000_000) / 100),
    asked: (await candidatesOf(engine)).filter(([row]) => row === 2).map(([, person]) => person),
  };
};

describe('a hidden name under the telephone of a household', () => {
  const parent: SampleRecord = { name: '马永', id: sampleId('19560914'), ...place, phone };
  const daughter: SampleRecord = { name: '马娟', id: sampleId('19830218'), ...place, phone };
  const hidden: SampleRecord = { name: '马*', ...subsidies, phone };

  it('is that of the one whom it fits, who is missing on the roll', async () => {
    expect(await settled([parent, hidden])).toEqual({ people: [1, 1], asked: [] });
  });

  it('is nobody’s where it fits two of them, though the rolls speak for one: a person is asked about both', async () => {
    const listed = { ...daughter, ...subsidies };
    const other = { ...hidden, sheet: 3 };
    expect(await settled([parent, other, daughter, listed])).toEqual({ people: [1, 2, 3, 3], asked: [1, 3] });
  });
});
