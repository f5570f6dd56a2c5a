import type { Engine, TableSpec } from '../engine/types.js';
import { decidedReason, type LinkDecision } from './decisions.js';
import { writeReasons } from './reason-text.js';

const settledTable: TableSpec = {
  name: 'link_settled',
  columns: [
    { name: 'no', type: 'integer' },
    { name: 'side', type: 'integer' },
    { name: 'is_same', type: 'boolean' },
    { name: 'record_id', type: 'bigint' },
    { name: 'reasons', type: 'varchar' },
  ],
};

/**
 * What decisions settle once it is known who is who: a record that somebody decided to be the same as one that is surely
 * linked is surely linked too, and between people whom somebody decided to be different nothing is left to suspect. Needs
 * `link` and `candidate`.
 */
export const settleDecided = async (engine: Engine, decisions: readonly LinkDecision[]): Promise<void> => {
  if (decisions.length === 0) return;
  await engine.createTable(settledTable);
  const writer = await engine.openWriter(settledTable);
  for (const [no, decision] of decisions.entries()) {
    const reasons = writeReasons([decidedReason(decision)]);
    for (const [side, records] of [decision.one, decision.other].entries()) {
      for (const record of records) writer.append([no, side, decision.verdict === 'same', record, reasons]);
    }
  }
  await writer.close();
  await engine.run(confirmSql);
  await engine.run(unsuspectSql);
  await engine.run('drop table link_settled');
};

const confirmSql = `
update link
set
  confidence = 'certain',
  reasons = case when link.reasons like 'decided-same%' then link.reasons else s.reasons || ',' || link.reasons end
from (
  select d.record_id, min(d.reasons) as reasons
  from link_settled d
  join link_settled e on e.no = d.no and e.side <> d.side
  join link l on l.record_id = d.record_id
  join link m on m.record_id = e.record_id
  where d.is_same and m.person_id = l.person_id and m.confidence = 'certain' and l.confidence <> 'certain'
  group by d.record_id
) s
where s.record_id = link.record_id`;

/** Candidates stand in the table both ways, and so must the people whom a decision keeps apart. */
const unsuspectSql = `
delete from candidate
where exists (
  select 1
  from link own
  join link l on l.person_id = own.person_id
  join link_settled d on d.record_id = l.record_id and not d.is_same
  join link_settled e on e.no = d.no and e.side <> d.side
  join link m on m.record_id = e.record_id
  where own.record_id = candidate.record_id and m.person_id = candidate.person_id
)`;
