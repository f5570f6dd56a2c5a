import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/types.js';
import { fingerprintOf } from '../../src/review/fingerprint.js';
import { openPair } from '../../src/review/pair-key.js';
import { readReviewList } from '../../src/review/read-review-list.js';
import { isUsed, resolveDecisions, type ResolvedDecision } from '../../src/review/resolve-decisions.js';
import { sealedTexts, type ReviewList } from '../../src/review/review-pair.js';
import type { Decision, Verdict } from '../../src/review/types.js';
import type { Finding } from '../../src/rules/types.js';
import { idOfRecord, openEmpty, type SampleRecord } from '../link/linked-records.js';
import { sampleFinding } from '../report/sample-model.js';

const key = Buffer.from('a key of sixteen or more bytes');

interface Linked extends SampleRecord {
  /** Row of the first record of the person; default: its own. */
  readonly person?: number;
  readonly confidence?: string;
  readonly weight?: number;
}

let engine: Engine;
beforeAll(async () => {
  engine = await openEmpty();
  await engine.run("insert into source (source_no, file) values (1, 'a.xlsx')");
  await engine.run(`
    create table link (record_id bigint, person_id bigint, confidence varchar, weight_hundredths integer, reasons varchar);
    create table candidate (record_id bigint, person_id bigint, weight_hundredths integer, reasons varchar);
    create table person_hash (person_id bigint, hash varchar)`);
});
afterAll(() => engine.close());

/** Candidates as [row, row of the person's first record, weight]. */
type Candidate = readonly [row: number, person: number, weight: number | null];

const fill = async (records: readonly Linked[], candidates: readonly Candidate[] = []): Promise<void> => {
  for (const table of ['record', 'sheet', 'link', 'candidate', 'person_hash']) {
    await engine.run(`delete from ${table}`);
  }
  await engine.run("insert into sheet (sheet_no, source_no, sheet, dataset) values (1, 1, 's', 'registry')");
  for (const [at, one] of records.entries()) {
    const id = idOfRecord(at + 1);
    const person = idOfRecord(one.person ?? at + 1);
    await engine.run(
      `insert into record (record_id, dataset, sheet_no, "row", slot, name, name_key, id_number, id_cleaned, township,
         township_key)
       values ($id, $dataset, 1, $row, 0, $name, $name, $number, $cleaned, $township, $township)`,
      {
        ...{ id, dataset: one.dataset ?? 'registry', row: at + 1, name: one.name ?? null },
        ...{ number: one.id ?? null, cleaned: one.written ?? one.id ?? null, township: one.township ?? null },
      },
    );
    await engine.run('insert into link values ($id, $person, $confidence, $weight, $reasons)', {
      ...{ id, person, confidence: one.confidence ?? 'certain', weight: one.weight ?? null },
      reasons: `link ${at + 1}`,
    });
    if (id === person) {
      await engine.run('insert into person_hash values ($id, $hash)', { id, hash: `p${at + 1}` });
    }
  }
  for (const [row, person, weight] of candidates) {
    await engine.run('insert into candidate values ($id, $person, $weight, $reasons)', {
      ...{ id: idOfRecord(row), person: idOfRecord(person), weight, reasons: `candidate ${row}-${person}` },
    });
  }
};

interface Asked {
  readonly findings?: readonly Finding[];
  readonly decisions?: readonly ResolvedDecision[];
  readonly most?: number;
  readonly threshold?: number;
}

const ask = ({ findings = [], decisions = [], most = 500, threshold = 0 }: Asked = {}): Promise<ReviewList> =>
  readReviewList({
    ...{ engine, findings, decisions, most, key, thresholdHundredths: threshold },
    restsOnLinks: (rule) => rule !== 'id-invalid',
    wordReasons: (reasons) => `(${reasons})`,
  });

/** Each pair by the rows of its records and its reasons. */
const told = ({ pairs }: ReviewList): readonly string[] =>
  pairs.map(({ one, other, reasons }) => `${one.row} ${other.row} ${reasons}`);

const finding = (person: number, rows: readonly number[], more: Partial<Finding> = {}): Finding =>
  sampleFinding({
    ...{ findingId: `f${person}`, personId: `p${person}` },
    evidence: rows.map((row) => ({ dataset: 'registry', file: 'a.xlsx', sheet: 's', row })),
    ...more,
  });

const twoPeople: readonly Linked[] = [
  { name: '甘一', id: '990101197001010011' },
  { name: '甘一', id: '990101197001010012', dataset: 'dibao' },
];

