import { ageOn, monthAt } from '../../src/sample/calendar.js';
import { today } from '../../src/sample/county.js';
import type { Treatment } from '../../src/sample/hospital.js';
import type { Certificate, Person } from '../../src/sample/person.js';
import { birthIn, isInTekun } from '../../src/sample/truth/assistance.js';
import { isCaredToday } from '../../src/sample/truth/care.js';
import { isCertifiedToday, isInCustody, isInOrderToday } from '../../src/sample/truth/in-force.js';
import { isOnDibao } from '../../src/sample/truth/missing.js';
import { isPoorToday } from '../../src/sample/truth/poor.js';
import { subjectOf } from '../../src/sample/truth/subject.js';
import { needsCare } from '../../src/sample/truth/surveyed.js';

/**
 * What a preset does to some people of the sample, by what happened to them: a finding that the default has of them goes,
 * or one comes that the default does not have.
 */
export interface Change {
  readonly rule:
    'aid-amount' | 'aid-missing' | 'care-missing' | 'premium-not-subsidised' | 'pension-proxy-missing';
  /** What of the document makes the difference. */
  readonly why: string;
  readonly how: 'goes' | 'comes';
  readonly isMeant: (person: Person) => boolean;
  /** What the finding is about, of a rule that finds several of a person. */
  readonly about?: string;
  /** Yuan at stake, as a finding has it; null of a rule without. */
  readonly amount: string | null;
}

const september = monthAt(2026, 9);
const january = monthAt(2026, 1);

const [visual, physical, intellectual, mental] = [1, 4, 5, 6];

const isMild = ({ level }: Certificate): boolean => level > 2;
const isOf =
  (...categories: readonly number[]) =>
  ({ category }: Certificate): boolean =>
    categories.includes(category);

const ageOf = (person: Person): number => ageOn(birthIn(subjectOf(person)), today);
const isHere = (person: Person): boolean =>
  isCertifiedToday(subjectOf(person)) && !isInCustody(subjectOf(person), september);
const held = ({ life }: Person): readonly Certificate[] => life.certificates.filter(isInOrderToday);
const isSevere = (person: Person): boolean => held(person).some(({ level }) => level <= 2);

/** Poor, 16 or older, cared for by nobody, and of a disability that only the certificate tells. */
const isUncared = (person: Person): boolean => {
  const subject = subjectOf(person);
  const isLeftAlone = !subject.care.some(isCaredToday) && needsCare(subject) !== false;
  return isHere(person) && ageOf(person) >= 16 && isPoorToday(subject) && isLeftAlone && !isInTekun(subject);
};

const uncared =
  (isAsked: (certificate: Certificate) => boolean) =>
  (person: Person): boolean =>
    isUncared(person) && held(person).length > 0 && held(person).every(isAsked);

const isRegisteredPoor = ({ life }: Person): boolean =>
  life.poverty.length > 0 ||
  // Who was poor once and may be again is on the roll of monitoring only.
  life.monitoring.some((entry) => entry.class === null || entry.class === 'unstable');

/** Insured for 2026 at the 400 yuan of everybody, by a dibao member of January who is not registered as poor. */
const paidInFullInDibao = (person: Person): boolean => {
  const rows = subjectOf(person).insurance.filter(({ year, isActive }) => isActive && year === 2026);
  const isInFull =
    rows.length > 0 && rows.every((row) => row.scheme === 'resident' && row.isUnaided === true);
  return (
    isCertifiedToday(subjectOf(person)) &&
    isInFull &&
    isOnDibao(subjectOf(person), january) &&
    !isRegisteredPoor(person)
  );
};

/** Yuan that the government paid of the year's pension premium; null for who is in no scheme, an employee or a pensioner. */
const proxyPaid = (person: Person): number | null => {
  const rows = subjectOf(person).pension.filter(({ status }) => status !== 'ended');
  const isOut = rows.some(({ status, scheme }) => status === 'drawing' || scheme === 'employee');
  if (rows.length === 0 || isOut || !isHere(person) || ageOf(person) < 16 || ageOf(person) > 59) return null;
  return Math.max(...rows.map(({ payer, proxyFen }) => (payer === 'own' ? 0 : (proxyFen ?? 0) / 100)));
};

const severeWith =
  (yuan: number) =>
  (person: Person): boolean =>
    isSevere(person) && proxyPaid(person) === yuan;

