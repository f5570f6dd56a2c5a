import { normaliseCertificateNumber } from '../normalise/certificate-number.js';
import { normaliseIdNumber } from '../normalise/id-number.js';
import { normaliseName } from '../normalise/name.js';

/** Whom somebody asks for. What the text cannot be is null. */
export interface Who {
  /** The keyed hash of a report. */
  readonly personId: string | null;
  /** The number as it is compared: an ID number, or the 20 characters of a certificate number. */
  readonly number: string | null;
  /** The ID number inside a certificate number. */
  readonly inside: string | null;
  /** The number after lossless cleaning, also where it is wrong. */
  readonly written: string | null;
  /** The key of a name; `*` stands for one character, as in the masked names of a list. */
  readonly nameKey: string | null;
}

const hash = /^[0-9a-f]{16}$/;

/** Shorter runs of digits tell namesakes apart or count something. */
const fewestDigits = 6;

const nobody: Who = { personId: null, number: null, inside: null, written: null, nameKey: null };

/** Reads what somebody asks for: the number of a person in a report, an ID or certificate number, or a name. */
export const parseWho = (text: string): Who => {
  const asked = text.trim();
  const personId = hash.test(asked) ? asked : null;
  const digits = asked.normalize('NFKC').match(/\d/g)?.length ?? 0;
  if (personId !== null && /[a-f]/.test(personId)) {
    return { ...nobody, personId };
  }
  if (digits >= fewestDigits) {
    const id = normaliseIdNumber(asked);
    const certificate = normaliseCertificateNumber(asked);
    const number = certificate.base ?? id.value;
    const written = id.cleaned === '' ? null : id.cleaned;
    return { ...nobody, personId, number, inside: certificate.idNumber, written };
  }
  const { key } = normaliseName(asked);
  return { ...nobody, personId, nameKey: key === '' ? null : key };
};
