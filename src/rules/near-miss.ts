import { compareByCodePoint } from '../code-point-order.js';
import type { Binds, Engine, SqlRow } from '../engine/types.js';
import { writeTable } from '../engine/write-table.js';
import type { Dataset } from '../schema/dataset.js';
import type { FindingDraft } from './group.js';
import { monthsOf } from './group.js';
import { mapAtOnce } from './map-at-once.js';
import { judgeNearRows } from './near-name.js';
import type { NearSearch, NearTable } from './near-search.js';
import { only } from './relations.js';
import { rollKey, rollKeysOf, rollsOfRule, type RollOfRule } from './rolls-of-rule.js';
import type { FoundRow } from './execute.js';
import type { Rule } from './rule.js';
import { isSomebodyElse } from './somebody-else.js';

/** A row of a roll that may be the person whom a rule does not find there. */
export interface NearMiss {
  readonly recordId: number;
  /** How alike the two are, in hundredths of a bit; null where that was not weighed. */
  readonly weight: number | null;
  /** Codes of what speaks for it and against it, as linking stores them. */
  readonly reasons: string;
  /** What the row is about (the benefit) and its month, on a roll whose coverage goes by them; null if not readable. */
  readonly about: string | null;
  readonly month: number | null;
  /** Set where only this doubtful record of the person is like the row: it counts for what rests on that record. */
  readonly onlyFor: number | null;
}

/** Near misses by the key of the roll, then by person; read them through `nearMissesOf`. */
export type NearMisses = ReadonlyMap<string, ReadonlyMap<number, readonly NearMiss[]>>;

interface NearMissContext {
  readonly engine: Engine;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly binds: Binds;
  readonly search: NearSearch;
}

/** A roll whose silence is taken for absence or takes nobody off a list, and of whom. */
interface Silence {
  readonly dataset: Dataset;
  readonly roll: RollOfRule;
  readonly people: Set<number>;
}

/**
 * Reads the rows that are probably, but not surely, one of the people whom a rule misses on a roll; only rows that the
 * roll's coverage filter counts (this year's) can make up for the silence.
 *
 * Candidates of linking are looked up both ways: a mistyped row of the roll, and a person whose own record was mistyped and
 * may be somebody who is on the roll; left out is who is surely somebody else, see `isSomebodyElse`. Besides, whoever is
 * nearly of the person's name, see `findNearPairs`.
 */
export const readNearMisses = async (
  missing: readonly FoundRow[],
  context: NearMissContext,
): Promise<NearMisses> => {
  const found = new Map<string, Map<number, NearMiss[]>>();
  const silences = [...silencesOf(missing, context)];
  if (silences.length === 0) return found;
  const { engine, binds, search } = context;
  const near = await search.near(new Set(silences.flatMap(({ people }) => [...people])));
  await writeAbsent(engine, silences);
  await mapAtOnce([...silences.entries()], engine.readsAtOnce, async ([number, { dataset, roll }]) => {
    const ofRoll = new Map<number, NearMiss[]>();
    found.set(rollKey(roll), ofRoll);
    const add = (row: SqlRow, reasons: string): void => {
      const person = Number(row['person_id']);
      const known = ofRoll.get(person);
      if (known === undefined) ofRoll.set(person, [asNearMiss(row, reasons)]);
      else known.push(asNearMiss(row, reasons));
    };
    const read = async (table: NearTable): Promise<readonly SqlRow[]> => {
      if (!near.rolls[table].has(dataset.name)) return [];
      const sql = rowsSql(table, dataset, roll.filter);
      return engine.allGuarded(sql, { ...only(binds, sql), silence_no: number });
    };
    for (const row of await read('near_candidate')) {
      if (!isSomebodyElse(row, near.compareIdentities)) add(row, String(row['reasons'] ?? ''));
    }
    if (roll.isExcluding) return;
    for (const { row, reasons } of judgeNearRows(await read('near_pair_row'), near)) add(row, reasons);
  });
  return found;
};

