import { afterAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.js';
import type { Engine } from '../../src/engine/types.js';
import type { LinkDecision } from '../../src/link/decisions.js';
import { settleDecided } from '../../src/link/settle-decided.js';

let engine: Engine | undefined;
afterAll(() => engine?.close());

/** Records 1 and 2 are one person, 3 and 4 another; 1 and 3 surely so. */
const open = async (): Promise<Engine> => {
  await engine?.close();
  engine = await openDuckDb({ threads: 1 });
  await engine.run(`
    create table link (record_id bigint, person_id bigint, confidence varchar, reasons varchar);
    insert into link values
      (1, 1, 'certain', 'id-same'), (2, 1, 'probable', 'name-same'), (3, 3, 'certain', 'id-same'),
      (4, 3, 'probable', 'decided-same@x,name-same'), (5, 5, 'probable', 'only-record');
    create table candidate (record_id bigint, person_id bigint);
    insert into candidate values (1, 3), (2, 3), (3, 1), (4, 1), (5, 1), (1, 5)`);
  return engine;
};

const decided = (
  verdict: LinkDecision['verdict'],
  one: readonly number[],
  other: readonly number[],
): LinkDecision => ({ verdict, one, other, who: '周,敏', when: '2026-10-08T01:30:00.000Z' });

const settle = async (...decisions: readonly LinkDecision[]): Promise<readonly [string, string]> => {
  const tables = await open();
  await settleDecided(tables, decisions);
  const links = await tables.all('select record_id, confidence, reasons from link order by record_id');
  const candidates = await tables.all(
    'select record_id, person_id from candidate order by record_id, person_id',
  );
  expect(
    await tables.all("select 1 from information_schema.tables where table_name = 'link_settled'"),
  ).toEqual([]);
  return [
    links
      .filter(({ confidence }) => confidence === 'certain')
      .map(({ record_id: record, reasons }) => `${String(record)} ${String(reasons)}`)
      .join('; '),
    candidates
      .map(({ record_id: record, person_id: person }) => `${String(record)}-${String(person)}`)
      .join(' '),
  ];
};

const everyCandidate = '1-3 1-5 2-3 3-1 4-1 5-1';

describe('settleDecided', () => {
  it('changes nothing without decisions', async () => {
    expect(await settle()).toEqual(['1 id-same; 3 id-same', everyCandidate]);
  });

  it('makes sure of a record that is the same as one that is surely linked, and says who decided it', async () => {
    const sure = '1 id-same; 2 decided-same@周 敏 2026-10-08,name-same; 3 id-same';
    expect(await settle(decided('same', [1], [2]))).toEqual([sure, everyCandidate]);
    expect(await settle(decided('same', [2], [1]))).toEqual([sure, everyCandidate]);
  });

  it('does not say twice who decided it', async () => {
    expect((await settle(decided('same', [3], [4])))[0]).toBe(
      '1 id-same; 3 id-same; 4 decided-same@x,name-same',
    );
  });

  it('makes nothing sure by a record of somebody else, or by one that is not sure itself', async () => {
    expect((await settle(decided('same', [1], [4]), decided('same', [5], [5])))[0]).toBe(
      '1 id-same; 3 id-same',
    );
  });

  it('suspects nothing between two people whom somebody decided to be different, whichever of their rows', async () => {
    expect(await settle(decided('different', [2], [4]))).toEqual(['1 id-same; 3 id-same', '1-5 5-1']);
    expect((await settle(decided('different', [5], [1])))[1]).toBe('1-3 2-3 3-1 4-1');
  });
});
