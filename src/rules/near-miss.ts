import type { Binds, Engine, SqlRow } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import type { FindingDraft } from './group.js';
import { monthsOf } from './group.js';
import { only } from './relations.js';
import type { Rule } from './rule.js';

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

/** Near misses by person, roll and coverage filter; read them through `nearMissesOf`. */
export type NearMisses = ReadonlyMap<string, readonly NearMiss[]>;

interface NearMissContext {
  readonly engine: Engine;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly binds: Binds;
}

/**
 * Reads the rows that are probably, but not surely, one of the people in `found_person`, for every roll whose silence one
 * of the rules takes for absence; only rows that its coverage filter counts (this year's) can make up for the silence.
 *
 * Looked up both ways: a mistyped row of the roll, and a person whose own record was mistyped and may be somebody who is
 * on the roll. Left out is who is surely somebody else, see `isSomebodyElse`.
 */
export const readNearMisses = async (
  rules: Iterable<Rule>,
  { engine, datasets, binds }: NearMissContext,
): Promise<NearMisses> => {
  const found = new Map<string, NearMiss[]>();
  const done = new Set<string>();
  for (const rule of rules) {
    for (const [name, filter] of rule.absentFrom) {
      const dataset = datasets.get(name);
      if (dataset === undefined) throw new Error(`${rule.header.id}: no dataset ${name}`);
      if (done.has(rollKey(name, filter))) continue;
      done.add(rollKey(name, filter));
      const sql = nearMissSql(dataset, filter);
      for (const row of await engine.all(sql, only(binds, sql))) {
        if (isSomebodyElse(row)) continue;
        const key = keyOf(Number(row['person_id']), name, filter);
        found.set(key, [...(found.get(key) ?? []), asNearMiss(row)]);
      }
    }
  }
  return found;
};

/** The near misses of a draft, the most alike first, each row once. */
export const nearMissesOf = (draft: FindingDraft, nearMisses: NearMisses): readonly NearMiss[] => {
  if (nearMisses.size === 0) return [];
  const people = new Set(draft.rows.map(({ absentPersonId }) => absentPersonId));
  const own = new Set(draft.rows.flatMap(({ recordId, otherRecordId }) => [recordId, otherRecordId]));
  const [firstMonth] = monthsOf(draft);
  const all = [...people].flatMap((personId) =>
    personId === null
      ? []
      : [...draft.rule.absentFrom].flatMap(
          ([dataset, filter]) => nearMisses.get(keyOf(personId, dataset, filter)) ?? [],
        ),
  );
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

const byWeight = (a: NearMiss, b: NearMiss): number =>
  (b.weight ?? Number.MIN_SAFE_INTEGER) - (a.weight ?? Number.MIN_SAFE_INTEGER) || a.recordId - b.recordId;

const rollKey = (dataset: string, filter: string): string => `${dataset}|${filter}`;

const keyOf = (personId: number, dataset: string, filter: string): string =>
  `${personId}|${rollKey(dataset, filter)}`;

const nearMissSql = (dataset: Dataset, filter: string): string => {
  const { name, coverageBy } = dataset;
  const place =
    coverageBy === undefined
      ? 'cast(null as varchar) as about, cast(null as integer) as month'
      : `r.${coverageBy} as about, r.month`;
  const judged = `c.weight_hundredths, c.reasons, r.record_id, n.id_number, l.confidence,
        p.id_number as own_number, p.id_valid as own_valid, ${place}`;
  return `
      select c.person_id, ${judged}, cast(null as bigint) as own_record_id, cast(null as varchar) as own_confidence
      from candidate c
      join found_person f on f.person_id = c.person_id
      join person p on p.person_id = c.person_id
      join ${name} r on r.record_id = c.record_id
      join record n on n.record_id = r.record_id
      join link l on l.record_id = r.record_id
      where (${filter})
      union
      select o.person_id, ${judged}, o.record_id as own_record_id, o.confidence as own_confidence
      from candidate c
      join link o on o.record_id = c.record_id
      join found_person f on f.person_id = o.person_id
      join person p on p.person_id = o.person_id
      join ${name} r on r.person_id = c.person_id
      join record n on n.record_id = r.record_id
      join link l on l.record_id = r.record_id
      where (${filter})`;
};

/** What two people have in their names, not one person written in two ways; or that one sheet names them both. */
const signsOfTwo: ReadonlySet<string> = new Set([
  'name-one-character',
  'name-contained',
  'name-through-other',
  'name-different',
  'same-sheet',
]);

/**
 * Whether the row's person is surely another one than the person who was not found: both have a valid number of their
 * own, the numbers differ, and so do the names, or one sheet names them both. Twins, neighbours and members of one household
 * are alike in all else.
 */
const isSomebodyElse = (row: SqlRow): boolean => {
  const [number, ownNumber] = [row['id_number'], row['own_number']];
  if (typeof number !== 'string' || row['confidence'] !== 'certain') return false;
  if (typeof ownNumber !== 'string' || row['own_valid'] !== true) return false;
  return number !== ownNumber && codesOf(String(row['reasons'] ?? '')).some((code) => signsOfTwo.has(code));
};

const codesOf = (reasons: string): readonly string[] =>
  reasons.split(',').map((reason) => reason.split(/[@:]/)[0] ?? '');

const asNearMiss = (row: SqlRow): NearMiss => {
  const isDoubtful = row['own_confidence'] !== 'certain' && row['own_valid'] === true;
  return {
    recordId: Number(row['record_id']),
    weight: wholeNumber(row['weight_hundredths']),
    reasons: String(row['reasons'] ?? ''),
    about: typeof row['about'] === 'string' ? row['about'] : null,
    month: wholeNumber(row['month']),
    onlyFor: isDoubtful ? wholeNumber(row['own_record_id']) : null,
  };
};

const wholeNumber = (value: SqlRow[string] | undefined): number | null =>
  typeof value === 'number' ? value : null;
