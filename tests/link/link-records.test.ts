import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/types.js';
import { sampleId } from '../load/sample-roll.js';
import { candidatesOf, idOfRecord, link, linksOf, openEmpty, type SampleRecord } from './linked-records.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openEmpty();
});
afterAll(() => engine.close());

const a = sampleId('19950307');
const b = sampleId('19880101');

/** Reasons without what each weighs in this run. */
const withoutWeights = (reasons: unknown): string => String(reasons).replaceAll(/:-?[0-9]+/g, '');

/** [row of the person's first record, confidence, reasons] of every record. */
const linked = async (records: readonly SampleRecord[]): Promise<readonly (readonly unknown[])[]> => {
  await link(engine, records);
  const rows = await linksOf(engine);
  expect(rows).toHaveLength(records.length);
  return rows.map(({ person_id, confidence, reasons }) => [
    (Number(person_id) % 100_000_000_000) / 100,
    confidence,
    withoutWeights(reasons),
  ]);
};

/** Candidates as [row, row of the person's first record, reasons]. */
const candidates = async (): Promise<readonly (readonly unknown[])[]> =>
  (await candidatesOf(engine)).map(([row, person, reasons]) => [row, person, withoutWeights(reasons)]);

describe('records of one number', () => {
  it('are one person where the names are the same', async () => {
    expect(
      await linked([
        { name: '张三', id: a },
        { name: '张三', id: a },
        { name: '张三', id: b },
      ]),
    ).toEqual([
      [1, 'certain', 'id-same,name-same'],
      [1, 'certain', 'id-same,name-same'],
      [3, 'certain', 'only-record'],
    ]);
  });

  it('are one person where one wrote 15 digits, or only the certificate number', async () => {
    const records = [
      { name: '张三', id: a },
      { name: '张三', id: a, written: '990101950307001' },
      { name: '张三', certId: a },
    ];
    expect(await linked(records)).toEqual([
      [1, 'certain', 'id-same,name-same'],
      [1, 'certain', 'id-fifteen,name-same'],
      [1, 'certain', 'id-in-certificate,name-same'],
    ]);
  });

  it('follow the own number where the certificate number holds another', async () => {
    const records = [
      { name: '张三', id: a, certId: b },
      { name: '张三', id: a },
      { name: '张三', certId: b },
    ];
    expect(await linked(records)).toEqual([
      [1, 'certain', 'id-same,name-same,certificate-differs'],
      [1, 'certain', 'id-same,name-same'],
      [1, 'probable', 'name-same,id-in-other-certificate'],
    ]);
  });

  it('are probably one person where the names nearly agree, or one is missing', async () => {
    const records = [
      { name: '张小三', id: a },
      { name: '张小山', id: a, dataset: 'dibao', sheet: 2 },
      { id: a, dataset: 'dibao', sheet: 2 },
    ];
    expect(await linked(records)).toEqual([
      [1, 'certain', 'name-one-character,id-same'],
      [1, 'probable', 'name-one-character,id-same'],
      [1, 'probable', 'id-same,name-blank'],
    ]);
  });

  it('are one person where a former name explains the difference', async () => {
    const records = [
      { name: '张小三', former: '李大四', id: a },
      { name: '李大四', id: a, dataset: 'dibao', sheet: 2 },
    ];
    expect(await linked(records)).toEqual([
      [1, 'certain', 'id-same,name-same'],
      [1, 'certain', 'id-same,name-former'],
    ]);
  });

  it('are one person where a name beside the name explains the difference, unless not all of it is shown', async () => {
    const other = (name: string): SampleRecord => ({ name, id: a, dataset: 'dibao', sheet: 2 });
    expect(await linked([{ name: '张小三', beside: '李大四', id: a }, other('李大四')])).toEqual([
      [1, 'certain', 'id-same,name-same'],
      [1, 'certain', 'id-same,name-bracket'],
    ]);
    expect(
      await linked([{ name: '张小三', former: '李大四', beside: '王五', id: a }, other('王五')]),
    ).toEqual([
      [1, 'certain', 'id-same,name-same'],
      [1, 'certain', 'id-same,name-bracket'],
    ]);
    for (const hidden of ['李*四', '李', '李□四']) {
      expect(await linked([{ name: '张小三', beside: hidden, id: a }, other(hidden)])).toEqual([
        [1, 'certain', 'only-record'],
        [2, 'certain', 'only-record'],
      ]);
    }
  });

  it('wait for a person’s eye where two names agree only through a third', async () => {
    const records = ['张小三', '张大三', '张大四'].map((name, at) => ({
      ...{ name, id: a, sheet: at + 1 },
      dataset: at === 0 ? 'registry' : 'education',
    }));
    expect(await linked(records)).toEqual([
      [1, 'certain', 'only-record'],
      [2, 'certain', 'only-record'],
      [3, 'certain', 'only-record'],
    ]);
    expect(await candidates()).toEqual([
      [1, 2, 'name-one-character,id-same,tie'],
      [1, 3, 'id-shared,name-different'],
      [2, 1, 'name-one-character,id-same,tie'],
      [2, 3, 'name-one-character,id-same,tie'],
      [3, 1, 'id-shared,name-different'],
      [3, 2, 'name-one-character,id-same,tie'],
    ]);
  });

  it('are several people where the names clearly differ, each a candidate of the others', async () => {
    const records = [
      { name: '张小三', id: a },
      { name: '李大四', id: a },
      { name: '李大四', id: a },
      { id: a },
    ];
    expect(await linked(records)).toEqual([
      [1, 'certain', 'only-record'],
      [2, 'certain', 'id-same,name-same'],
      [2, 'certain', 'id-same,name-same'],
      [4, 'probable', 'only-record,name-blank'],
    ]);
    expect(await candidates()).toEqual([
      [1, 2, 'id-shared,name-different'],
      [1, 4, 'id-same,name-blank,tie'],
      [2, 1, 'id-shared,name-different'],
      [2, 4, 'id-same,name-blank,tie'],
      [3, 1, 'id-shared,name-different'],
      [3, 4, 'id-same,name-blank,tie'],
      [4, 1, 'id-same,name-blank,tie'],
      [4, 2, 'id-same,name-blank,tie'],
    ]);
  });

  it('are one person where no record has a name', async () => {
    expect(await linked([{ id: a }, { id: a }])).toEqual([
      [1, 'probable', 'id-same,name-blank'],
      [1, 'probable', 'id-same,name-blank'],
    ]);
  });
});

