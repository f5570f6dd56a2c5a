import { compareNames, type NameAgreement } from '../../src/link/compare-names.js';
import type { NameForms } from '../../src/link/name-forms.js';
import type { Person } from '../../src/sample/person.js';
import { isValidNumber, type CountyRow, type CountySheet } from './county-rows.js';
import { distanceTo, isAlikeAsCorrected } from './number-distance.js';

/** Why nobody could tell whose a row is. */
export type Untellable = 'rival' | 'stranger';

/**
 * Rows of which nobody who sees only the rolls could tell whose they are, judged from what is written and the truth
 * behind it, and never from what the linking did. A row with the right number of its person p, or with p's certificate
 * number, can always be told; what follows is about the others.
 *
 * `stranger`: the row bears a valid number that is neither p's nor like one of p's before a correction, that no row of
 * another name bears, that no row of p names as the guardian's, and nothing else leads to p: no telephone, birth date or
 * guardian that another row of p shows. It reads as the row of another person of that name, with a number of his own.
 *
 * `rival`: somebody else, q, who does not stand on the row's list by another row, agrees with every field of the row at
 * least as well as p does:
 * - number: the distance from the number in the row to q's own is no longer than to p's (insertions, deletions,
 *   replacements; a masked, rounded or 15-digit number is at distance 0 from every number that it may stand for; a blank
 *   one from all; more than three slips are no likeness at all; the distance to p is 0 if another row of p has the same
 *   text).
 * - name: as near to what is written as p's: the same, a variant, by ear, by the eye, one character, what is not hidden.
 * - sex, birth date, township, village: q's own is what the row says, or p's is not. A blank field speaks for nobody.
 * - telephone and guardian: compared with what the other rows of p and of q say: the same is better than nothing, and
 *   nothing is better than another.
 */
export const untellableRows = (
  sheets: readonly CountySheet[],
  forms: NameForms,
): ReadonlyMap<CountyRow, Untellable> => {
  const county = surveyCounty(sheets, forms);
  const found = new Map<CountyRow, Untellable>();
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      const why = whyUntellable(row, sheet, county);
      if (why !== null) found.set(row, why);
    }
  }
  return found;
};

interface Survey {
  readonly forms: NameForms;
  readonly rowsOf: ReadonlyMap<Person, readonly CountyRow[]>;
  readonly byName: ReadonlyMap<string, readonly Person[]>;
  readonly byTownship: ReadonlyMap<string, readonly Person[]>;
  readonly byVillage: ReadonlyMap<string, readonly Person[]>;
  readonly byNumber: ReadonlyMap<string, readonly CountyRow[]>;
  readonly listed: ReadonlyMap<CountySheet, ReadonlySet<Person>>;
}

