import { addYears } from '../calendar.js';
import { today } from '../county.js';
import { certificateFrom, certificateUntil } from '../ordinary/certification.js';
import type { Certificate, Disability, Level, Person } from '../person.js';
import { changeCertificate, changePayments, in2026, setCertificates } from './change.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

/** Somebody with a certificate of level 3 or 4 and no benefits. */
export const mild: Part = { disability: 'mild', dibao: 'none' };

const looksLike = (rule: string, about: string, why: string): LookAlike[] => [{ rule, about, why }];

/** The other of two neighbouring levels. */
export const otherLevel = (level: Level): Level => (level === 1 ? 2 : level === 2 ? 1 : level === 3 ? 4 : 3);

/** The disability that the person's certificates say. */
export const held = ({ disability }: Person): Disability => disability ?? { category: 4, level: 4 };

const otherCategory = ({ category }: Disability): number => (category === 4 ? 2 : 4);

/** A certificate from a day on that says another disability. */
export const certificateOf = (person: Person, issuedOn: string, disability: Disability): Certificate => ({
  ...certificateFrom(person, issuedOn),
  ...disability,
});

const lapsed: readonly Scenario[] = [
  {
    id: 'lapsed-yesterday',
    part: mild,
    finds: ['cert-lapsed'],
    play: (person) => setCertificates(person, certificateUntil(person, '2026-09-29')),
  },
  {
    id: 'lapsed-a-year-ago-to-the-day',
    part: mild,
    finds: ['cert-lapsed'],
    play: (person) =>
      setCertificates(person, { ...certificateUntil(person, addYears(today, -1)), status: 'expired' }),
  },
  {
    id: 'lapsed-more-than-a-year-ago',
    part: mild,
    finds: [],
    lookAlikes: looksLike('cert-lapsed', '', '到期已超过12个月'),
    play: (person) => setCertificates(person, certificateUntil(person, '2025-09-29')),
  },
  {
    id: 'lapsed-and-renewed-since',
    part: mild,
    finds: [],
    lookAlikes: looksLike('cert-lapsed', '', '到期后已换领新证'),
    play: (person) =>
      setCertificates(
        person,
        { ...certificateUntil(person, '2026-03-15'), status: 'expired' },
        certificateFrom(person, '2026-04-20'),
      ),
  },
];

const contradicting: readonly Scenario[] = [
  {
    id: 'certificate-number-of-another-level',
    part: mild,
    finds: ['cert-number-inconsistent'],
    play: (person) => {
      const { category, level } = held(person);
      changeCertificate(person, {
        slip: { certificate: `${person.idNumber}${category}${otherLevel(level)}` },
      });
    },
  },
  {
    id: 'certificate-number-of-another-category',
    part: mild,
    finds: ['cert-number-inconsistent'],
    play: (person) => {
      const { level } = held(person);
      changeCertificate(person, {
        slip: { certificate: `${person.idNumber}${otherCategory(held(person))}${level}` },
      });
    },
  },
  {
    id: 'certificate-issued-again-after-a-loss',
    part: mild,
    finds: [],
    lookAlikes: looksLike('cert-number-inconsistent', 'id_number', '遗失补发的证号末尾有B1'),
    play: (person) => changeCertificate(person, { suffix: 'B1' }),
  },
  {
    id: 'certificate-beside-a-number-of-fifteen-digits',
    part: { ...mild, age: [30, 85] },
    finds: [],
    lookAlikes: looksLike('cert-number-inconsistent', 'id_number', '身份证号按旧的15位登记'),
    play: (person) => changeCertificate(person, { slip: { spelling: 'fifteen' } }),
  },
];

const doubled: readonly Scenario[] = [
  {
    id: 'old-certificate-kept-after-a-change-of-level',
    part: mild,
    finds: ['cert-duplicate'],
    play: (person) => {
      const disability = held(person);
      setCertificates(
        person,
        certificateOf(person, '2021-05-10', { ...disability, level: otherLevel(disability.level) }),
        certificateFrom(person, '2025-06-12'),
      );
    },
  },
  {
    id: 'two-certificates-of-two-categories',
    part: mild,
    finds: ['cert-duplicate'],
    play: (person) => {
      const disability = held(person);
      setCertificates(
        person,
        certificateOf(person, '2020-03-18', { ...disability, category: otherCategory(disability) }),
        certificateFrom(person, '2023-11-02'),
      );
    },
  },
  {
    id: 'old-certificate-cancelled-at-a-change-of-level',
    part: mild,
    finds: [],
    lookAlikes: looksLike('cert-duplicate', '', '等级变更后原证已注销'),
    play: (person) => {
      const disability = held(person);
      const old = certificateOf(person, '2021-05-10', { ...disability, level: otherLevel(disability.level) });
      setCertificates(
        person,
        { ...old, status: 'cancelled', statusDate: '2025-06-12', reason: 'reissued' },
        certificateFrom(person, '2025-06-12'),
      );
    },
  },
  {
    id: 'certificate-and-its-reissue',
    part: mild,
    finds: [],
    lookAlikes: looksLike('cert-duplicate', '', '遗失补发，证号相同'),
    play: (person) => {
      const first = certificateFrom(person, '2021-05-10');
      setCertificates(person, first, { ...first, issuedOn: '2024-02-19', suffix: 'B1' });
    },
  },
];

const paidOtherwise: readonly Scenario[] = [
  {
    id: 'paid-as-another-level',
    part: { disability: 1, dibao: 'none' },
    finds: ['cert-level-mismatch'],
    play: (person) =>
      changePayments(person, 'nursing', [4, 5, 6, 7, 8, 9].map(in2026), {
        paidAs: { ...held(person), level: 2 },
      }),
  },
  {
    id: 'paid-as-another-category',
    part: { disability: 'mild', dibao: 'member' },
    finds: ['cert-level-mismatch'],
    play: (person) =>
      changePayments(person, 'living', [8, 9].map(in2026), {
        paidAs: { ...held(person), category: otherCategory(held(person)) },
      }),
  },
  {
    id: 'paid-as-another-level-until-august',
    part: { disability: 1, dibao: 'none' },
    finds: [],
    lookAlikes: looksLike('cert-level-mismatch', 'nursing', '最近一月的发放名册已更正'),
    play: (person) =>
      changePayments(person, 'nursing', [7, 8].map(in2026), { paidAs: { ...held(person), level: 2 } }),
  },
  {
    id: 'level-changed-in-the-last-month',
    part: { disability: 1, dibao: 'none' },
    finds: [],
    lookAlikes: looksLike('cert-level-mismatch', 'nursing', '等级在当月变更，按原等级发放'),
    play: (person) => {
      const before: Disability = { ...held(person), level: 2 };
      setCertificates(
        person,
        {
          ...certificateOf(person, '2020-03-05', before),
          status: 'cancelled',
          statusDate: '2026-09-10',
          reason: 'reissued',
        },
        certificateFrom(person, '2026-09-10'),
      );
      changePayments(person, 'nursing', [in2026(9)], { paidAs: before });
    },
  },
];

/** What is wrong with certificates themselves, or between them and the subsidy roll, and what only seems to be. */
export const certificateScenarios: readonly Scenario[] = [
  ...lapsed,
  ...contradicting,
  ...doubled,
  ...paidOtherwise,
];