describe('records without a usable number', () => {
  const place = { township: '青石镇', village: '上坝村' };
  const renamed = { name: '张小三', id: a, ...place };
  const old = (name: string): SampleRecord => ({
    name,
    birth: '1995-03-07',
    ...place,
    dataset: 'dibao',
    sheet: 2,
  });
  const said = async (beside: string): Promise<readonly (readonly unknown[])[]> =>
    linked([{ ...renamed, beside }, old(beside)]);

  it('are linked by a name that stands beside the name, with birth and village the same', async () => {
    expect(await said('李大四')).toEqual([
      [1, 'certain', 'name-bracket,birth-same,village-same'],
      [1, 'probable', 'name-bracket,birth-same,village-same'],
    ]);
    expect(await linked([{ ...renamed, former: '李大四', beside: '王五' }, old('李大四')])).toEqual([
      [1, 'certain', 'name-former,birth-same,village-same'],
      [1, 'probable', 'name-former,birth-same,village-same'],
    ]);
  });

  it('are not linked by such a name of one character, or of which not all is shown', async () => {
    for (const beside of ['李', '李*四', '李□四']) {
      expect((await said(beside)).map(([person]) => person)).toEqual([1, 2]);
    }
  });

  it('are one person where the same faulty number stands beside the same name', async () => {
    const faulty = [a.slice(0, 17), 'id.length'] as const;
    const records = [
      { name: '张三', faulty },
      { name: '张三', faulty },
      { name: '李四', faulty },
    ];
    expect(await linked(records)).toEqual([
      [1, 'probable', 'id-written-same,name-same'],
      [1, 'probable', 'id-written-same,name-same'],
      [3, 'probable', 'only-record,no-number'],
    ]);
  });

  it.each([
    ['a number whose digits were lost', '990101199503070000', 'id.digits-lost', 'id-rounded'],
    ['a short number', '99010119900307', 'id.length', 'id-written-same'],
  ])('are probably one person where %s stands twice beside one name', async (_, cleaned, fault, reason) => {
    const records = [1, 2].map(() => ({ name: '张三', faulty: [cleaned, fault] as const }));
    expect(await linked(records)).toEqual([
      [1, 'probable', `name-same,${reason}`],
      [1, 'probable', `name-same,${reason}`],
    ]);
  });

  it.each([
    ['a placeholder', '111111111111111111', 'id.placeholder'],
    ['another person', a, 'id.other-person'],
  ])('stay apart where it is %s', async (_, cleaned, fault) => {
    const faulty = [cleaned, fault] as const;
    expect(
      await linked([
        { name: '张三', faulty },
        { name: '张三', faulty },
      ]),
    ).toEqual([
      [1, 'probable', 'only-record,no-number'],
      [2, 'probable', 'only-record,no-number'],
    ]);
  });

  it('stay apart where only the name is the same, or nothing is there', async () => {
    expect(await linked([{ name: '张三' }, { name: '张三' }, { certNumber: '青石字第0001234号' }])).toEqual([
      [1, 'probable', 'only-record,no-number'],
      [2, 'probable', 'only-record,no-number'],
      [3, 'probable', 'only-record,no-number,name-blank'],
    ]);
  });
});