const groupBy = <T, K>(list: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

const villageKey = (township: string, village: string): string => `${township} ${village}`;

const surveyCounty = (sheets: readonly CountySheet[], forms: NameForms): Survey => {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const rowsOf = groupBy(rows, ({ mention }) => mention.person);
  const persons = [...rowsOf.keys()];
  return {
    forms,
    rowsOf,
    byName: groupBy(persons, ({ name }) => name),
    byTownship: groupBy(persons, ({ household }) => household.township.name),
    byVillage: groupBy(persons, ({ household }) => villageKey(household.township.name, household.village)),
    byNumber: groupBy(rows, ({ mention }) => mention.number),
    listed: new Map(sheets.map((sheet) => [sheet, new Set(sheet.rows.map(({ mention }) => mention.person))])),
  };
};

/** The rows above and below. */
const neighboursOf = (row: CountyRow, { rows }: CountySheet): readonly CountyRow[] => {
  const at = rows.indexOf(row);
  return rows.slice(Math.max(0, at - 1), at + 2);
};

const whyUntellable = (row: CountyRow, sheet: CountySheet, county: Survey): Untellable | null => {
  const { mention, evidence } = row;
  const { person } = mention;
  if (mention.number === person.idNumber) return null;
  if (evidence.certificate?.startsWith(person.idNumber) === true) return null;
  const isSwapped = neighboursOf(row, sheet).some((other) => other.mention.number === person.idNumber);
  if (!isSwapped && isOfStranger(row, county)) return 'stranger';
  const isRival = (other: Person): boolean =>
    other !== person && county.listed.get(sheet)?.has(other) === false && agreesAsWell(row, other, county);
  return rivalsOf(row, county).some(isRival) ? 'rival' : null;
};

const isOfStranger = (row: CountyRow, { rowsOf, byNumber, forms }: Survey): boolean => {
  const { mention } = row;
  const { number, person } = mention;
  if (!isValidNumber(number) || isAlikeAsCorrected(number, person.idNumber)) return false;
  if (distanceTo(number, person.idNumber) <= mostSlips) return false;
  const bearing = byNumber.get(number) ?? [];
  if (bearing.some((other) => compareNames(other.mention.name, mention.name, forms) === 'different'))
    return false;
  const own = rowsOf.get(person) ?? [];
  const alike = own.filter((other) => other.mention.number === number);
  const others = own.filter((other) => other.mention.number !== number);
  if (others.some(({ evidence }) => evidence.guardianId === number)) return false;
  return !alike.some((one) => others.some((other) => leadsTo(one, other)));
};

/** Whether telephone, birth date or guardian of two rows are the same. */
const leadsTo = ({ evidence: one }: CountyRow, { evidence: other }: CountyRow): boolean =>
  (one.phone !== null && one.phone === other.phone) ||
  (one.birthDate !== null && one.birthDate === other.birthDate) ||
  (one.guardianName !== null && one.guardianName === other.guardianName);

const mask = /[*?？□]/;

/** Those whose name could stand in the row. */
const rivalsOf = ({ mention, evidence }: CountyRow, county: Survey): readonly Person[] => {
  const { township, village } = evidence;
  if (mention.name === mention.person.name) return county.byName.get(mention.name) ?? [];
  const local =
    village === null ? county.byTownship.get(township) : county.byVillage.get(villageKey(township, village));
  return [...(county.byName.get(mention.name) ?? []), ...(local ?? [])];
};

const agreesAsWell = (row: CountyRow, rival: Person, { rowsOf, forms }: Survey): boolean => {
  const { mention, evidence } = row;
  const { person } = mention;
  const others = (rowsOf.get(person) ?? []).filter((other) => other !== row);
  const rivals = rowsOf.get(rival) ?? [];
  const isCopied = mention.number !== '' && others.some((other) => other.mention.number === mention.number);
  const ownDistance = isCopied ? 0 : likeness(mention.number, person.idNumber);
  return (
    likeness(mention.number, rival.idNumber) <= ownDistance &&
    statedAgrees(evidence.sex, sexText(person), sexText(rival)) &&
    statedAgrees(evidence.birthDate, person.birth, rival.birth) &&
    statedAgrees(evidence.township, person.household.township.name, rival.household.township.name) &&
    statedAgrees(evidence.village, person.household.village, rival.household.village) &&
    isNameAsNear(mention.name, { own: person.name, rivals: rival.name }, forms) &&
    shownAgrees(row, others, rivals, 'phone') &&
    shownAgrees(row, others, rivals, 'guardianName')
  );
};

const mostSlips = 3;
const noLikeness = mostSlips + 1;

/** Slips between a written number and a person's, as far as they are few enough to be slips. */
const likeness = (written: string, number: string): number =>
  Math.min(noLikeness, distanceTo(written, number));

/** Degrees in which a written name may be somebody's, nearest first; the last ones are as far. */
const degrees: Readonly<Record<NameAgreement, number>> = {
  same: 0,
  variant: 1,
  homophone: 2,
  'look-alike': 3,
  'one-character': 4,
  contained: 4,
  hidden: 5,
  unknown: 6,
  different: 7,
};

const isNameAsNear = (written: string, names: { own: string; rivals: string }, forms: NameForms): boolean => {
  const key = written.replaceAll(new RegExp(mask.source, 'gu'), '*');
  const degreeOf = (name: string): number => degrees[compareNames(key, name, forms)];
  return degreeOf(names.rivals) <= Math.min(degreeOf(names.own), degrees.unknown - 1);
};

const sexText = ({ sex }: Person): string => (sex === 'male' ? '男' : '女');

const statedAgrees = (stated: string | null, own: string, rivals: string): boolean =>
  stated === null || stated === rivals || stated !== own;

const shownAgrees = (
  { evidence }: CountyRow,
  others: readonly CountyRow[],
  rivals: readonly CountyRow[],
  field: 'phone' | 'guardianName',
): boolean => {
  const stated = evidence[field];
  if (stated === null) return true;
  const levelOf = (rows: readonly CountyRow[]): number => {
    const shown = rows.flatMap((row) => row.evidence[field] ?? []);
    return shown.includes(stated) ? 2 : shown.length === 0 ? 1 : 0;
  };
  return levelOf(rivals) >= levelOf(others);
};
