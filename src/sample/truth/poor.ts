import { monthOf } from '../calendar.js';
import { today } from '../county.js';
import type { Monitoring } from '../rural.js';
import { isOnDibao } from './missing.js';
import type { Subject } from './subject.js';

/** Whether the household is monitored, and not only listed because it left poverty. */
export const isMonitored = (entry: Monitoring): boolean => entry.class !== null;

/** Whether the household is monitored in the month of the county's day, the months of both ends included. */
export const isWatched = (entry: Monitoring): boolean =>
  isMonitored(entry) &&
  (entry.identifiedOn === null || monthOf(entry.identifiedOn) <= monthOf(today)) &&
  (entry.clearedOn === null || monthOf(today) <= monthOf(entry.clearedOn));

const hasLeftPoverty = (entry: Monitoring): boolean => entry.class === null || entry.class === 'unstable';

/** Whether the office for the countryside says on the county's day that the person is poor, or was. */
export const isRurallyPoor = ({ poverty, monitoring }: Subject): boolean =>
  poverty.length > 0 || monitoring.some((entry) => hasLeftPoverty(entry) || isWatched(entry));

/** Whether a roll says on the county's day that the person is poor. */
export const isPoorToday = (subject: Subject): boolean =>
  isOnDibao(subject, monthOf(today)) || isRurallyPoor(subject);

/** Whether one of the rolls that list households member by member names the person. */
export const isListed = ({ dibao, poverty, monitoring }: Subject): boolean =>
  dibao.length + poverty.length + monitoring.length > 0;
