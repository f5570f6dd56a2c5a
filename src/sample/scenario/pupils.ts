import type { Day } from '../calendar.js';
import { ordinarySchooling, specialSchool } from '../ordinary/schooling.js';
import { thisYearsAid } from '../ordinary/student-aid.js';
import type { Schooling, StudentAid } from '../education.js';
import { householderOf, type Person } from '../person.js';
import { changeCertificate } from './change.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const certified = (born: Day): Part => ({ disability: 'mild', born, place: 'with-school-roll' });
const uncertified = (born: Day): Part => ({ disability: 'none', born, place: 'with-school-roll' });
const poor = (born: Day): Part => ({ ...certified(born), dibao: 'member' });
const childOfHolder = (born: Day): Part => ({
  ...uncertified(born),
  dibao: 'member',
  withCertifiedHead: true,
});

const looksLike = (rule: string, why: string): LookAlike[] => [{ rule, about: '', why }];

const atNoSchool = ({ life }: Person): void => {
  life.schooling = [];
  life.aid = [];
};

const placed =
  (...changes: Partial<Schooling>[]) =>
  (person: Person): void => {
    person.life.schooling = changes.map((change) => ({ ...ordinarySchooling(person), ...change }));
  };

const aided =
  (...changes: Partial<StudentAid>[]) =>
  ({ life }: Person): void => {
    life.aid = changes.map((change) => ({ ...thisYearsAid, ...change }));
  };

const atSpecialSchool = { school: specialSchool, placement: 'special-school' } as const;
const marked = { isMarkedDisabled: true } as const;
const farSchool = '澄岭县实验学校';

const preschoolScenarios: readonly Scenario[] = [
  {
    id: 'three-on-the-cut-off',
    part: certified('2023-08-31'),
    finds: ['preschool-unenrolled'],
    play: atNoSchool,
  },
  {
    id: 'in-no-kindergarten',
    part: certified('2022-02-20'),
    finds: ['preschool-unenrolled'],
    play: atNoSchool,
  },
  {
    id: 'two-on-the-cut-off',
    part: certified('2023-09-01'),
    finds: [],
    lookAlikes: looksLike('preschool-unenrolled', '8月31日未满3周岁'),
    play: atNoSchool,
  },
];

const placementScenarios: readonly Scenario[] = [
  {
    id: 'placement-blank-at-primary-school',
    part: certified('2016-04-04'),
    finds: ['school-no-placement'],
    play: placed({ placement: null }),
  },
  {
    id: 'placement-blank-at-junior-school',
    part: certified('2012-10-10'),
    finds: ['school-no-placement'],
    play: placed({ placement: null }),
  },
  {
    id: 'placement-blank-at-upper-school',
    part: certified('2009-12-12'),
    finds: ['school-no-placement'],
    play: placed({ placement: null }),
  },
];

const enrolmentScenarios: readonly Scenario[] = [
  {
    id: 'enrolled-in-two-townships',
    part: uncertified('2015-05-05'),
    finds: ['pupil-twice'],
    play: placed({}, { school: farSchool }),
  },
  {
    id: 'recorded-as-disabled-at-two-schools',
    part: uncertified('2014-09-19'),
    finds: ['pupil-twice', 'student-uncertified'],
    play: placed({ ...marked, placement: 'mainstream' }, { ...marked, ...atSpecialSchool }),
  },
  {
    id: 'recorded-as-disabled-without-a-certificate',
    part: uncertified('2017-07-07'),
    finds: ['student-uncertified'],
    play: placed({ ...marked, placement: 'mainstream' }),
  },
  {
    id: 'taught-at-home-without-a-certificate',
    part: uncertified('2013-12-01'),
    finds: ['student-uncertified'],
    play: placed({ ...marked, school: specialSchool, placement: 'home-teaching' }),
  },
  {
    id: 'changed-schools',
    part: uncertified('2015-08-16'),
    finds: [],
    lookAlikes: looksLike('pupil-twice', '已从原学校转出'),
    play: placed({ status: 'elsewhere' }, { school: farSchool }),
  },
  {
    id: 'on-leave-at-one-school',
    part: uncertified('2012-06-27'),
    finds: [],
    lookAlikes: looksLike('pupil-twice', '一处休学，只有一处在读'),
    play: placed({ status: 'suspended' }, { school: farSchool }),
  },
];

const aidScenarios: readonly Scenario[] = [
  { id: 'poor-pupil-without-aid', part: poor('2015-01-14'), finds: ['student-aid-missing'], play: aided() },
  {
    id: 'poor-pupil-refused-aid',
    part: poor('2011-11-11'),
    finds: ['student-aid-missing'],
    play: aided({ status: 'refused' }),
  },
  {
    id: 'poor-pupil-aided-the-year-before',
    part: poor('2018-03-08'),
    finds: ['student-aid-missing'],
    play: aided({ schoolYear: thisYearsAid.schoolYear - 1 }),
  },
  {
    id: 'poor-pupil-who-declined-aid',
    part: poor('2014-02-25'),
    finds: [],
    lookAlikes: looksLike('student-aid-missing', '本人自愿放弃资助'),
    play: aided({ status: 'declined' }),
  },
  {
    id: 'poor-pupil-waiting-for-aid',
    part: poor('2016-10-03'),
    finds: [],
    lookAlikes: looksLike('student-aid-missing', '资助待发放'),
    play: aided({ status: 'pending' }),
  },
  {
    id: 'pupil-not-poor',
    part: { ...certified('2013-03-30'), dibao: 'none' },
    finds: [],
    lookAlikes: looksLike('student-aid-missing', '家庭不在困难名册'),
    play: aided(),
  },
];

const parentScenarios: readonly Scenario[] = [
  {
    id: 'child-of-holder-without-aid',
    part: childOfHolder('2015-09-09'),
    finds: ['parent-aid-missing'],
    play: aided(),
  },
  {
    id: 'child-of-holder-refused-aid',
    part: childOfHolder('2012-01-28'),
    finds: ['parent-aid-missing'],
    play: aided({ status: 'refused' }),
  },
  {
    id: 'child-of-holder-at-kindergarten',
    part: childOfHolder('2021-06-18'),
    finds: ['parent-aid-missing'],
    play: aided(),
  },
  {
    id: 'child-of-holder-who-declined-aid',
    part: childOfHolder('2014-11-23'),
    finds: [],
    lookAlikes: looksLike('parent-aid-missing', '自愿放弃资助'),
    play: aided({ status: 'declined' }),
  },
  {
    id: 'child-of-former-holder',
    part: childOfHolder('2016-12-06'),
    finds: [],
    lookAlikes: looksLike('parent-aid-missing', '家长的残疾人证已注销'),
    play: (person) => {
      person.life.aid = [];
      const head = householderOf(person.household);
      changeCertificate(head, { status: 'cancelled', statusDate: '2026-02-16', reason: 'voluntary' });
      head.life.payments = [];
    },
  },
  {
    id: 'child-of-holder-not-poor',
    part: { ...childOfHolder('2013-08-13'), dibao: 'none' },
    finds: [],
    lookAlikes: looksLike('parent-aid-missing', '家庭不在困难名册'),
    play: aided(),
  },
];

/** Pupils without a placement, a certificate or aid, enrolled twice or too young, and those who only seem to be. */
export const pupilScenarios: readonly Scenario[] = [
  ...preschoolScenarios,
  ...placementScenarios,
  ...enrolmentScenarios,
  ...aidScenarios,
  ...parentScenarios,
];
