import { assetShare } from '../ordinary/asset-income.js';
import { certificateFrom } from '../ordinary/certification.js';
import type { Person } from '../person.js';
import type { AssetShare } from '../rural.js';
import { setCertificates } from './change.js';
import { poor } from './poverty.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const rule = 'asset-income-missing';

const inDibao: Part = { disability: 'mild', dibao: 'member', householdOf: 1 };

const looksLike = (why: string): LookAlike[] => [{ rule, about: '', why }];

/** A poor household with these shares on the householder's name. */
const poorWith =
  (...shares: AssetShare[]) =>
  (person: Person): void => {
    poor(person);
    person.life.assetIncome = shares;
  };

/** Households of disabled people whom a village leaves out when it shares out, and those that only seem left out. */
export const assetIncomeScenarios: readonly Scenario[] = [
  { id: 'left-out-of-the-shares', part: inDibao, finds: [rule], play: poorWith() },
  {
    id: 'left-out-of-this-years-shares',
    part: inDibao,
    finds: [rule],
    play: poorWith(assetShare({ year: 2025, paidOn: '2025-12-31' })),
  },
  {
    id: 'listed-with-a-share-of-nothing',
    part: inDibao,
    finds: [rule],
    play: poorWith(assetShare({ fen: 0, paidOn: null })),
  },
  {
    id: 'share-on-the-name-of-a-relative',
    part: { ...inDibao, householdOf: 2 },
    finds: [],
    lookAlikes: looksLike('分红登记在其他家庭成员名下'),
    play: (person) => {
      poor(person);
      const relative = person.household.members.at(-1);
      if (relative !== undefined) relative.life.assetIncome = [assetShare({ paidOn: '2026-01-01' })];
    },
  },
  {
    id: 'left-out-with-a-cancelled-certificate',
    part: { ...inDibao, dibao: 'none' },
    finds: [],
    lookAlikes: looksLike('户内没有有效的残疾人证'),
    play: (person) => {
      poor(person);
      setCertificates(person, {
        ...certificateFrom(person, '2018-05-23'),
        ...{ status: 'cancelled', statusDate: '2025-04-15', reason: 'voluntary' },
      });
    },
  },
  {
    id: 'in-dibao-and-without-a-share',
    part: inDibao,
    finds: [],
    lookAlikes: looksLike('低保户，不在脱贫人口名册'),
    play: () => undefined,
  },
];
