import type { FaultEffect } from '../fault.js';
import type { Message } from '../messages/catalogue.js';
import type { AccountFault } from '../normalise/account.js';
import type { AmountFault, CountFault } from '../normalise/amount.js';
import type { CertificateFault } from '../normalise/certificate-number.js';
import { cleanText } from '../normalise/clean-text.js';
import type { CodeFault } from '../normalise/code.js';
import { damageOfNumber } from '../normalise/damaged-number.js';
import type { DateFault } from '../normalise/date.js';
import type { DisabilityFault } from '../normalise/disability.js';
import type { IdFault } from '../normalise/id-number.js';
import type { MonthFault, SchoolYearFault, YearFault } from '../normalise/month.js';
import type { NameFault } from '../normalise/name.js';
import type { PhoneFault } from '../normalise/phone.js';
import type { PlaceFault } from '../normalise/place.js';
import type { YesNoFault } from '../normalise/yes-no.js';

/** Everything that can be said about one cell. */
export type FieldFaultCode =
  | AccountFault
  | AmountFault
  | CertificateFault
  | CodeFault
  | CountFault
  | DateFault
  | DisabilityFault
  | IdFault
  | MonthFault
  | NameFault
  | PhoneFault
  | PlaceFault
  | SchoolYearFault
  | YearFault
  | YesNoFault
  | 'load.error-cell'
  | 'load.digits-lost'
  | 'load.look-alike'
  | 'load.name-other'
  | 'load.name-remark'
  | 'load.certificate-in-id';

/** One thing to know about a cell. `partly`: the record is used without this value; `noted`: the value is used. */
export interface FieldFault {
  readonly code: FieldFaultCode;
  readonly effect: Extract<FaultEffect, 'partly' | 'noted'>;
}

/** What has become of the number says what to ask the sender for, so it is named where the cell still shows it. */
const damageTexts = {
  rounded: 'load.digits-rounded',
  double: 'load.digits-double',
  shortened: 'fault.id.digits-lost',
} as const;

/** What a fault says to the clerk; `value` is for texts that quote the cell. */
export const faultMessage = (code: FieldFaultCode, value: string): Message => {
  const damage = code === 'id.digits-lost' ? damageOfNumber(cleanText(value).text) : null;
  return { key: damage === null ? `fault.${code}` : damageTexts[damage], params: { value } };
};
