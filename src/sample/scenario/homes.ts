import { insuranceYear } from '../county.js';
import { certificateFrom } from '../ordinary/certification.js';
import { finishedHouse, finishedRetrofit } from '../ordinary/home.js';
import { residentInsurance } from '../ordinary/insurance.js';
import { paymentsOf } from '../ordinary/support.js';
import type { AgedWork, HouseWork, Retrofit, Tenancy } from '../dwelling.js';
import type { Person } from '../person.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const holder: Part = { disability: 'mild', dibao: 'none', householdOf: 1 };
const needy = (householdOf: number): Part => ({ disability: 'severe', dibao: 'member', householdOf });

const looksLike = (...rules: readonly (readonly [rule: string, about: string, why: string])[]): LookAlike[] =>
  rules.map(([rule, about, why]) => ({ rule, about, why }));

interface Home {
  readonly houses?: readonly HouseWork[];
  readonly retrofits?: readonly Retrofit[];
  readonly agedWorks?: readonly AgedWork[];
  readonly tenancies?: readonly Tenancy[];
}

const home =
  ({ houses = [], retrofits = [], agedWorks = [], tenancies = [] }: Home) =>
  ({ life }: Person): void => {
    life.houseWorks = [...houses];
    life.retrofits = [...retrofits];
    life.agedWorks = [...agedWorks];
    life.tenancies = [...tenancies];
  };

const unplanned = (ratedOn: string): HouseWork => ({
  rating: 'D',
  ratedOn,
  plannedOn: null,
  completedOn: null,
  progress: 'not-planned',
  grantFen: 0,
});
const called = { completedOn: null, progress: 'cancelled' } as const;
const agedWork: AgedWork = { completedOn: '2025-12-12', progress: 'completed', fen: 300_000 };
const dwelling: Tenancy = { form: 'dwelling', movedInOn: '2022-04-01', endedOn: null };

/** Certifies the eldest relative in dibao, who is paid for it, and returns who that is. */
const certifyRelative = (head: Person): Person | undefined => {
  const [eldest] = head.household.members.slice(1).sort((a, b) => (a.birth < b.birth ? -1 : 1));
  if (eldest === undefined) return undefined;
  eldest.disability = { category: 4, level: 3 };
  eldest.life.certificates = [certificateFrom(eldest, '2023-10-19')];
  eldest.life.insurance = [residentInsurance(insuranceYear - 1), residentInsurance(insuranceYear)];
  eldest.life.payments = paymentsOf(eldest, 'living');
  return eldest;
};

const unsafeScenarios: readonly Scenario[] = [
  {
    id: 'unsafe-and-not-planned',
    part: holder,
    finds: ['unsafe-house-unplanned'],
    play: home({ houses: [unplanned('2026-01-15')] }),
  },
  {
    id: 'unsafe-again-after-works',
    part: holder,
    finds: ['unsafe-house-unplanned'],
    play: home({
      houses: [finishedHouse('2021-06-10'), unplanned('2026-02-01')],
      retrofits: [finishedRetrofit('2021-06-30')],
    }),
  },
];

const twiceScenarios: readonly Scenario[] = [
  {
    id: 'two-grants-and-two-retrofits',
    part: holder,
    finds: ['housing-twice', 'retrofit-twice'],
    play: home({
      houses: [finishedHouse('2021-06-10'), finishedHouse('2025-03-20')],
      retrofits: [finishedRetrofit('2021-07-01'), finishedRetrofit('2025-04-10')],
    }),
  },
  {
    id: 'second-grant-a-day-too-soon',
    part: holder,
    finds: ['housing-twice', 'retrofit-twice'],
    play: home({
      houses: [finishedHouse('2020-10-20'), finishedHouse('2025-10-19')],
      retrofits: [finishedRetrofit('2024-10-31'), finishedRetrofit('2025-11-01')],
    }),
  },
  {
    id: 'grant-while-renting-and-works-for-the-aged',
    part: holder,
    finds: ['housing-twice', 'retrofit-twice'],
    play: home({
      houses: [finishedHouse('2025-05-20')],
      retrofits: [finishedRetrofit('2025-06-01')],
      agedWorks: [agedWork],
      tenancies: [dwelling],
    }),
  },
  {
    id: 'second-grant-after-five-years-and-works-in-stages',
    part: holder,
    finds: [],
    lookAlikes: looksLike(
      ['housing-twice', '', '两次补助间隔满5年'],
      ['retrofit-twice', 'barrier_free', '12个月内分期实施，为同一项目'],
    ),
    play: home({
      houses: [finishedHouse('2020-10-20'), finishedHouse('2025-10-20')],
      retrofits: [finishedRetrofit('2025-10-25'), finishedRetrofit('2026-03-25')],
    }),
  },
  {
    id: 'second-works-called-off',
    part: holder,
    finds: [],
    lookAlikes: looksLike(
      ['housing-twice', '', '前一次改造已取消，未发补助'],
      ['retrofit-twice', 'barrier_free', '第二次改造已取消'],
    ),
    play: home({
      houses: [{ ...finishedHouse('2023-04-11'), ...called }, finishedHouse('2025-09-09')],
      retrofits: [finishedRetrofit('2025-09-20'), { ...finishedRetrofit('2026-09-25'), ...called }],
    }),
  },
  {
    id: 'rent-allowance-and-plans-for-the-aged',
    part: holder,
    finds: [],
    lookAlikes: looksLike(
      ['housing-twice', 'rental', '领取的是租赁补贴，不是公租房'],
      ['retrofit-twice', 'age_friendly', '适老化改造尚在计划中'],
    ),
    play: home({
      houses: [finishedHouse('2025-02-02')],
      retrofits: [finishedRetrofit('2025-02-20')],
      agedWorks: [{ ...agedWork, completedOn: null, progress: 'planned' }],
      tenancies: [{ ...dwelling, form: 'allowance' }],
    }),
  },
];

const unfittedScenarios: readonly Scenario[] = [
  { id: 'never-fitted', part: needy(1), finds: ['retrofit-missing'], play: home({}) },
  {
    id: 'never-fitted-with-several-disabled',
    part: needy(2),
    finds: ['retrofit-missing'],
    play: (person) => {
      home({})(person);
      certifyRelative(person);
    },
  },
  {
    id: 'fitting-called-off',
    part: needy(1),
    finds: ['retrofit-missing'],
    play: home({ retrofits: [{ ...finishedRetrofit('2025-01-01'), ...called }] }),
  },
  {
    id: 'fitted-on-the-name-of-a-relative',
    part: needy(2),
    finds: [],
    lookAlikes: looksLike(['retrofit-missing', '', '无障碍改造登记在持证家庭成员名下']),
    play: (person) => {
      home({})(person);
      certifyRelative(person)?.life.retrofits.push(finishedRetrofit('2024-06-06'));
    },
  },
  {
    id: 'fitting-planned',
    part: needy(1),
    finds: [],
    lookAlikes: looksLike(['retrofit-missing', '', '已列入无障碍改造计划']),
    play: home({
      retrofits: [{ ...finishedRetrofit('2026-01-01'), completedOn: null, progress: 'planned' }],
    }),
  },
  {
    id: 'made-fit-for-the-aged',
    part: needy(1),
    finds: [],
    lookAlikes: looksLike(['retrofit-missing', '', '已做居家适老化改造']),
    play: home({ agedWorks: [agedWork] }),
  },
];

/** Unsafe houses, help given twice and homes never fitted, and those that only seem to be. */
export const homeScenarios: readonly Scenario[] = [
  ...unsafeScenarios,
  ...twiceScenarios,
  ...unfittedScenarios,
];
