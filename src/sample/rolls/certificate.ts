import { dayIn, type Day, type Month } from '../calendar.js';
import type { Certificate, Person, Slip } from '../person.js';

const isOver = ({ status, statusDate }: Certificate, day: Day): boolean =>
  status !== 'normal' && status !== 'expired' && statusDate !== null && statusDate <= day;

/**
 * The certificate that an office has on file for the person at the end of a month: of those issued by then and not yet
 * replaced or cancelled the most severe, else the latest issued; undefined for those who never held one by then.
 */
export const certificateOnFile = ({ life }: Person, month: Month): Certificate | undefined => {
  const day = dayIn(month, 31);
  const issued = life.certificates.filter(({ issuedOn }) => issuedOn === null || issuedOn <= day);
  const latest = [...issued].sort((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? 1 : -1));
  const [mostSevere] = latest.filter((each) => !isOver(each, day)).sort((a, b) => a.level - b.level);
  return mostSevere ?? latest[0];
};

/**
 * Whether the certificate number stands beside the number of a row. Where a number was mistyped, or is somebody else's,
 * it stands there only if the story wants it: it tells whose row it is.
 */
export const showsCertificate = (slip: Slip | undefined, isOnFile: boolean): boolean => {
  if (slip?.hasCertificate === true) return true;
  const isOdd =
    slip?.number !== undefined || slip?.numberOf !== undefined || slip?.spelling === 'certificate';
  return isOnFile && !isOdd;
};
