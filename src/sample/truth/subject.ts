import type {
  Certificate,
  DibaoSpell,
  Insurance,
  Life,
  Payment,
  Person,
  Retrofit,
  Roll,
  Schooling,
  Slip,
} from '../person.js';

/**
 * What the rolls say of one person: the rows that anybody would agree are theirs, once for each time they were
 * written. A row under a mistyped number is not among them, unless the certificate number stands beside it; it stands
 * in `nearMisses`, and if somebody was paid by it, it is a subject of its own.
 */
export interface Subject {
  readonly idNumber: string;
  readonly name: string;
  readonly township: string;
  readonly certificates: readonly Certificate[];
  readonly dibao: readonly DibaoSpell[];
  readonly payments: readonly Payment[];
  readonly insurance: readonly Insurance[];
  readonly schooling: readonly Schooling[];
  readonly retrofits: readonly Retrofit[];
  /** Rolls with a row that is probably, but not surely, this person's. */
  readonly nearMisses: ReadonlySet<Roll>;
}

/** What of an entry says how it was written. */
export interface Written {
  readonly slip?: Slip;
  readonly copies?: number;
}

const copiesOf = <T extends Written>(entries: readonly T[]): T[] =>
  entries.flatMap((entry) => Array.from({ length: entry.copies ?? 1 }, () => entry));

const isMistyped = ({ slip }: Written): boolean => slip?.number !== undefined && slip.hasCertificate !== true;

/** Whether anybody would agree that the row is the person's: by its number, or by the certificate number beside it. */
export const isOwn = (row: Written): boolean => !isMistyped(row) && row.slip?.numberOf === undefined;

const own = <T extends Written>(entries: readonly T[]): T[] => copiesOf(entries.filter(isOwn));

/** The rolls other than the registry, where the certificate number still tells whose row it is. */
const rollsOf = (life: Life): readonly (readonly [Roll, readonly Written[]])[] => [
  ['subsidy', life.payments],
  ['dibao', life.dibao],
  ['medical_insurance', life.insurance],
  ['education', life.schooling],
  ['barrier_free', life.retrofits],
];

/** The person as the rolls show them. */
export const subjectOf = (person: Person): Subject => {
  const { life } = person;
  const mistyped = rollsOf(life).filter(([, entries]) => entries.some(isMistyped));
  return {
    idNumber: person.idNumber,
    name: person.name,
    township: person.household.township.name,
    certificates: copiesOf(life.certificates),
    dibao: own(life.dibao),
    payments: own(life.payments),
    insurance: own(life.insurance),
    schooling: own(life.schooling),
    retrofits: own(life.retrofits),
    nearMisses: new Set(mistyped.map(([roll]) => roll)),
  };
};

/** The unknown people that mistyped subsidy rows of the person seem to be about, one for each number. */
export const strangersOf = (person: Person): Subject[] => {
  const known = rollsOf(person.life).filter(([, entries]) => entries.some(isOwn));
  const nearMisses = new Set<Roll>(known.map(([roll]) => roll));
  if (person.life.certificates.length > 0) nearMisses.add('registry');
  const numbers = new Set(person.life.payments.filter(isMistyped).flatMap(({ slip }) => slip?.number ?? []));
  return [...numbers].map((number) => ({
    idNumber: number,
    name: person.name,
    township: person.household.township.name,
    certificates: [],
    dibao: [],
    payments: copiesOf(person.life.payments.filter(({ slip }) => slip?.number === number)),
    insurance: [],
    schooling: [],
    retrofits: [],
    nearMisses,
  }));
};
