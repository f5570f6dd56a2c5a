import { paymentsOf } from '../ordinary/support.js';
import { addPayments, changePayments, in2026, withSlip } from './change.js';
import type { Scenario } from './scenario.js';

const rule = 'cert-absent-paid';

/** People who are paid without standing in the registry, and those who only seem to. */
export const absentScenarios: readonly Scenario[] = [
  {
    id: 'never-certified-in-dibao',
    part: { disability: 'none', dibao: 'member' },
    finds: [rule],
    play: (person) => addPayments(person, ...paymentsOf(person, 'living')),
  },
  {
    id: 'never-certified-nor-in-dibao',
    part: { disability: 'none', dibao: 'none' },
    finds: [rule],
    play: (person) => addPayments(person, ...paymentsOf(person, 'living', [in2026(7), in2026(8), in2026(9)])),
  },
  {
    id: 'never-certified-nursing',
    part: { disability: 'none' },
    finds: [rule],
    play: (person) => addPayments(person, ...paymentsOf(person, 'nursing')),
  },
  {
    id: 'number-mistyped-in-july',
    part: { disability: 'severe', dibao: 'none' },
    finds: ['id-invalid'],
    lookAlikes: [{ rule, about: 'nursing', why: '本人持证；名册7月一行身份证号录错，另按录错的号码列出' }],
    play: (person, { clerk }) =>
      changePayments(person, 'nursing', [in2026(7)], { slip: { number: clerk.mistype(person) } }),
  },
  {
    id: 'number-mistyped-beside-the-certificate-number',
    part: { disability: 'severe', dibao: 'none' },
    finds: ['id-invalid'],
    lookAlikes: [
      { rule, about: 'nursing', why: '身份证号录错，同一行的残疾人证号正确，可以对上' },
      { rule: 'nursing-missing', about: 'nursing', why: '身份证号录错，凭残疾人证号可知已发放' },
    ],
    play: (person, { clerk }) => {
      const slip = { number: clerk.mistype(person), hasCertificate: true } as const;
      changePayments(person, 'nursing', [in2026(8), in2026(9)], { slip });
    },
  },
  {
    id: 'certificate-number-in-the-id-column',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule, about: 'nursing', why: '身份证号栏填的是残疾人证号，前18位即身份证号' }],
    play: (person) => {
      person.life.payments = person.life.payments.map((each) => ({
        ...each,
        slip: { spelling: 'certificate' },
      }));
    },
  },
  {
    id: 'registry-number-mistyped',
    part: { disability: 'severe', dibao: 'none' },
    finds: ['id-invalid'],
    lookAlikes: [{ rule, about: 'nursing', why: '台账身份证号录错，残疾人证号正确，可以对上' }],
    play: (person, { clerk }) => {
      person.life.certificates = withSlip(person.life.certificates, { number: clerk.mistype(person) });
    },
  },
  {
    id: 'number-with-spaces-and-wide-digits',
    part: { disability: 'severe', dibao: 'none' },
    finds: [],
    lookAlikes: [{ rule, about: 'nursing', why: '名册身份证号夹有空格、全角数字，去除后与台账一致' }],
    play: (person) => {
      person.life.payments = person.life.payments.map((each) => ({ ...each, slip: { spelling: 'noisy' } }));
    },
  },
];