describe('candidates', () => {
  const swap = (id: string, at: number): string =>
    id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2);
  const other = sampleId('19951224', '777');

  it.each<[string, SampleRecord, string]>([
    [
      'a wrong digit',
      { faulty: [`${a.slice(0, 16)}9${a.slice(17)}`, 'id.check-digit'] },
      'name-same,id-position@17',
    ],
    ['a missing digit', { faulty: [a.slice(1), 'id.length'] }, 'name-same,id-length@2'],
    ['the 10th and 11th exchanged', { faulty: [swap(a, 9), 'id.birth-date'] }, 'name-same,id-swapped@10'],
    ['lost digits', { faulty: [`${a.slice(0, 15)}000`, 'id.digits-lost'] }, 'name-same,id-rounded'],
    ['lost digits in a text', { faulty: [`${a.slice(0, 15)}000`, 'id.check-digit'] }, 'name-same,id-rounded'],
    [
      'hidden digits',
      { faulty: [`${a.slice(0, 6)}********${a.slice(14)}`, 'id.masked'] },
      'name-same,id-hidden',
    ],
  ])('are not needed for the person behind %s: the row is linked', async (_, odd, reasons) => {
    const records = [
      { name: '张三', id: a, township: '青石镇', village: '上坝村' },
      { name: '张三', id: a, dataset: 'dibao', sheet: 2 },
      { name: '张三', ...odd, township: '青石镇', village: '上坝村' },
    ];
    expect(await linked(records)).toEqual([
      [1, 'certain', 'id-same,name-same'],
      [1, 'certain', 'id-same,name-same'],
      [1, 'probable', `${reasons},village-same`],
    ]);
    expect(await candidates()).toEqual([]);
  });

  it('come from two people whom a row without a number fits equally, both ways', async () => {
    const place = { township: '青石镇', village: '上坝村' };
    const records = [
      { name: '张三', id: a, ...place },
      { name: '张三', id: b, ...place },
      { name: '张三', ...place, dataset: 'dibao', sheet: 2 },
    ];
    expect(await linked(records)).toEqual([
      [1, 'certain', 'only-record'],
      [2, 'certain', 'only-record'],
      [3, 'probable', 'only-record,no-number'],
    ]);
    expect((await candidates()).filter(([row]) => row === 3)).toEqual([
      [3, 1, 'name-same,village-same,tie'],
      [3, 2, 'name-same,village-same,tie'],
    ]);
  });

  it('come from a name alone where nothing else is written', async () => {
    const faulty = ['111111111111111111', 'id.placeholder'] as const;
    await link(engine, [
      { name: '张三', faulty },
      { name: '张三', faulty },
    ]);
    expect(await candidates()).toEqual([
      [1, 2, 'name-same'],
      [2, 1, 'name-same'],
    ]);
  });

  it.each<[string, readonly SampleRecord[]]>([
    [
      'another name',
      [
        { name: '张三', id: a },
        { name: '李四', id: other },
      ],
    ],
    [
      'nothing alike in the numbers',
      [
        { name: '张三', id: a },
        { name: '张三', id: sampleId('19770101', '345') },
      ],
    ],
    [
      'reference rolls alone',
      [
        { name: '张三', id: a, dataset: 'education' },
        { name: '张三', id: other, dataset: 'education' },
      ],
    ],
    [
      'numbers that both stand in several rolls',
      [a, other].flatMap((id) => [
        { name: '张三', id },
        { name: '张三', id, dataset: 'dibao', sheet: 2 },
      ]),
    ],
  ])('do not come from %s', async (_, records) => {
    await link(engine, records);
    expect(await candidates()).toEqual([]);
  });
});

