import { certificateFrom, certificateUntil } from '../ordinary/certification.js';
import { changeCertificate, in2026, setCertificates, stopPayingAfter } from './change.js';
import type { Scenario } from './scenario.js';

const rule = 'cert-invalid-paid';

/** Certificates that were cancelled or frozen while the subsidy goes on, and those that only seem to. */
export const invalidScenarios: readonly Scenario[] = [
  {
    id: 'cancelled-in-may-paid-on',
    part: { disability: 'severe', dibao: 'none' },
    finds: [rule],
    play: (person) =>
      changeCertificate(person, { status: 'cancelled', statusDate: '2026-05-11', reason: 'voluntary' }),
  },
  {
    id: 'cancelled-last-year-paid-on',
    part: { disability: 'mild', dibao: 'member' },
    finds: [rule],
    lookAlikes: [{ rule: 'cert-absent-paid', about: 'living', why: '台账中有证，只是已注销，不属于无证' }],
    play: (person) =>
      changeCertificate(person, {
        status: 'cancelled',
        statusDate: '2025-11-20',
        reason: 'no-longer-disabled',
      }),
  },
  {
    id: 'frozen-in-july-paid-on',
    part: { disability: 'mild', dibao: 'member' },
    finds: [rule],
    play: (person) => changeCertificate(person, { status: 'frozen', statusDate: '2026-07-20' }),
  },
  {
    id: 'frozen-without-a-date',
    part: { disability: 'severe', dibao: 'none' },
    finds: [rule],
    play: (person) => changeCertificate(person, { status: 'frozen' }),
  },
  {
    id: 'died-in-april-paid-on',
    part: { disability: 'severe', dibao: 'member' },
    finds: ['deceased-paid'],
    lookAlikes: [
      { rule: 'uninsured', about: '', why: '已于4月去世，不再参保' },
      { rule, about: 'nursing', why: '证件因死亡失效，按死亡后发放列一次' },
    ],
    play: (person) => {
      changeCertificate(person, { status: 'deceased', statusDate: '2026-04-02', reason: 'death' });
      person.life.insurance = person.life.insurance.filter(({ year }) => year < 2026);
    },
  },
  {
    id: 'moved-out-and-expired',
    part: { disability: 'severe', dibao: 'none' },
    finds: ['moved-out-paid'],
    lookAlikes: [{ rule: 'cert-expired-paid', about: 'nursing', why: '迁出在先，同一笔发放只按迁出列一次' }],
    play: (person) =>
      setCertificates(person, {
        ...certificateUntil(person, '2026-06-30'),
        status: 'moved-out',
        statusDate: '2026-05-08',
        reason: 'moved-out',
      }),
  },
  {
    id: 'cancelled-within-the-month',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule, about: 'nursing', why: '9月注销，当月仍可发放' }],
    play: (person) =>
      changeCertificate(person, { status: 'cancelled', statusDate: '2026-09-10', reason: 'voluntary' }),
  },
  {
    id: 'cancelled-because-replaced',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule, about: 'nursing', why: '旧证因换证注销，新证已在当月发放' }],
    play: (person) =>
      setCertificates(
        person,
        {
          ...certificateUntil(person, '2026-07-30'),
          status: 'cancelled',
          statusDate: '2026-06-12',
          reason: 'reissued',
        },
        certificateFrom(person, '2026-06-12'),
      ),
  },
  {
    id: 'frozen-and-stopped',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [
      { rule, about: 'nursing', why: '6月冻结，7月起已停发' },
      { rule: 'nursing-missing', about: 'nursing', why: '证件冻结期间不应发放' },
    ],
    play: (person) => {
      changeCertificate(person, { status: 'frozen', statusDate: '2026-06-09' });
      stopPayingAfter(person, in2026(6));
    },
  },
  {
    id: 'lost-and-reissued',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule, about: 'nursing', why: '遗失补证，持证资格没有中断' }],
    play: (person) => {
      const lost = certificateUntil(person, '2029-06-30');
      setCertificates(
        person,
        { ...lost, status: 'lost', statusDate: '2026-06-15' },
        { ...lost, issuedOn: '2026-07-02', suffix: 'B1' },
      );
    },
  },
  {
    id: 'no-longer-disabled-and-stopped',
    part: { disability: 'mild', dibao: 'member' },
    finds: [],
    lookAlikes: [
      { rule, about: 'living', why: '8月不再符合残疾标准，9月起已停发' },
      { rule: 'living-missing', about: 'living', why: '证件已失效，不属于应发未发' },
    ],
    play: (person) => {
      changeCertificate(person, {
        status: 'no-longer-disabled',
        statusDate: '2026-08-19',
        reason: 'no-longer-disabled',
      });
      stopPayingAfter(person, in2026(8));
    },
  },
];
