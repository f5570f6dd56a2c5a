import type { Day, Month } from './calendar.js';
import type { Dwelling } from './dwelling.js';
import type { Education } from './education.js';
import type { Township } from './places.js';
import type { Rehabilitation } from './rehabilitation.js';
import type { Rural } from './rural.js';
import type { Services } from './services.js';

export type Sex = 'male' | 'female';
export type Benefit = 'living' | 'nursing';
export type Level = 1 | 2 | 3 | 4;

/** The rolls of the county, by the names that bidui uses for them. */
export type Roll =
  | 'registry'
  | 'subsidy'
  | 'dibao'
  | 'medical_insurance'
  | 'education'
  | 'housing'
  | 'barrier_free'
  | 'tekun'
  | 'student_aid'
  | 'rental'
  | 'age_friendly'
  | 'appraisal'
  | 'pension'
  | 'rehab'
  | 'family_doctor'
  | 'payments'
  | 'care'
  | 'employment'
  | 'poverty'
  | 'monitoring'
  | 'relief';

/** What a clerk wrote wrongly in one row. Noise that loses nothing is not a slip: the rolls add it on their own. */
export interface Slip {
  /** A number that is nobody's: a typing error. */
  readonly number?: string;
  /** Beside the wrong number stands the person's certificate number, which still tells whose row it is. */
  readonly hasCertificate?: true;
  /** The person's number as a spreadsheet spoilt it; the certificate number beside it still tells whose row it is. */
  readonly damaged?: string;
  /** The person's valid number of former days, before it was corrected. */
  readonly former?: string;
  /** The valid number of somebody else. */
  readonly numberOf?: Person;
  /** The name with one character changed. */
  readonly name?: string;
  /** The other sex than the number says. */
  readonly sex?: Sex;
  /** Another birth date than the number says. */
  readonly birth?: Day;
  /** How the right number is spelled, where a story needs it. */
  readonly spelling?: 'fifteen' | 'certificate' | 'noisy';
  /** How the right name is spelled, where a story needs it. */
  readonly nameSpelling?: 'spaced' | 'other-dot';
  /** What stands in the certificate column of the registry instead of the right number; null for nothing. */
  readonly certificate?: string | null;
  /** What is wrong with name and number, in a hard county. */
  readonly damages?: readonly string[];
}

/** Everything that happens to a person leaves a row on a roll; a row may be written more than once. */
export interface Entry {
  readonly slip?: Slip;
  /** How many times the row stands on the roll; once if not given. */
  readonly copies?: number;
}

export type CertificateStatus =
  'normal' | 'frozen' | 'cancelled' | 'expired' | 'lost' | 'no-longer-disabled' | 'deceased' | 'moved-out';

export type StatusReason = 'death' | 'moved-out' | 'no-longer-disabled' | 'voluntary' | 'reissued';

/** A certificate was issued, first or again, and what became of it. */
export interface Certificate extends Entry {
  /** 1 visual .. 7 multiple, as in the certificate number. */
  readonly category: number;
  readonly level: Level;
  readonly issuedOn: Day | null;
  readonly validTo: Day | null;
  readonly status: CertificateStatus;
  readonly statusDate: Day | null;
  readonly reason: StatusReason | null;
  /** Nobody appraised the person for it, or a story tells how. */
  readonly isUnappraised?: true;
  /** Ending of the number after a re-issue for loss. */
  readonly suffix?: string;
}

export type DibaoClass = 'full' | 'differential' | 'borderline';

/** The person came onto the dibao roll, and perhaps left it. */
export interface DibaoSpell extends Entry {
  readonly class: DibaoClass;
  readonly admittedOn: Day;
  readonly endedOn: Day | null;
  /** The roll calls the person disabled, also without a certificate. */
  readonly isMarked?: true;
}

export type PaymentStatus = 'paid' | 'stopped' | 'returned' | 'declined' | 'pending';

/** A row of the subsidy roll of one month. */
export interface Payment extends Entry {
  readonly benefit: Benefit;
  /** Month of the roll on which it stands. */
  readonly month: Month;
  readonly fen: number;
  readonly status: PaymentStatus;
  readonly appliedOn: Day | null;
  /** Marked as back-pay; `months` are those it is for, null where the clerk left them out. */
  readonly backPay?: { readonly months: readonly [first: Month, last: Month] | null };
  /** The disability as the roll has it, where it is not that of the certificate on file. */
  readonly paidAs?: Disability;
  /** The township that paid, where it is not the person's own. */
  readonly paidBy?: Township;
  /** First month entered on the roll, where it is not that of the application. */
  readonly startedIn?: Month;
  /** Why nothing more is paid, as the office wrote it, where it did not go by the certificate. */
  readonly stopReason?: string;
  /** Account and its holder, where it is neither the person's nor the guardian's. */
  readonly account?: { readonly number: string; readonly holder: string };
}

