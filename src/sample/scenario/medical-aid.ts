import type { Treatment } from '../hospital.js';
import { staySettled } from '../ordinary/hospital.js';
import type { Person } from '../person.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const amount = 'aid-amount';
const missing = 'aid-missing';

const needy: Part = { disability: 'mild', dibao: 'member' };
const severe: Part = { disability: 'severe', dibao: 'none' };
const edge: Part = { disability: 'mild', dibao: 'borderline' };

const inMay = '2026-05-12';
const inJuly = '2026-07-20';

const looksLike = (rule: string, about: string, why: string): LookAlike[] => [{ rule, about, why }];

const treated =
  (...treatments: Treatment[]) =>
  ({ life }: Person): void => {
    life.treatments = treatments;
  };

/** Hospital aid of another amount than the tariff's, and what only seems to be. */
const misjudged: readonly Scenario[] = [
  {
    // 70 % of 8,000.00 yuan is 5,600.00.
    id: 'given-too-little-hospital-aid',
    part: needy,
    finds: [amount],
    play: treated(staySettled(inMay, { ownFen: 800_000, aidFen: 500_000 })),
  },
  {
    // 70 % of 10,000 yuan and 75 % of the other 10,000 is 14,500; the clerk took 75 % of it all.
    id: 'given-the-second-rate-on-the-whole-cost',
    part: severe,
    finds: [amount],
    play: treated(staySettled(inMay, { class: 'disabled', ownFen: 2_000_000, aidFen: 1_500_000 })),
  },
  {
    // The first stay is due 7,000 + 30,000 yuan, the second 7,000 + 15,000, of which the cap leaves 13,000.
    id: 'given-hospital-aid-beyond-the-cap',
    part: needy,
    finds: [amount],
    play: treated(
      staySettled(inMay, { ownFen: 5_000_000, aidFen: 3_700_000 }),
      staySettled(inJuly, { ownFen: 3_000_000, aidFen: 2_200_000 }),
    ),
  },
  {
    // 70 % of 6,000 yuan is 4,200.
    id: 'given-too-much-hospital-aid-as-nobody-knows-what',
    part: needy,
    finds: [amount],
    play: treated(staySettled(inMay, { class: null, ownFen: 600_000, aidFen: 450_000 })),
  },
  {
    // 70 % of 8,000.05 yuan is 5,600.035.
    id: 'hospital-aid-without-the-half-fen',
    part: needy,
    finds: [],
    lookAlikes: looksLike(amount, inMay, '相差不足一分，属尾数取舍'),
    play: treated(staySettled(inMay, { ownFen: 800_005, aidFen: 560_003 })),
  },
  {
    // 7,000 + 45,000 yuan.
    id: 'hospital-aid-up-to-the-cap',
    part: severe,
    finds: [],
    lookAlikes: looksLike(amount, inJuly, '按比例应为52000元，年度封顶50000元'),
    play: treated(staySettled(inJuly, { class: 'disabled', ownFen: 7_000_000, aidFen: 5_000_000 })),
  },
  {
    id: 'hospital-aid-by-the-rate-of-another-class',
    part: edge,
    finds: [],
    lookAlikes: looksLike(amount, inMay, '低保边缘家庭成员，不适用该比例'),
    play: treated(staySettled(inMay, { class: 'borderline', ownFen: 900_000, aidFen: 450_000 })),
  },
  {
    id: 'hospital-aid-for-a-hospital-elsewhere',
    part: needy,
    finds: [],
    lookAlikes: looksLike(amount, inJuly, '在非定点医院住院，不按该比例救助'),
    play: treated(staySettled(inJuly, { isDesignated: false, ownFen: 1_200_000, aidFen: 360_000 })),
  },
];

/** Stays without the aid that is due, and those for which none is. */
const unaided: readonly Scenario[] = [
  {
    // 70 % of 8,000 yuan is 5,600.
    id: 'in-hospital-without-aid',
    part: needy,
    finds: [missing],
    play: treated(staySettled(inMay, { ownFen: 800_000 })),
  },
  {
    // 70 % of 600 and of 400 yuan is 700; what was given in December was last year's.
    id: 'twice-in-hospital-and-aided-last-year-only',
    part: needy,
    finds: [missing],
    play: treated(
      staySettled('2025-12-30', { ownFen: 300_000, aidFen: 210_000 }),
      staySettled(inMay, { ownFen: 60_000, aidFen: 0 }),
      staySettled(inJuly, { ownFen: 40_000 }),
    ),
  },
  {
    // 7,000 yuan and 75 % of 2,000.
    id: 'in-hospital-without-aid-at-a-cost-that-is-estimated',
    part: severe,
    finds: [missing],
    play: treated(staySettled(inMay, { class: 'disabled', ownFen: 1_200_000, eligibleFen: null })),
  },
  {
    // 70 % of 3,000.05 yuan is 2,100.035.
    id: 'in-hospital-without-aid-and-listed-without-a-class',
    part: needy,
    finds: [missing],
    play: treated(staySettled('2026-01-01', { class: null, ownFen: 300_005 })),
  },
  {
    id: 'in-hospital-at-little-cost',
    part: needy,
    finds: [],
    lookAlikes: looksLike(missing, '', '本年自付999.99元，不足1000元'),
    play: treated(staySettled(inMay, { ownFen: 99_999 })),
  },
  {
    id: 'hospital-aid-under-examination',
    part: needy,
    finds: [],
    lookAlikes: looksLike(missing, '', '救助申请正在审核'),
    play: treated(
      staySettled(inMay, { ownFen: 500_000 }),
      staySettled(inJuly, { ownFen: 700_000, settledOn: null, status: 'pending' }),
    ),
  },
  {
    id: 'in-hospital-in-december',
    part: severe,
    finds: [],
    lookAlikes: looksLike(missing, '', '上年12月31日结算，不是本年的住院'),
    play: treated(staySettled('2025-12-31', { class: 'disabled', ownFen: 800_000 })),
  },
  {
    id: 'in-hospital-without-a-certificate',
    part: { disability: 'none', dibao: 'member' },
    finds: [],
    lookAlikes: looksLike(missing, '', '未持残疾人证，不在本项核对范围'),
    play: treated(staySettled(inMay, { ownFen: 800_000 })),
  },
];

/** Hospital aid that is wrong or missing, and what looks like it. */
export const medicalAidScenarios: readonly Scenario[] = [...misjudged, ...unaided];
