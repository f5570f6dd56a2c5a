import type { Day } from '../calendar.js';
import { certificateUntil } from '../ordinary/certification.js';
import type { Schooling } from '../education.js';
import type { Person } from '../person.js';
import { changeCertificate, in2026, setCertificates, stopPayingAfter, withSlip } from './change.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const rule = 'school-unenrolled';

const childBorn = (born: Day): Part => ({ disability: 'mild', born, place: 'with-school-roll' });

const offTheRoll = (person: Person): void => {
  person.life.schooling = [];
  person.life.aid = [];
};

const as =
  (change: Partial<Schooling>) =>
  (person: Person): void => {
    person.life.schooling = person.life.schooling.map((each) => ({ ...each, ...change }));
  };

const looksUnenrolled = (why: string): LookAlike[] => [{ rule, about: '', why }];

/** Children of school age on no school roll, and those who only seem to be. */
export const schoolScenarios: readonly Scenario[] = [
  {
    id: 'six-on-the-cut-off',
    part: childBorn('2020-08-31'),
    finds: [rule],
    lookAlikes: [{ rule: 'preschool-unenrolled', about: '', why: '8月31日已满6周岁，属义务教育年龄' }],
    play: offTheRoll,
  },
  {
    id: 'fifteen-still-of-age',
    part: childBorn('2010-09-01'),
    finds: [rule],
    lookAlikes: [{ rule: 'school-dropped', about: '', why: '上学期就读九年级，已完成义务教育' }],
    play: offTheRoll,
  },
  {
    id: 'dropped-out',
    part: childBorn('2012-03-15'),
    finds: [rule, 'school-dropped'],
    play: as({ status: 'dropped' }),
  },
  {
    id: 'unenrolled-with-an-expired-certificate',
    part: childBorn('2015-11-02'),
    finds: [rule, 'school-dropped'],
    play: (person) => {
      offTheRoll(person);
      setCertificates(person, { ...certificateUntil(person, '2026-07-09'), issuedOn: '2021-07-09' });
      stopPayingAfter(person, in2026(7));
    },
  },
  {
    id: 'enrolled-under-a-mistyped-number',
    part: childBorn('2014-05-21'),
    finds: ['id-invalid'],
    play: (person, { clerk }) => {
      person.life.schooling = withSlip(person.life.schooling, { number: clerk.mistype(person) });
    },
  },
  {
    id: 'enrolled-under-a-mistyped-number-beside-the-certificate',
    part: childBorn('2013-04-17'),
    finds: ['id-invalid'],
    lookAlikes: [
      ...looksUnenrolled('学籍名册身份证号录错，残疾生证号正确，可以对上'),
      { rule: 'student-uncertified', about: '', why: '本人持证，学籍名册身份证号录错' },
    ],
    play: (person, { clerk }) => {
      const slip = { number: clerk.mistype(person), hasCertificate: true } as const;
      person.life.schooling = withSlip(person.life.schooling, slip);
    },
  },
  {
    id: 'five-on-the-cut-off',
    part: childBorn('2020-09-01'),
    finds: ['preschool-unenrolled'],
    lookAlikes: looksUnenrolled('8月31日未满6周岁'),
    play: offTheRoll,
  },
  {
    id: 'sixteen-on-the-cut-off',
    part: childBorn('2010-08-31'),
    finds: [],
    lookAlikes: looksUnenrolled('8月31日已满16周岁'),
    play: offTheRoll,
  },
  {
    id: 'enrolment-deferred',
    part: childBorn('2020-02-11'),
    finds: [],
    lookAlikes: [
      ...looksUnenrolled('经批准延缓入学'),
      { rule: 'preschool-unenrolled', about: '', why: '已满6周岁，经批准延缓入学' },
      { rule: 'school-no-placement', about: '', why: '延缓入学，尚未在读' },
      { rule: 'student-uncertified', about: '', why: '本人持证' },
    ],
    play: as({ status: 'deferred', placement: null }),
  },
  {
    id: 'at-school-elsewhere',
    part: childBorn('2013-10-19'),
    finds: [],
    lookAlikes: [
      ...looksUnenrolled('在外地就读'),
      { rule: 'school-no-placement', about: '', why: '不在本县就读' },
      { rule: 'school-dropped', about: '', why: '已转到外地就读' },
    ],
    play: as({ status: 'elsewhere', placement: null }),
  },
  {
    id: 'graduated-at-fifteen',
    part: childBorn('2010-12-04'),
    finds: [],
    lookAlikes: [
      ...looksUnenrolled('初中已毕业'),
      { rule: 'school-no-placement', about: '', why: '已毕业' },
      { rule: 'school-dropped', about: '', why: '初中已毕业' },
      { rule: 'student-uncertified', about: '', why: '本人持证' },
    ],
    play: as({ status: 'graduated', placement: null }),
  },
  {
    id: 'no-longer-disabled-and-unenrolled',
    part: childBorn('2016-01-25'),
    finds: ['school-dropped'],
    lookAlikes: looksUnenrolled('已不再符合残疾标准'),
    play: (person) => {
      offTheRoll(person);
      changeCertificate(person, {
        status: 'no-longer-disabled',
        statusDate: '2026-03-18',
        reason: 'no-longer-disabled',
      });
      person.life.payments = [];
    },
  },
  {
    id: 'township-without-a-school-roll',
    part: { disability: 'mild', born: '2016-06-06', place: 'without-school-roll' },
    finds: [],
    lookAlikes: looksUnenrolled('所在乡镇未报送学籍名册，不能判断'),
    play: offTheRoll,
  },
];
