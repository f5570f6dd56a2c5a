import { monthAt, monthOf, partsOfDay, type Day } from '../calendar.js';
import { today } from '../county.js';
import type { CareSpell, MeasureKind } from '../services.js';
import type { Subject } from './subject.js';

const thisYear = partsOfDay(today).year;

const isThisYears = (day: Day): boolean => partsOfDay(day).year === thisYear;

/** Cared for in some month of the year so far; who is to be placed yet is not. */
const isCaredThisYear = ({ status, admittedOn, leftOn }: CareSpell): boolean =>
  status !== 'pending' &&
  (admittedOn === null || monthOf(admittedOn) <= monthOf(today)) &&
  (leftOn === null || monthOf(leftOn) >= monthAt(thisYear, 1));

const hasLedgerRow = ({ measures }: Subject, kind: MeasureKind): boolean =>
  measures.some((each) => each.kind === kind && isThisYears(each.doneOn));

const isTaught = ({ trainings }: Subject, isLiteracy: boolean): boolean =>
  trainings.some(({ course, endedOn }) => (course === 'literacy') === isLiteracy && isThisYears(endedOn));

/** Work that began in the year; where no day is given, the register is of this year. */
const hasBegunWork = ({ work }: Subject, isPostAlone: boolean): boolean =>
  work.some(
    ({ state, form, startedOn }) =>
      (isPostAlone ? form === 'public-post' : state === 'employed' || form !== null) &&
      (startedOn === null || isThisYears(startedOn)),
  );

/** What a plan for the year counts people by. */
export type MeasureItem =
  'training' | 'child-training' | 'literacy' | 'post' | 'employment' | 'massage-shop' | 'care';

/** Whether any roll shows that it was done for the person in the county's year. */
export const isDoneFor = (subject: Subject, item: MeasureItem): boolean => {
  if (hasLedgerRow(subject, item)) return true;
  switch (item) {
    case 'training':
      return isTaught(subject, false);
    case 'literacy':
      return isTaught(subject, true);
    case 'post':
      return hasBegunWork(subject, true);
    case 'employment':
      return hasBegunWork(subject, false);
    case 'care':
      return subject.care.some(isCaredThisYear);
    case 'child-training':
    case 'massage-shop':
      return false;
  }
};
