import { addMonths, type Day } from '../calendar.js';
import { countyHospital } from '../institutions.js';
import type { Appraisal, Certificate, Disability, Person } from '../person.js';
import { townshipsOf } from '../places.js';
import type { Cast } from '../scenario/casting.js';

/** The first and the last day of which the roll of appraisals tells. */
const firstDay: Day = '2026-01-05';
const lastDay: Day = '2026-09-20';

/** Certificates issued from this day on had their appraisal within the roll. */
const firstIssue: Day = '2026-02-01';

/** An appraisal at the county hospital. */
export const appraisalOn = (appraisedOn: Day, disability: Disability | null): Appraisal => ({
  appraisedOn,
  disability,
  institution: countyHospital,
});

/** The appraisal that went before a certificate, a month ahead. */
const appraisalFor = ({ issuedOn, category, level }: Certificate): Appraisal[] => {
  if (issuedOn === null || issuedOn < firstIssue) return [];
  const monthBefore = addMonths(issuedOn, -1);
  return [appraisalOn(monthBefore < firstDay ? firstDay : monthBefore, { category, level })];
};

const hasOldCertificates = ({ life }: Person): boolean =>
  life.certificates.length > 0 &&
  life.certificates.every(({ issuedOn }) => issuedOn !== null && issuedOn < firstDay);

/**
 * The appraisals of everybody whose certificate was issued this year, but for those whose story tells otherwise; and in
 * every township of one holder whose disability was looked at again: a roll that knows nobody of a township says
 * nothing about it.
 */
export const appraise = (persons: readonly Person[], cast: Cast): void => {
  for (const { life } of persons) {
    if (life.appraisals.length > 0) continue;
    life.appraisals = life.certificates
      .filter(({ suffix, isUnappraised }) => suffix === undefined && isUnappraised !== true)
      .flatMap(appraisalFor);
  }
  for (const [at, township] of [...townshipsOf(persons.map(({ household }) => household))].entries()) {
    const holder = persons.find(
      (person) => person.household.township === township && !cast.has(person) && hasOldCertificates(person),
    );
    const current = holder?.life.certificates.at(-1);
    if (holder === undefined || current === undefined) continue;
    const { category, level } = current;
    const day = at === 0 ? firstDay : at === 1 ? lastDay : '2026-03-12';
    holder.life.appraisals.push(appraisalOn(day, { category, level }));
  }
};
