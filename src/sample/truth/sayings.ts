import type { Insurance, Person, Slip } from '../person.js';
import { rowsOf } from './identity.js';
import type { Written } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

/** Whether the row carries the person's own number, whole. */
const hasOwnNumber = ({ slip }: Written): boolean =>
  slip?.number === undefined &&
  slip?.damaged === undefined &&
  slip?.former === undefined &&
  slip?.numberOf === undefined;

const byLatestYear = (a: Insurance, b: Insurance): number => b.year - a.year;

/** The person's rows, those of the most trusted roll first: they say what the person is called. */
const byTrust = ({ life }: Person): Written[] => [
  ...life.certificates,
  ...life.dibao,
  ...life.payments,
  ...(life.bank ?? []),
  ...life.retrofits,
  ...life.schooling,
  ...life.lastTerm,
  ...life.aid,
  ...life.houseWorks,
  ...life.agedWorks,
  ...life.tenancies,
  ...life.doctors,
  ...[...life.insurance].sort(byLatestYear),
  ...life.rehab,
];

/** Spellings of the name beside the own number that differ from the person's. */
const judgeNames = (person: Person): Verdict[] => {
  const [called, ...others] = byTrust(person)
    .filter(hasOwnNumber)
    .map(({ slip }) => slip?.name ?? person.name);
  return [...new Set(others)]
    .filter((name) => name !== called)
    .map((name) => plainVerdict('name-mismatch', name, 'certain', '同一身份证号，姓名差一个字'));
};

/** Valid numbers of former days, which the person is linked by in all else that the rows say. */
const judgeFormerNumbers = (person: Person): Verdict[] =>
  [...new Set(rowsOf(person).flatMap(({ slip }) => slip?.former ?? []))].map((former) =>
    plainVerdict('id-variant', former, 'probable', '更正前的号码，姓名、出生日期、性别、住址都相同'),
  );

const says =
  (what: 'sex' | 'birth') =>
  ({ slip }: { readonly slip?: Slip }): boolean =>
    slip?.[what] !== undefined && slip.spelling !== 'fifteen';

/**
 * What the rows say of the person beside the number: a name spelled in two ways, a sex or birth date that the number
 * contradicts. Old numbers of 15 digits have no check character and prove nothing.
 */
export const judgeSayings = (person: Person): Verdict[] => {
  const rows = rowsOf(person).filter(hasOwnNumber);
  return [
    ...judgeNames(person),
    ...judgeFormerNumbers(person),
    ...(rows.some(says('sex')) ? [plainVerdict('id-attributes', 'sex', 'certain', '性别与号码不符')] : []),
    ...(rows.some(says('birth'))
      ? [plainVerdict('id-attributes', 'birth_date', 'certain', '出生日期与号码不符')]
      : []),
  ];
};
