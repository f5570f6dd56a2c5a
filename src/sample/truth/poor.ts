import { monthOf } from '../calendar.js';
import { today } from '../county.js';
import { isOnDibao } from './missing.js';
import type { Subject } from './subject.js';

/** Whether a roll says on the county's day that the person is poor. */
export const isPoorToday = (subject: Subject): boolean => isOnDibao(subject, monthOf(today));
