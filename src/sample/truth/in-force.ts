import { monthOf, type Day, type Month } from '../calendar.js';
import { registryMonth, today } from '../county.js';
import { saysGone } from '../gone.js';
import type { Certificate } from '../person.js';
import type { Subject } from './subject.js';

/** First month in which the certificate counts; an unknown day of issue is open towards the past. */
export const firstMonth = ({ issuedOn }: Certificate): Month =>
  issuedOn === null ? -Infinity : monthOf(issuedOn);

/** Last month of validity by the date printed on it, whatever became of it; open if unknown. */
export const lastValidMonth = ({ validTo }: Certificate): Month =>
  validTo === null ? Infinity : monthOf(validTo);

/** Month in which it was cancelled, frozen, lost and so on; an undated event is known from the registry's month on. */
export const eventMonth = ({ status, statusDate }: Certificate): Month => {
  if (status === 'normal' || status === 'expired') return Infinity;
  return statusDate === null ? registryMonth - 1 : monthOf(statusDate);
};

/** Last month in which the certificate counts: the month of an event is the last one. */
export const lastMonth = (certificate: Certificate): Month =>
  Math.min(lastValidMonth(certificate), eventMonth(certificate));

/** Whether the certificate counts in a month. */
export const isInForce = (certificate: Certificate, month: Month): boolean =>
  firstMonth(certificate) <= month && month <= lastMonth(certificate);

/** Whether a roll says that the person died or moved out before a month. */
export const isGoneBefore = ({ certificates, deaths, moves }: Subject, month: Month): boolean =>
  certificates.some((each) => saysGone(each) && eventMonth(each) < month) ||
  deaths.some((day) => monthOf(day) < month) ||
  moves.some(({ direction, movedOn }) => direction === 'out' && monthOf(movedOn) < month);

/** Whether the person spends the whole month in custody. */
export const isInCustody = ({ sentences }: Subject, month: Month): boolean =>
  sentences.some(
    ({ judgedOn, releasedOn }) =>
      monthOf(judgedOn) < month && (releasedOn === null || month < monthOf(releasedOn)),
  );

/** Whether the row says that the person died. */
export const saysDead = ({ status, reason }: Certificate): boolean =>
  status === 'deceased' || reason === 'death';

const isOpenOrBefore = (first: Day | null, second: Day | null): boolean =>
  first === null || second === null || first <= second;

/** Whether the certificate is in order on the county's day. */
export const isInOrderToday = ({ status, issuedOn, validTo }: Certificate): boolean =>
  status === 'normal' && isOpenOrBefore(issuedOn, today) && isOpenOrBefore(today, validTo);

/** Whether the person holds a certificate in order on the county's day. */
export const isCertifiedToday = (subject: Subject): boolean =>
  !subject.certificates.some(saysGone) &&
  !isGoneBefore(subject, monthOf(today)) &&
  subject.certificates.some(isInOrderToday);
