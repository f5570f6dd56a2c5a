import type { Engine } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import type { Policy } from '../schema/policy.js';
import { only, policyBinds } from './relations.js';
import type { FoundRow } from './execute.js';
import type { Rule } from './rule.js';
import type { CoverageGap } from './types.js';

interface CoverageContext {
  readonly engine: Pick<Engine, 'allGuarded'>;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly policy: Policy;
  readonly asOf: string;
}

/**
 * Which townships (for a monthly roll: of which benefit and month) one roll covers. Judged on people whom a focus roll
 * knows: who stands on a school roll alone shows where the school is, not whose children were handed in.
 */
export interface RollCoverage {
  readonly dataset: Dataset;
  /** Keys made by `placeKey`. */
  readonly places: ReadonlySet<string>;
}

const placeKey = (townshipKey: string, about: string, month: number | null): string =>
  `${townshipKey}\u0000${about}\u0000${month ?? ''}`;

/** Reads the coverage of every roll whose silence a rule takes for absence. */
export type CoverageReader = (rule: Rule) => Promise<readonly RollCoverage[]>;

/** Makes a reader for one run; rules that ask the same of one roll share the answer. */
export const coverageReader = (context: CoverageContext): CoverageReader => {
  const known = new Map<string, Promise<RollCoverage>>();
  return (rule) =>
    Promise.all(
      [...rule.absentFrom].map(([name, filter]) => {
        const dataset = context.datasets.get(name);
        if (dataset === undefined) throw new Error(`${rule.header.id}: no dataset ${name}`);
        const key = `${name}|${filter}`;
        const coverage = known.get(key) ?? readRollCoverage(dataset, filter, context);
        known.set(key, coverage);
        return coverage;
      }),
    );
};

const readRollCoverage = async (
  dataset: Dataset,
  filter: string,
  { engine, policy, asOf }: CoverageContext,
): Promise<RollCoverage> => {
  const monthly = dataset.coverageBy !== undefined;
  const columns = monthly ? `, r.${dataset.coverageBy} as about, r.month` : '';
  const sql = `select distinct coalesce(p.township_key, '') as township_key${columns}
      from ${dataset.name} r join person p on p.person_id = r.person_id where p.in_focus and (${filter})`;
  const rows = await engine.allGuarded(sql, only({ ...policyBinds(policy), as_of: { date: asOf } }, sql));
  const places = new Set(
    rows.map((row) =>
      monthly
        ? placeKey(String(row['township_key']), String(row['about']), Number(row['month']))
        : placeKey(String(row['township_key']), '', null),
    ),
  );
  return { dataset, places };
};

/** Where somebody lives, as far as the rolls say. */
export interface Residence {
  readonly township: string | null;
  readonly townshipKey: string | null;
}

/**
 * Splits a rule's rows into those whose township the rolls cover and the gaps: townships of which the roll says
 * nothing at all, so that its silence about one person there means nothing either.
 */
export const splitByCoverage = (
  rows: readonly FoundRow[],
  coverage: readonly RollCoverage[],
  residenceOf: (personId: number | null) => Residence,
): { readonly judged: readonly FoundRow[]; readonly gaps: readonly CoverageGap[] } => {
  const people = new Map<string, { gap: Omit<CoverageGap, 'people'>; ids: Set<number | null> }>();
  const judged = rows.flatMap((row) => {
    const home = residenceOf(row.personId);
    const silent = coverage.find(({ dataset, places }) => {
      const monthly = dataset.coverageBy !== undefined;
      return !places.has(
        placeKey(home.townshipKey ?? '', monthly ? row.about : '', monthly ? row.month : null),
      );
    });
    if (silent === undefined) return [row];
    // Without a township nobody can say whether the roll covers it: a doubt, not a reason to look away.
    if (home.townshipKey === null) return [{ ...row, residenceUnknown: true }];
    const gap = {
      rule: row.rule.header.id,
      dataset: silent.dataset.name,
      township: home.township ?? '',
      about: row.about,
      month: row.month,
    };
    const key = JSON.stringify([gap.dataset, home.townshipKey, gap.about, gap.month]);
    const entry = people.get(key) ?? { gap, ids: new Set() };
    entry.ids.add(row.personId);
    people.set(key, entry);
    return [];
  });
  return { judged, gaps: [...people.values()].map(({ gap, ids }) => ({ ...gap, people: ids.size })) };
};
