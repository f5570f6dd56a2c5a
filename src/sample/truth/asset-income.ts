import { monthOf } from '../calendar.js';
import { today } from '../county.js';
import type { Household, Person } from '../person.js';
import { isOfThisYear, villageKey } from './coverage.js';
import type { HouseholdVerdict } from './housing.js';
import { isCertifiedToday, isInCustody } from './in-force.js';
import type { Subject } from './subject.js';
import { plainVerdict } from './truth-line.js';

const hasShare = ({ assetIncome }: Subject): boolean =>
  assetIncome.some((share) => isOfThisYear(share) && share.fen > 0);

/** The villages, by `villageKey`, that shared out this year what they earn. */
export const surveyPayingVillages = (subjects: readonly Subject[]): ReadonlySet<string> =>
  new Set(subjects.filter(hasShare).map(({ township, village }) => villageKey(township, village)));

/** Whether the village shared out this year and left out this household, which is poor and has a certified member. */
export const judgeAssetIncome = (
  { members }: Household,
  subjectOf: (person: Person) => Subject,
  paying: ReadonlySet<string>,
): HouseholdVerdict[] => {
  const subjects = members.map(subjectOf);
  const first = subjects.find(
    (subject) =>
      subject.poverty.length > 0 && isCertifiedToday(subject) && !isInCustody(subject, monthOf(today)),
  );
  if (first === undefined || subjects.some(hasShare)) return [];
  if (!paying.has(villageKey(first.township, first.village))) return [];
  const why = '本村今年分配资产收益，脱贫户有持证人员而未分得';
  return [{ subject: first, verdict: plainVerdict('asset-income-missing', '', 'certain', why) }];
};
