import { today } from './county.js';
import type { Certificate, Person } from './person.js';
import type { Monitoring } from './rural.js';

const isCurrent = ({ status, validTo }: Certificate): boolean =>
  status === 'normal' && (validTo === null || validTo >= today);

/** Whether the roll of monitored households calls the person disabled: as the certificate says, but for what a story tells. */
export const isMarkedAsDisabled = ({ life }: Person, { isMarked }: Monitoring): boolean | null =>
  isMarked === undefined ? life.certificates.some(isCurrent) : isMarked;

/** The level beside the mark: that of the certificate, but for what a story tells; none where there is no mark. */
export const levelOnRoll = (person: Person, entry: Monitoring): Monitoring['level'] => {
  if (isMarkedAsDisabled(person, entry) !== true) return undefined;
  return entry.level ?? person.life.certificates.find(isCurrent)?.level;
};
