import { fifteenDigits } from '../../src/sample/id-number.js';
import type { Person } from '../../src/sample/person.js';
import type { CountyRow } from './county-rows.js';

/**
 * Rows of which nobody could tell whose they are, judged from the truth alone and never from what the linking did.
 *
 * A row r of the person p is untellable if somebody else, q, who stands on some roll, agrees with every field of r at
 * least as well as p does:
 * - number: the distance from the number in r to q's own is no longer than to p's (insertions, deletions, replacements; a
 *   masked, rounded or 15-digit number is at distance 0 from every number that it may stand for; a blank one from all; the
 *   distance to p is 0 if another row of p has the same text). A row with p's right number, or with p's certificate
 *   number, can always be told.
 * - name: r has q's name as it is; or p's name is not in r as it is, and q has the same name as p or one that the masks
 *   in r allow.
 * - sex, birth date, township, village: q's own is what r says, or p's is not. A blank field speaks for nobody.
 * - telephone and guardian: compared with what the other rows of p and of q say: the same is better than nothing, and
 *   nothing is better than another.
 * So a damaged name or number still speaks for p where it is nearer to p than to anybody else.
 */
export const untellableRows = (rows: readonly CountyRow[]): ReadonlySet<CountyRow> => {
  const county = surveyCounty(rows);
  return new Set(rows.filter((row) => isUntellable(row, county)));
};

interface Survey {
  readonly rowsOf: ReadonlyMap<Person, readonly CountyRow[]>;
  readonly byName: ReadonlyMap<string, readonly Person[]>;
  readonly byTownship: ReadonlyMap<string, readonly Person[]>;
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

const surveyCounty = (rows: readonly CountyRow[]): Survey => {
  const rowsOf = groupBy(rows, ({ mention }) => mention.person);
  const persons = [...rowsOf.keys()];
  return {
    rowsOf,
    byName: groupBy(persons, ({ name }) => name),
    byTownship: groupBy(persons, ({ household }) => household.township.name),
  };
};

const isUntellable = (row: CountyRow, county: Survey): boolean => {
  const { mention, evidence } = row;
  const { person } = mention;
  if (mention.number === person.idNumber) return false;
  if (evidence.certificate?.startsWith(person.idNumber) === true) return false;
  return rivalsOf(row, county).some((rival) => rival !== person && agreesAsWell(row, rival, county));
};

const mask = /[*?？□]/;

/** Those whose name could stand in the row. */
const rivalsOf = ({ mention, evidence }: CountyRow, { byName, byTownship }: Survey): readonly Person[] => {
  const namesakes = [...(byName.get(mention.person.name) ?? []), ...(byName.get(mention.name) ?? [])];
  if (!mask.test(mention.name)) return namesakes;
  const local = byTownship.get(evidence.township) ?? [];
  return [...namesakes, ...local.filter(({ name }) => fitsMask(mention.name, name))];
};

const fitsMask = (written: string, name: string): boolean => {
  const [a, b] = [Array.from(written), Array.from(name)];
  return a.length === b.length && a.every((character, at) => mask.test(character) || character === b[at]);
};

const agreesAsWell = (row: CountyRow, rival: Person, { rowsOf }: Survey): boolean => {
  const { mention, evidence } = row;
  const { person } = mention;
  const others = (rowsOf.get(person) ?? []).filter((other) => other !== row);
  const rivals = rowsOf.get(rival) ?? [];
  const isCopied = mention.number !== '' && others.some((other) => other.mention.number === mention.number);
  const ownDistance = isCopied ? 0 : distanceTo(mention.number, person.idNumber);
  return (
    nameAgrees(row, rival) &&
    distanceTo(mention.number, rival.idNumber) <= ownDistance &&
    statedAgrees(evidence.sex, sexText(person), sexText(rival)) &&
    statedAgrees(evidence.birthDate, person.birth, rival.birth) &&
    statedAgrees(evidence.township, person.household.township.name, rival.household.township.name) &&
    statedAgrees(evidence.village, person.household.village, rival.household.village) &&
    shownAgrees(row, others, rivals, 'phone') &&
    shownAgrees(row, others, rivals, 'guardianName')
  );
};

const sexText = ({ sex }: Person): string => (sex === 'male' ? '男' : '女');

const nameAgrees = ({ mention }: CountyRow, rival: Person): boolean => {
  if (mention.name === rival.name) return true;
  if (mention.name === mention.person.name) return false;
  return (
    rival.name === mention.person.name || (mask.test(mention.name) && fitsMask(mention.name, rival.name))
  );
};

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

const distanceTo = (written: string, number: string): number => {
  if (written === '') return 0;
  if (written.includes('*')) return fitsMask(written, number) ? 0 : 18;
  if (written.length === 15 && fifteenDigits(number) === written) return 0;
  if (written.endsWith('000') && written.slice(0, 15) === number.slice(0, 15)) return 0;
  return editDistance(written, number);
};

const editDistance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
};