describe('a person', () => {
  it('shows what the best roll says, and never a blank where any roll knows', async () => {
    await link(engine, [
      { dataset: 'registry', sheet: 1, name: '张三', id: a, township: '青石镇', certNumber: `${a}42` },
      { dataset: 'registry', sheet: 2, name: '张叁', id: a, village: '河湾村' },
      {
        dataset: 'dibao',
        sheet: 3,
        name: '张三三',
        id: a,
        township: '云岭镇',
        village: '上坝村',
        birth: '1995-07-03',
      },
    ]);
    expect(await engine.all('select * from person')).toEqual([
      {
        person_id: idOfRecord(1),
        id_number: a,
        id_valid: true,
        birth_date: '1995-03-07',
        name: '张叁',
        name_key: '张叁',
        cert_number: `${a}42`,
        township: '青石镇',
        township_key: '青石',
        village: '河湾村',
        in_focus: true,
      },
    ]);
  });

  it('has no village of a township that is not its own', async () => {
    await link(engine, [
      { name: '张三', id: a, township: '青石镇' },
      { dataset: 'dibao', sheet: 2, name: '张三', id: a, township: '云岭镇', village: '上坝村' },
    ]);
    expect(await engine.all('select township, village from person')).toEqual([
      { township: '青石镇', village: null },
    ]);
  });

  it('takes the birth date of the roll where its number tells none', async () => {
    await link(engine, [
      {
        dataset: 'education',
        name: '张三',
        id: 'H12345678',
        family: 'travel-permit-hkmo',
        birth: '2012-02-29',
      },
      { dataset: 'education', name: '李四', birth: '2013-01-01' },
    ]);
    expect(await engine.all('select birth_date, id_valid, in_focus from person order by person_id')).toEqual([
      { birth_date: '2012-02-29', id_valid: true, in_focus: false },
      { birth_date: '2013-01-01', id_valid: false, in_focus: false },
    ]);
  });
});

describe('linkRecords', () => {
  it('says how it went, and leaves no work tables behind', async () => {
    const summary = await link(engine, [
      { name: '张小三', id: a },
      { name: '李大四', id: a },
      { name: '王五', dataset: 'education', sheet: 2 },
    ]);
    expect(summary).toMatchObject({
      ...{ records: 3, people: 3, focusPeople: 2, certain: 2, probable: 1, candidates: 2, sharedNumbers: 1 },
      contradictions: 0,
    });
    const left = await engine.all(
      "select table_name from information_schema.tables where table_name like 'link_%'",
    );
    expect(left).toEqual([]);
  });

  it('links nothing where there is nothing', async () => {
    expect(await link(engine, [])).toMatchObject({ records: 0, people: 0, candidates: 0 });
  });
});
