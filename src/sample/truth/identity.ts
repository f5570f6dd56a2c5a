import { certificateNumber, type Person, type Roll } from '../person.js';
import { isOwn, type Written } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

/** Every row that the person's life left on the rolls. */
export const rowsOf = ({ life }: Person): Written[] => [
  ...life.certificates,
  ...life.dibao,
  ...life.payments,
  ...(life.bank ?? []),
  ...life.insurance,
  ...life.schooling,
  ...life.lastTerm,
  ...life.aid,
  ...life.houseWorks,
  ...life.retrofits,
  ...life.agedWorks,
  ...life.rehab,
  ...life.doctors,
  ...life.tenancies,
  ...life.appraisals,
  ...life.pension,
  ...life.care,
  ...life.work,
  ...life.trainings,
  ...life.surveys,
  ...life.measures,
  ...life.treatments,
];

/** A wrong or damaged number, and the number by which the person of its rows is known. */
export interface NumberVerdict {
  readonly verdict: Verdict;
  readonly knownBy: string;
}

const wrongNumbers = (rows: readonly Written[]): Set<string> =>
  new Set(rows.flatMap(({ slip }) => slip?.number ?? []));

/**
 * Numbers on the person's rows that cannot be anybody's, or were damaged, each once. All but one character of a wrong one,
 * or the name and place beside a damaged one, say who is meant.
 */
export const judgeNumbers = (person: Person): NumberVerdict[] => {
  const damaged = new Set(rowsOf(person).flatMap(({ slip }) => slip?.damaged ?? []));
  return [
    ...[...wrongNumbers(rowsOf(person))].map((number) => ({
      verdict: plainVerdict('id-invalid', number, 'certain', '身份证号长度、日期或校验码不对'),
      knownBy: person.idNumber,
    })),
    ...[...damaged].map((number) => ({
      verdict: plainVerdict('id-damaged', number, 'certain', '身份证号被表格软件改成了科学计数法'),
      knownBy: person.idNumber,
    })),
  ];
};

/** Owners of numbers that stand in the person's rows beside the person's name. */
export const ownersOfBorrowedNumbers = (person: Person): Person[] => [
  ...new Set(rowsOf(person).flatMap(({ slip }) => slip?.numberOf ?? [])),
];

/** One number beside two clearly different names. */
export const sharedNumber = (owner: Person): Verdict =>
  plainVerdict('id-shared', owner.idNumber, 'certain', '同一身份证号，两个明显不同的姓名');

const isRepeated = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;

const repeat = <T extends { readonly copies?: number }>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): string[] => entries.flatMap((entry) => Array.from({ length: entry.copies ?? 1 }, () => keyOf(entry)));

/** Rolls that name a person once and name this one twice. */
export const judgeDuplicates = (person: Person): Verdict[] => {
  const { life } = person;
  const keys: readonly (readonly [Roll, readonly string[]])[] = [
    ['dibao', repeat(life.dibao.filter(isOwn), () => 'a member')],
    ['medical_insurance', repeat(life.insurance.filter(isOwn), ({ year, scheme }) => `${year} ${scheme}`)],
    ['education', repeat(life.schooling.filter(isOwn), ({ school }) => school)],
    [
      'registry',
      repeat(life.certificates, (each) =>
        [certificateNumber(person, each), each.issuedOn ?? '', each.validTo ?? ''].join(' '),
      ),
    ],
  ];
  return keys
    .filter(([, all]) => isRepeated(all))
    .map(([roll]) => plainVerdict('row-duplicate', roll, 'certain', '同一人在应只登记一次的名册中重复'));
};
