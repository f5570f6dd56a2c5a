import { reliefGrant } from '../ordinary/relief.js';
import type { Person } from '../person.js';
import type { ReliefGrant } from '../services.js';
import { lastYear } from './in-insurance.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const rule = 'relief-candidate';
const uninsured = 'uninsured';
const unpaid = ['living-missing', 'nursing-missing'] as const;

const severe: Part = { disability: 'severe', dibao: 'member' };

const looksLike = (why: string): LookAlike[] => [{ rule, about: '', why }];

const dropInsurance = ({ life }: Person): void => {
  life.insurance = [lastYear];
};

/** Neither subsidy was ever paid; what became of the requests for relief. */
const unpaidWith =
  (...relief: ReliefGrant[]) =>
  ({ life }: Person): void => {
    life.payments = [];
    life.relief = relief;
  };

/** Severely disabled people in dibao who lack several things and were not helped this year, and those that only seem so. */
export const reliefScenarios: readonly Scenario[] = [
  {
    id: 'unpaid-and-uninsured-without-relief',
    part: severe,
    finds: [rule, uninsured, ...unpaid],
    play: (person) => {
      unpaidWith()(person);
      dropInsurance(person);
    },
  },
  {
    id: 'unpaid-and-helped-last-december',
    part: severe,
    finds: [rule, ...unpaid],
    play: unpaidWith(reliefGrant({ year: 2025, decidedOn: '2025-12-31' })),
  },
  {
    id: 'unpaid-and-refused-relief',
    part: severe,
    finds: [rule, ...unpaid],
    play: unpaidWith(reliefGrant({ status: 'rejected', decidedOn: '2026-05-20', fen: null })),
  },
  {
    id: 'unpaid-and-helped-in-january',
    part: severe,
    finds: [...unpaid],
    lookAlikes: looksLike('今年1月已获临时救助'),
    play: unpaidWith(reliefGrant({ decidedOn: '2026-01-01', kind: 'spending' })),
  },
  {
    id: 'unpaid-and-waiting-for-relief',
    part: severe,
    finds: [...unpaid],
    lookAlikes: looksLike('今年已申请临时救助，正在审核'),
    play: unpaidWith(reliefGrant({ status: 'pending', decidedOn: null, fen: null })),
  },
  {
    id: 'uninsured-and-nothing-else',
    part: severe,
    finds: [uninsured],
    lookAlikes: looksLike('待遇缺失只有一项'),
    play: dropInsurance,
  },
  {
    id: 'mild-and-lacking-two-things',
    part: { ...severe, disability: 'mild' },
    finds: [uninsured, 'living-missing'],
    lookAlikes: looksLike('残疾等级为三、四级，不是重度'),
    play: (person) => {
      unpaidWith()(person);
      dropInsurance(person);
    },
  },
];
