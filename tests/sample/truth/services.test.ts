import { describe, expect, it } from 'vitest';
import { careSpell } from '../../../src/sample/ordinary/care.js';
import { residentPension } from '../../../src/sample/ordinary/pension.js';
import { surveyAnswers } from '../../../src/sample/ordinary/survey.js';
import { training, workStanding } from '../../../src/sample/ordinary/work.js';
import type { Certificate, Life } from '../../../src/sample/person.js';
import type { Services } from '../../../src/sample/services.js';
import { judgeSingleApplicant } from '../../../src/sample/truth/assistance.js';
import { judgeCare } from '../../../src/sample/truth/care.js';
import { subjectOf, type Subject } from '../../../src/sample/truth/subject.js';
import { judgeTekunCandidate } from '../../../src/sample/truth/tekun.js';
import { judgeWork } from '../../../src/sample/truth/work.js';
import { brief, certificate, openContext, person, spell } from './lives.js';

const holder = (life: Partial<Life>, birth = '1980-02-03'): Subject =>
  subjectOf(person({ certificates: [certificate()], ...life }, { birth }));

describe('care-missing', () => {
  const missing = ['care-missing |  |  |  | certain | '];
  const judge = (certified: Partial<Certificate>, life: Partial<Life> = {}, birth?: string): string[] =>
    judgeCare(
      holder({ certificates: [certificate(certified)], dibao: [spell()], ...life }, birth),
      openContext,
    ).map(brief);

  it('speaks of some categories at any level and of some where they are severe', () => {
    const found = [1, 2, 3, 4, 5, 6, 7].map((category) =>
      ([2, 3] as const).filter((level) => judge({ category, level }).length > 0),
    );
    expect(found).toEqual([[2], [], [], [2], [2, 3], [2, 3], []]);
  });

  it('begins at sixteen, and with hardship', () => {
    expect(judge({ category: 5 }, {}, '2010-09-30')).toEqual(missing);
    expect(judge({ category: 5 }, {}, '2010-10-01')).toEqual([]);
    expect(judge({ category: 5 }, { dibao: [spell({ class: 'borderline' })] })).toEqual([]);
    expect(judge({ category: 5 }, { dibao: [] })).toEqual([]);
  });

  it('counts care that goes on in the month', () => {
    const cared = (care: Services['care']): string[] => judge({ category: 5 }, { care });
    expect(cared([careSpell()])).toEqual([]);
    expect(cared([careSpell({ status: 'ended', leftOn: '2026-09-01' })])).toEqual([]);
    expect(cared([careSpell({ status: 'ended', leftOn: '2026-08-31' })])).toEqual(missing);
    expect(cared([careSpell({ status: 'pending' })])).toEqual(missing);
    expect(cared([careSpell({ admittedOn: '2026-10-01' })])).toEqual(missing);
  });

  it('lets the destitute be and those who want no care', () => {
    const tekun = [{ admittedOn: '2020-01-01', endedOn: null }];
    expect(judge({ category: 5 }, { tekun })).toEqual([]);
    expect(judge({ category: 5 }, { surveys: [surveyAnswers()] })).toEqual([]);
    const asking = surveyAnswers({ needsLongTermCare: null, selfCare: 'partly', careWanted: 'day' });
    expect(judge({ category: 5 }, { surveys: [asking] })).toEqual(missing);
  });
});

describe('job-support-missing', () => {
  const missing = ['job-support-missing |  |  |  | certain | '];
  const judge = (services: Partial<Services>, birth?: string): string[] =>
    judgeWork(holder(services, birth), openContext).map(brief);
  const willing = workStanding({ isWilling: true });

  it('finds those who want to work and do not, from sixteen to fifty-nine', () => {
    expect(judge({ work: [willing] })).toEqual(missing);
    expect(judge({ surveys: [surveyAnswers({ isAble: true, isWilling: true })] })).toEqual(missing);
    expect(judge({ work: [willing] }, '2010-09-30')).toEqual(missing);
    expect(judge({ work: [willing] }, '2010-10-01')).toEqual([]);
    expect(judge({ work: [willing] }, '1966-10-01')).toEqual(missing);
    expect(judge({ work: [willing] }, '1966-09-30')).toEqual([]);
  });

  it('believes any roll that says that somebody cannot work', () => {
    expect(judge({ work: [{ ...willing, isAble: false }] })).toEqual([]);
    expect(judge({ work: [willing], surveys: [surveyAnswers({ isAble: false })] })).toEqual([]);
  });

  it('counts what was done this year', () => {
    expect(judge({ work: [willing], trainings: [training({ endedOn: '2026-01-01' })] })).toEqual([]);
    expect(judge({ work: [willing], trainings: [training({ endedOn: '2025-12-31' })] })).toEqual(missing);
    const post = (startedOn: string, endedOn: string | null): Partial<Services> => ({
      work: [willing, workStanding({ state: 'employed', form: 'public-post', startedOn, endedOn })],
    });
    expect(judge(post('2026-01-01', '2026-09-29'))).toEqual([]);
    expect(judge(post('2025-12-31', '2026-09-29'))).toEqual(missing);
    expect(judge(post('2025-12-31', '2026-09-30'))).toEqual([]);
    expect(judge(post('2025-12-31', null))).toEqual([]);
  });
});

