import { addMonths, monthOf, type Day } from '../calendar.js';
import { today } from '../county.js';
import { ratedOn } from '../ordinary/home.js';
import type { HouseWork, Retrofit } from '../dwelling.js';
import { particularsOf } from '../particulars.js';
import { householderOf, type Household, type Person } from '../person.js';
import type { Context } from './coverage.js';
import { isNamedInHousehold, type HouseholdVerdict } from './housing.js';
import { isCertifiedToday, isGoneBefore } from './in-force.js';
import { isPoorToday } from './poor.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Verdict } from './truth-line.js';

type SubjectOf = (person: Person) => Subject;

/** Those of the household whom the rolls show to live together with the person, the person included. */
const matesOf = (person: Person, subjectOf: SubjectOf): readonly Person[] => {
  const isNamed = (each: Person): boolean => isNamedInHousehold(each, subjectOf(each));
  return isNamed(person) ? person.household.members.filter(isNamed) : [person];
};

const isPlanned = ({ progress }: HouseWork): boolean =>
  progress !== 'cancelled' && progress !== 'not-planned';

const isPlannedFor = (rated: HouseWork, work: HouseWork): boolean => {
  const [rating, worked] = [ratedOn(rated), work.completedOn ?? work.plannedOn];
  return isPlanned(work) && (work === rated || rating === null || worked === null || worked >= rating);
};

/** A house rated C or D that is in no plan, where somebody certified lives. */
export const judgeUnsafeHouse = (
  household: Household,
  subjectOf: SubjectOf,
  context: Context,
): HouseholdVerdict[] => {
  const head = householderOf(household);
  const works = matesOf(head, subjectOf).flatMap(({ life }) => life.houseWorks);
  const latest = [...works].sort((a, b) => ((ratedOn(a) ?? '') < (ratedOn(b) ?? '') ? 1 : -1))[0];
  const certified = matesOf(head, subjectOf).filter((person) => isCertifiedToday(subjectOf(person)));
  const named = certified.includes(head) ? head : certified[0];
  if (latest === undefined || named === undefined || works.some((work) => isPlannedFor(latest, work)))
    return [];
  const subject = subjectOf(named);
  if (!context.isCovered('housing', subject.township)) return [];
  const why = '住房鉴定为C、D级，家庭有持证人员，未列入改造计划';
  return [{ subject, verdict: plainVerdict('unsafe-house-unplanned', '', 'certain', why) }];
};

const isStanding = ({ progress }: Retrofit): boolean => progress !== 'cancelled';

/** Severely disabled people in dibao whose home was never fitted. */
export const judgeUnfitted = (person: Person, subjectOf: SubjectOf, context: Context): Verdict[] => {
  const subject = subjectOf(person);
  const isSevere = subject.certificates.some(
    (each) => each.level <= 2 && isCertifiedToday({ ...subject, certificates: [each] }),
  );
  if (!isSevere || !isPoorToday(subject) || isGoneBefore(subject, monthOf(today))) return [];
  const mates = matesOf(person, subjectOf).map(subjectOf);
  if (mates.some(({ retrofits, agedWorks }) => retrofits.some(isStanding) || agedWorks.length > 0)) return [];
  if (!context.isCovered('barrier_free', subject.township)) return [];
  return [
    plainVerdict('retrofit-missing', '', 'certain', '困难重度残疾人，本人及家庭成员没有无障碍改造记录'),
  ];
};

const sumOf = (entries: Iterable<{ readonly fen?: number; readonly grantFen?: number }>): number =>
  [...entries].reduce((sum, { fen = 0, grantFen = 0 }) => sum + fen + grantFen, 0);

const moneyVerdict = (verdict: Verdict, fen: number): Verdict => ({ ...verdict, fen });

const isTooSoon = (first: HouseWork, second: HouseWork): boolean => {
  if (first.plannedOn !== null && first.plannedOn === second.plannedOn) return false;
  const isDone = first.completedOn !== null && second.completedOn !== null;
  const [a, b] = isDone ? [first.completedOn, second.completedOn] : [first.plannedOn, second.plannedOn];
  return a !== null && b !== null && a < b && b < addMonths(a, 60);
};

