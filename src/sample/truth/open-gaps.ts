import { monthOf } from '../calendar.js';
import { insuranceYear, today } from '../county.js';
import type { Household, Person } from '../person.js';
import type { Context } from './coverage.js';
import type { HouseholdVerdict } from './housing.js';
import { isMonitored, isWatched } from './poor.js';
import type { Subject } from './subject.js';
import { plainVerdict, type TruthLine } from './truth-line.js';

/** Gaps that speak of hardship in a household; two rules about dibao are two gaps. */
const gapRules: ReadonlySet<string> = new Set([
  'uninsured',
  'school-unenrolled',
  'unsafe-house-unplanned',
  'dibao-missing',
  'dibao-single',
]);

/** How many months a household may be monitored without any gap. */
const longestWithoutGap = 12;

/** What was found of people, by their number. */
export type FoundOf = ReadonlyMap<string, readonly TruthLine[]>;

/** Groups what must be found by the number of the person. */
export const foundByPerson = (lines: readonly TruthLine[]): FoundOf => {
  const found = new Map<string, TruthLine[]>();
  for (const line of lines.filter(({ expected }) => expected))
    found.set(line.id_number, [...(found.get(line.id_number) ?? []), line]);
  return found;
};

/** Of several people the one whom the rolls name first: last year's school and insurance rolls stand before all others. */
const firstNamed = (members: readonly Subject[]): Subject | undefined =>
  members.find(({ lastTerm }) => lastTerm.length > 0) ??
  members.find(({ insurance }) => insurance.some(({ year }) => year < insuranceYear)) ??
  members[0];

const judgeUnwatched = (
  members: readonly Subject[],
  gapsOf: (subject: Subject) => readonly TruthLine[],
  context: Context,
): HouseholdVerdict[] => {
  const sure = (subject: Subject): readonly TruthLine[] =>
    gapsOf(subject).filter(({ confidence }) => confidence !== 'possible');
  const lacking = members.filter((subject) => sure(subject).length > 0);
  const rules = new Set(lacking.flatMap(sure).map(({ rule }) => rule));
  const subject = firstNamed(lacking);
  if (rules.size < 2 || subject === undefined) return [];
  if (members.some(({ monitoring }) => monitoring.some(isWatched))) return [];
  if (!context.isCovered('monitoring', subject.township)) return [];
  const why = '户内有两项以上保障缺口，未纳入防止返贫监测';
  return [{ subject, verdict: plainVerdict('monitoring-missing', '', 'certain', why) }];
};

const judgeStale = (
  members: readonly Subject[],
  gapsOf: (subject: Subject) => readonly TruthLine[],
): HouseholdVerdict[] => {
  const listed = members.filter(({ monitoring }) => monitoring.some(isMonitored));
  const [subject] = listed;
  if (subject === undefined) return [];
  const entries = listed.flatMap(({ monitoring }) => monitoring.filter(isMonitored));
  const since = Math.min(...entries.map(({ identifiedOn }) => monthOf(identifiedOn ?? '0000-01-01')));
  const gaps = members.flatMap(gapsOf);
  const isKept = entries.some(isWatched);
  const isLongKept = gaps.length === 0 && monthOf(today) - since >= longestWithoutGap;
  const isClearedTooSoon = gaps.some(({ confidence }) => confidence !== 'possible');
  if (isKept ? !isLongKept : !isClearedTooSoon) return [];
  const why = isKept ? '监测满12个月，没有保障缺口' : '标注风险已消除，户内仍有保障缺口';
  return [{ subject, verdict: plainVerdict('monitoring-stale', '', 'certain', why) }];
};

/** What follows from the gaps that were found in a household, held against the roll of monitored households. */
export const judgeOpenGaps = (
  { members }: Household,
  found: FoundOf,
  subjectOf: (person: Person) => Subject,
  context: Context,
): HouseholdVerdict[] => {
  const gapsOf = ({ idNumber }: Subject): readonly TruthLine[] =>
    (found.get(idNumber) ?? []).filter(({ rule }) => gapRules.has(rule));
  const subjects = members.map(subjectOf);
  return [...judgeUnwatched(subjects, gapsOf, context), ...judgeStale(subjects, gapsOf)];
};
