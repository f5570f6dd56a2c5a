import { certificateFrom, certificateUntil } from '../ordinary/certification.js';
import type { Day } from '../calendar.js';
import type { Person } from '../person.js';
import { in2026, setCertificates, stopPayingAfter } from './change.js';
import type { LookAlike, Scenario } from './scenario.js';

const ending = (validTo: Day, finds: readonly string[], lookAlikes: readonly LookAlike[] = []): Scenario => ({
  id: `certificate-ends-${validTo}`,
  part: { disability: 'severe' },
  finds,
  lookAlikes,
  play: (person: Person) => setCertificates(person, certificateUntil(person, validTo)),
});

const oneMonth = 'cert-expiring-1m';
const sixMonths = 'cert-expiring-6m';
const firstReminderOnly = (why: string): LookAlike[] => [{ rule: oneMonth, about: '', why }];
const secondReminderOnly = [
  { rule: sixMonths, about: '', why: '已按一个月内到期提醒，不再重复列入六个月提醒' },
];

/** Certificates that are about to end: on both sides of each bound, renewed, frozen, cancelled and of the dead. */
export const expiringScenarios: readonly Scenario[] = [
  ending('2026-09-30', [oneMonth]),
  ending('2026-10-15', [oneMonth]),
  ending('2026-10-30', [oneMonth], secondReminderOnly),
  ending('2026-10-31', [sixMonths], firstReminderOnly('10月31日到期，超过一个月')),
  ending('2027-01-15', [sixMonths]),
  ending('2027-03-30', [sixMonths]),
  ending('2027-03-31', [], [{ rule: sixMonths, about: '', why: '2027年3月31日到期，超过六个月' }]),
  ending('2026-09-29', [], firstReminderOnly('比对日前一天已到期，不再属于即将到期')),
  {
    id: 'ends-in-october-renewed-early',
    part: { disability: 'severe' },
    finds: [],
    lookAlikes: firstReminderOnly('10月到期，已提前换领新证'),
    play: (person) =>
      setCertificates(person, certificateUntil(person, '2026-10-12'), certificateFrom(person, '2026-09-08')),
  },
  {
    id: 'ends-in-january-renewed-early',
    part: { disability: 'mild' },
    finds: [],
    lookAlikes: [{ rule: sixMonths, about: '', why: '明年1月到期，已提前换领新证' }],
    play: (person) =>
      setCertificates(person, certificateUntil(person, '2027-01-20'), certificateFrom(person, '2026-08-21')),
  },
  {
    id: 'ends-in-october-frozen',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: firstReminderOnly('证件已冻结，状态不是正常'),
    play: (person) => {
      setCertificates(person, {
        ...certificateUntil(person, '2026-10-15'),
        status: 'frozen',
        statusDate: '2026-06-03',
      });
      stopPayingAfter(person, in2026(6));
    },
  },
  {
    id: 'ends-in-february-died',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [
      { rule: sixMonths, about: '', why: '本人已去世' },
      { rule: 'nursing-missing', about: 'nursing', why: '本人已去世，次月起停发' },
    ],
    play: (person) => {
      setCertificates(person, {
        ...certificateUntil(person, '2027-02-11'),
        status: 'cancelled',
        statusDate: '2026-05-25',
        reason: 'death',
      });
      stopPayingAfter(person, in2026(5));
    },
  },
  {
    id: 'ends-in-december-cancelled',
    part: { disability: 'mild', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule: sixMonths, about: '', why: '证件已注销' }],
    play: (person) =>
      setCertificates(person, {
        ...certificateUntil(person, '2026-12-15'),
        status: 'cancelled',
        statusDate: '2026-03-02',
        reason: 'voluntary',
      }),
  },
];
