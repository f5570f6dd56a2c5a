import { addMonths, monthOf } from '../calendar.js';
import { today } from '../county.js';
import { saysGone } from '../gone.js';
import { certificateNumber, type Certificate, type Person } from '../person.js';
import { isCertifiedToday, isGoneBefore, isInOrderToday } from './in-force.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

/** Certificates that ended within the last twelve months and were not renewed. */
export const judgeLapsed = (subject: Subject): Verdict[] => {
  const { certificates } = subject;
  if (certificates.some(saysGone) || isGoneBefore(subject, monthOf(today))) return [];
  if (isCertifiedToday(subject)) return [];
  const ends = certificates.map(({ validTo }) => validTo ?? '').sort();
  const last = ends.at(-1) ?? '';
  const hasLapsed = certificates.some(
    ({ status, validTo }) => (status === 'normal' || status === 'expired') && validTo === last,
  );
  if (!hasLapsed || last === '' || last >= today || last < addMonths(today, -12)) return [];
  return [plainVerdict('cert-lapsed', '', 'certain', '证件到期一年内未换证')];
};

/** What stands in the certificate column of the registry, as far as it has the shape of such a number. */
const writtenNumber = (person: Person, certificate: Certificate): string | null => {
  const written = certificate.slip?.certificate;
  return written === undefined ? certificateNumber(person, certificate) : written;
};

const baseOf = (number: string | null): string | null => number?.slice(0, 20) ?? null;

/** Several certificates of different numbers that are in order at once. */
const judgeSeveral = (person: Person, { certificates }: Subject): Verdict[] => {
  const numbers = certificates
    .filter(isInOrderToday)
    .flatMap((each) => baseOf(writtenNumber(person, each)) ?? []);
  if (new Set(numbers).size < 2) return [];
  return [plainVerdict('cert-duplicate', '', 'certain', '同时有两个以上不同证号的有效残疾人证')];
};

const counts: ReadonlySet<Certificate['status']> = new Set(['normal', 'frozen', 'expired', 'lost']);

/** Whether the row stands under the person's own number, so that it can be held against it. */
const hasOwnNumber = ({ slip }: Certificate): boolean =>
  slip?.number === undefined && slip?.damaged === undefined && slip?.numberOf === undefined;

/** Certificate numbers that do not carry the number, category and level that stand beside them. */
const judgeContradicting = (person: Person, { certificates }: Subject): Verdict[] => {
  const former = new Set(
    [...person.life.insurance, ...person.life.dibao, ...person.life.payments].flatMap(
      ({ slip }) => slip?.former ?? [],
    ),
  );
  const about = new Set<string>();
  for (const certificate of certificates.filter(({ status }) => counts.has(status))) {
    const number = baseOf(writtenNumber(person, certificate));
    if (number?.length !== 20) continue;
    const owner = number.slice(0, 18);
    if (owner !== person.idNumber && !former.has(owner) && hasOwnNumber(certificate)) about.add('id_number');
    if (number[18] !== String(certificate.category)) about.add('category');
    if (number[19] !== String(certificate.level)) about.add('level');
  }
  return [...about].map((field) =>
    plainVerdict('cert-number-inconsistent', field, 'certain', '残疾人证号与本人号码、类别或等级不符'),
  );
};

/** What the registry alone says against a person's certificates. */
export const judgeCertificates = (person: Person, subject: Subject): Verdict[] => [
  ...judgeLapsed(subject),
  ...judgeSeveral(person, subject),
  ...judgeContradicting(person, subject),
];