describe('literacy-missing', () => {
  const missing = ['literacy-missing |  |  |  | certain | '];
  const judge = (services: Partial<Services>, birth?: string): string[] =>
    judgeWork(holder(services, birth), openContext).map(brief);
  const wishing = { isIlliterate: true, wantsToLearn: true } as const;

  it('finds those who cannot read and wish to, from fifteen to fifty', () => {
    expect(judge({ work: [workStanding(wishing)] })).toEqual(missing);
    expect(judge({ surveys: [surveyAnswers(wishing)] })).toEqual(missing);
    expect(judge({ work: [workStanding({ ...wishing, wantsToLearn: false })] })).toEqual([]);
    expect(judge({ work: [workStanding({ ...wishing, isIlliterate: false })] })).toEqual([]);
    expect(judge({ work: [workStanding(wishing)] }, '2011-09-30')).toEqual(missing);
    expect(judge({ work: [workStanding(wishing)] }, '2011-10-01')).toEqual([]);
    expect(judge({ work: [workStanding(wishing)] }, '1975-10-01')).toEqual(missing);
    expect(judge({ work: [workStanding(wishing)] }, '1975-09-30')).toEqual([]);
  });

  it('counts a course of any year, and no other training', () => {
    const work = [workStanding(wishing)];
    expect(judge({ work, trainings: [training({ course: 'literacy', endedOn: '2023-05-05' })] })).toEqual([]);
    expect(judge({ work, trainings: [training({ course: 'skill' })] })).toEqual(missing);
  });
});

describe('tekun-candidate', () => {
  const judge = (change: Parameters<typeof surveyAnswers>[0]): string[] => {
    const asked = person({ certificates: [certificate()], surveys: [surveyAnswers(change)] });
    return judgeTekunCandidate(asked, subjectOf, openContext).map(brief);
  };
  const found = (confidence: string): string[] => [`tekun-candidate |  |  |  | ${confidence} | `];

  it('believes the survey about those who have to support the person', () => {
    const inNeed = { needsLongTermCare: true } as const;
    expect(judge({ ...inNeed, supporters: 'none' })).toEqual(found('certain'));
    expect(judge({ ...inNeed, supporters: 'unable' })).toEqual(found('certain'));
    expect(judge({ ...inNeed, hasAgedCarers: true })).toEqual(found('certain'));
    expect(judge({ ...inNeed, supporters: 'able', hasAgedCarers: true })).toEqual([]);
    expect(judge(inNeed)).toEqual([]);
  });

  it('is less sure where nobody says whether care is needed, and silent where it is not', () => {
    const open = { needsLongTermCare: null, selfCare: null, careWanted: null } as const;
    expect(judge({ ...open, supporters: 'none' })).toEqual(found('possible'));
    expect(judge({ ...open, selfCare: 'none', supporters: 'none' })).toEqual(found('certain'));
    expect(judge({ supporters: 'none' })).toEqual([]);
  });
});

describe('dibao-single', () => {
  const judge = (services: Partial<Services>): string[] => {
    const dibao = [spell({ class: 'borderline' })];
    const applicant = person({ certificates: [certificate()], dibao, ...services });
    return judgeSingleApplicant(applicant, subjectOf, openContext).map(brief);
  };
  const found = ['dibao-single |  |  |  | certain | '];

  it('lets those be who work, or are or were insured by a job', () => {
    expect(judge({})).toEqual(found);
    expect(judge({ work: [workStanding()] })).toEqual(found);
    expect(judge({ work: [workStanding({ state: 'employed', form: 'farm' })] })).toEqual([]);
    expect(judge({ pension: [residentPension()] })).toEqual(found);
    expect(judge({ pension: [residentPension({ scheme: 'employee' })] })).toEqual([]);
    expect(judge({ pension: [residentPension({ scheme: 'employee', status: 'ended' })] })).toEqual(found);
  });
});
