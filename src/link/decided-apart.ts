import type { Engine, TableSpec } from '../engine/types.js';
import type { LinkDecision } from './decisions.js';

const recordPairs: TableSpec = {
  name: 'link_apart',
  columns: [
    { name: 'record_id', type: 'bigint' },
    { name: 'other_record_id', type: 'bigint' },
  ],
};

/**
 * Creates `decided_apart(person_id, other_person_id)`: people of whom somebody decided that they are two, both ways round. Needs
 * `link`. Whoever looks for people that may be one must leave these pairs alone.
 */
export const createDecidedApart = async (
  engine: Engine,
  decisions: readonly LinkDecision[],
): Promise<void> => {
  await engine.createTable(recordPairs);
  const writer = await engine.openWriter(recordPairs);
  for (const { verdict, one, other } of decisions) {
    if (verdict !== 'different') continue;
    for (const a of one) for (const b of other) writer.append([a, b]);
  }
  await writer.close();
  await engine.run(decidedApartSql);
};

const decidedApartSql = `
create table decided_apart as
with pair as (
  select a.person_id, b.person_id as other_person_id
  from link_apart d
  join link a on a.record_id = d.record_id
  join link b on b.record_id = d.other_record_id
)
select person_id, other_person_id from pair where person_id <> other_person_id
union
select other_person_id, person_id from pair where person_id <> other_person_id;
drop table link_apart`;
