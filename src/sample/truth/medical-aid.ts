import { monthOf, partsOfDay, type Day } from '../calendar.js';
import { today } from '../county.js';
import { tariffOf, yearlyCapFen, type AidClass, type Treatment } from '../hospital.js';
import { isKnown } from './coverage.js';
import { isCertifiedToday, isInCustody } from './in-force.js';
import { isPoorToday } from './poor.js';
import type { Subject } from './subject.js';
import { plainVerdict, type Confidence, type Verdict } from './truth-line.js';

/** For whom the tariff is. */
const tariffClasses: readonly (AidClass | null)[] = ['dibao', 'poverty', 'monitoring', 'disabled'];

/** Own cost of a year from which on it is asked why no aid was given. */
const leastCostFen = 100_000;

/** A settled stay in a hospital of the county, and what the tariff gives for it in hundredths of a fen. */
interface Rated {
  readonly stay: Treatment;
  readonly day: Day;
  readonly costFen: number;
  readonly due: number;
}

/** The day by which a treatment belongs to a year. */
const dayOf = ({ settledOn, dischargedOn }: Treatment): Day => settledOn ?? dischargedOn;

const yearOf = (day: Day): number => partsOfDay(day).year;

const costOf = ({ eligibleFen, ownFen }: Treatment): number => eligibleFen ?? ownFen;

/** Fen, half of one counting as a whole, of hundredths of a fen. */
const wholeFen = (hundredths: number): number => Math.floor((hundredths + 50) / 100);

/** The stays in their order; what the tariff gives in a year ends at the cap. */
const rate = (treatments: readonly Treatment[]): Rated[] => {
  const givenIn = new Map<number, number>();
  return treatments
    .filter(({ kind, status, isDesignated }) => kind === 'inpatient' && status === 'settled' && isDesignated)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
    .map((stay) => {
      const [day, costFen] = [dayOf(stay), costOf(stay)];
      const before = givenIn.get(yearOf(day)) ?? 0;
      const due = Math.min(tariffOf(costFen), yearlyCapFen * 100 - before);
      givenIn.set(yearOf(day), before + due);
      return { stay, day, costFen, due };
    });
};

/** Aid that was given and differs from the tariff by a fen or more. */
const judgeAmount = ({ stay, day, due }: Rated): Verdict[] => {
  const aid = stay.aidFen ?? 0;
  const isOfTariff = stay.class === null || tariffClasses.includes(stay.class);
  if (!isOfTariff || aid === 0 || Math.abs(aid * 100 - due) < 100) return [];
  const isAssumed = stay.class === null || stay.eligibleFen === null;
  const confidence: Confidence = isAssumed ? 'probable' : 'certain';
  return [
    {
      ...plainVerdict('aid-amount', day, confidence, '住院救助金额与分段比例、年度封顶线不符'),
      months: [monthOf(day)],
      fen: aid - wholeFen(due),
    },
  ];
};

const isOfThisYear = (day: Day): boolean => yearOf(day) === yearOf(today);

const judgeMissing = (subject: Subject, rated: readonly Rated[]): Verdict[] => {
  const entitled = rated.filter(
    ({ stay, day }) =>
      isOfThisYear(day) && (stay.class === null ? isPoorToday(subject) : tariffClasses.includes(stay.class)),
  );
  const isAided = subject.treatments.some(
    (each) => isOfThisYear(dayOf(each)) && ((each.aidFen ?? 0) > 0 || each.status === 'pending'),
  );
  const cost = entitled.reduce((sum, { costFen }) => sum + costFen, 0);
  const due = entitled.reduce((sum, each) => sum + each.due, 0);
  if (isAided || cost < leastCostFen || due === 0) return [];
  if (!isCertifiedToday(subject) || isInCustody(subject, monthOf(today))) return [];
  const confidence = entitled.some(({ stay }) => stay.eligibleFen === null) ? 'probable' : 'certain';
  return [
    {
      ...plainVerdict('aid-missing', '', confidence, '持证救助对象本年住院自付满1000元，没有医疗救助'),
      fen: wholeFen(due),
    },
  ];
};

/** Hospital aid that is not what the tariff gives, and stays of this year for which none was given. */
export const judgeMedicalAid = (subject: Subject): Verdict[] => {
  if (!isKnown(subject)) return [];
  const rated = rate(subject.treatments);
  return [...rated.flatMap(judgeAmount), ...judgeMissing(subject, rated)];
};
