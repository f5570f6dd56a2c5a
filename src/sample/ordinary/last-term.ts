import { addYears, ageOn } from '../calendar.js';
import { schoolCutOff } from '../county.js';
import type { Schooling } from '../education.js';
import type { Person } from '../person.js';
import { isSchoolRollHandedIn, schoolFor } from './schooling.js';

/** Age on the day on which the school year before began. */
export const ageLastYear = (person: Person): number => ageOn(person.birth, addYears(schoolCutOff, -1));

/** The place on the school roll of the term before, the spring term: the same kind of place as now, a year younger. */
export const lastTermOf = (person: Person): Schooling[] => {
  const age = ageLastYear(person);
  if (age < 3 || age > 17 || !isSchoolRollHandedIn(person)) return [];
  const [now] = person.life.schooling;
  const isSpecial = now !== undefined && now.placement !== 'mainstream' && now.placement !== 'ordinary';
  return [
    {
      school: isSpecial && age >= 6 ? now.school : schoolFor(person, age),
      status: 'enrolled',
      placement: now?.placement ?? (person.disability === null ? 'ordinary' : 'mainstream'),
    },
  ];
};