/** A row of the bank's detail of what finance paid. */
export interface BankPayment extends Entry {
  readonly benefit: Benefit;
  /** The month paid for, or the first of several. */
  readonly month: Month;
  /** The last of several months paid for by one row. */
  readonly until?: Month;
  /** Marked as back-pay; one without months does not say for which they are. */
  readonly backPay?: 'with-months' | 'without-months';
  readonly fen: number;
  readonly paidOn: Day;
  readonly result: 'paid' | 'returned' | 'pending';
  /** Account and its holder, where it is neither the person's nor the guardian's; the holder may be left blank. */
  readonly account?: { readonly number?: string; readonly holder: string | null };
}

/** The person was insured for a year. */
export interface Insurance extends Entry {
  readonly year: number;
  readonly scheme: 'resident' | 'employee';
  readonly isActive: boolean;
  /** The premium was paid in full although the household is in dibao. */
  readonly isUnaided?: true;
  /** First and last day, where they are not those of the year. */
  readonly from?: Day;
  readonly to?: Day;
}

/** A hospital said whether and how the person is disabled. */
export interface Appraisal extends Entry {
  readonly appraisedOn: Day;
  /** Null if the person was found not to be disabled. */
  readonly disability: Disability | null;
  readonly institution: string;
  /** The person wants no certificate. */
  readonly hasDeclined?: true;
}

/** The person's household was moved. */
export interface Move {
  readonly direction: 'out' | 'within' | 'in';
  readonly movedOn: Day;
}

/** The person was sentenced; an open end is still being served. */
export interface Sentence {
  readonly judgedOn: Day;
  readonly releasedOn: Day | null;
}

/** The person is, or was, supported as destitute. */
export interface TekunSpell {
  readonly admittedOn: Day;
  readonly endedOn: Day | null;
}

export type AllowanceKind =
  'orphan' | 'unattended-child' | 'work-injury-nursing' | 'elderly-nursing' | 'elderly-living';

/** The person draws, or drew, another allowance; both months are included. */
export interface Allowance {
  readonly kind: AllowanceKind;
  readonly from: Month;
  readonly to: Month | null;
}

/** What happened to a person, by the roll that keeps it. */
export interface Life extends Dwelling, Education, Rehabilitation, Rural, Services {
  appraisals: Appraisal[];
  certificates: Certificate[];
  dibao: DibaoSpell[];
  payments: Payment[];
  /** What finance paid through the bank; undefined until it is settled, and where there is no such roll. */
  bank?: BankPayment[];
  insurance: Insurance[];
  /** Days on which the roll of deaths says that the person died: one or none. */
  deaths: Day[];
  moves: Move[];
  sentences: Sentence[];
  tekun: TekunSpell[];
  allowances: Allowance[];
}

export interface Disability {
  readonly category: number;
  readonly level: Level;
}

export type DibaoStanding = 'member' | 'borderline' | 'none';

/** People who live together. The first member is the householder. */
export interface Household {
  /** Number of the household on the dibao roll. */
  readonly number: string;
  readonly township: Township;
  readonly village: string;
  readonly members: Person[];
  /** Undecided until a story or the draw decides it. */
  dibao: DibaoStanding | undefined;
  /** Kept for one story alone: nobody else in it is given a disability. */
  isReserved: boolean;
  /** People whom the dibao roll counts without naming them. */
  unnamed: number;
}

export type Relation = 'householder' | 'spouse' | 'child' | 'parent' | 'grandchild';

export interface Person {
  /** Place in the order of the rolls: by township, village and household. */
  readonly order: number;
  readonly household: Household;
  readonly relation: Relation;
  readonly sex: Sex;
  birth: Day;
  name: string;
  idNumber: string;
  disability: Disability | null;
  /** A telephone of their own, in a hard county; the particulars invent one for everybody else. */
  phone?: string;
  readonly life: Life;
}

/** The householder of a household; every household has one. */
export const householderOf = (household: Household): Person => {
  const [first] = household.members;
  if (first === undefined) throw new RangeError('a household without members');
  return first;
};

/** The 20 characters of a certificate number, with the ending of a re-issue if there is one. */
export const certificateNumber = (person: Person, certificate: Certificate): string =>
  `${person.idNumber}${certificate.category}${certificate.level}${certificate.suffix ?? ''}`;
