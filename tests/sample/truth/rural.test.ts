import { describe, expect, it } from 'vitest';
import { monitoredSince, povertyListing } from '../../../src/sample/ordinary/poverty.js';
import type { Household, Life, Person } from '../../../src/sample/person.js';
import type { Monitoring, PovertyListing } from '../../../src/sample/rural.js';
import { foundByPerson, judgeOpenGaps } from '../../../src/sample/truth/open-gaps.js';
import { judgeRural, judgeRuralHome } from '../../../src/sample/truth/rural.js';
import { subjectOf } from '../../../src/sample/truth/subject.js';
import { lineOf, plainVerdict, type RuleId } from '../../../src/sample/truth/truth-line.js';
import { brief, certificate, household, openContext, person, spell } from './lives.js';

const mild = certificate({ level: 3 });
const listed = (change: Partial<PovertyListing> = {}): PovertyListing => ({
  ...povertyListing(household()),
  ...change,
});
const watched = (change: Partial<Monitoring> = {}): Monitoring => ({
  ...monitoredSince(household(), '2026-02-10'),
  ...change,
});

const judge = (life: Partial<Life>): string[] =>
  judgeRural(person({ certificates: [mild], ...life }), subjectOf, openContext).map(brief);

const missing = 'dibao-missing |  |  |  | certain | ';
const shared = 'monitored-certified | marginal |  |  | certain | ';

describe('dibao-missing', () => {
  it('finds holders of poor households outside dibao and tekun', () => {
    const insurance = [{ year: 2026, scheme: 'resident', isActive: true }] as const;
    expect(judge({ poverty: [listed()], insurance: [...insurance] })).toEqual([missing]);
    expect(judge({ poverty: [listed()], dibao: [spell()] })).toEqual([]);
    expect(judge({ poverty: [listed()], tekun: [{ admittedOn: '2020-01-01', endedOn: null }] })).toEqual([]);
  });

  it('is over with the month after the risk was cleared', () => {
    expect(judge({ monitoring: [watched({ clearedOn: '2026-09-01' })] })).toEqual([missing, shared]);
    expect(judge({ monitoring: [watched({ clearedOn: '2026-08-31' })] })).toEqual([]);
  });
});

describe('relocated-uncovered', () => {
  it('finds relocated holders whom no roll of support names', () => {
    const relocated = [listed({ relocatedOn: '2025-05-20' })];
    expect(judge({ poverty: relocated })).toContain('relocated-uncovered |  |  |  | certain | ');
    const lastYear = { year: 2025, scheme: 'resident', isActive: true } as const;
    expect(judge({ poverty: relocated, insurance: [lastYear] })).toEqual([missing]);
  });
});

describe('monitoring-mismatch', () => {
  const inDibao = (entry: Monitoring, life: Partial<Life> = {}): string[] =>
    judge({ dibao: [spell()], monitoring: [entry], ...life }).filter((line) => line.includes('mismatch'));

  it('holds mark and level against the certificate, and a blank against nothing', () => {
    expect(inDibao(watched())).toEqual([]);
    expect(inDibao(watched({ isMarked: null }))).toEqual([]);
    expect(inDibao(watched({ isMarked: false }))).toEqual([
      'monitoring-mismatch | disabled |  |  | certain | ',
    ]);
    expect(inDibao(watched({ level: 4 }))).toEqual(['monitoring-mismatch | level |  |  | certain | ']);
    expect(inDibao(watched({ level: 'severe' }), { certificates: [certificate()] })).toEqual([]);
  });
});

const homeOf = (...lives: Partial<Life>[]): [Household, Person[]] => {
  const home = household();
  return [home, lives.map((life) => person(life, { home }))];
};

describe('support-incomplete', () => {
  it('asks once a household and roll, whoever has the row', () => {
    const bare = listed({ helper: null, measures: null, fundsFen: 0 });
    const [home] = homeOf({ certificates: [mild], poverty: [bare] }, { poverty: [listed()] });
    expect(judgeRuralHome(home, subjectOf, openContext)).toEqual([]);
    const [alone] = homeOf({ certificates: [mild], poverty: [bare] });
    const found = judgeRuralHome(alone, subjectOf, openContext).map(({ verdict }) => brief(verdict));
    expect(found).toEqual(['support-incomplete | poverty |  |  | certain | ']);
  });
});

describe('monitoring-missing and monitoring-stale', () => {
  const judgeHome = (lives: Partial<Life>[], ...gaps: RuleId[]): string[] => {
    const [home, [first]] = homeOf(...lives);
    if (first === undefined) return [];
    const lines = gaps.map((rule) => lineOf(plainVerdict(rule, '', 'certain', ''), subjectOf(first)));
    return judgeOpenGaps(home, foundByPerson(lines), subjectOf, openContext).map(({ verdict }) =>
      brief(verdict),
    );
  };
  const stale = 'monitoring-stale |  |  |  | certain | ';

  it('finds two kinds of gaps in a household that nobody monitors', () => {
    expect(judgeHome([{}], 'uninsured', 'dibao-missing')).toEqual([
      'monitoring-missing |  |  |  | certain | ',
    ]);
    expect(judgeHome([{}], 'uninsured', 'uninsured')).toEqual([]);
    expect(judgeHome([{ monitoring: [watched()] }], 'uninsured', 'dibao-missing')).toEqual([]);
  });

  it('finds who is monitored for twelve months without a gap, and who was cleared with one', () => {
    expect(judgeHome([{ monitoring: [watched({ identifiedOn: '2025-09-30' })] }])).toEqual([stale]);
    expect(judgeHome([{ monitoring: [watched({ identifiedOn: '2025-10-01' })] }])).toEqual([]);
    expect(judgeHome([{ monitoring: [watched({ identifiedOn: '2025-09-30' })] }], 'uninsured')).toEqual([]);
    expect(judgeHome([{ monitoring: [watched({ clearedOn: '2026-08-31' })] }], 'uninsured')).toEqual([stale]);
  });
});
