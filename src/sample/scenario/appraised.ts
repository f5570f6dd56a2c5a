import { formerHospital, newHospital, unlistedHospital } from '../institutions.js';
import { appraisalOn } from '../ordinary/appraisal.js';
import { certificateFrom } from '../ordinary/certification.js';
import type { Appraisal, Disability, Person } from '../person.js';
import { setCertificates } from './change.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

/** Somebody with a certificate of level 3 and no benefits. */
export const holder: Part = { disability: 3, dibao: 'none' };
/** Somebody without certificate and benefits. */
export const stranger: Part = { disability: 'none', dibao: 'none' };

const looksLike = (rule: string, why: string, about = ''): LookAlike[] => [{ rule, about, why }];

const held = ({ disability }: Person): Disability => disability ?? { category: 4, level: 3 };

/** A certificate issued on a day, after these appraisals and no others. */
export const certified =
  (issuedOn: string, appraisals: (disability: Disability) => Appraisal[]) =>
  (person: Person): void => {
    setCertificates(person, { ...certificateFrom(person, issuedOn), isUnappraised: true });
    person.life.appraisals = appraisals(held(person));
  };

/** Appraisals of somebody who holds no certificate. */
export const appraised =
  (...appraisals: Appraisal[]) =>
  (person: Person): void => {
    person.life.appraisals = appraisals;
  };

const differing: readonly Scenario[] = [
  {
    id: 'appraised-at-another-level',
    part: holder,
    finds: ['cert-appraisal-mismatch'],
    play: certified('2026-05-12', (disability) => [appraisalOn('2026-04-20', { ...disability, level: 4 })]),
  },
  {
    id: 'appraised-as-not-disabled',
    part: holder,
    finds: ['cert-appraisal-mismatch'],
    play: certified('2026-06-10', () => [appraisalOn('2026-05-11', null)]),
  },
  {
    id: 'appraised-again-after-the-issue',
    part: holder,
    finds: [],
    lookAlikes: looksLike('cert-appraisal-mismatch', '发证之后又评定为其他等级，正在换证'),
    play: certified('2026-05-12', (disability) => [
      appraisalOn('2026-04-20', disability),
      appraisalOn('2026-08-18', { ...disability, level: 4 }),
    ]),
  },
  {
    id: 'appraised-for-several-components',
    part: holder,
    finds: [],
    lookAlikes: looksLike('cert-appraisal-mismatch', '多重残疾，等级按最重的一项'),
    play: (person) => {
      person.disability = { category: 7, level: 3 };
      certified('2026-05-12', () => [
        appraisalOn('2026-04-20', { category: 4, level: 3 }),
        appraisalOn('2026-04-20', { category: 5, level: 4 }),
      ])(person);
    },
  },
];

const missing: readonly Scenario[] = [
  {
    id: 'issued-without-an-appraisal',
    part: holder,
    finds: ['cert-appraisal-absent'],
    play: certified('2026-04-15', () => []),
  },
  {
    id: 'appraised-only-after-the-issue',
    part: holder,
    finds: ['cert-appraisal-absent'],
    play: certified('2026-06-15', (disability) => [appraisalOn('2026-06-16', disability)]),
  },
  {
    id: 'issued-before-the-roll-could-tell',
    part: holder,
    finds: [],
    lookAlikes: looksLike('cert-appraisal-absent', '发证在评定名册起始后30天内，评定可能更早'),
    play: certified('2026-01-20', () => []),
  },
  {
    id: 'issued-again-without-an-appraisal',
    part: holder,
    finds: [],
    lookAlikes: looksLike('cert-appraisal-absent', '遗失补发，不需重新评定'),
    play: (person) => setCertificates(person, { ...certificateFrom(person, '2026-05-15'), suffix: 'B' }),
  },
];

