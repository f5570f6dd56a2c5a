import type { NameForms } from '../../src/link/name-forms.js';
import type { Person } from '../../src/sample/person.js';
import type { LinkedRecord } from './county-link.js';
import type { BenchCounty, CountyRow } from './county-rows.js';
import { untellableRows, type Untellable } from './county-untellable.js';

/** A row of the county with what the linking made of it. */
export interface ScoredRow {
  readonly row: CountyRow;
  readonly file: string;
  readonly rowNumber: number;
  readonly linked: LinkedRecord;
  /** Why nobody could tell whose the row is; null where somebody could. */
  readonly untellable: Untellable | null;
  /** Kinds of damage, and what is hard about the person. */
  readonly kinds: readonly string[];
}

/** Pairs of rows, counted. */
export interface PairCount {
  /** Pairs of one person, by the truth. */
  truePairs: number;
  /** Of these, linked. */
  found: number;
  /** Linked pairs of two people. */
  wrong: number;
}

/** How well a county was linked. */
export interface CountyScore {
  readonly records: number;
  readonly damaged: number;
  readonly damagedTwice: number;
  /** Pairs of rows that can be told. */
  readonly total: PairCount;
  /** By kind: the pairs in which at least one row is of that kind. */
  readonly byKind: ReadonlyMap<string, PairCount & { readonly records: number }>;
  /** Wrong pairs, by what the two rows have in common as written. */
  readonly wrongBy: Readonly<Record<'number' | 'name' | 'both' | 'neither', number>>;
  /** Wrong pairs of people whose own names differ, as their numbers always do, whatever is written in the rows. */
  readonly wrongNames: number;
  readonly untellable: UntellableCount;
  /** Persons that the linking took apart or mixed. */
  readonly wrongGroups: readonly (readonly ScoredRow[])[];
}

/** What became of the rows of which nobody could tell whose they are. */
export interface UntellableCount {
  records: number;
  /** Of them, with a valid number that is by all appearance another person's own. */
  ofStrangers: number;
  /** Linked with no row of anybody but those of the person under the same number: alone, as it should be. */
  alone: number;
  /** Of those alone: a candidate for the right person, among others. */
  candidates: number;
  linkedRightly: number;
  linkedWrongly: number;
}

/** Sets what the linking found beside the truth. Throws if a row is missing. */
export const scoreCounty = (
  county: BenchCounty,
  linked: readonly LinkedRecord[],
  forms: NameForms,
): CountyScore => {
  const rows = scoredRows(county, linked, forms);
  const byPerson = groupBy(rows, ({ row }) => row.mention.person);
  const byCluster = groupBy(rows, ({ linked: { personId } }) => personId);
  const total = emptyCount();
  const byKind = new Map<string, PairCount & { records: number }>();
  for (const { kinds } of rows) {
    for (const kind of kinds) countOf(byKind, kind).records += 1;
  }
  const note = (a: ScoredRow, b: ScoredRow, what: keyof PairCount): void => {
    total[what] += 1;
    for (const kind of kindsOfPair(a, b)) countOf(byKind, kind)[what] += 1;
  };
  for (const [a, b] of pairsWithin(byPerson.values())) {
    note(a, b, 'truePairs');
    if (a.linked.personId === b.linked.personId) note(a, b, 'found');
  }
  const wrongBy = { number: 0, name: 0, both: 0, neither: 0 };
  let wrongNames = 0;
  for (const [a, b] of pairsWithin(byCluster.values())) {
    if (personOf(a) === personOf(b)) continue;
    note(a, b, 'wrong');
    if (personOf(a).name !== personOf(b).name) wrongNames += 1;
    wrongBy[commonOf(a, b)] += 1;
  }
  return {
    records: rows.length,
    damaged: rows.filter(({ row }) => row.mention.damages.length > 0).length,
    damagedTwice: rows.filter(({ row }) => row.mention.damages.length > 1).length,
    ...{ total, byKind, wrongBy, wrongNames },
    untellable: countUntellable(rows, byPerson, byCluster),
    wrongGroups: wrongGroups(byPerson, byCluster),
  };
};

const personOf = ({ row }: ScoredRow): Person => row.mention.person;

const emptyCount = (): PairCount => ({ truePairs: 0, found: 0, wrong: 0 });

