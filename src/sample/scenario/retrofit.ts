import { addYears } from '../calendar.js';
import { insuranceYear, today } from '../county.js';
import { certificateFrom } from '../ordinary/certification.js';
import { finishedHouse, finishedRetrofit } from '../ordinary/home.js';
import { residentInsurance } from '../ordinary/insurance.js';
import type { HouseWork, Retrofit } from '../dwelling.js';
import type { Person } from '../person.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const rule = 'retrofit-not-synchronised';
const holder: Part = { disability: 'mild', dibao: 'none', householdOf: 1 };
const looksForgotten = (why: string): LookAlike[] => [{ rule, about: '', why }];

const home =
  (house: HouseWork, ...retrofits: Retrofit[]) =>
  (person: Person): void => {
    person.life.houseWorks = [house];
    person.life.retrofits = retrofits;
  };

const planned: HouseWork = {
  rating: 'C',
  plannedOn: '2026-03-10',
  completedOn: null,
  progress: 'ongoing',
  grantFen: 1_800_000,
};
const underWay: Retrofit = {
  completedOn: null,
  progress: 'ongoing',
  project: '卫生间改造',
  fen: 280_000,
};

/** Certifies the eldest of the householder's family and returns who that is. */
const certifyRelative = (head: Person): Person | undefined => {
  const [eldest] = head.household.members.slice(1).sort((a, b) => (a.birth < b.birth ? -1 : 1));
  if (eldest === undefined) return undefined;
  eldest.disability = { category: 4, level: 3 };
  eldest.life.certificates = [certificateFrom(eldest, '2025-05-19')];
  eldest.life.insurance = [residentInsurance(insuranceYear - 1), residentInsurance(insuranceYear)];
  return eldest;
};

/** Renovated houses of certified people without a barrier-free retrofit, and those that only seem to be. */
export const retrofitScenarios: readonly Scenario[] = [
  {
    id: 'renovated-without-retrofit',
    part: holder,
    finds: [rule],
    lookAlikes: [{ rule: 'unsafe-house-unplanned', about: '', why: '危房已改造竣工' }],
    play: home(finishedHouse('2025-06-10')),
  },
  {
    id: 'renovated-exactly-two-years-ago',
    part: holder,
    finds: [rule],
    play: home(finishedHouse(addYears(today, -2))),
  },
  {
    id: 'planned-without-retrofit',
    part: holder,
    finds: [rule],
    lookAlikes: [{ rule: 'unsafe-house-unplanned', about: '', why: '危房已列入计划并在改造' }],
    play: home(planned),
  },
  {
    id: 'retrofit-cancelled',
    part: holder,
    finds: [rule],
    play: home(finishedHouse('2025-04-02'), { ...underWay, progress: 'cancelled' }),
  },
  {
    id: 'retrofit-more-than-a-year-later',
    part: holder,
    finds: [rule],
    play: home(finishedHouse('2024-12-01'), finishedRetrofit('2025-12-02')),
  },
  {
    id: 'retrofit-under-a-mistyped-number',
    part: holder,
    finds: ['id-invalid'],
    play: (person, { clerk }) =>
      home(finishedHouse('2025-03-20'), {
        ...finishedRetrofit('2025-05-28'),
        slip: { number: clerk.mistype(person) },
      })(person),
  },
  {
    id: 'retrofit-under-a-mistyped-number-beside-the-certificate',
    part: holder,
    finds: ['id-invalid'],
    lookAlikes: looksForgotten('无障碍改造台账身份证号录错，残疾证号正确，可以对上'),
    play: (person, { clerk }) =>
      home(finishedHouse('2025-03-20'), {
        ...finishedRetrofit('2025-05-28'),
        slip: { number: clerk.mistype(person), hasCertificate: true },
      })(person),
  },
  {
    id: 'only-a-relative-is-certified',
    part: { disability: 'none', dibao: 'none', householdOf: 2 },
    finds: [],
    lookAlikes: looksForgotten('户主本人不持证，列在持证家庭成员名下'),
    play: (person) => {
      home(finishedHouse('2025-10-22'))(person);
      certifyRelative(person);
    },
  },
  {
    id: 'retrofit-on-the-name-of-a-relative',
    part: { disability: 'mild', dibao: 'none', householdOf: 2 },
    finds: [],
    lookAlikes: looksForgotten('无障碍改造登记在另一持证家庭成员名下'),
    play: (person) => {
      home(finishedHouse('2025-02-12'))(person);
      certifyRelative(person)?.life.retrofits.push(finishedRetrofit('2025-03-30'));
    },
  },
  {
    id: 'retrofit-a-year-later-to-the-day',
    part: holder,
    finds: [],
    lookAlikes: looksForgotten('竣工后满12个月当日完成无障碍改造'),
    play: home(finishedHouse('2024-12-01'), finishedRetrofit('2025-12-01')),
  },
  {
    id: 'renovated-more-than-two-years-ago',
    part: holder,
    finds: [],
    lookAlikes: looksForgotten('竣工已超过24个月'),
    play: home(finishedHouse('2024-09-29')),
  },
  {
    id: 'renovation-cancelled',
    part: holder,
    finds: ['unsafe-house-unplanned'],
    lookAlikes: looksForgotten('危房改造已取消'),
    play: home({ ...planned, progress: 'cancelled' }),
  },
  {
    id: 'retrofit-under-way',
    part: holder,
    finds: [],
    lookAlikes: [
      ...looksForgotten('无障碍改造正在进行'),
      { rule: 'unsafe-house-unplanned', about: '', why: '危房已改造竣工' },
    ],
    play: home(finishedHouse('2025-11-16'), underWay),
  },
  {
    id: 'retrofitted-years-before',
    part: holder,
    finds: [],
    lookAlikes: looksForgotten('此前已做过无障碍改造'),
    play: home(planned, finishedRetrofit('2021-05-14')),
  },
  {
    id: 'renovated-nobody-certified',
    part: { disability: 'none', dibao: 'none', householdOf: 2 },
    finds: [],
    lookAlikes: looksForgotten('家庭中没有持证人员'),
    play: home(finishedHouse('2025-08-08')),
  },
];
