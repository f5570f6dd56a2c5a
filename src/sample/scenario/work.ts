import { surveyAnswers } from '../ordinary/survey.js';
import { training, workStanding } from '../ordinary/work.js';
import type { Person } from '../person.js';
import type { SurveyAnswers, Training, WorkStanding } from '../services.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const job = 'job-support-missing';
const literacy = 'literacy-missing';

const mild: Part = { disability: 'mild', dibao: 'none', age: [25, 50] };

const looksLike = (rule: string, why: string): LookAlike[] => [{ rule, about: '', why }];

/** What the employment office and the survey wrote down. */
const known =
  ({
    work = [],
    trainings = [],
    surveys = [],
  }: {
    readonly work?: readonly WorkStanding[];
    readonly trainings?: readonly Training[];
    readonly surveys?: readonly SurveyAnswers[];
  }) =>
  ({ life }: Person): void => {
    life.work = [...work];
    life.trainings = [...trainings];
    life.surveys = [...surveys];
  };

const willing = workStanding({ isWilling: true });
const atPublicPost = (startedOn: string, endedOn: string): WorkStanding =>
  workStanding({ state: 'employed', form: 'public-post', isWilling: true, startedOn, endedOn });

const farmer = (change: Partial<WorkStanding>): WorkStanding =>
  workStanding({ state: 'employed', form: 'farm', isWilling: true, startedOn: '2019-01-01', ...change });
const learner = farmer({ isIlliterate: true, wantsToLearn: true });

/** People who want to work, and whether they were helped this year. */
const jobScenarios: readonly Scenario[] = [
  { id: 'willing-and-without-work', part: mild, finds: [job], play: known({ work: [willing] }) },
  {
    id: 'trained-last-year-and-without-work',
    part: mild,
    finds: [job],
    play: known({ work: [willing], trainings: [training({ course: 'skill', endedOn: '2025-12-30' })] }),
  },
  {
    id: 'said-to-be-willing-in-the-survey',
    part: mild,
    finds: [job],
    play: known({ surveys: [surveyAnswers({ isAble: true, isWilling: true })] }),
  },
  {
    id: 'at-a-public-post-in-earlier-years',
    part: mild,
    finds: [job],
    play: known({ work: [atPublicPost('2024-03-01', '2026-02-28'), willing] }),
  },
  {
    id: 'without-work-and-unwilling',
    part: mild,
    finds: [],
    lookAlikes: looksLike(job, '没有就业意愿'),
    play: known({ work: [workStanding()] }),
  },
  {
    id: 'said-to-be-unable-in-the-survey',
    part: mild,
    finds: [],
    lookAlikes: looksLike(job, '调查登记没有劳动能力'),
    play: known({ work: [willing], surveys: [surveyAnswers()] }),
  },
  {
    id: 'trained-this-year-and-without-work',
    part: mild,
    finds: [],
    lookAlikes: looksLike(job, '本年度已参加培训'),
    play: known({ work: [willing], trainings: [training({ endedOn: '2026-01-02' })] }),
  },
  {
    id: 'at-a-public-post-until-august',
    part: mild,
    finds: [],
    lookAlikes: looksLike(job, '本年度安排过公益性岗位'),
    play: known({ work: [atPublicPost('2026-02-01', '2026-08-31'), willing] }),
  },
  {
    id: 'willing-to-work-at-sixty',
    part: { ...mild, age: [60, 60] },
    finds: [],
    lookAlikes: looksLike(job, '已满60周岁'),
    play: known({ work: [willing] }),
  },
];

/** People who cannot read and want to learn it, and whether they were taught. */
const literacyScenarios: readonly Scenario[] = [
  { id: 'willing-to-learn-to-read', part: mild, finds: [literacy], play: known({ work: [learner] }) },
  {
    id: 'said-to-want-to-read-in-the-survey',
    part: mild,
    finds: [literacy],
    play: known({
      surveys: [surveyAnswers({ isEmployed: true, isAble: true, isIlliterate: true, wantsToLearn: true })],
    }),
  },
  {
    id: 'trained-but-not-taught-to-read',
    part: mild,
    finds: [literacy],
    play: known({ work: [learner], trainings: [training()] }),
  },
  {
    id: 'taught-to-read-the-year-before',
    part: mild,
    finds: [],
    lookAlikes: looksLike(literacy, '已参加扫盲培训'),
    play: known({ work: [learner], trainings: [training({ course: 'literacy', endedOn: '2025-06-30' })] }),
  },
  {
    id: 'unwilling-to-learn-to-read',
    part: mild,
    finds: [],
    lookAlikes: looksLike(literacy, '没有扫盲意愿'),
    play: known({ work: [farmer({ isIlliterate: true, wantsToLearn: false })] }),
  },
  {
    id: 'willing-to-learn-to-read-at-fifty-one',
    part: { ...mild, age: [51, 51] },
    finds: [],
    lookAlikes: looksLike(literacy, '已满51周岁'),
    play: known({ work: [learner] }),
  },
];

/** People who were not helped to work or to read though they wish it, and those who only seem not to be. */
export const workScenarios: readonly Scenario[] = [...jobScenarios, ...literacyScenarios];
