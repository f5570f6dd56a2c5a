import type { Engine, TableSpec } from '../engine/types.js';
import type { UnitPair } from './model/clusters.js';
import type { Reason } from './reason-text.js';

/** What somebody decided of two records, or of two sets of records with the same contents; it wins over every weight. */
export interface LinkDecision {
  readonly verdict: 'same' | 'different';
  /** Record numbers. */
  readonly one: readonly number[];
  readonly other: readonly number[];
  readonly who: string;
  /** ISO date or moment. */
  readonly when: string;
}

/** Decided pairs of units, in the order of the decisions. */
export interface DecidedUnits {
  readonly mustLink: readonly UnitPair[];
  readonly cannotLink: readonly UnitPair[];
  /** The decision by which two units are one; undefined if nobody decided that. */
  readonly decisionOf: (a: number, b: number) => LinkDecision | undefined;
}

const splitTable: TableSpec = {
  name: 'link_split',
  columns: [
    { name: 'no', type: 'integer' },
    { name: 'side', type: 'integer' },
    { name: 'record_id', type: 'bigint' },
  ],
};

/**
 * Takes records out of their core that were decided to be somebody else than others of it: a number can be right in one
 * row and borrowed in another. Those of one decision stay together, and of several the last one takes them.
 */
export const splitCores = async (engine: Engine, decisions: readonly LinkDecision[]): Promise<void> => {
  const different = decisions.filter(({ verdict }) => verdict === 'different');
  if (different.length === 0) return;
  await engine.createTable(splitTable);
  const writer = await engine.openWriter(splitTable);
  different.forEach(({ one, other }, no) => {
    for (const record of one) writer.append([no, 0, record]);
    for (const record of other) writer.append([no, 1, record]);
  });
  await writer.close();
  await engine.run(splitCoresSql);
};

/** Only where both sides stand in one core; elsewhere the pair is kept apart as units. */
const splitCoresSql = `
create table link_core_split as
with parted as (
  select o.record_id, max(o.no) as part
  from link_split o
  join link_core c on c.record_id = o.record_id
  where o.side = 1
    and exists (
      select 1
      from link_split a
      join link_core ac on ac.record_id = a.record_id
      where a.no = o.no and a.side = 0 and ac.core_id = c.core_id
    )
  group by o.record_id
),
placed as (
  select c.record_id, c.core_id, coalesce(p.part, -1) as part
  from link_core c
  left join parted p on p.record_id = c.record_id
)
select
  record_id,
  min(record_id) over (partition by core_id, part) as core_id,
  count(*) over (partition by core_id, part) as core_records
from placed;
drop table link_core;
alter table link_core_split rename to link_core;
drop table link_split`;

/** Finds the units of decided records. Must run after `link_unit_record` is made. */
export const decidedUnits = async (
  engine: Engine,
  decisions: readonly LinkDecision[],
): Promise<DecidedUnits> => {
  if (decisions.length === 0) return { mustLink: [], cannotLink: [], decisionOf: () => undefined };
  const unitOf = await readUnitsOf(engine, decisions);
  const mustLink: UnitPair[] = [];
  const cannotLink: UnitPair[] = [];
  const byPair = new Map<string, LinkDecision>();
  for (const decision of decisions) {
    const units = (records: readonly number[]): readonly number[] => [
      ...new Set(records.flatMap((record) => unitOf.get(record) ?? [])),
    ];
    for (const a of units(decision.one)) {
      for (const b of units(decision.other)) {
        if (a === b) continue;
        (decision.verdict === 'same' ? mustLink : cannotLink).push([a, b]);
        if (decision.verdict === 'same') byPair.set(pairKey(a, b), decision);
      }
    }
  }
  return { mustLink, cannotLink, decisionOf: (a, b) => byPair.get(pairKey(a, b)) };
};

/** Who decided that two records are one person's, and when, as a reason of their link. */
export const decidedReason = ({ who, when }: LinkDecision): Reason => {
  const detail = `${who} ${when.slice(0, 'YYYY-MM-DD'.length)}`.replaceAll(/[:,@]/g, ' ').trim();
  return { code: 'decided-same', detail, hundredths: null };
};

const pairKey = (a: number, b: number): string => `${Math.min(a, b)}|${Math.max(a, b)}`;

const decidedTable: TableSpec = { name: 'link_decided', columns: [{ name: 'record_id', type: 'bigint' }] };

const readUnitsOf = async (
  engine: Engine,
  decisions: readonly LinkDecision[],
): Promise<ReadonlyMap<number, number>> => {
  await engine.createTable(decidedTable);
  const writer = await engine.openWriter(decidedTable);
  for (const record of new Set(decisions.flatMap(({ one, other }) => [...one, ...other])))
    writer.append([record]);
  await writer.close();
  const rows = await engine.all(
    `select u.record_id, u.unit_no
     from link_unit_record u
     join link_decided d on d.record_id = u.record_id`,
  );
  await engine.run('drop table link_decided');
  return new Map(rows.map((row) => [Number(row['record_id']), Number(row['unit_no'])]));
};
