import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/types.js';
import { sampleId } from '../load/sample-roll.js';
import { candidatesOf, link, linksOf, openEmpty, type SampleRecord } from './linked-records.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openEmpty();
});
afterAll(() => engine.close());

const place = { township: '青石镇', village: '上坝村' };
const other = { dataset: 'dibao', sheet: 2, ...place };

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

describe('a number that two rows exchanged', () => {
  const [a, b] = [sampleId('19950307'), sampleId('19700811')];

  it('is that of the row above or below', async () => {
    const records = [
      { name: '张小三', id: a, ...place },
      { name: '李大四', id: b, ...place },
      { name: '张小三', id: b, ...other },
      { name: '李大四', id: a, ...other },
    ];
    expect(await people(records)).toEqual([1, 2, 1, 2]);
    expect(await reasonsOf(3)).toBe('name-same,id-of-next-row,village-same');
  });

  it('is told of twins too, whose names differ by one character', async () => {
    const [elder, younger] = [sampleId('20120708', '011'), sampleId('20120708', '013')];
    const records = [
      { name: '李大双', id: elder, ...place },
      { name: '李小双', id: younger, ...place },
      { name: '李大双', id: younger, ...other },
      { name: '李小双', id: elder, ...other },
    ];
    expect(await people(records)).toEqual([1, 2, 1, 2]);
  });

  it('is told though a third roll hides the name of one, so that it may be the name of either', async () => {
    const records = [
      { name: '冯勇', id: a, ...place },
      { name: '冯敏', id: b, ...place },
      { name: '冯勇', id: b, ...other },
      { name: '冯敏', id: a, ...other },
      { name: '冯*', id: b, dataset: 'education', sheet: 3, ...place },
    ];
    expect((await people(records)).slice(0, 4)).toEqual([1, 2, 1, 2]);
  });

  it('is not supposed where the name that a third roll hides is that of the row alone', async () => {
    const records = [
      { name: '朱占宁', id: a, ...place },
      { name: '朱诗妍', id: b, ...place },
      { name: '朱**', id: a, dataset: 'education', sheet: 3, ...place },
      { name: '朱诗妍', id: a, dataset: 'dibao', sheet: 2, ...place },
    ];
    await link(engine, records);
    expect(await reasonsOf(4)).toBe('name-same,village-same');
  });

  it('is not supposed where each row has the number that its name has elsewhere', async () => {
    const records = [
      { name: '张小三', id: a, ...place },
      { name: '李大四', id: b, ...place },
      { name: '张小三', id: a, ...other },
      { name: '李大四', id: b, ...other },
    ];
    expect(await people(records)).toEqual([1, 2, 1, 2]);
    expect(await reasonsOf(3)).toBe('id-same,name-same');
  });
});

describe('names that are not quite the same', () => {
  const [a, b] = [sampleId('19950307'), sampleId('19700811')];

  it('are one person’s under one number where one character looks like the other', async () => {
    const records = [
      { name: '李未平', id: a, ...place },
      { name: '李朱平', id: a, ...other },
    ];
    expect(await people(records)).toEqual([1, 1]);
    expect(await reasonsOf(2)).toBe('name-look-alike,id-same,village-same');
  });

  it('do not agree because each has the same characters hidden in some row', async () => {
    const records = [
      { name: '马云刚', id: a, ...place },
      { name: '马**', id: a, ...other },
      { name: '马诗瑶', id: b, ...place },
      { name: '马**', id: b, ...other },
    ];
    expect(await people(records)).toEqual([1, 1, 3, 3]);
    expect(await candidatesOf(engine)).toEqual([]);
  });

  it('are two people’s where both stand on one roll with numbers of their own, though alike as twins’ are', async () => {
    const [elder, younger] = [sampleId('20120708', '011'), sampleId('20120708', '013')];
    const records = [
      { name: '李大双', id: elder, ...place },
      { name: '李小双', id: younger, ...place },
    ];
    expect(await people(records)).toEqual([1, 2]);
    expect(await candidatesOf(engine)).toEqual([]);
  });
});

