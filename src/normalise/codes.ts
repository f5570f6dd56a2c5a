import type { AccountFault } from './account.js';
import type { AmountChange, AmountFault, CountFault } from './amount.js';
import type { CertificateChange, CertificateFault } from './certificate-number.js';
import type { CodeChange, CodeFault } from './code.js';
import type { DateChange, DateFault } from './date.js';
import type { DisabilityChange, DisabilityFault } from './disability.js';
import type { IdentifierChange } from './identifier.js';
import type { IdChange, IdFault } from './id-number.js';
import type { MonthChange, MonthFault } from './month.js';
import type { NameChange, NameFault } from './name.js';
import type { PhoneChange, PhoneFault } from './phone.js';
import type { PlaceChange, PlaceFault } from './place.js';
import type { SchoolYearFault, YearChange, YearFault } from './year.js';
import type { WordsChange } from './words.js';
import type { YesNoFault } from './yes-no.js';

/** Every fault that a normaliser reports; each has a text under `fault.<code>`. */
export type NormaliseFault =
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
  | YesNoFault;

/** Every change that a normaliser makes; each has a phrase under `change.<code>`. */
export type NormaliseChange =
  | AmountChange
  | CertificateChange
  | CodeChange
  | DateChange
  | DisabilityChange
  | IdChange
  | IdentifierChange
  | MonthChange
  | NameChange
  | PhoneChange
  | PlaceChange
  | WordsChange
  | YearChange;
