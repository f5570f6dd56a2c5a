import { monthAt, type Month } from '../../../src/sample/calendar.js';
import { emptyLife } from '../../../src/sample/households.js';
import { composeNumber } from '../../../src/sample/id-number.js';
import type {
  Benefit,
  Certificate,
  DibaoSpell,
  Household,
  Life,
  Payment,
  Person,
} from '../../../src/sample/person.js';
import { townships } from '../../../src/sample/places.js';
import type { Context } from '../../../src/sample/truth/coverage.js';
import type { Verdict } from '../../../src/sample/truth/truth-line.js';

/** A month of 2026. */
export const m = (month: number): Month => monthAt(2026, month);

/** A certificate of level 2 from 2020 to 2030 that is in order, but for what is given. */
export const certificate = (change: Partial<Certificate> = {}): Certificate => ({
  category: 4,
  level: 2,
  issuedOn: '2020-05-10',
  validTo: '2030-05-10',
  status: 'normal',
  statusDate: null,
  reason: null,
  ...change,
});

/** On the dibao roll since 2020, but for what is given. */
export const spell = (change: Partial<DibaoSpell> = {}): DibaoSpell => ({
  class: 'full',
  admittedOn: '2020-01-01',
  endedOn: null,
  ...change,
});

/** 100 yuan of a benefit for a month of 2026, but for what is given. */
export const payment = (benefit: Benefit, month: number, change: Partial<Payment> = {}): Payment => ({
  benefit,
  month: m(month),
  fen: 10_000,
  status: 'paid',
  appliedOn: null,
  ...change,
});

/** 100 yuan of a benefit for each of these months of 2026. */
export const payments = (benefit: Benefit, ...months: number[]): Payment[] =>
  months.map((month) => payment(benefit, month));

const [township] = townships;
if (township === undefined) throw new Error('no township');

/** A household without anybody in it. */
export const household = (): Household => ({
  number: '990101000001',
  township,
  village: '塔前社区',
  members: [],
  dibao: 'none',
  isReserved: false,
  unnamed: 0,
});

let sequence = 1;

/** A grown-up with this life; joins the household that is given, or one alone. */
export const person = (
  life: Partial<Life>,
  { birth = '1980-02-03', home = household() }: { birth?: string; home?: Household } = {},
): Person => {
  sequence += 2;
  const made: Person = {
    order: home.members.length,
    household: home,
    relation: home.members.length === 0 ? 'householder' : 'spouse',
    sex: 'male',
    birth,
    name: '王试',
    idNumber: composeNumber('990101', birth, sequence),
    disability: null,
    life: { ...emptyLife(), ...life },
  };
  home.members.push(made);
  return made;
};

/** Every roll covers everybody, every household is named in full. */
export const openContext: Context = {
  isCovered: () => true,
  helpedIn: new Set([township.name]),
  span: null,
  unnamedIn: new Set(),
  standards: [],
};

/** A verdict in the short form in which the tables of the tests write it. */
export const brief = ({ rule, about, months, fen, confidence, also }: Verdict): string =>
  [
    rule,
    about,
    months.map((month) => (month % 12) + 1).join(','),
    fen === null ? '' : String(fen),
    confidence,
    also.join('+'),
  ].join(' | ');
