import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/sample/person.js';
import { townships } from '../../../src/sample/places.js';
import { judgeGaps } from '../../../src/sample/truth/gaps.js';
import { subjectOf } from '../../../src/sample/truth/subject.js';
import { certificate, household, person } from './lives.js';

const insured = { year: 2026, scheme: 'resident', isActive: true } as const;
const [first, second] = townships;
if (first === undefined || second === undefined) throw new Error('no townships');

const holders = (count: number, township: typeof first, life: Partial<Person['life']> = {}): Person[] =>
  Array.from({ length: count }, () =>
    person({ certificates: [certificate()], ...life }, { home: { ...household(), township } }),
  );
const gapsOf = (people: readonly Person[]): string[] =>
  judgeGaps(people.map(subjectOf)).map(({ about, township }) => `${about} ${township}`);

describe('roll-gap', () => {
  const covered = holders(1, first, { insurance: [insured] });

  it('names a township of ten people of whom a roll names nobody', () => {
    expect(gapsOf([...covered, ...holders(10, second)])).toEqual([`medical_insurance ${second.name}`]);
  });

  it('lets a township of nine people be', () => {
    expect(gapsOf([...covered, ...holders(9, second)])).toEqual([]);
  });

  it('lets a roll be that names nobody anywhere', () => {
    expect(gapsOf(holders(10, second))).toEqual([]);
  });
});
