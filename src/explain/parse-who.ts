import { normaliseCertificateNumber } from '../normalise/certificate-number.js';
import { normaliseIdNumber } from '../normalise/id-number.js';
import { normaliseName } from '../normalise/name.js';

/** Whom somebody asks for. What the text cannot be is null. */
export interface Who {
  /** The keyed hash of a report. */
  readonly personId: string | null;
  /** The number as it is compared: an ID number, or the 20 characters of a certificate number. */
  readonly number: string | null;
  /** The number after lossless cleaning, also where it is wrong. */
  readonly written: string | null;
  /** The key of a name; `*` stands for one character, as in the masked names of a list. */
  readonly nameKey: string | null;
}

const hash = /^[0-9a-f]{16}$/;

/** Shorter runs of digits tell namesakes apart or count something. */
const fewestDigits = 6;

/** Reads what somebody asks for: the number of a person in a report, an ID or certificate number, or a name. */
export const parseWho = (text: string): Who => {
  const asked = text.trim();
  const personId = hash.test(asked) ? asked : null;
  const digits = asked.normalize('NFKC').match(/\d/g)?.length ?? 0;
  if (personId !== null && /[a-f]/.test(personId)) {
    return { personId, number: null, written: null, nameKey: null };
  }
  if (digits >= fewestDigits) {
    const id = normaliseIdNumber(asked);
    const certificate = normaliseCertificateNumber(asked);
    const number = certificate.base ?? id.value;
    return { personId, number, written: id.cleaned === '' ? null : id.cleaned, nameKey: null };
  }
  const { key } = normaliseName(asked);
  return { personId, number: null, written: null, nameKey: key === '' ? null : key };
};
