import { insuranceYear } from '../county.js';
import { certificateUntil } from '../ordinary/certification.js';
import { residentInsurance } from '../ordinary/insurance.js';
import type { Person } from '../person.js';
import { changeCertificate, in2026, setCertificates, stopPayingAfter, withSlip } from './change.js';
import type { Scenario } from './scenario.js';

const rule = 'uninsured';
const isThisYear = ({ year }: { readonly year: number }): boolean => year === insuranceYear;

const dropThisYear = (person: Person): void => {
  person.life.insurance = person.life.insurance.filter((each) => !isThisYear(each));
};

/** Holders who are not insured this year, and those who only seem to be. */
export const insuredScenarios: readonly Scenario[] = [
  {
    id: 'never-insured',
    part: { disability: 'mild' },
    finds: [rule],
    play: (person) => {
      person.life.insurance = [];
    },
  },
  { id: 'insured-last-year-only', part: { disability: 'severe' }, finds: [rule], play: dropThisYear },
  {
    id: 'insurance-suspended',
    part: { disability: 'mild' },
    finds: [rule],
    play: (person) => {
      dropThisYear(person);
      person.life.insurance.push({ ...residentInsurance(insuranceYear), isActive: false });
    },
  },
  {
    id: 'insured-under-a-mistyped-number',
    part: { disability: 'mild' },
    finds: ['id-invalid'],
    play: (person, { clerk }) => {
      const slip = { number: clerk.mistype(person) };
      person.life.insurance = withSlip(person.life.insurance, slip, isThisYear);
    },
  },
  {
    id: 'insured-by-an-employer',
    part: { disability: 4, age: [25, 55] },
    finds: [],
    lookAlikes: [{ rule, about: '', why: '已参加职工医保' }],
    play: (person) => {
      dropThisYear(person);
      person.life.insurance.push({ ...residentInsurance(insuranceYear), scheme: 'employee' });
    },
  },
  {
    id: 'uninsured-with-a-frozen-certificate',
    part: { disability: 'mild', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule, about: '', why: '证件已冻结，不按持证人员判断' }],
    play: (person) => {
      dropThisYear(person);
      changeCertificate(person, { status: 'frozen', statusDate: '2026-01-12' });
    },
  },
  {
    id: 'uninsured-with-an-expired-certificate',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule, about: '', why: '证件8月已过期' }],
    play: (person) => {
      dropThisYear(person);
      setCertificates(person, certificateUntil(person, '2026-08-22'));
      stopPayingAfter(person, in2026(8));
    },
  },
  {
    id: 'uninsured-without-a-certificate',
    part: { disability: 'none' },
    finds: [],
    lookAlikes: [{ rule, about: '', why: '未持残疾人证' }],
    play: dropThisYear,
  },
];
