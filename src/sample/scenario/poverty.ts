import { certificateFrom } from '../ordinary/certification.js';
import { finishedRetrofit } from '../ordinary/home.js';
import { fullSupport, listAsPoor, monitor, monitoredSince } from '../ordinary/poverty.js';
import { thisYearsAid } from '../ordinary/student-aid.js';
import type { Household, Person } from '../person.js';
import type { Monitoring, PovertyListing, Support } from '../rural.js';
import { in2026, setCertificates, stopPayingAfter } from './change.js';
import { lastYear } from './in-insurance.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const holder: Part = { disability: 'mild', dibao: 'none', householdOf: 1 };
const inDibao: Part = { ...holder, dibao: 'member' };
const pensioner: Part = { ...holder, age: [61, 85] };

/** Look-alikes that are about nothing in particular. */
const looksLike = (...pairs: readonly (readonly [rule: string, why: string])[]): LookAlike[] =>
  pairs.map(([rule, why]) => ({ rule, about: '', why }));

const drawsNoPremium = ['pension-missing', '已满60周岁，不再参保缴费'] as const;

/** Pupils of a household that is poor have student aid, whichever roll calls it poor. */
const aidPupils = ({ members }: Household): void => {
  for (const { life } of members) {
    const isPupil = life.schooling.some(({ status }) => status === 'enrolled');
    if (isPupil && life.aid.length === 0) life.aid = [thisYearsAid];
  }
};

/** The household of the person is registered as poor. */
export const poor = ({ household }: Person, change: Partial<PovertyListing> = {}): void => {
  listAsPoor(household, change);
  aidPupils(household);
};

/** The household of the person is monitored from a day on. */
export const monitored = ({ household }: Person, since: string, change: Partial<Monitoring> = {}): void => {
  monitor(household, { ...monitoredSince(household, since), ...change });
  aidPupils(household);
};

const unprovided: readonly Scenario[] = [
  {
    id: 'poor-and-not-in-dibao',
    part: holder,
    finds: ['dibao-missing'],
    play: (person) => poor(person),
  },
  {
    id: 'poor-and-out-of-dibao-since-july',
    part: inDibao,
    finds: ['dibao-missing'],
    play: (person) => {
      poor(person);
      for (const { life } of person.household.members)
        life.dibao = life.dibao.map((spell) => ({ ...spell, endedOn: '2026-07-09' }));
      stopPayingAfter(person, in2026(7));
    },
  },
  {
    id: 'poor-and-on-the-edge-of-dibao',
    part: { ...holder, dibao: 'borderline' },
    finds: ['dibao-missing'],
    play: (person) => poor(person),
  },
  {
    id: 'poor-and-destitute',
    part: holder,
    finds: [],
    lookAlikes: looksLike(['dibao-missing', '已纳入特困供养']),
    play: (person) => {
      poor(person);
      person.life.tekun = [{ admittedOn: '2021-03-15', endedOn: null }];
    },
  },
  {
    id: 'poor-with-a-cancelled-certificate',
    part: holder,
    finds: [],
    lookAlikes: [
      ...looksLike(['dibao-missing', '残疾人证已注销']),
      { rule: 'support-incomplete', about: 'poverty', why: '户内没有有效的残疾人证' },
    ],
    play: (person) => {
      poor(person, { helper: null });
      const certificate = certificateFrom(person, '2019-07-11');
      setCertificates(person, {
        ...certificate,
        ...{ status: 'cancelled', statusDate: '2025-06-03', reason: 'voluntary' },
      });
    },
  },
  {
    id: 'poor-and-severe-without-work',
    part: { ...holder, disability: 'severe' },
    finds: ['dibao-single'],
    lookAlikes: looksLike(['dibao-missing', '重度残疾人，按单人户申请低保列出']),
    play: (person) => {
      poor(person);
      person.life.retrofits = [finishedRetrofit('2023-05-16')];
    },
  },
];

/** On no roll of support and never insured. */
const unknown = ({ life }: Person): void => {
  life.insurance = [];
  life.pension = [];
};

const relocatedOn = '2025-05-20';
const unserved = ['uninsured', 'dibao-missing'] as const;

