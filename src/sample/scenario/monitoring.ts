import { certificateFrom } from '../ordinary/certification.js';
import type { HouseWork } from '../dwelling.js';
import { householderOf, type Person } from '../person.js';
import type { Monitoring } from '../rural.js';
import { setCertificates } from './change.js';
import { lastYear } from './in-insurance.js';
import { monitored } from './poverty.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const inDibao: Part = { disability: 'mild', dibao: 'member', householdOf: 1 };
const outside: Part = { ...inDibao, dibao: 'none' };
const nobody: Part = { disability: 'none', dibao: 'none', householdOf: 1 };

const looksLike = (rule: string, why: string, about = ''): LookAlike => ({ rule, about, why });

const monitoredIn =
  (since: string, change: Partial<Monitoring> = {}) =>
  (person: Person): void =>
    monitored(person, since, change);

const mark = ({ life }: Person): void => {
  life.monitoring = life.monitoring.map((each) => ({ ...each, isMarked: true }));
};

const dropInsurance = ({ life }: Person): void => {
  life.insurance = [lastYear];
};

const differing: readonly Scenario[] = [
  {
    id: 'monitored-and-not-marked-as-disabled',
    part: inDibao,
    finds: ['monitoring-mismatch', 'monitored-certified'],
    play: monitoredIn('2026-01-16', { isMarked: false }),
  },
  {
    id: 'monitored-and-marked-with-a-cancelled-certificate',
    part: outside,
    finds: ['monitoring-mismatch'],
    lookAlikes: [looksLike('monitored-certified', '残疾人证已注销', 'marginal')],
    play: (person) => {
      setCertificates(person, {
        ...certificateFrom(person, '2018-11-06'),
        ...{ status: 'cancelled', statusDate: '2026-02-24', reason: 'no-longer-disabled' },
      });
      monitored(person, '2025-11-27');
      mark(person);
    },
  },
  {
    id: 'monitored-at-another-level',
    part: { ...inDibao, disability: 3 },
    finds: ['monitoring-mismatch', 'monitored-certified'],
    play: monitoredIn('2026-03-30', { level: 4 }),
  },
  {
    id: 'monitored-with-a-member-who-is-not-listed',
    part: { ...nobody, householdOf: 2 },
    finds: ['monitoring-mismatch'],
    play: (person) => {
      monitored(person, '2026-05-06');
      const last = person.household.members.at(-1);
      if (last !== undefined) last.life.monitoring = [];
    },
  },
  {
    id: 'monitored-as-severely-disabled',
    part: { ...inDibao, disability: 'severe' },
    finds: ['monitored-certified'],
    lookAlikes: [looksLike('monitoring-mismatch', '名册写“重度”，与一、二级不矛盾', 'level')],
    play: monitoredIn('2026-02-05', { class: 'sudden', level: 'severe' }),
  },
  {
    id: 'monitored-without-a-word-of-disability',
    part: inDibao,
    finds: ['monitored-certified'],
    lookAlikes: [looksLike('monitoring-mismatch', '监测名册残疾栏空白，未作相反记载', 'disabled')],
    play: monitoredIn('2025-12-19', { isMarked: null }),
  },
  {
    id: 'monitored-and-marked-without-a-certificate',
    part: nobody,
    finds: ['uncertified'],
    lookAlikes: [looksLike('monitoring-mismatch', '从未办证，列为应办未办', 'disabled')],
    play: (person) => {
      monitored(person, '2026-06-23');
      mark(person);
    },
  },
];

const certified: readonly Scenario[] = [
  {
    id: 'monitored-since-last-october',
    part: inDibao,
    finds: ['monitored-certified'],
    lookAlikes: [looksLike('monitoring-stale', '监测不满12个月')],
    play: monitoredIn('2025-10-08'),
  },
  {
    id: 'cleared-in-september',
    part: inDibao,
    finds: ['monitored-certified'],
    play: monitoredIn('2025-12-02', { class: 'sudden', clearedOn: '2026-09-01' }),
  },
  {
    id: 'cleared-in-august',
    part: inDibao,
    finds: [],
    lookAlikes: [looksLike('monitored-certified', '8月风险已消除', 'sudden')],
    play: monitoredIn('2025-12-02', { class: 'sudden', clearedOn: '2026-08-31' }),
  },
  {
    id: 'on-the-roll-without-being-monitored',
    part: inDibao,
    finds: [],
    lookAlikes: [looksLike('monitored-certified', '已脱贫户，未列为监测对象', 'unstable')],
    play: (person) => monitored(person, '', { class: null, identifiedOn: null }),
  },
];

const stale: readonly Scenario[] = [
  {
    id: 'monitored-for-a-year-without-a-gap',
    part: nobody,
    finds: ['monitoring-stale'],
    play: monitoredIn('2025-09-30'),
  },
  {
    id: 'monitored-for-years-without-a-gap',
    part: inDibao,
    finds: ['monitoring-stale', 'monitored-certified'],
    play: monitoredIn('2023-03-17', { class: 'unstable' }),
  },
  {
    id: 'cleared-with-an-uninsured-member',
    part: inDibao,
    finds: ['monitoring-stale', 'uninsured'],
    play: (person) => {
      monitored(person, '2024-06-12', { clearedOn: '2026-03-25' });
      dropInsurance(person);
    },
  },
  {
    id: 'monitored-for-years-with-an-uninsured-member',
    part: inDibao,
    finds: ['monitored-certified', 'uninsured'],
    lookAlikes: [looksLike('monitoring-stale', '户内仍有保障缺口')],
    play: (person) => {
      monitored(person, '2024-06-12');
      dropInsurance(person);
    },
  },
];

const unsafe: HouseWork = {
  ...{ rating: 'D', ratedOn: '2026-02-20', plannedOn: null, completedOn: null },
  ...{ progress: 'not-planned', grantFen: 0 },
};

const unwatched: readonly Scenario[] = [
  {
    id: 'unsafe-house-and-uninsured',
    part: outside,
    finds: ['monitoring-missing', 'unsafe-house-unplanned', 'uninsured'],
    play: (person) => {
      person.life.houseWorks = [unsafe];
      person.life.retrofits = [];
      dropInsurance(person);
    },
  },
  {
    id: 'uninsured-child-at-no-school',
    part: { disability: 'mild', born: '2014-07-22', place: 'with-school-roll' },
    finds: ['monitoring-missing', 'uninsured', 'school-unenrolled', 'school-dropped'],
    play: (person) => {
      person.life.schooling = [];
      person.life.aid = [];
      dropInsurance(person);
    },
  },
  {
    id: 'two-uninsured-in-one-home',
    part: { disability: 'mild', dibao: 'none', withCertifiedHead: true },
    finds: ['uninsured'],
    lookAlikes: [looksLike('monitoring-missing', '两人未参保，只算一项保障缺口')],
    play: (person) => {
      dropInsurance(person);
      dropInsurance(householderOf(person.household));
    },
  },
  {
    id: 'uninsured-and-perhaps-in-hardship',
    part: { ...outside, disability: 'severe' },
    finds: ['uninsured', 'dibao-single'],
    lookAlikes: [looksLike('monitoring-missing', '单人户低保一项尚待核实，确定的缺口只有一项')],
    play: dropInsurance,
  },
];

/** Monitored households that do not agree with other rolls or with themselves, and those that only seem so. */
export const monitoringScenarios: readonly Scenario[] = [...differing, ...certified, ...stale, ...unwatched];
