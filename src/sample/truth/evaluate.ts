import type { Person } from '../person.js';
import type { County } from '../population.js';
import type { LookAlike } from '../scenario/scenario.js';
import { judgeAccounts, surveyAccounts } from './accounts.js';
import { judgeBeginnings } from './applied.js';
import { judgeAppraisals } from './appraisals.js';
import { judgeAssetIncome, surveyPayingVillages } from './asset-income.js';
import { judgeBank } from './bank.js';
import { judgeCertificates } from './certificates.js';
import { judgeSingleApplicant } from './assistance.js';
import { judgeCare } from './care.js';
import { surveyRolls } from './coverage.js';
import { judgeDoctor } from './doctors.js';
import { judgeHousehold } from './housing.js';
import { judgeGaps } from './gaps.js';
import {
  firstRetrofits,
  judgeHousingTwice,
  judgeRetrofitTwice,
  judgeUnfitted,
  judgeUnsafeHouse,
} from './homes.js';
import { judgeDuplicates, judgeNumbers, ownersOfBorrowedNumbers, sharedNumber } from './identity.js';
import { judgeInterruptions, settleMissing } from './interrupted.js';
import { judgeLevels } from './level-mismatch.js';
import { judgeInsuredTwice } from './insured-twice.js';
import { judgeMedicalAid } from './medical-aid.js';
import { judgeMissing } from './missing.js';
import { judgePayments } from './payment.js';
import { judgePension } from './pension.js';
import { judgePremium } from './premium.js';
import { foundByPerson, judgeOpenGaps } from './open-gaps.js';
import { judgeRelief } from './relief.js';
import { judgeRural, judgeRuralHome } from './rural.js';
import { judgeSayings } from './sayings.js';
import { judgeRates } from './rates.js';
import { judgeRehabRates } from './rehab-rates.js';
import { judgeRehab } from './rehab.js';
import { judgePupil } from './schooling.js';
import { judgeExpiring, judgeInsurance, judgeSchooling } from './single-rolls.js';
import { judgeAid } from './student-aid.js';
import { subjectOf, type Subject } from './subject.js';
import { judgeTargets } from './targets.js';
import { judgeTekunCandidate } from './tekun.js';
import { compareLines, lineOf, type TruthLine } from './truth-line.js';
import { judgeTotals } from './totals.js';
import { judgeTwice } from './twice.js';
import { judgeWork } from './work.js';

const lookAlikeLine = (person: Person, { rule, about, why }: LookAlike): TruthLine => ({
  rule,
  expected: false,
  id_number: person.idNumber,
  name: person.name,
  township: person.household.township.name,
  about: about === 'number' ? person.idNumber : about === 'name' ? person.name : about,
  months: [],
  amount: null,
  confidence: 'certain',
  also: [],
  why,
});

/**
 * Everything that the rules must find on the county's rolls, and the look-alikes of the stories, sorted. It is
 * worked out from what happened to each person; no row of a roll is read.
 */
export const evaluateCounty = (county: County): TruthLine[] => {
  const { households, persons, cast } = county;
  const subjects = new Map(persons.map((person) => [person, subjectOf(person)]));
  const subjectFor = (person: Person): Subject => subjects.get(person) ?? subjectOf(person);
  const context = surveyRolls([...subjects.values()], county);
  const firstAtAddress = firstRetrofits(persons);
  const payingVillages = surveyPayingVillages([...subjects.values()]);
  const accountUse = surveyAccounts(persons);
  const lines: TruthLine[] = [];
  const owners = new Set<Person>();
  for (const person of persons) {
    const subject = subjectFor(person);
    const verdicts = [
      ...judgePayments(subject, context),
      ...judgeTwice(subject),
      ...judgeBank(subject, context),
      ...judgeAccounts(person, accountUse),
      ...settleMissing(subject, context, {
        interruptions: judgeInterruptions(person, subject, context),
        missing: judgeMissing(subject, context),
      }),
      ...judgeBeginnings(subject),
      ...judgePremium(subject),
      ...judgeExpiring(subject),
      ...judgeCertificates(person, subject),
      ...judgeLevels(person, subject),
      ...judgeAppraisals(subject, context),
      ...judgeInsurance(subject, context),
      ...judgeInsuredTwice(subject),
      ...judgeSingleApplicant(person, subjectFor, context),
      ...judgeTekunCandidate(person, subjectFor, context),
      ...judgeRural(person, subjectFor, context),
      ...judgePension(subject, context),
      ...judgeCare(subject, context),
      ...judgeMedicalAid(subject),
      ...judgeWork(subject, context),
      ...judgeSchooling(subject, context),
      ...judgePupil(person, subject, context),
      ...judgeAid(person, subjectFor, context),
      ...judgeUnfitted(person, subjectFor, context),
      ...judgeHousingTwice(person, subjectFor),
      ...judgeRetrofitTwice(person, subjectFor, firstAtAddress),
      ...judgeRehab(subject, context),
      ...judgeDoctor(subject, context),
      ...judgeDuplicates(person),
      ...judgeSayings(person),
    ];
    lines.push(...verdicts.map((verdict) => lineOf(verdict, subject)));
    for (const { verdict, knownBy } of judgeNumbers(person)) {
      lines.push(lineOf(verdict, { ...subject, idNumber: knownBy }));
    }
    for (const owner of ownersOfBorrowedNumbers(person)) owners.add(owner);
    const { lookAlikes = [] } = cast.get(person) ?? {};
    lines.push(...lookAlikes.map((each) => lookAlikeLine(person, each)));
  }
  for (const owner of owners) lines.push(lineOf(sharedNumber(owner), subjectFor(owner)));
  for (const household of households) {
    for (const { subject, verdict } of [
      ...judgeHousehold(household, subjectFor, context),
      ...judgeUnsafeHouse(household, subjectFor, context),
      ...judgeRuralHome(household, subjectFor, context),
      ...judgeAssetIncome(household, subjectFor, payingVillages),
    ]) {
      lines.push(lineOf(verdict, subject));
    }
  }
  lines.push(...judgeTotals(county));
  const found = foundByPerson(lines);
  for (const household of households) {
    for (const { subject, verdict } of judgeOpenGaps(household, found, subjectFor, context))
      lines.push(lineOf(verdict, subject));
  }
  for (const subject of subjects.values())
    lines.push(...judgeRelief(subject, found, context).map((verdict) => lineOf(verdict, subject)));
  lines.push(...judgeGaps([...subjects.values()]), ...judgeRates([...subjects.values()], context));
  lines.push(...judgeTargets(county, subjectFor));
  lines.push(...judgeRehabRates([...subjects.values()]));
  return lines.sort(compareLines);
};