/** Of the severely disabled the default asks 200 yuan of the government: what it pays is less. */
const severeOwed = (why: string): Change[] =>
  [
    { paid: 0, amount: '200.00' },
    { paid: 100, amount: '100.00' },
    { paid: 150, amount: '50.00' },
  ].map(({ paid, amount }) => ({
    ...{ rule: 'pension-proxy-missing', how: 'goes', amount },
    ...{ why: `${why}; the government paid ${paid} of 200 yuan`, isMeant: severeWith(paid) },
  }));

/** Of the poor the document asks the lowest tier, 100 yuan, of which the government paid nothing. */
const poorOwed = (why: string, isPoor: (person: Person) => boolean): Change => ({
  ...{ rule: 'pension-proxy-missing', how: 'comes', amount: '100.00', why },
  isMeant: (person) => isPoor(person) && proxyPaid(person) === 0,
});

/** Of the 400 yuan of their own the county's bidui.yaml says 220 to be paid for a member of a dibao household. */
const premiumGoes = (why: string): Change => ({
  ...{ rule: 'premium-not-subsidised', how: 'goes', amount: '220.00', why },
  isMeant: paidInFullInDibao,
});

const careGoes = (why: string, isAsked: (certificate: Certificate) => boolean): Change => ({
  ...{ rule: 'care-missing', how: 'goes', amount: null, why },
  isMeant: uncared(isAsked),
});

const severelyVisual = careGoes(
  'severe visual disability is not of those to be cared for',
  (certificate) => isOf(visual)(certificate) && !isMild(certificate),
);

/** Stays of this year that the office booked for somebody as disabled, and nothing else, with what stands as given. */
const staysAsDisabled = ({ life }: Person): readonly Treatment[] =>
  life.treatments.filter((stay) => stay.class === 'disabled' && stay.settledOn?.startsWith('2026-') === true);

const notForTheDisabled = 'the tariff is for dibao and the registered poor, not for the disabled as such';

/** Of the hospital costs of people booked as disabled the default judges what was given; the document does not. */
const aidGoes: readonly Change[] = [
  {
    // 70 % of 10,000 and 75 % of 10,000 yuan are 14,500; given were 15,000.
    ...{ rule: 'aid-amount', how: 'goes', amount: '500.00', about: '2026-05-12', why: notForTheDisabled },
    isMeant: (person) =>
      staysAsDisabled(person).some(({ ownFen, aidFen }) => ownFen === 2_000_000 && aidFen === 1_500_000),
  },
  {
    // 70 % of 10,000 and 75 % of 2,000 yuan are 8,500, of which nothing was given.
    ...{ rule: 'aid-missing', how: 'goes', amount: '8500.00', why: notForTheDisabled },
    isMeant: (person) =>
      staysAsDisabled(person).some(({ ownFen, aidFen }) => ownFen === 1_200_000 && aidFen === null),
  },
];

const inDibaoOrPoor = (person: Person): boolean =>
  isRegisteredPoor(person) || isOnDibao(subjectOf(person), september);

/** What each preset changes on the sample of 30 September 2026, all of it: what is not here is the same by the default. */
export const sampleChanges: Readonly<Record<string, readonly Change[]>> = {
  'puyang-2019': [
    careGoes(
      'intellectual disability of level 3 or 4 is not severe',
      (each) => isOf(intellectual)(each) && isMild(each),
    ),
    careGoes('mental disability of level 3 or 4 is not severe', (each) => isOf(mental)(each) && isMild(each)),
    {
      ...{ rule: 'care-missing', how: 'comes', amount: null },
      why: 'every severe disability is to be cared for, also those of hearing and speech and several at once',
      isMeant: uncared((each) => !isMild(each) && !isOf(visual, physical, intellectual, mental)(each)),
    },
    premiumGoes('only the registered poor have their premium subsidised'),
    ...severeOwed('no pension premium is paid for anybody'),
  ],
  'diqing-2021': [
    severelyVisual,
    premiumGoes('only those out of poverty have their premium subsidised'),
    ...severeOwed('not the severe, but those out of poverty have their pension premium paid'),
    poorOwed('those out of poverty have their pension premium paid', isRegisteredPoor),
  ],
  'wanning-2017': [
    ...aidGoes,
    premiumGoes('only the registered poor have their premium subsidised'),
    ...severeOwed('not the severe, but the poor have their pension premium paid'),
    poorOwed('the registered poor and dibao have their pension premium paid', inDibaoOrPoor),
  ],
  'guizhou-2017': [
    ...severeOwed('not the severe, but the poor have their pension premium paid'),
    poorOwed('the registered poor and dibao have their pension premium paid', inDibaoOrPoor),
  ],
  'huoqiu-2022': [severelyVisual, premiumGoes('no subsidy of the medical premium is laid down')],
};