describe('readReviewList', () => {
  it('asks nothing where all is sure', async () => {
    await fill([...twoPeople, { name: '甘一', id: '990101197001010011', person: 1 }]);
    expect(await ask()).toEqual({ pairs: [], more: 0 });
  });

  it('asks once about two people, however many candidates there are between them, and shows the likeliest', async () => {
    await fill(
      [...twoPeople, { name: '甘一', written: '99010119700101001', person: 2, dataset: 'subsidy' }],
      [
        [1, 2, 100],
        [2, 1, 100],
        [3, 1, 400],
      ],
    );
    const list = await ask();
    expect(told(list)).toEqual(['1 3 (candidate 3-1)']);
    expect(list.pairs[0]).toMatchObject({ weightHundredths: 400, stakes: [] });
  });

  it('asks about a link that is not sure, once for all rows of one content, beside the surest record', async () => {
    const loose = { name: '甘一', dataset: 'subsidy', person: 1, confidence: 'probable', weight: 700 };
    await fill([{ name: '甘一' }, { name: '甘一', id: '990101197001010011', person: 1 }, loose, loose]);
    await engine.run("update link set confidence = 'probable' where record_id = $id", { id: idOfRecord(1) });
    // What was never weighed comes last.
    expect(told(await ask())).toEqual(['2 3 (link 3)', '2 1 (link 1)']);
  });

  it('does not ask about the only content of a person, nor about records that no decision can tell apart', async () => {
    const alike = { name: '甘一', confidence: 'probable' };
    await fill(
      [alike, { ...alike, person: 1 }, { name: '甘二', confidence: 'probable' }, { name: '甘二' }],
      [[4, 3, 50]],
    );
    expect(await ask()).toEqual({ pairs: [], more: 0 });
  });

  it('puts first what decides a finding: by severity, then amount, then nearness to the threshold', async () => {
    const people = Array.from({ length: 12 }, (_, at) => ({ name: `甘${at}`, id: String(at) }));
    await fill(people, [
      [2, 1, 900],
      [4, 3, 150],
      [6, 5, 400],
      [8, 7, 210],
      [10, 9, null],
      [12, 11, -300],
    ]);
    const findings = [
      finding(1, [1, 2], { severity: 'medium', amountFen: 999_900 }),
      finding(3, [3, 4], { severity: 'high', amountFen: 100 }),
      finding(5, [5, 6], { severity: 'high', amountFen: 20_000 }),
    ];
    const list = await ask({ findings, threshold: 200 });
    expect(list.pairs.map(({ one }) => one.row)).toEqual([5, 3, 1, 7, 11, 9]);
    expect(
      list.pairs.map(({ stakes }) =>
        stakes.map(({ role, finding: { findingId } }) => `${role} ${findingId}`),
      ),
    ).toEqual([['near-miss f5'], ['near-miss f3'], ['near-miss f1'], ...[[], [], []]]);
  });

  it('shows the row that may be the missing one beside the person who is missing', async () => {
    await fill(
      [
        { name: '甘一', id: '990101197001010011' },
        { name: '甘一', id: '990101197001010012', dataset: 'registry' },
        { name: '甘一', id: '990101197001010012', dataset: 'dibao', person: 2 },
      ],
      [
        [1, 2, 300],
        [2, 1, 300],
        [3, 1, 300],
      ],
    );
    const [pair] = (await ask({ findings: [finding(1, [1, 3])] })).pairs;
    expect([pair?.one.row, pair?.other.row]).toEqual([1, 3]);
    const [mirrored] = (await ask({ findings: [finding(2, [1, 2])] })).pairs;
    expect([mirrored?.one.row, mirrored?.other.row]).toEqual([2, 1]);
  });

  it('knows that a finding rests on an uncertain link, also through another row of the same content', async () => {
    const loose = { name: '甘一', dataset: 'subsidy', person: 1, confidence: 'probable', weight: 700 };
    await fill([{ name: '甘一', id: '990101197001010011' }, loose, loose]);
    const [pair] = (await ask({ findings: [finding(1, [1, 3])] })).pairs;
    expect(pair?.stakes.map(({ role }) => role)).toEqual(['rests-on-link']);
    const [ofRow] = (await ask({ findings: [finding(1, [1, 3], { rule: 'id-invalid' })] })).pairs;
    expect(ofRow?.stakes).toEqual([]);
    const [free] = (await ask({ findings: [finding(1, [1])] })).pairs;
    expect(free?.stakes).toEqual([]);
  });

  it('asks about a link far above the threshold only where a finding rests on it', async () => {
    const loose = { name: '甘一', dataset: 'subsidy', person: 1, confidence: 'probable' };
    await fill(
      [
        { name: '甘一', id: '990101197001010011' },
        { ...loose, weight: 1299 },
        { ...loose, dataset: 'dibao', weight: 1300 },
        { name: '吴二', id: '990101197001010012' },
      ],
      [[4, 1, 1300]],
    );
    expect(told(await ask({ threshold: 300 }))).toEqual(['1 2 (link 2)', '1 4 (candidate 4-1)']);
    const [staked] = (await ask({ findings: [finding(1, [1, 3])], threshold: 300 })).pairs;
    expect(staked?.reasons).toBe('(link 3)');
  });

  it('lists no more than it may and says how many more there are', async () => {
    const people = Array.from({ length: 10 }, (_, at) => ({ name: `甘${at}` }));
    await fill(people, [
      [2, 1, 1],
      [4, 3, 2],
      [6, 5, 3],
      [8, 7, 4],
    ]);
    const list = await ask({ most: 3 });
    expect([list.pairs.length, list.more]).toEqual([3, 1]);
  });

  it('seals each pair with the fingerprints of what it shows', async () => {
    await fill(twoPeople, [[2, 1, 10]]);
    const [pair] = (await ask()).pairs;
    if (pair === undefined) throw new Error('no pair');
    const opened = openPair(key, pair.seal, sealedTexts(pair.one, pair.other));
    const fingerprint = (dataset: string, idCleaned: string): string =>
      fingerprintOf(key, {
        ...{ dataset, nameKey: '甘一', idCleaned, certNumber: null, birthDate: null, townshipKey: null },
      });
    expect(opened).toEqual({
      kind: 'pair',
      fingerprints: [
        fingerprint('registry', '990101197001010011'),
        fingerprint('dibao', '990101197001010012'),
      ],
    });
  });
});