/** Grants of one household within five years, and grants while it rents public housing. */
export const judgeHousingTwice = (person: Person, subjectOf: SubjectOf): Verdict[] => {
  const granted = person.life.houseWorks.filter((work) => isPlanned(work) && work.grantFen > 0);
  if (granted.length === 0) return [];
  const mates = matesOf(person, subjectOf);
  const earlier = mates.flatMap(({ life }) =>
    life.houseWorks.filter((work) => isPlanned(work) && work.grantFen > 0),
  );
  const second = granted.filter((work) => earlier.some((first) => isTooSoon(first, work)));
  const tenancies = mates.flatMap(({ life }) => life.tenancies.filter(({ form }) => form === 'dwelling'));
  const rented = granted.filter((work) => {
    const day = work.completedOn ?? work.plannedOn;
    return (
      day !== null &&
      tenancies.some(({ movedInOn, endedOn }) => movedInOn <= day && day <= (endedOn ?? '9999'))
    );
  });
  return [
    ...(second.length === 0
      ? []
      : [
          moneyVerdict(
            plainVerdict('housing-twice', '', 'certain', '同一家庭五年内两次住房改造补助'),
            sumOf(second),
          ),
        ]),
    ...(rented.length === 0
      ? []
      : [
          moneyVerdict(
            plainVerdict('housing-twice', 'rental', 'certain', '租住公租房期间享受住房改造补助'),
            sumOf(rented),
          ),
        ]),
  ];
};

/** A completed retrofit, of whom, and at which address. */
interface Fitted {
  readonly person: Person;
  readonly retrofit: Retrofit;
  readonly completedOn: Day;
}

const placeOf = (person: Person): string =>
  `${person.household.township.name} ${particularsOf(person).address}`;

const completedOf = (person: Person): Fitted[] =>
  person.life.retrofits.flatMap((retrofit) =>
    retrofit.progress === 'completed' && retrofit.completedOn !== null
      ? [{ person, retrofit, completedOn: retrofit.completedOn }]
      : [],
  );

const isSecond = (first: Fitted, second: Fitted): boolean =>
  first.completedOn < second.completedOn &&
  (first.person !== second.person || second.completedOn > addMonths(first.completedOn, 12));

/** The first works at each address: whoever has a later one there may live in the same home. */
export type FirstAtAddress = ReadonlyMap<string, readonly Fitted[]>;

/** Lists the earliest completed retrofits by address. */
export const firstRetrofits = (persons: readonly Person[]): FirstAtAddress => {
  const first = new Map<string, Fitted[]>();
  for (const fitted of persons.flatMap(completedOf)) {
    const place = placeOf(fitted.person);
    const known = first.get(place) ?? [];
    const day = known[0]?.completedOn ?? fitted.completedOn;
    if (fitted.completedOn < day) first.set(place, [fitted]);
    else if (fitted.completedOn === day) first.set(place, [...known, fitted]);
  }
  return first;
};

/** Homes retrofitted twice, and those that were made fit for the aged as well. */
export const judgeRetrofitTwice = (
  person: Person,
  subjectOf: SubjectOf,
  firstAtAddress: FirstAtAddress,
): Verdict[] => {
  const own = completedOf(person);
  if (own.length === 0) return [];
  const mates = matesOf(person, subjectOf);
  const within = mates.flatMap(completedOf);
  const second = own.filter((each) => within.some((first) => isSecond(first, each)));
  const others = (firstAtAddress.get(placeOf(person)) ?? []).filter((each) => !mates.includes(each.person));
  const beside = own.filter((each) => others.some(({ completedOn }) => completedOn < each.completedOn));
  const isAged = mates.some(({ life }) => life.agedWorks.some(({ progress }) => progress === 'completed'));
  const all = new Set([...second, ...beside]);
  const confidence = beside.length === 0 ? 'certain' : 'possible';
  return [
    ...(all.size === 0
      ? []
      : [
          moneyVerdict(
            plainVerdict(
              'retrofit-twice',
              'barrier_free',
              confidence,
              '同一家庭或同一地址两次完成无障碍改造',
            ),
            sumOf([...all].map(({ retrofit }) => retrofit)),
          ),
        ]),
    ...(isAged
      ? [
          moneyVerdict(
            plainVerdict('retrofit-twice', 'age_friendly', 'certain', '同一家庭另有居家适老化改造'),
            sumOf(own.map(({ retrofit }) => retrofit)),
          ),
        ]
      : []),
  ];
};
