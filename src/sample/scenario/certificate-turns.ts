import { certificateFrom, certificateUntil } from '../ordinary/certification.js';
import type { Disability } from '../person.js';
import { certificateOf, held, mild, otherLevel } from './certificates.js';
import { changeCertificate, changePayments, in2026, setCertificates } from './change.js';
import { slipInInsurance } from './in-insurance.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const paidAtLevelOne: Part = { disability: 1, dibao: 'none' };

const looksLike = (rule: string, about: string, why: string): LookAlike[] => [{ rule, about, why }];

const lapsed: readonly Scenario[] = [
  {
    id: 'lapsed-for-the-second-time',
    part: { ...mild, age: [40, 85] },
    finds: ['cert-lapsed'],
    play: (person) =>
      setCertificates(
        person,
        { ...certificateUntil(person, '2016-02-20'), status: 'expired' },
        certificateUntil(person, '2026-02-28'),
      ),
  },
  {
    id: 'lapsed-and-given-up',
    part: mild,
    finds: [],
    lookAlikes: looksLike('cert-lapsed', '', '到期后本人申请注销'),
    play: (person) =>
      setCertificates(person, {
        ...certificateUntil(person, '2026-05-31'),
        status: 'cancelled',
        statusDate: '2026-06-10',
        reason: 'voluntary',
      }),
  },
];

const contradicting: readonly Scenario[] = [
  {
    id: 'certificate-number-under-a-number-on-no-roll',
    part: mild,
    finds: ['cert-number-inconsistent'],
    play: (person, { clerk }) => {
      const { category, level } = held(person);
      changeCertificate(person, {
        slip: { certificate: `${clerk.formerNumber(person)}${category}${level}` },
      });
    },
  },
  {
    id: 'certificate-number-under-the-former-number',
    part: mild,
    finds: ['id-variant'],
    lookAlikes: looksLike('cert-number-inconsistent', 'id_number', '身份证号更正前办的证，医保名册有原号码'),
    play: (person, { clerk }) => {
      const { category, level } = held(person);
      const former = clerk.formerNumber(person);
      slipInInsurance(person, { former });
      changeCertificate(person, { slip: { certificate: `${former}${category}${level}` } });
    },
  },
];

const doubled: readonly Scenario[] = [
  {
    id: 'lost-and-issued-again-before-a-change-of-level',
    part: mild,
    finds: ['cert-duplicate'],
    play: (person) => {
      const disability = held(person);
      const before: Disability = { ...disability, level: otherLevel(disability.level) };
      setCertificates(
        person,
        { ...certificateOf(person, '2019-09-16', before), suffix: 'B1' },
        certificateFrom(person, '2024-08-06'),
      );
    },
  },
  {
    id: 'old-certificate-of-another-level-run-out',
    part: { ...mild, age: [30, 85] },
    finds: [],
    lookAlikes: looksLike('cert-duplicate', '', '原证已过有效期'),
    play: (person) => {
      const disability = held(person);
      setCertificates(
        person,
        { ...certificateUntil(person, '2024-05-10'), level: otherLevel(disability.level) },
        certificateFrom(person, '2024-03-18'),
      );
    },
  },
];

const paidOtherwise: readonly Scenario[] = [
  {
    id: 'paid-by-the-level-before-a-change-in-july',
    part: paidAtLevelOne,
    finds: ['cert-level-mismatch'],
    play: (person) => {
      const before: Disability = { ...held(person), level: 2 };
      setCertificates(
        person,
        {
          ...certificateOf(person, '2020-03-05', before),
          status: 'cancelled',
          statusDate: '2026-07-14',
          reason: 'reissued',
        },
        certificateFrom(person, '2026-07-14'),
      );
      changePayments(person, 'nursing', [4, 5, 6, 7, 8, 9].map(in2026), { paidAs: before });
    },
  },
  {
    id: 'declined-as-another-level-in-september',
    part: paidAtLevelOne,
    finds: [],
    lookAlikes: looksLike('cert-level-mismatch', 'nursing', '9月本人自愿放弃，此前按证上等级发放'),
    play: (person) =>
      changePayments(person, 'nursing', [in2026(9)], {
        fen: 0,
        status: 'declined',
        paidAs: { ...held(person), level: 2 },
      }),
  },
];

/** Certificates that were issued, changed or given up more than once, and numbers of former days. */
export const certificateTurnScenarios: readonly Scenario[] = [
  ...lapsed,
  ...contradicting,
  ...doubled,
  ...paidOtherwise,
];
