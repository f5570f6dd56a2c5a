import { countyHospital, rehabCentre } from '../institutions.js';
import { appraisalOn } from '../ordinary/appraisal.js';
import { appraised, certified, holder, mark, stranger } from './appraised.js';
import type { LookAlike, Scenario } from './scenario.js';

const looksLike = (rule: string, why: string, about = ''): LookAlike[] => [{ rule, about, why }];

const twiceBeforeTheIssue: readonly Scenario[] = [
  {
    id: 'appraised-at-another-level-the-second-time',
    part: holder,
    finds: ['cert-appraisal-mismatch'],
    play: certified('2026-06-02', (disability) => [
      appraisalOn('2026-03-10', disability),
      appraisalOn('2026-05-08', { ...disability, level: 4 }),
    ]),
  },
  {
    id: 'appraised-at-the-right-level-the-second-time',
    part: holder,
    finds: [],
    lookAlikes: looksLike('cert-appraisal-mismatch', '复核改定后发证，与最近一次评定一致'),
    play: certified('2026-06-02', (disability) => [
      appraisalOn('2026-03-10', { ...disability, level: 4 }),
      appraisalOn('2026-05-08', disability),
    ]),
  },
];

const missing: readonly Scenario[] = [
  {
    id: 'issued-thirty-days-after-the-roll-begins',
    part: holder,
    finds: ['cert-appraisal-absent'],
    play: certified('2026-02-04', () => []),
  },
  {
    id: 'issued-after-the-roll-ends',
    part: holder,
    finds: [],
    lookAlikes: looksLike('cert-appraisal-absent', '发证晚于评定名册的最后一天'),
    play: certified('2026-09-21', () => []),
  },
];

const waiting: readonly Scenario[] = [
  {
    id: 'appraised-as-disabled-the-second-time',
    part: stranger,
    finds: ['cert-not-issued'],
    play: appraised(appraisalOn('2026-02-10', null), appraisalOn('2026-06-16', { category: 5, level: 3 })),
  },
  {
    id: 'appraised-as-not-disabled-the-second-time',
    part: stranger,
    finds: [],
    lookAlikes: looksLike('cert-not-issued', '最近一次评定不符合残疾标准'),
    play: appraised(appraisalOn('2026-03-05', { category: 2, level: 4 }), appraisalOn('2026-07-07', null)),
  },
];

const department = `${countyHospital}康复医学科`;

const elsewhere: readonly Scenario[] = [
  {
    id: 'appraised-where-only-rehabilitation-is-designated',
    part: holder,
    finds: ['institution-unlisted'],
    play: certified('2026-05-26', (disability) => [
      { ...appraisalOn('2026-04-28', disability), institution: rehabCentre },
    ]),
  },
  {
    id: 'appraised-at-a-department-of-the-hospital',
    part: holder,
    finds: [],
    lookAlikes: looksLike('institution-unlisted', '写到了医院的科室', department),
    play: certified('2026-05-26', (disability) => [
      { ...appraisalOn('2026-04-28', disability), institution: department },
    ]),
  },
];

const calledDisabled: readonly Scenario[] = [
  {
    id: 'called-disabled-and-leaving-dibao-this-month',
    part: { disability: 'none', dibao: 'member' },
    finds: ['uncertified'],
    play: (person) => mark(person, '2026-09-10'),
  },
  {
    id: 'called-disabled-and-moved-out',
    part: { disability: 'none', dibao: 'member' },
    finds: [],
    lookAlikes: looksLike('uncertified', '6月已迁出本县'),
    play: (person) => {
      mark(person);
      person.life.moves = [{ direction: 'out', movedOn: '2026-06-18' }];
    },
  },
];

/** Appraisals that followed one another or fell at an edge of their roll, and people called disabled who came or went. */
export const appraisalTurnScenarios: readonly Scenario[] = [
  ...twiceBeforeTheIssue,
  ...missing,
  ...waiting,
  ...elsewhere,
  ...calledDisabled,
];
