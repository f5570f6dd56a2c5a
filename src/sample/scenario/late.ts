import type { Day } from '../calendar.js';
import type { Person } from '../person.js';
import { addToBank, changeBank, in2026 } from './change.js';
import type { Part, Scenario } from './scenario.js';

const rule = 'paid-late';
const nursed: Part = { disability: 'severe', dibao: 'none' };
const supported: Part = { disability: 'mild', dibao: 'member' };

/** Lets the bank pay for some months on one day. */
const payOn = (person: Person, paidOn: Day, ...months: readonly number[]): void =>
  changeBank(person, (row) =>
    months.some((month) => row.month === in2026(month)) ? [{ ...row, paidOn }] : undefined,
  );

/** Money that came late, and money that only seems to. */
export const lateScenarios: readonly Scenario[] = [
  {
    id: 'april-paid-in-june',
    part: nursed,
    finds: [rule],
    play: (person) => payOn(person, '2026-06-10', 4),
  },
  {
    id: 'april-and-may-paid-in-july',
    part: supported,
    finds: [rule],
    play: (person) => payOn(person, '2026-07-08', 4, 5),
  },
  {
    id: 'june-paid-on-the-first-of-august',
    part: nursed,
    finds: [rule],
    play: (person) => payOn(person, '2026-08-01', 6),
  },
  {
    id: 'june-paid-on-the-last-of-july',
    part: nursed,
    finds: [],
    lookAlikes: [{ rule, about: 'nursing', why: '次月最后一天支付，仍算及时' }],
    play: (person) => payOn(person, '2026-07-31', 6),
  },
  {
    id: 'april-paid-in-august-as-back-pay',
    part: supported,
    finds: [],
    lookAlikes: [{ rule, about: 'living', why: '已注明是补发' }],
    play: (person) =>
      changeBank(person, (row) =>
        row.month === in2026(4) ? [{ ...row, backPay: 'with-months', paidOn: '2026-08-20' }] : undefined,
      ),
  },
  {
    id: 'returned-in-august-paid-in-may',
    part: nursed,
    finds: [],
    lookAlikes: [{ rule, about: 'nursing', why: '5月当月已支付，8月重复的一笔被退回' }],
    play: (person) => {
      changeBank(person, () => undefined);
      const may = person.life.bank?.find(({ month }) => month === in2026(5));
      if (may !== undefined) addToBank(person, { ...may, paidOn: '2026-08-12', result: 'returned' });
    },
  },
];
