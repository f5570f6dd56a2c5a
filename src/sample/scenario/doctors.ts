import { certificateUntil } from '../ordinary/certification.js';
import { contractOf } from '../ordinary/doctors.js';
import type { Person } from '../person.js';
import type { DoctorContract } from '../rehabilitation.js';
import { in2026, setCertificates, stopPayingAfter } from './change.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const rule = 'doctor-missing';
// Of two short names in a family each is nearly the other: with a telephone in common, the program asks whose row it is.
const poor: Part = { disability: 'mild', dibao: 'member', hasLongName: true };
const looksUnsigned = (why: string): LookAlike[] => [{ rule, about: '', why }];

const contracts =
  (...doctors: DoctorContract[]) =>
  ({ life }: Person): void => {
    life.doctors = doctors;
  };

const thisYear = contractOf(2026);

/** Poor holders without a family doctor, and those who only seem to have none. */
export const doctorScenarios: readonly Scenario[] = [
  { id: 'never-signed-up', part: poor, finds: [rule], play: contracts() },
  { id: 'contract-ended', part: poor, finds: [rule], play: contracts({ ...thisYear, status: 'ended' }) },
  {
    id: 'contract-ran-out-in-june',
    part: poor,
    finds: [rule],
    play: contracts({ ...thisYear, endsOn: '2026-06-30' }),
  },
  {
    id: 'signed-up-last-year-only',
    part: poor,
    finds: [rule],
    play: contracts({ ...contractOf(2025), endsOn: '2026-12-31' }),
  },
  {
    id: 'contract-to-the-very-day',
    part: poor,
    finds: [],
    lookAlikes: looksUnsigned('协议当日到期，仍然有效'),
    play: contracts({ ...thisYear, endsOn: '2026-09-30' }),
  },
  {
    id: 'signed-up-at-the-second-visit',
    part: poor,
    finds: [],
    lookAlikes: looksUnsigned('先登记未签约，后已签约'),
    play: contracts({ ...thisYear, signedOn: null, endsOn: null, status: 'not-signed' }, thisYear),
  },
  {
    id: 'not-signed-up-and-not-poor',
    part: { ...poor, dibao: 'none' },
    finds: [],
    lookAlikes: looksUnsigned('不是困难家庭'),
    play: contracts(),
  },
  {
    id: 'not-signed-up-with-an-expired-certificate',
    part: poor,
    finds: ['cert-lapsed'],
    lookAlikes: looksUnsigned('证件8月已过期'),
    play: (person) => {
      contracts()(person);
      setCertificates(person, certificateUntil(person, '2026-08-19'));
      stopPayingAfter(person, in2026(8));
    },
  },
  {
    id: 'signed-up-under-a-mistyped-number',
    part: poor,
    finds: ['id-invalid'],
    lookAlikes: looksUnsigned('签约名册身份证号录错一位，姓名、乡镇和其余号码可以对上'),
    play: (person, { clerk }) => contracts({ ...thisYear, slip: { number: clerk.mistype(person) } })(person),
  },
];
