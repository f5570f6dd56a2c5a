import type { Engine, SqlValue, TableSpec } from '../engine/types.js';

/** What somebody decided of two sets of records, each of one content. */
export interface LinkDecision {
  readonly verdict: 'same' | 'different';
  readonly one: readonly number[];
  readonly other: readonly number[];
}

/**
 * Regroups `link_person` by what people decided: records of one person that are different become two, the second side of the
 * decision leaving; people who are the same become one. Returns how many decisions could not be followed, because others keep
 * the people apart to whom their records belong.
 */
export const regroupDecided = async (engine: Engine, decisions: readonly LinkDecision[]): Promise<number> => {
  if (decisions.length === 0) return 0;
  const personOf = await readPersons(engine, decisions);
  const parts = new Map<number, number>();
  decisions.forEach(({ verdict, one, other }, at) => {
    const people = new Set(one.map((record) => personOf.get(record)));
    if (verdict === 'same') return;
    for (const record of other) if (people.has(personOf.get(record))) parts.set(record, at);
  });
  const groupOf = (record: number): string => `${personOf.get(record) ?? 0}|${parts.get(record) ?? -1}`;
  const { labels, apart } = joinGroups(decisions, groupOf);
  await fill(engine, partTable, [...parts]);
  await fill(
    engine,
    groupTable,
    [...labels].map(([group, label]) => [...group.split('|').map(Number), label]),
  );
  await engine.run(regroupSql);
  return apart;
};

/** Joins what is the same, decision by decision, unless that would join what is different. */
const joinGroups = (
  decisions: readonly LinkDecision[],
  groupOf: (record: number) => string,
): { readonly labels: ReadonlyMap<string, string>; readonly apart: number } => {
  const labels = new Map<string, string>();
  const labelOf = (group: string): string => labels.get(group) ?? group;
  const pairs = (verdict: LinkDecision['verdict']): readonly (readonly [string, string])[] =>
    decisions
      .filter((decision) => decision.verdict === verdict)
      .flatMap(({ one, other }) =>
        [...new Set(one.map(groupOf))].flatMap((a) =>
          [...new Set(other.map(groupOf))].map((b) => [a, b] as const),
        ),
      );
  const different = pairs('different');
  let apart = 0;
  for (const [a, b] of pairs('same')) {
    const [to, from] = [labelOf(a), labelOf(b)];
    if (to === from) continue;
    const joined = (group: string): string => (labelOf(group) === from ? to : labelOf(group));
    if (different.some(([c, d]) => joined(c) === joined(d) && labelOf(c) !== labelOf(d))) {
      apart += 1;
      continue;
    }
    for (const group of [a, b, ...labels.keys()]) labels.set(group, joined(group));
  }
  return { labels, apart };
};

const readPersons = async (
  engine: Engine,
  decisions: readonly LinkDecision[],
): Promise<ReadonlyMap<number, number>> => {
  const records = new Set(decisions.flatMap(({ one, other }) => [...one, ...other]));
  await fill(
    engine,
    decidedTable,
    [...records].map((record) => [record]),
  );
  const rows = await engine.all(
    'select l.record_id, l.person_id from link_person l join link_decided d on d.record_id = l.record_id',
  );
  await engine.run('drop table link_decided');
  return new Map(rows.map((row) => [Number(row['record_id']), Number(row['person_id'])]));
};

const decidedTable: TableSpec = { name: 'link_decided', columns: [{ name: 'record_id', type: 'bigint' }] };

const partTable: TableSpec = {
  name: 'link_part',
  columns: [
    { name: 'record_id', type: 'bigint' },
    { name: 'part', type: 'integer' },
  ],
};

const groupTable: TableSpec = {
  name: 'link_group',
  columns: [
    { name: 'person_id', type: 'bigint' },
    { name: 'part', type: 'integer' },
    { name: 'label', type: 'varchar' },
  ],
};

const fill = async (
  engine: Engine,
  table: TableSpec,
  rows: readonly (readonly SqlValue[])[],
): Promise<void> => {
  await engine.createTable(table);
  const writer = await engine.openWriter(table);
  for (const row of rows) writer.append(row);
  await writer.close();
};

const regroupSql = `
create table link_regrouped as
with placed as (
  select
    l.record_id,
    coalesce(g.label, cast(l.person_id as varchar) || '|' || cast(coalesce(p.part, -1) as varchar)) as label
  from link_person l
  left join link_part p on p.record_id = l.record_id
  left join link_group g on g.person_id = l.person_id and g.part = coalesce(p.part, -1)
)
select
  record_id,
  min(record_id) over (partition by label) as person_id,
  count(*) over (partition by label) as records
from placed;
drop table link_person;
alter table link_regrouped rename to link_person;
drop table link_part;
drop table link_group`;

const settledTable: TableSpec = {
  name: 'link_settled',
  columns: [
    { name: 'no', type: 'integer' },
    { name: 'side', type: 'integer' },
    { name: 'is_same', type: 'boolean' },
    { name: 'record_id', type: 'bigint' },
  ],
};

/**
 * What decisions settle once it is known who is who: a record that somebody decided to be the same as one that is surely
 * linked is surely linked too, and between people whom somebody decided to be different nothing is left to suspect. Needs
 * `link` and `candidate`.
 */
export const settleDecided = async (engine: Engine, decisions: readonly LinkDecision[]): Promise<void> => {
  if (decisions.length === 0) return;
  const rows = decisions.flatMap(({ verdict, one, other }, no) =>
    [one, other].flatMap((records, side) => records.map((record) => [no, side, verdict === 'same', record])),
  );
  await fill(engine, settledTable, rows);
  await engine.run(settleSql);
};

const settleSql = `
update link
set confidence = 'certain'
from (
  select distinct d.record_id
  from link_settled d
  join link_settled e on e.no = d.no and e.side <> d.side
  join link l on l.record_id = d.record_id
  join link m on m.record_id = e.record_id
  where d.is_same and m.person_id = l.person_id and m.confidence = 'certain' and l.confidence <> 'certain'
) s
where s.record_id = link.record_id;

delete from candidate
where exists (
  select 1
  from link own
  join link l on l.person_id = own.person_id
  join link_settled d on d.record_id = l.record_id and not d.is_same
  join link_settled e on e.no = d.no and e.side <> d.side
  join link m on m.record_id = e.record_id
  where own.record_id = candidate.record_id and m.person_id = candidate.person_id
);

drop table link_settled`;
