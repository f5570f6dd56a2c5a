import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/types.js';
import type { LinkDecision } from '../../src/link/decisions.js';
import { sampleId } from '../load/sample-roll.js';
import { idOfRecord, link, linksOf, openEmpty, type SampleRecord } from './linked-records.js';

let engine: Engine;
beforeAll(async () => {
  engine = await openEmpty();
});
afterAll(() => engine.close());

const [a, b] = [sampleId('19950307'), sampleId('19880101')];

/** Records 1, 2, 3 are one person by number and name; 4 and 5 another; 6 and 7 stand alone. */
const records: readonly SampleRecord[] = [
  ...[1, 2, 3].map(() => ({ name: '张小三', id: a })),
  ...[4, 5].map(() => ({ name: '李大四', id: b })),
  { name: '王美丽' },
  { name: '赵金山' },
];

const decision = (
  verdict: LinkDecision['verdict'],
  one: readonly number[],
  other: readonly number[],
): LinkDecision => ({
  ...{ verdict, who: '周敏', when: '2026-10-08T01:30:00.000Z' },
  ...{ one: one.map((row) => idOfRecord(row)), other: other.map((row) => idOfRecord(row)) },
});
const same = (one: readonly number[], other: readonly number[]): LinkDecision => decision('same', one, other);
const different = (one: readonly number[], other: readonly number[]): LinkDecision =>
  decision('different', one, other);

/** Groups of records, each with the sure ones marked, and how many decisions could not be followed. */
const decide = async (...decisions: readonly LinkDecision[]): Promise<readonly [string, number]> => {
  const { contradictions } = await link(engine, records, decisions);
  const groups = new Map<unknown, string[]>();
  for (const { row, person_id: person, confidence } of await linksOf(engine)) {
    const mark = `${String(row)}${confidence === 'certain' ? '!' : ''}`;
    groups.set(person, [...(groups.get(person) ?? []), mark]);
  }
  return [[...groups.values()].map((rows) => rows.join(' ')).join(' | '), contradictions];
};

const undecided = '1! 2! 3! | 4! 5! | 6 | 7';

describe('decisions of people', () => {
  it('change nothing where there are none, or where things are so already', async () => {
    expect(await decide()).toEqual([undecided, 0]);
    expect(await decide(same([1], [3]), different([1], [4]))).toEqual([undecided, 0]);
    expect(await decide(different([4], [1]))).toEqual([undecided, 0]);
  });

  it('make one person of two with other names and numbers, with all their records', async () => {
    const [groups] = await decide(same([5], [2]));
    expect(groups.replaceAll('!', '')).toBe('1 2 3 4 5 | 6 | 7');
    const [all] = await decide(same([5], [2]), same([6], [7]), same([7], [1]));
    expect(all.replaceAll('!', '')).toBe('1 2 3 4 5 6 7');
  });

  it('take the second side out of a person, whose other records stay together', async () => {
    expect(await decide(different([2], [1, 3]))).toEqual(['1! 3! | 2! | 4! 5! | 6 | 7', 0]);
    const [groups] = await decide(different([1], [3]), same([3], [6]));
    expect(groups.replaceAll('!', '')).toBe('1 2 | 3 6 | 4 5 | 7');
  });

  it('join nobody whom another decision keeps apart, and count it', async () => {
    expect(await decide(different([1], [4]), same([2], [5]))).toEqual([undecided, 1]);
    const [groups, apart] = await decide(different([1], [4]), same([2], [6]), same([6], [5]));
    expect([groups.replaceAll('!', ''), apart]).toEqual(['1 2 3 6 | 4 5 | 7', 1]);
  });

  it('say who decided it, and when, as the reason of the link', async () => {
    await link(engine, records, [same([6], [7])]);
    const reasons = (await linksOf(engine)).map(({ reasons: text }) => String(text));
    expect(reasons.slice(5).every((text) => text.startsWith('decided-same@周敏 2026-10-08'))).toBe(true);
  });
});
