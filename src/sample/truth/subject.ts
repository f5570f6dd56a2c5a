import type { Day } from '../calendar.js';
import type { AgedWork, HouseWork, Retrofit, Tenancy } from '../dwelling.js';
import type { Schooling, StudentAid } from '../education.js';
import type {
  Appraisal,
  Allowance,
  BankPayment,
  Certificate,
  DibaoSpell,
  Insurance,
  Move,
  Payment,
  Person,
  Sentence,
  Slip,
  TekunSpell,
} from '../person.js';
import type { DoctorContract, RehabService } from '../rehabilitation.js';
import type { Rural } from '../rural.js';
import type { Services } from '../services.js';
import { coveredIn } from '../rolls/dibao.js';
import { areaOf } from '../standards.js';

type Rolls = Rural & Services;
type ReadonlyRolls = { readonly [Roll in keyof Rolls]: readonly Rolls[Roll][number][] };

/**
 * What the rolls say of one person: the rows that anybody would agree are theirs, once for each time they were
 * written. A row under a mistyped number is among them: name, place and all but one character of the number say whose it
 * is. A row under somebody else's number is not.
 */
export interface Subject extends ReadonlyRolls {
  readonly idNumber: string;
  readonly name: string;
  readonly township: string;
  readonly village: string;
  readonly area: 'urban' | 'rural';
  readonly certificates: readonly Certificate[];
  readonly dibao: readonly DibaoSpell[];
  /** Whom dibao covers in the household, as its rows say. */
  readonly dibaoCovered: number;
  readonly payments: readonly Payment[];
  readonly bank: readonly BankPayment[];
  readonly insurance: readonly Insurance[];
  readonly schooling: readonly Schooling[];
  readonly lastTerm: readonly Schooling[];
  readonly aid: readonly StudentAid[];
  readonly houseWorks: readonly HouseWork[];
  readonly retrofits: readonly Retrofit[];
  readonly agedWorks: readonly AgedWork[];
  readonly rehab: readonly RehabService[];
  readonly doctors: readonly DoctorContract[];
  readonly tenancies: readonly Tenancy[];
  readonly appraisals: readonly Appraisal[];
  readonly deaths: readonly Day[];
  readonly moves: readonly Move[];
  readonly sentences: readonly Sentence[];
  readonly tekun: readonly TekunSpell[];
  readonly allowances: readonly Allowance[];
}

/** What of an entry says how it was written. */
export interface Written {
  readonly slip?: Slip;
  readonly copies?: number;
}

const copiesOf = <T extends Written>(entries: readonly T[]): T[] =>
  entries.flatMap((entry) => Array.from({ length: entry.copies ?? 1 }, () => entry));

/** Whether anybody would agree that the row is the person's. */
export const isOwn = ({ slip }: Written): boolean => slip?.numberOf === undefined;

const own = <T extends Written>(entries: readonly T[]): T[] => copiesOf(entries.filter(isOwn));

/** The person as the rolls show them. */
export const subjectOf = (person: Person): Subject => {
  const { life } = person;
  return {
    idNumber: person.idNumber,
    name: person.name,
    township: person.household.township.name,
    village: person.household.village,
    area: areaOf(person),
    certificates: copiesOf(life.certificates),
    dibao: own(life.dibao),
    dibaoCovered: coveredIn(person.household),
    payments: own(life.payments),
    bank: own(life.bank ?? []),
    insurance: own(life.insurance),
    schooling: own(life.schooling),
    lastTerm: own(life.lastTerm),
    aid: own(life.aid),
    houseWorks: own(life.houseWorks),
    retrofits: own(life.retrofits),
    agedWorks: own(life.agedWorks),
    rehab: own(life.rehab),
    doctors: own(life.doctors),
    tenancies: own(life.tenancies),
    appraisals: own(life.appraisals),
    deaths: life.deaths,
    moves: life.moves,
    sentences: life.sentences,
    tekun: life.tekun,
    allowances: life.allowances,
    poverty: life.poverty,
    monitoring: life.monitoring,
    assetIncome: life.assetIncome,
    pension: own(life.pension),
    care: own(life.care),
    work: own(life.work),
    trainings: own(life.trainings),
    surveys: own(life.surveys),
    measures: own(life.measures),
    treatments: own(life.treatments),
    relief: own(life.relief),
  };
};