/** Who is missed on which roll; the rolls by their place among `silences`. */
const writeAbsent = (engine: Engine, silences: readonly Silence[]): Promise<void> => {
  const rows = silences.flatMap(({ people }, number) => Array.from(people, (person) => [number, person]));
  return writeTable(engine, 'absent_person', { silence_no: 'integer', person_id: 'bigint' }, rows);
};

const silencesOf = (missing: readonly FoundRow[], { datasets }: NearMissContext): Iterable<Silence> => {
  const silences = new Map<string, Silence>();
  const silencesOfRule = (rule: Rule): readonly Silence[] =>
    rollsOfRule(rule).map((roll) => {
      const dataset = datasets.get(roll.name);
      if (dataset === undefined) throw new Error(`${rule.header.id}: no dataset ${roll.name}`);
      const key = rollKey(roll);
      const silence = silences.get(key) ?? { dataset, roll, people: new Set() };
      silences.set(key, silence);
      return silence;
    });
  const byRule = new Map<Rule, readonly Silence[]>();
  for (const { rule, absentPersonId } of missing) {
    const ofRule = byRule.get(rule) ?? silencesOfRule(rule);
    byRule.set(rule, ofRule);
    if (absentPersonId !== null) for (const { people } of ofRule) people.add(absentPersonId);
  }
  return silences.values();
};

/** The near misses of a draft, the most alike first, each row once. */
export const nearMissesOf = (draft: FindingDraft, nearMisses: NearMisses): readonly NearMiss[] => {
  if (nearMisses.size === 0) return [];
  const people = new Set(draft.rows.map(({ absentPersonId }) => absentPersonId));
  const all = [...people].flatMap((personId) =>
    personId === null
      ? []
      : rollKeysOf(draft.rule).flatMap((roll) => nearMisses.get(roll)?.get(personId) ?? []),
  );
  if (all.length === 0) return [];
  const own = new Set(draft.rows.flatMap(({ recordId, otherRecordId }) => [recordId, otherRecordId]));
  const [firstMonth] = monthsOf(draft);
  const fitting = all.filter(
    ({ about, month, onlyFor }) =>
      (onlyFor === null || own.has(onlyFor)) &&
      (about === null || about === draft.about) &&
      (month === null || firstMonth === undefined || month >= firstMonth),
  );
  const best = new Map<number, NearMiss>();
  for (const one of fitting.sort(byWeight)) if (!best.has(one.recordId)) best.set(one.recordId, one);
  return [...best.values()];
};

/** Of several ways in which one row is like the person, the one that does not rest on a single record. */
const byWeight = (a: NearMiss, b: NearMiss): number =>
  (b.weight ?? Number.MIN_SAFE_INTEGER) - (a.weight ?? Number.MIN_SAFE_INTEGER) ||
  a.recordId - b.recordId ||
  (a.onlyFor ?? 0) - (b.onlyFor ?? 0) ||
  compareByCodePoint(a.reasons, b.reasons);

/** What a row is about, on a roll whose coverage goes by it. */
const placeSql = ({ coverageBy }: Dataset): string =>
  coverageBy === undefined
    ? 'cast(null as varchar) as about, cast(null as integer) as month'
    : `r.${coverageBy} as about, r.month`;

/** Those of the rows found that stand on the roll, of whom it misses. */
const rowsSql = (table: NearTable, dataset: Dataset, filter: string): string => `
      select k.*, ${placeSql(dataset)}
      from absent_person f
      join ${table} k on k.person_id = f.person_id
      join ${dataset.name} r on r.record_id = k.record_id
      where f.silence_no = $silence_no and k.dataset = '${dataset.name}' and (${filter})`;

const asNearMiss = (row: SqlRow, reasons: string): NearMiss => {
  const isDoubtful = row['own_confidence'] !== 'certain' && row['own_valid'] === true;
  return {
    recordId: Number(row['record_id']),
    weight: wholeNumber(row['weight_hundredths']),
    reasons,
    about: typeof row['about'] === 'string' ? row['about'] : null,
    month: wholeNumber(row['month']),
    onlyFor: isDoubtful ? wholeNumber(row['own_record_id']) : null,
  };
};

const wholeNumber = (value: SqlRow[string] | undefined): number | null =>
  typeof value === 'number' ? value : null;