const waiting: readonly Scenario[] = [
  {
    id: 'appraised-in-april-without-certificate',
    part: stranger,
    finds: ['cert-not-issued'],
    play: appraised(appraisalOn('2026-04-10', { category: 4, level: 2 })),
  },
  {
    id: 'appraised-thirty-one-days-ago',
    part: stranger,
    finds: ['cert-not-issued'],
    play: appraised(appraisalOn('2026-08-30', { category: 6, level: 3 })),
  },
  {
    id: 'appraised-thirty-days-ago',
    part: stranger,
    finds: [],
    lookAlikes: looksLike('cert-not-issued', '评定未满30天'),
    play: appraised(appraisalOn('2026-08-31', { category: 1, level: 2 })),
  },
  {
    id: 'appraised-and-declined',
    part: stranger,
    finds: [],
    lookAlikes: looksLike('cert-not-issued', '本人不申办残疾人证'),
    play: appraised({ ...appraisalOn('2026-03-20', { category: 2, level: 4 }), hasDeclined: true }),
  },
];

const elsewhere: readonly Scenario[] = [
  {
    id: 'appraised-at-a-hospital-on-no-list',
    part: holder,
    finds: ['institution-unlisted'],
    play: certified('2026-06-02', (disability) => [
      { ...appraisalOn('2026-05-06', disability), institution: unlistedHospital },
    ]),
  },
  {
    id: 'appraised-before-the-hospital-was-designated',
    part: holder,
    finds: ['institution-unlisted'],
    play: certified('2026-03-16', (disability) => [
      { ...appraisalOn('2026-02-27', disability), institution: newHospital },
    ]),
  },
  {
    id: 'appraised-at-a-hospital-by-its-short-name',
    part: holder,
    finds: [],
    lookAlikes: looksLike('institution-unlisted', '医院用了简称', '县人民医院'),
    play: certified('2026-06-02', (disability) => [
      { ...appraisalOn('2026-05-06', disability), institution: '县人民医院' },
    ]),
  },
  {
    id: 'appraised-on-the-last-day-of-the-designation',
    part: holder,
    finds: [],
    lookAlikes: looksLike('institution-unlisted', '定点有效期最后一天评定', formerHospital),
    play: certified('2026-05-20', (disability) => [
      { ...appraisalOn('2026-04-30', disability), institution: formerHospital },
    ]),
  },
];

/** Lets the dibao roll call the person disabled, and tells when the person left it. */
export const mark = (person: Person, endedOn: string | null = null): void => {
  person.life.dibao = person.life.dibao.map((spell) => ({ ...spell, isMarked: true, endedOn }));
};

const calledDisabled: readonly Scenario[] = [
  {
    id: 'called-disabled-on-the-dibao-roll',
    part: { disability: 'none', dibao: 'member' },
    finds: ['uncertified'],
    play: (person) => mark(person),
  },
  {
    id: 'called-disabled-in-a-borderline-household',
    part: { disability: 'none', dibao: 'borderline' },
    finds: ['uncertified'],
    play: (person) => mark(person),
  },
  {
    id: 'called-disabled-and-left-dibao',
    part: { disability: 'none', dibao: 'member' },
    finds: [],
    lookAlikes: looksLike('uncertified', '已于8月退出低保'),
    play: (person) => mark(person, '2026-08-20'),
  },
  {
    id: 'called-disabled-with-a-cancelled-certificate',
    part: { disability: 'mild', dibao: 'member' },
    finds: [],
    lookAlikes: looksLike('uncertified', '曾持证，已注销'),
    play: (person) => {
      setCertificates(person, {
        ...certificateFrom(person, '2019-04-08'),
        status: 'cancelled',
        statusDate: '2025-03-11',
        reason: 'voluntary',
      });
      person.life.payments = [];
    },
  },
];

/** Certificates against appraisals, and people who should hold one, with what only seems so. */
export const appraisedScenarios: readonly Scenario[] = [
  ...differing,
  ...missing,
  ...waiting,
  ...elsewhere,
  ...calledDisabled,
];