const decisionAbout = (no: number, pair: readonly [Linked, Linked], verdict: Verdict): Decision => {
  const prints = pair.map(({ dataset = 'registry', name = null, id, written, township = null }) =>
    fingerprintOf(key, {
      ...{ dataset, nameKey: name, idCleaned: written ?? id ?? null },
      ...{ certNumber: null, birthDate: null, townshipKey: township },
    }),
  );
  const [one = '', other = ''] = [...prints].sort();
  return {
    ...{ no, one, other, verdict, who: '周敏', when: '2026-10-08T01:30:00.000Z' },
    ...{ remark: '', labels: ['甘*', '甘*'] as const, replaces: null },
  };
};

describe('resolveDecisions', () => {
  const rows: readonly Linked[] = [
    ...twoPeople,
    { name: '甘一', id: '990101197001010012', dataset: 'dibao', person: 2 },
    { dataset: 'subsidy', township: '青石' },
  ];

  it('finds every record of the same contents, also one without a name', async () => {
    await fill(rows);
    const [first, second, third, fourth] = rows;
    if (first === undefined || second === undefined || third === undefined || fourth === undefined)
      throw new Error();
    const resolved = await resolveDecisions(
      engine,
      [decisionAbout(1, [first, second], 'same'), decisionAbout(2, [first, fourth], 'different')],
      key,
    );
    const sides = resolved.map(({ one, other }) =>
      [one, other].map((ids) => [...ids]).sort((a, b) => a.length - b.length || (a[0] ?? 0) - (b[0] ?? 0)),
    );
    expect(sides).toEqual([
      [[idOfRecord(1)], [idOfRecord(2), idOfRecord(3)]],
      [[idOfRecord(1)], [idOfRecord(4)]],
    ]);
    expect(resolved.every(isUsed)).toBe(true);
  });

  it('finds nothing for contents that changed, or under another key', async () => {
    await fill(rows);
    const moved = { ...twoPeople[0], township: '白沙' };
    const decision = decisionAbout(1, [moved, { ...twoPeople[1] }], 'same');
    const [resolved] = await resolveDecisions(engine, [decision], key);
    expect([resolved?.one.length, resolved?.other.length].sort()).toEqual([0, 2]);
    expect(resolved === undefined || isUsed(resolved)).toBe(false);
    const [elsewhere] = await resolveDecisions(
      engine,
      [decisionAbout(1, [twoPeople[0] ?? {}, twoPeople[1] ?? {}], 'same')],
      Buffer.from('another key of sixteen bytes'),
    );
    expect([elsewhere?.one, elsewhere?.other]).toEqual([[], []]);
  });

  it('takes what was decided out of the questions, and asks about everything else', async () => {
    const others: readonly Linked[] = [{ name: '吴二' }, { name: '吴三' }];
    const loose = { name: '甘一', dataset: 'subsidy', person: 1, confidence: 'probable' };
    await fill(
      [...twoPeople, ...others, loose],
      [
        [2, 1, 10],
        [4, 3, 10],
      ],
    );
    expect(told(await ask())).toHaveLength(3);
    const [first = {}, second = {}] = twoPeople;
    for (const verdict of ['same', 'different'] as const) {
      const decisions = await resolveDecisions(
        engine,
        [decisionAbout(1, [first, second], verdict), decisionAbout(2, [first, loose], verdict)],
        key,
      );
      expect(told(await ask({ decisions }))).toEqual(['3 4 (candidate 4-3)']);
    }
  });

  it('leaves no table behind', async () => {
    const tables = await engine.all(
      "select table_name from information_schema.tables where table_name like 'review%'",
    );
    expect(tables).toEqual([]);
  });
});