describe('a number of the mother under which two children of nearly one name stand', () => {
  const [elder, younger] = [sampleId('20120708', '011'), sampleId('20150609', '013')];
  const mother = sampleId('19860412');
  const phone = '19900000001';

  it('makes one of neither, where each stands elsewhere under a number of its own with the same telephone', async () => {
    const school = { dataset: 'education', sheet: 2, ...place };
    const records = [
      { name: '刘明博', id: elder, ...place, phone },
      { name: '刘明睿', id: younger, ...place, phone },
      { name: '刘明博', id: elder, ...school, phone },
      { name: '刘明睿', id: younger, ...school, phone },
      { name: '刘明博', id: mother, dataset: 'dibao', sheet: 3, ...place, phone },
      { name: '刘明睿', id: mother, dataset: 'medical_insurance', sheet: 4, ...place, phone },
    ];
    expect(await people(records)).toEqual([1, 2, 1, 2, 1, 2]);
  });
});

describe('a number under two names', () => {
  const [a, b] = [sampleId('19950307'), sampleId('19700811')];

  it('is that of the one beside which its birth date stands, and no other of that name is taken for him', async () => {
    const records = [
      { name: '张小三', id: a, birth: '1995-03-07', ...place },
      { name: '王建国', id: a, ...other },
      { name: '张小三', id: b, dataset: 'subsidy', sheet: 3, ...place },
    ];
    expect(await people(records)).toEqual([1, 2, 3]);
    const near = await candidatesOf(engine);
    expect(near.some(([row, person]) => row === 3 && person === 1)).toBe(true);
  });
});

describe('a name that is not wholly shown, under a number', () => {
  const [parent, child] = [sampleId('19700811'), sampleId('20130513')];

  it('is not the parent’s where the birth date beside it is the child’s', async () => {
    const records = [
      { name: '王慧兰', id: parent, ...place },
      { name: '王智轩', id: child, birth: '2013-05-13', sheet: 3, dataset: 'registry', ...place },
      { name: '王**', id: parent, birth: '2013-05-13', dataset: 'education', sheet: 2, ...place },
    ];
    const [first, , third] = await people(records);
    expect(third).not.toBe(first);
  });

  it('is the person’s where nothing speaks against it', async () => {
    const records = [
      { name: '王慧兰', id: parent, ...place },
      { name: '王**', id: parent, ...other },
    ];
    expect(await people(records)).toEqual([1, 1]);
  });

  it('waits for a person’s eye where one list names both: a child under a parent’s number', async () => {
    const list = { dataset: 'medical_insurance', ...place };
    const records = [
      { name: '王慧兰', id: parent, ...list },
      { name: '王**', id: parent, ...list },
    ];
    expect(await people(records)).toEqual([1, 2]);
    expect((await candidatesOf(engine)).some(([row, person]) => row === 2 && person === 1)).toBe(true);
  });

  it('ties names together that differ by a slip, for each of them is nearly what it shows', async () => {
    const records = [
      { name: '罗若馨', id: child, ...place },
      { name: '罗*馨', id: child, ...other },
      { name: '罗若蕊', id: child, dataset: 'education', sheet: 3, ...place },
    ];
    expect(await people(records)).toEqual([1, 1, 1]);
  });
});

describe('names that sound alike under one number', () => {
  const [parent, child] = [sampleId('19610612'), sampleId('20220325')];

  it('are one person’s on two rolls', async () => {
    const records = [
      { name: '陈燕', id: parent, ...place },
      { name: '陈妍', id: parent, ...other },
    ];
    expect(await people(records)).toEqual([1, 1]);
  });

  it('are two where one was born a generation later', async () => {
    const records = [
      { name: '陈燕', id: parent, birth: '1961-06-12', ...place },
      { name: '陈妍', id: child, birth: '2022-03-25', sheet: 3, ...place },
      { name: '陈妍', id: parent, birth: '2022-03-25', dataset: 'education', sheet: 2, ...place },
    ];
    const [first, , third] = await people(records);
    expect(third).not.toBe(first);
  });
});

describe('two valid numbers beside one name and one telephone', () => {
  const [elder, younger] = [sampleId('20150307', '011'), sampleId('20180811', '035')];
  const child = { name: '赵俊然', phone: '19900000001', ...place };

  it('are two people’s where one list names both', async () => {
    const records = [
      { ...child, id: elder },
      { ...child, id: younger },
      { ...child, id: elder, dataset: 'medical_insurance', sheet: 2 },
      { ...child, id: younger, dataset: 'medical_insurance', sheet: 2 },
    ];
    expect(await people(records)).toEqual([1, 2, 1, 2]);
  });
});
