import type { Engine } from '../engine/types.js';
import { fingerprintOf, namePart, namePartOf } from './fingerprint.js';
import { writeTable } from '../engine/write-table.js';
import type { Decision } from './types.js';

/** A decision with the records of this run that it is about. */
export interface ResolvedDecision extends Pick<Decision, 'no' | 'verdict' | 'who' | 'when'> {
  /** Records of the first fingerprint, ascending; empty where no record of this run has it. */
  readonly one: readonly number[];
  readonly other: readonly number[];
}

/** Whether a decision is about records that this run has: both of them. */
export const isUsed = ({ one, other }: ResolvedDecision): boolean => one.length > 0 && other.length > 0;

/**
 * Finds the records that decisions are about, by what they hold and not by where they stand. Reads table `record`, and that
 * only where there are decisions; a fingerprint is worked out for those records alone whose name has one.
 */
export const resolveDecisions = async (
  engine: Engine,
  decisions: readonly Decision[],
  key: Buffer,
): Promise<readonly ResolvedDecision[]> => {
  if (decisions.length === 0) return [];
  const wanted = new Set(decisions.flatMap(({ one, other }) => [one, other]));
  const records = await readRecordsOf(engine, wanted, key);
  return decisions.map(({ no, verdict, who, when, one, other }) => ({
    ...{ no, verdict, who, when },
    one: records.get(one) ?? [],
    other: records.get(other) ?? [],
  }));
};

const readRecordsOf = async (
  engine: Engine,
  wanted: ReadonlySet<string>,
  key: Buffer,
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const names = await readNames(engine, wanted, key);
  await writeTable(
    engine,
    'review_name',
    { name_key: 'varchar' },
    names.map((name) => [name]),
  );
  const rows = await engine.all(contentsSql);
  await engine.run('drop table review_name');
  const found = new Map<string, number[]>();
  for (const row of rows) {
    const fingerprint = fingerprintOf(key, {
      dataset: String(row['dataset']),
      nameKey: textOrNull(row['name_key']),
      idCleaned: textOrNull(row['id_cleaned']),
      certNumber: textOrNull(row['cert_number']),
      birthDate: textOrNull(row['birth_date']),
      townshipKey: textOrNull(row['township_key']),
    });
    if (!wanted.has(fingerprint)) continue;
    const known = found.get(fingerprint);
    if (known === undefined) found.set(fingerprint, [Number(row['record_id'])]);
    else known.push(Number(row['record_id']));
  }
  return found;
};

/** The names, one of them perhaps missing, that belong to one of the fingerprints. */
const readNames = async (
  engine: Engine,
  wanted: ReadonlySet<string>,
  key: Buffer,
): Promise<readonly string[]> => {
  const parts = new Set([...wanted].map(namePartOf));
  const names: string[] = [];
  for await (const { columns } of engine.streamColumns('select distinct name_key from record')) {
    for (const value of columns[0] ?? []) {
      const name = textOrNull(value);
      if (parts.has(namePart(key, name))) names.push(name ?? noName);
    }
  }
  return names;
};

/** Stands for a missing name in the table of names; no name key is empty. */
const noName = '';

const contentsSql = `
select
  r.record_id,
  r.dataset,
  r.name_key,
  r.id_cleaned,
  r.cert_number,
  cast(r.birth_date as varchar) as birth_date,
  r.township_key
from review_name n
join record r on coalesce(r.name_key, '') = n.name_key
order by r.record_id`;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
