import { appraisalOn } from '../ordinary/appraisal.js';
import { childRehab, fittedDevice, wantedDevice } from '../ordinary/rehab.js';
import type { Person } from '../person.js';
import type { RehabService } from '../rehabilitation.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const looksLike = (rule: string, about: string, why: string): LookAlike[] => [{ rule, about, why }];

const rehab =
  (...services: RehabService[]) =>
  ({ life }: Person): void => {
    life.rehab = services;
  };

const small: Part = { disability: 'mild', dibao: 'none', age: [2, 6] };
const bornOn = (born: string): Part => ({
  disability: 'mild',
  dibao: 'none',
  born,
  place: 'with-school-roll',
});
const thisYear = childRehab(2026, '2026-03-16');

const childScenarios: readonly Scenario[] = [
  { id: 'child-on-no-roll-of-rehabilitation', part: small, finds: ['child-rehab-missing'], play: rehab() },
  {
    id: 'child-rehabilitated-last-year-only',
    part: small,
    finds: ['child-rehab-missing'],
    play: rehab(childRehab(2025, '2025-03-10')),
  },
  {
    id: 'child-seven-tomorrow-turned-down',
    part: bornOn('2019-10-01'),
    finds: ['child-rehab-missing'],
    play: rehab({ ...thisYear, status: 'rejected', servedOn: null, institution: null, fen: 0 }),
  },
  {
    id: 'child-appraised-and-not-certified-yet',
    part: { disability: 'none', dibao: 'none', age: [2, 6] },
    finds: ['child-rehab-missing'],
    play: ({ life }) => {
      life.appraisals = [appraisalOn('2026-09-10', { category: 6, level: 2 })];
    },
  },
  {
    id: 'child-seven-today',
    part: bornOn('2019-09-30'),
    finds: [],
    lookAlikes: looksLike('child-rehab-missing', '', '当日已满7周岁'),
    play: rehab(),
  },
  {
    id: 'child-declined-by-the-parents',
    part: small,
    finds: [],
    lookAlikes: looksLike('child-rehab-missing', '', '家长放弃'),
    play: rehab({ ...thisYear, status: 'declined', servedOn: null, institution: null, fen: 0 }),
  },
  {
    id: 'child-under-a-mistyped-number',
    part: { ...small, hasLongName: true },
    finds: ['id-invalid'],
    lookAlikes: looksLike('child-rehab-missing', '', '康复台账身份证号录错，残疾证号正确，可以对上'),
    play: (person, { clerk }) =>
      rehab({ ...thisYear, slip: { number: clerk.mistype(person), hasCertificate: true } })(person),
  },
  {
    id: 'child-appraised-again-as-not-disabled',
    part: { disability: 'none', dibao: 'none', age: [2, 6] },
    finds: [],
    lookAlikes: looksLike('child-rehab-missing', '', '后一次评定不符合残疾标准'),
    play: ({ life }) => {
      life.appraisals = [
        appraisalOn('2026-02-24', { category: 3, level: 3 }),
        appraisalOn('2026-08-19', null),
      ];
    },
  },
];

const holder: Part = { disability: 'severe', dibao: 'none' };

const wanting: readonly Scenario[] = [
  {
    id: 'wheelchair-wanted-since-march',
    part: holder,
    finds: ['device-missing'],
    play: rehab(wantedDevice('轮椅', '2026-03-12')),
  },
  {
    id: 'hearing-aid-wanted-again',
    part: holder,
    finds: ['device-missing'],
    play: rehab(fittedDevice('助听器', '2020-05-08', '2020-06-19'), wantedDevice('助听器', '2025-11-06')),
  },
  {
    id: 'another-device-fitted-than-the-one-wanted',
    part: holder,
    finds: ['device-missing'],
    play: rehab(wantedDevice('轮椅', '2026-02-09'), fittedDevice('腋拐', '2026-02-09', '2026-04-15')),
  },
  {
    id: 'wheelchair-wanted-and-fitted-on-a-row-of-its-own',
    part: holder,
    finds: [],
    lookAlikes: looksLike('device-missing', '轮椅', '需求登记后已适配'),
    play: rehab(wantedDevice('轮椅', '2026-01-20'), fittedDevice('轮椅', '2026-01-20', '2026-03-03')),
  },
  {
    id: 'walker-wanted-and-under-examination',
    part: holder,
    finds: [],
    lookAlikes: looksLike('device-missing', '助行器', '已申请，正在审核'),
    play: rehab(wantedDevice('助行器', '2026-04-10'), wantedDevice('助行器', '2026-09-02', 'pending')),
  },
  {
    id: 'cane-wanted-and-declined-since',
    part: holder,
    finds: [],
    lookAlikes: looksLike('device-missing', '盲杖', '本人后来放弃'),
    play: rehab(wantedDevice('盲杖', '2025-10-14'), wantedDevice('盲杖', '2026-05-22', 'declined')),
  },
];

const repeating: readonly Scenario[] = [
  {
    id: 'wheelchair-twice-in-two-years',
    part: holder,
    finds: ['device-twice'],
    play: rehab(
      fittedDevice('轮椅', '2024-04-02', '2024-05-11'),
      fittedDevice('轮椅', '2026-02-05', '2026-03-18'),
    ),
  },
  {
    id: 'hearing-aid-a-day-too-soon',
    part: holder,
    finds: ['device-twice'],
    play: rehab(
      fittedDevice('助听器', '2023-05-04', '2023-06-10'),
      fittedDevice('助听器', '2026-05-05', '2026-06-09'),
    ),
  },
  {
    id: 'crutches-three-times',
    part: holder,
    finds: ['device-twice'],
    play: rehab(
      fittedDevice('腋拐', '2024-01-09', '2024-02-20'),
      fittedDevice('腋拐', '2025-03-06', '2025-04-12'),
      fittedDevice('腋拐', '2026-06-01', '2026-07-08'),
    ),
  },
  {
    id: 'hearing-aid-after-three-years-to-the-day',
    part: holder,
    finds: [],
    lookAlikes: looksLike('device-twice', '助听器', '间隔满3年'),
    play: rehab(
      fittedDevice('助听器', '2023-05-04', '2023-06-10'),
      fittedDevice('助听器', '2026-05-05', '2026-06-10'),
    ),
  },
  {
    id: 'wheelchair-mended-after-a-year',
    part: holder,
    finds: [],
    lookAlikes: looksLike('device-twice', '轮椅', '第二次是维修'),
    play: rehab(fittedDevice('轮椅', '2025-01-14', '2025-02-26'), {
      ...fittedDevice('轮椅', '2026-04-07', '2026-04-16'),
      isRepair: true,
      fen: 12_000,
    }),
  },
  {
    id: 'wheelchair-and-crutches',
    part: holder,
    finds: [],
    lookAlikes: looksLike('device-twice', '轮椅', '两次适配的是不同辅具'),
    play: rehab(
      fittedDevice('轮椅', '2025-05-13', '2025-06-24'),
      fittedDevice('腋拐', '2026-01-08', '2026-02-12'),
    ),
  },
];

/** Children who are not rehabilitated, devices never fitted and devices fitted twice, and what only seems so. */
export const rehabScenarios: readonly Scenario[] = [...childScenarios, ...wanting, ...repeating];