const relocated: readonly Scenario[] = [
  {
    id: 'relocated-and-on-no-roll',
    part: pensioner,
    finds: ['relocated-uncovered', 'monitoring-missing', ...unserved],
    lookAlikes: looksLike(drawsNoPremium),
    play: (person) => {
      poor(person, { relocatedOn });
      unknown(person);
    },
  },
  {
    id: 'relocated-and-on-no-roll-of-working-age',
    part: { ...holder, age: [25, 59] },
    finds: ['relocated-uncovered', 'monitoring-missing', 'pension-missing', ...unserved],
    play: (person) => {
      poor(person, { relocatedOn });
      unknown(person);
    },
  },
  {
    id: 'relocated-and-monitored-on-no-roll',
    part: pensioner,
    finds: ['relocated-uncovered', 'monitored-certified', ...unserved],
    lookAlikes: looksLike(drawsNoPremium, ['monitoring-missing', '已纳入防止返贫监测']),
    play: (person) => {
      poor(person, { relocatedOn });
      monitored(person, '2026-02-11', { class: 'unstable' });
      unknown(person);
    },
  },
  {
    id: 'relocated-and-insured-last-year',
    part: pensioner,
    finds: ['monitoring-missing', ...unserved],
    lookAlikes: looksLike(drawsNoPremium, ['relocated-uncovered', '上年度有医保参保记录']),
    play: (person) => {
      poor(person, { relocatedOn });
      unknown(person);
      person.life.insurance = [lastYear];
    },
  },
  {
    id: 'relocated-and-in-dibao',
    part: inDibao,
    finds: [],
    lookAlikes: looksLike(['relocated-uncovered', '已纳入低保'], ['dibao-missing', '已纳入低保']),
    play: (person) => poor(person, { relocatedOn: '2018-09-12' }),
  },
  {
    id: 'poor-and-on-no-roll-at-the-old-place',
    part: pensioner,
    finds: ['monitoring-missing', ...unserved],
    lookAlikes: looksLike(drawsNoPremium, ['relocated-uncovered', '不是易地搬迁户']),
    play: (person) => {
      poor(person);
      unknown(person);
    },
  },
];

const without: Support = { helper: null, measures: null, fundsFen: null };

const unsupported: readonly Scenario[] = [
  {
    id: 'poor-without-a-helper',
    part: inDibao,
    finds: ['support-incomplete'],
    play: (person) => poor(person, { helper: null }),
  },
  {
    id: 'poor-without-measures-or-funds',
    part: inDibao,
    finds: ['support-incomplete'],
    play: (person) => poor(person, { measures: null, fundsFen: 0 }),
  },
  {
    id: 'monitored-without-funds',
    part: inDibao,
    finds: ['support-incomplete', 'monitored-certified'],
    play: (person) => monitored(person, '2026-04-14', { fundsFen: null }),
  },
  {
    id: 'helped-on-the-row-of-a-relative',
    part: { ...inDibao, householdOf: 2 },
    finds: [],
    lookAlikes: [{ rule: 'support-incomplete', about: 'poverty', why: '帮扶信息登记在其他家庭成员一行' }],
    play: (person) => {
      const { household } = person;
      poor(person, without);
      const relative = household.members.at(-1);
      if (relative === undefined) return;
      relative.life.poverty = relative.life.poverty.map((each) => ({ ...each, ...fullSupport(household) }));
    },
  },
  {
    id: 'cleared-in-may-and-helped-no-more',
    part: inDibao,
    finds: [],
    lookAlikes: [
      { rule: 'support-incomplete', about: 'monitoring', why: '5月风险已消除，不再监测' },
      { rule: 'monitored-certified', about: 'marginal', why: '5月风险已消除' },
      { rule: 'monitoring-stale', about: '', why: '风险消除后没有新的保障缺口' },
    ],
    play: (person) => monitored(person, '2024-02-20', { clearedOn: '2026-05-18', ...without }),
  },
];

/** Poor households that lack dibao, support or everything, and those that only seem to. */
export const povertyScenarios: readonly Scenario[] = [...unprovided, ...relocated, ...unsupported];
