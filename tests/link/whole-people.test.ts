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
const second = { dataset: 'dibao', sheet: 2, ...place };
const third = { dataset: 'medical_insurance', sheet: 3, ...place };
const [own, other] = [sampleId('19950307'), sampleId('19700811')];

/** The row of the person's first record, of every record. */
const people = async (records: readonly SampleRecord[]): Promise<readonly number[]> => {
  await link(engine, records);
  const rows = await linksOf(engine);
  return rows.map(({ person_id }) => (Number(person_id) % 100_000_000_000) / 100);
};

const reasonsOf = async (row: number): Promise<string> => {
  const rows = await linksOf(engine);
  return String(rows[row - 1]?.['reasons']).replaceAll(/:-?[0-9]+/g, '');
};

describe('a row under another number', () => {
  it('is the person’s by name and telephone, though another of the person’s rows has the name by ear', async () => {
    const records = [
      { name: '陈丽勤', id: own, ...place, phone },
      { name: '陈丽芹', id: own, ...second, phone },
      { name: '陈丽勤', id: other, ...third, phone },
    ];
    expect(await people(records)).toEqual([1, 1, 1]);
    expect(await reasonsOf(3)).toBe('name-same,id-different,village-same,phone-same,whole-people');
  });

  it('is two people’s where the telephone is another', async () => {
    const records = [
      { name: '陈丽勤', id: own, ...place, phone },
      { name: '陈丽芹', id: own, ...second, phone },
      { name: '陈丽勤', id: other, ...third, phone: '19900000002' },
    ];
    expect(await people(records)).toEqual([1, 1, 3]);
  });
});

describe('what a spreadsheet left of a number', () => {
  it('does not make one of twins of whom each has a number, though it fits both and the rolls speak for it', async () => {
    const [elder, younger] = [sampleId('19960223', '271'), sampleId('19960223', '272')];
    const rounded = `${younger.slice(0, 15)}000`;
    const records: readonly SampleRecord[] = [
      { name: '张凯英', id: younger, ...place, phone },
      { name: '张凯英', faulty: [rounded, 'id.digits-lost'], ...second, phone },
      { name: '张凯生', id: elder, ...third },
    ];
    expect((await people([...records, ...crowd(60, [place, second, third])])).slice(0, 3)).toEqual([1, 1, 3]);
  });
});

describe('one certificate number', () => {
  it('is one person’s where a list names it twice, the names a slip apart', async () => {
    const records = [
      { name: '刘志平', id: own, certId: own, ...place, phone },
      { name: '刘志明', id: own, certId: own, ...place, phone },
    ];
    expect(await people(records)).toEqual([1, 1]);
  });

  it('leaves it to a person’s eye where only the ID number is the same', async () => {
    const records = [
      { name: '刘志平', id: own, ...place, phone },
      { name: '刘志明', id: own, ...place, phone },
    ];
    expect(await people(records)).toEqual([1, 2]);
    expect((await candidatesOf(engine)).length).toBeGreaterThan(0);
  });
});
