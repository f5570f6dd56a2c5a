import type { Day } from './calendar.js';
import { today } from './county.js';
import type { Certificate, Person } from './person.js';

/** Whether the row says that the person died or moved away. */
export const saysGone = ({ status, reason }: Certificate): boolean =>
  status === 'deceased' || status === 'moved-out' || reason === 'death' || reason === 'moved-out';

/** The day on which the person died or moved away, as any roll knows it; null for everybody else. */
export const goneOn = ({ life }: Person): Day | null => {
  const certificate = life.certificates.find(saysGone);
  const moved = life.moves.find(({ direction }) => direction === 'out');
  return (
    life.deaths[0] ?? moved?.movedOn ?? (certificate === undefined ? null : (certificate.statusDate ?? today))
  );
};

/** Whether a roll says that the person died or moved away. */
export const isGone = (person: Person): boolean => goneOn(person) !== null;
