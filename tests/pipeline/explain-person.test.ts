import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Explanation, Verdict } from '../../src/explain/types.js';
import { explainPerson, type Answer } from '../../src/pipeline/explain-person.js';
import { resolveRunConfig } from '../../src/workspace/run-config.js';
import { freshFolder, writeFiles } from '../cli/small-county.js';
import { explainedCounty, numbers } from '../explain/explained-county.js';

let folder = '';
beforeAll(async () => {
  folder = await freshFolder();
  await writeFiles(folder, explainedCounty);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (who: string): Promise<Answer> => {
  const config = resolveRunConfig({ input: folder, asOf: '2026-07-31', lang: 'zh', strict: false }, folder);
  return explainPerson(config, who, {
    ...{ today: '2026-08-15', onProgress: () => undefined },
    passwordFor: () => () => Promise.resolve(undefined),
  });
};

/** Explained once a person: each takes a run. */
const explained = new Map<string, Promise<Explanation>>();

const explanationOf = (who: string): Promise<Explanation> => {
  const known = explained.get(who) ?? explainOnly(who);
  explained.set(who, known);
  return known;
};

const explainOnly = async (who: string): Promise<Explanation> => {
  const answer = await ask(who);
  if (answer.kind !== 'one') throw new Error(`${who} is ${answer.kind}`);
  return answer.explanation;
};

const verdictOf = async (who: string, rule: string): Promise<Verdict> => {
  const verdict = (await explanationOf(who)).verdicts.find((one) => one.rule.id === rule);
  if (verdict === undefined) throw new Error(`no verdict of ${rule}`);
  return verdict;
};

describe('whom an explanation is about', () => {
  it('is found by number, certificate number, name, masked name and number of the report', async () => {
    const byNumber = await explanationOf(numbers.乙二娃);
    const { personId } = byNumber.person;
    for (const who of [`${numbers.乙二娃}22`, '乙二娃', '乙*娃', ` ${personId} `]) {
      expect((await explanationOf(who)).person, who).toEqual(byNumber.person);
    }
    expect(byNumber.person).toMatchObject({
      ...{ name: '乙二娃', township: '青石镇', village: '上村', records: 3 },
      datasets: ['medical_insurance', 'registry', 'tekun'],
    });
  });

  it('may be several people, who are listed', async () => {
    const answer = await ask(numbers.庚七);
    const names = answer.kind === 'several' ? answer.people.map(({ name }) => name) : [];
    expect([...names].sort()).toEqual(['庚七', '辛八']);
  });

  it('may be nobody, and then the nearest are listed', async () => {
    const byNumber = await ask(numbers.甲一.replace('19700101', '19700107'));
    expect(byNumber.kind === 'nobody' && byNumber.nearest.map(({ name }) => name)).toEqual(['甲一']);
    const byName = await ask('乙二哇');
    expect(byName.kind === 'nobody' && byName.nearest.map(({ name }) => name)).toEqual(['乙二娃']);
    const byNothing = await ask('慕容不在');
    expect(byNothing.kind === 'nobody' && byNothing.nearest).toEqual([]);
  });
});

describe('the records of a person', () => {
  it('stand in order with their place, what they say and why they were joined', async () => {
    const { records } = await explanationOf('甲一');
    expect(records.map(({ file, row }) => `${file} ${row}`)).toEqual([
      '2026年度医保参保.csv 2',
      '护理补贴.csv 2',
      '护理补贴.csv 3',
      '残疾人证.csv 2',
    ]);
    expect(records[3]).toMatchObject({
      ...{ dataset: 'registry', confidence: 'certain', idFault: null },
      details: { name: '甲一', idNumber: numbers.甲一, township: '青石镇', village: '上村' },
    });
    expect(records[0]?.reasons).toMatch(/身份证号相同.*姓名相同|姓名相同.*身份证号相同/);
  });
});

describe('the verdict of a rule', () => {
  it('is what it found, with its evidence', async () => {
    const verdict = await verdictOf('戊五', 'cert-absent-paid');
    expect(verdict.kind).toBe('found');
    expect(verdict.findings.map(({ evidence }) => evidence.map(({ row }) => row))).toEqual([[5]]);
  });

  it('names the rule that reports the same month', async () => {
    expect((await verdictOf('丙三', 'cert-invalid-paid')).kind).toBe('found');
    expect(await verdictOf('丙三', 'cert-expired-paid')).toMatchObject({
      ...{ kind: 'other-reason', reportedBy: ['cert-invalid-paid'] },
    });
  });

  it('says that a roll does not cover the township', async () => {
    const verdict = await verdictOf('丁四', 'uninsured');
    expect(verdict).toMatchObject({ kind: 'not-covered', gaps: [{ township: '白沙乡', people: 1 }] });
  });

  it('names the roll that holds the person, so that nothing is found', async () => {
    const verdict = await verdictOf('甲一', 'nursing-missing');
    expect(verdict.kind).toBe('nothing');
    expect(verdict.because.map(({ dataset, rows }) => [dataset, rows.map(({ row }) => row)])).toEqual([
      ['subsidy', [2, 3]],
    ]);
  });

  it('names the roll that excludes the person', async () => {
    const verdict = await verdictOf('乙二娃', 'nursing-missing');
    expect(verdict.kind).toBe('excluded');
    expect(verdict.because.map(({ dataset }) => dataset)).toEqual(['tekun']);
  });

  it('gives no reason where nothing of the person decides', async () => {
    expect(await verdictOf('甲一', 'paid-twice')).toMatchObject({ kind: 'nothing', because: [] });
  });

  it('names the roll on which the person is not', async () => {
    const verdict = await verdictOf('戊五', 'nursing-missing');
    expect(verdict.kind).toBe('not-looked-at');
    expect(verdict.notOn.map(({ zh }) => zh)).toEqual(['残疾人证登记']);
  });

  it('says whom a rule looks at where the person stands on the roll all the same', async () => {
    const verdict = await verdictOf('己六', 'uninsured');
    expect(verdict).toMatchObject({ kind: 'not-looked-at', notOn: [] });
    expect(verdict.looksAt?.zh).toBe('基准日有效的残疾人证');
  });

  it('names the roll that is missing', async () => {
    const verdict = await verdictOf('甲一', 'school-unenrolled');
    expect(verdict).toMatchObject({ kind: 'not-applicable', missing: ['学籍与适龄儿童就学'] });
  });
});

describe('who may be the same person', () => {
  it('stands there from both sides, and with the finding that rests on the doubt', async () => {
    const mine = await explanationOf('庚七');
    expect(mine.near.map(({ other, theirs }) => [other.name, theirs.file])).toEqual([
      ['辛八', '2026年度医保参保.csv'],
    ]);
    expect(mine.verdicts.find(({ rule }) => rule.id === 'uninsured')).toMatchObject({
      ...{ kind: 'found', findings: [{ confidence: 'possible' }] },
    });
    const other = await explanationOf('辛八');
    expect(other.near.map(({ theirs }) => theirs.file)).toEqual(['残疾人证.csv']);
    expect(
      other.verdicts.flatMap(({ others }) => others.map(({ rule, name }) => [rule, name])),
    ).toContainEqual(['uninsured', '庚七']);
  });
});

describe('what was wrong in the rows of a person', () => {
  it('is shown, of no other row', async () => {
    expect((await explanationOf('丁四')).faults.map(({ code, row }) => [code, row])).toEqual([
      ['date.impossible', 5],
    ]);
    expect((await explanationOf('甲一')).faults).toEqual([]);
  });
});
