import { partsOfDay, type Day, type Month } from '../calendar.js';
import { today } from '../county.js';
import type { StudentAid } from '../education.js';
import type { Benefit, Roll } from '../person.js';
import type { County } from '../population.js';
import type { PensionMembership } from '../services.js';
import { enteredMonth } from '../rolls/payments.js';
import { isCaredToday } from './care.js';
import type { Standard } from '../standards.js';
import type { Subject } from './subject.js';
import { isHelpedThisYear } from './work.js';

/** What has to be known of the rolls as a whole before one person can be judged. */
export interface Context {
  /** The days of which the roll of appraisals tells; null where there is none. */
  readonly span: { readonly first: Day; readonly last: Day } | null;
  /** Whether the roll has a row of anybody of the township (of the subsidy roll: of that benefit and month). */
  readonly isCovered: (roll: Roll, township: string, benefit?: Benefit, month?: Month) => boolean;
  /** Townships of which the roll of employment has a row of this year. */
  readonly helpedIn: ReadonlySet<string>;
  /** Villages in which the dibao roll names fewer people of a household than it counts, by `villageKey`. */
  readonly unnamedIn: ReadonlySet<string>;
  /** The standards of the subsidies that the county has laid down; none in a hard one. */
  readonly standards: readonly Standard[];
}

const keyOf = (roll: Roll, township: string, benefit?: Benefit, month?: Month): string =>
  [roll, township, benefit ?? '', month ?? ''].join('/');

/** Villages of one name in two townships are two. */
export const villageKey = (township: string, village: string): string => `${township}/${village}`;

/** Whether the aid was given, is on its way, or was done without. */
export const isAid = ({ status }: StudentAid): boolean => status !== 'refused';

/** Whether the person is in the scheme, paying, drawing or neither at present. */
export const isParticipant = ({ status }: PensionMembership): boolean => status !== 'ended';

/** Whether a roll has it under the year of the county's day. */
export const isOfThisYear = ({ year }: { readonly year: number }): boolean => year === partsOfDay(today).year;

/** Only the people whom a roll of support, the registry or that of appraisals names are people of the comparison. */
export const isKnown = (subject: Subject): boolean => {
  const { certificates, dibao, payments, tekun, allowances, appraisals, rehab, bank, poverty, monitoring } =
    subject;
  return [
    certificates,
    dibao,
    payments,
    tekun,
    allowances,
    appraisals,
    rehab,
    bank,
    poverty,
    monitoring,
  ].some(({ length }) => length > 0);
};

/** Looks at all people once and remembers which rolls know anybody of which township. */
export const surveyRolls = (
  subjects: readonly Subject[],
  { households, standards }: Pick<County, 'households' | 'standards'>,
): Context => {
  const covered = new Set<string>();
  const helpedIn = new Set<string>();
  for (const subject of subjects.filter(isKnown)) {
    const { township } = subject;
    if (subject.certificates.length > 0) covered.add(keyOf('registry', township));
    if (subject.dibao.length > 0) covered.add(keyOf('dibao', township));
    if (subject.insurance.length > 0) covered.add(keyOf('medical_insurance', township));
    if (subject.tekun.length > 0) covered.add(keyOf('tekun', township));
    if (subject.schooling.length > 0) covered.add(keyOf('education', township));
    if (subject.aid.some(isAid)) covered.add(keyOf('student_aid', township));
    if (subject.houseWorks.length > 0) covered.add(keyOf('housing', township));
    if (subject.retrofits.length > 0) covered.add(keyOf('barrier_free', township));
    if (subject.appraisals.length > 0) covered.add(keyOf('appraisal', township));
    if (subject.monitoring.some((entry) => entry.class !== null)) covered.add(keyOf('monitoring', township));
    if (subject.pension.some(isParticipant)) covered.add(keyOf('pension', township));
    if (subject.rehab.some(isOfThisYear)) covered.add(keyOf('rehab', township));
    if (subject.doctors.some(isOfThisYear)) covered.add(keyOf('family_doctor', township));
    if (subject.care.some(isCaredToday)) covered.add(keyOf('care', township));
    if (subject.work.length + subject.trainings.length > 0) covered.add(keyOf('employment', township));
    if (subject.relief.some(isOfThisYear)) covered.add(keyOf('relief', township));
    if (isHelpedThisYear(subject)) helpedIn.add(township);
    for (const { benefit, month } of subject.payments)
      covered.add(keyOf('subsidy', township, benefit, month));
    for (const row of subject.bank) covered.add(keyOf('payments', township, row.benefit, enteredMonth(row)));
  }
  const days = subjects.flatMap(({ appraisals }) => appraisals.map(({ appraisedOn }) => appraisedOn)).sort();
  const [first, last] = [days[0], days.at(-1)];
  const unnamed = households.filter((household) => household.unnamed > 0);
  return {
    isCovered: (roll, township, benefit, month) => covered.has(keyOf(roll, township, benefit, month)),
    span: first === undefined || last === undefined ? null : { first, last },
    helpedIn,
    standards,
    unnamedIn: new Set(unnamed.map(({ township, village }) => villageKey(township.name, village))),
  };
};