const countOf = (
  counts: Map<string, PairCount & { records: number }>,
  kind: string,
): PairCount & { records: number } => {
  const count = counts.get(kind) ?? { ...emptyCount(), records: 0 };
  counts.set(kind, count);
  return count;
};

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

/** Pairs of rows that can be told within each group. */
function* pairsWithin(groups: Iterable<readonly ScoredRow[]>): Generator<readonly [ScoredRow, ScoredRow]> {
  for (const group of groups) {
    const tellable = group.filter(({ untellable }) => untellable === null);
    for (const [at, a] of tellable.entries()) {
      for (const b of tellable.slice(at + 1)) yield [a, b];
    }
  }
}

const kindsOfPair = (a: ScoredRow, b: ScoredRow): ReadonlySet<string> => {
  const kinds = new Set([...a.kinds, ...b.kinds]);
  if (kinds.size > 1) kinds.delete('undamaged');
  return kinds;
};

const commonOf = (a: ScoredRow, b: ScoredRow): 'number' | 'name' | 'both' | 'neither' => {
  const { mention: one } = a.row;
  const { mention: other } = b.row;
  const isSameNumber = one.number !== '' && one.number === other.number;
  if (one.name === other.name) return isSameNumber ? 'both' : 'name';
  return isSameNumber ? 'number' : 'neither';
};

const scoredRows = (county: BenchCounty, linked: readonly LinkedRecord[], forms: NameForms): ScoredRow[] => {
  const places = new Map(linked.map((record) => [`${record.file}:${record.row}`, record]));
  const untellable = untellableRows(county.sheets, forms);
  const namesakes = namesakesInVillage(county);
  return county.sheets.flatMap(({ file, rows }) =>
    rows.map((row, at): ScoredRow => {
      const rowNumber = at + 2;
      const record = places.get(`${file}:${rowNumber}`);
      if (record === undefined) throw new Error(`${file} row ${rowNumber} was not linked`);
      const { damages, person } = row.mention;
      const kinds = [
        ...(damages.length === 0 ? ['undamaged'] : damages),
        ...(damages.length > 1 ? ['(damaged twice)'] : []),
        ...(county.twins.has(person) ? ['(twin)'] : []),
        ...(namesakes.has(person) ? ['(namesake in the village)'] : []),
      ];
      return { row, file, rowNumber, linked: record, untellable: untellable.get(row) ?? null, kinds };
    }),
  );
};

const namesakesInVillage = ({ persons }: BenchCounty): ReadonlySet<Person> => {
  const groups = groupBy(
    persons,
    ({ name, household }) => `${household.township.name} ${household.village} ${name}`,
  );
  return new Set([...groups.values()].filter(({ length }) => length > 1).flat());
};

const countUntellable = (
  rows: readonly ScoredRow[],
  byPerson: ReadonlyMap<Person, readonly ScoredRow[]>,
  byCluster: ReadonlyMap<number, readonly ScoredRow[]>,
): UntellableCount => {
  const count = { records: 0, ofStrangers: 0, alone: 0, candidates: 0, linkedRightly: 0, linkedWrongly: 0 };
  for (const row of rows) {
    if (row.untellable === null) continue;
    count.records += 1;
    if (row.untellable === 'stranger') count.ofStrangers += 1;
    const company = (byCluster.get(row.linked.personId) ?? []).filter(
      (other) => !(personOf(other) === personOf(row) && other.row.mention.number === row.row.mention.number),
    );
    if (company.some((other) => personOf(other) !== personOf(row))) count.linkedWrongly += 1;
    else if (company.length > 0) count.linkedRightly += 1;
    else {
      count.alone += 1;
      const own = new Set((byPerson.get(personOf(row)) ?? []).map(({ linked }) => linked.personId));
      if (row.linked.candidates.some(({ personId }) => own.has(personId))) count.candidates += 1;
    }
  }
  return count;
};

const wrongGroups = (
  byPerson: ReadonlyMap<Person, readonly ScoredRow[]>,
  byCluster: ReadonlyMap<number, readonly ScoredRow[]>,
): ScoredRow[][] => {
  const split = [...byPerson.values()].filter((rows) => {
    const tellable = rows.filter(({ untellable }) => untellable === null);
    return new Set(tellable.map(({ linked }) => linked.personId)).size > 1;
  });
  const mixed = [...byCluster.values()].filter((rows) => new Set(rows.map(personOf)).size > 1);
  return [...mixed, ...split].map((rows) => [...rows]);
};
