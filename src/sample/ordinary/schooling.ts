import { ageOn } from '../calendar.js';
import { schoolCutOff } from '../county.js';
import type { Placement, Schooling } from '../education.js';
import type { Person } from '../person.js';
import { townshipWithoutSchoolRoll } from '../places.js';
import type { Random } from '../random.js';

/** The special school of the county. */
export const specialSchool = '澄岭县特殊教育学校';

/** The school of the person's township for an age. */
export const schoolFor = (person: Person, age: number): string => {
  const place = person.household.township.name;
  if (age < 6) return `${place}中心幼儿园`;
  if (age < 12) return `${place}中心小学`;
  if (age < 15) return `${place}初级中学`;
  return age % 2 === 0 ? '澄岭县第一中学' : '澄岭县中等职业学校';
};

/** Age on the day on which the school year began. */
export const schoolAge = (person: Person): number => ageOn(person.birth, schoolCutOff);

/** Whether the school roll speaks of the person's township at all. */
export const isSchoolRollHandedIn = (person: Person): boolean =>
  person.household.township.name !== townshipWithoutSchoolRoll;

/** A place at the ordinary school. */
export const ordinarySchooling = (person: Person): Schooling => ({
  school: schoolFor(person, schoolAge(person)),
  status: 'enrolled',
  placement: person.disability === null ? 'ordinary' : 'mainstream',
});

/** The child's place on the school roll; certified children are placed in one of three ways. */
export const drawSchooling = (random: Random, person: Person): Schooling[] => {
  const age = schoolAge(person);
  if (age < 3 || age > 17 || !isSchoolRollHandedIn(person)) return [];
  const schooling = ordinarySchooling(person);
  if (person.disability === null || age < 6) return [schooling];
  const placement = random.weighted<Placement>([
    ['mainstream', 6],
    ['special-school', 3],
    ['home-teaching', 1],
  ]);
  return [{ ...schooling, placement, school: placement === 'mainstream' ? schooling.school : specialSchool }];
};
