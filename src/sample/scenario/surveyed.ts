import { drawnPension } from '../ordinary/pension.js';
import { surveyAnswers } from '../ordinary/survey.js';
import { workStanding } from '../ordinary/work.js';
import type { Person } from '../person.js';
import type { SurveyAnswers } from '../services.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const tekun = 'tekun-candidate';
const alone = 'dibao-single';

const severe: Part = { disability: 'severe', dibao: 'none', age: [25, 58] };

const looksLike = (rule: string, why: string): LookAlike[] => [{ rule, about: '', why }];

const answered =
  (change: Partial<SurveyAnswers>) =>
  ({ life }: Person): void => {
    life.surveys = [
      surveyAnswers({ needsLongTermCare: true, selfCare: 'none', careWanted: 'home', ...change }),
    ];
  };

/** What the survey and the rolls of work say that no other roll knows: who is alone, and who is not without means. */
export const surveyedScenarios: readonly Scenario[] = [
  {
    id: 'surveyed-as-without-supporters',
    part: severe,
    finds: [tekun],
    play: answered({ supporters: 'none' }),
  },
  {
    id: 'surveyed-as-kept-by-those-who-cannot',
    part: severe,
    finds: [tekun],
    play: answered({ supporters: 'unable', needsLongTermCare: null }),
  },
  {
    id: 'surveyed-as-kept-by-aged-parents',
    part: severe,
    finds: [tekun],
    play: answered({ hasAgedCarers: true }),
  },
  {
    id: 'surveyed-as-supported',
    part: severe,
    finds: [],
    lookAlikes: looksLike(tekun, '调查登记法定义务人有履行能力'),
    play: answered({ supporters: 'able' }),
  },
  {
    id: 'surveyed-as-needing-no-care',
    part: severe,
    finds: [],
    lookAlikes: looksLike(tekun, '调查登记不需要长期照护'),
    play: answered({ supporters: 'none', needsLongTermCare: false }),
  },
  {
    id: 'surveyed-as-without-supporters-and-destitute',
    part: severe,
    finds: [],
    lookAlikes: looksLike(tekun, '已纳入特困供养'),
    play: (person) => {
      answered({ supporters: 'none' })(person);
      person.life.tekun = [{ admittedOn: '2021-01-10', endedOn: null }];
      person.life.payments = [];
    },
  },
  {
    id: 'severe-and-insured-by-an-employer',
    part: { ...severe, dibao: 'borderline' },
    finds: [],
    lookAlikes: looksLike(alone, '已参加职工医保'),
    play: ({ life }) => {
      life.insurance = life.insurance.map((each) => ({ ...each, scheme: 'employee' }));
    },
  },
  {
    id: 'severe-with-a-shop-of-their-own',
    part: { ...severe, dibao: 'borderline' },
    finds: [],
    lookAlikes: looksLike(alone, '就业登记为个体就业'),
    play: ({ life }) => {
      life.work = [
        workStanding({ state: 'employed', form: 'own', isWilling: true, startedOn: '2022-05-06' }),
      ];
    },
  },
  {
    id: 'severe-with-a-pension-from-a-job',
    part: { ...severe, dibao: 'borderline', age: [61, 85] },
    finds: [],
    lookAlikes: [
      ...looksLike(alone, '领取职工养老待遇'),
      ...looksLike('pension-proxy-missing', '领取职工养老待遇'),
    ],
    play: ({ life }) => {
      life.pension = [drawnPension('2020-06-01', { scheme: 'employee', joinedOn: '1996-04-01' })];
    },
  },
];
