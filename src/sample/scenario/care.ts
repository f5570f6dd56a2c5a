import { careSpell } from '../ordinary/care.js';
import { certificateFrom } from '../ordinary/certification.js';
import { surveyAnswers } from '../ordinary/survey.js';
import type { Person } from '../person.js';
import type { CareSpell } from '../services.js';
import { setCertificates } from './change.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const rule = 'care-missing';

const intellectual = 5;
const mental = 6;
const physical = 4;
const visual = 1;

const poor: Part = { disability: 'mild', dibao: 'member', age: [20, 58] };
const poorAndSevere: Part = { ...poor, disability: 'severe' };

const looksLike = (why: string): LookAlike[] => [{ rule, about: '', why }];

/** A certificate of one category, and the care that the person has beside the family's. */
const disabled =
  (category: number, ...care: CareSpell[]) =>
  (person: Person): void => {
    setCertificates(person, { ...certificateFrom(person, '2021-03-15'), category });
    person.life.care = care;
  };

/** Poor people whose disability asks for care and who have none, and those who only seem to be. */
export const careScenarios: readonly Scenario[] = [
  { id: 'intellectual-and-not-cared-for', part: poor, finds: [rule], play: disabled(intellectual) },
  {
    id: 'mental-and-no-longer-cared-for',
    part: poor,
    finds: [rule],
    play: disabled(mental, careSpell({ status: 'ended', mode: 'day', leftOn: '2026-08-31' })),
  },
  {
    id: 'physical-and-waiting-for-care',
    part: poorAndSevere,
    finds: [rule],
    play: disabled(physical, careSpell({ status: 'pending', mode: 'residential', admittedOn: null })),
  },
  {
    id: 'blind-and-asking-for-care',
    part: poorAndSevere,
    finds: [rule],
    play: (person) => {
      disabled(visual)(person);
      const answers = { careWanted: 'home', needsLongTermCare: null, selfCare: 'partly' } as const;
      person.life.surveys = [surveyAnswers({ ...answers, supporters: 'able' })];
    },
  },
  {
    id: 'physical-and-mild-without-care',
    part: poor,
    finds: [],
    lookAlikes: looksLike('肢体残疾三、四级，不属于应托养照护的类别'),
    play: disabled(physical),
  },
  {
    id: 'mental-and-not-poor',
    part: { ...poor, dibao: 'none' },
    finds: [],
    lookAlikes: looksLike('家庭不在困难名册'),
    play: disabled(mental),
  },
  {
    id: 'intellectual-and-wanting-no-care',
    part: poor,
    finds: [],
    lookAlikes: looksLike('调查登记能完全自理，不需要托养'),
    play: (person) => {
      disabled(intellectual)(person);
      person.life.surveys = [surveyAnswers()];
    },
  },
  {
    id: 'mental-and-cared-for-until-september',
    part: poor,
    finds: [],
    lookAlikes: looksLike('9月退出托养，当月仍有服务'),
    play: disabled(mental, careSpell({ status: 'ended', leftOn: '2026-09-04' })),
  },
  {
    id: 'intellectual-and-too-young-for-care',
    part: { disability: 'mild', dibao: 'member', born: '2010-10-01', place: 'with-school-roll' },
    finds: [],
    lookAlikes: looksLike('未满16周岁'),
    play: disabled(intellectual),
  },
];
