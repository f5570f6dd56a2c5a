import type { Engine, TableSpec } from '../../engine/types.js';
import type { Resolution } from './resolve-units.js';
import type { Units } from './units.js';

const crowdTable: TableSpec = {
  name: 'link_crowded',
  columns: [
    { name: 'core_id', type: 'bigint' },
    { name: 'blocking', type: 'varchar' },
    { name: 'units', type: 'integer' },
  ],
};

/** Writes `link_crowded`: the cores in blocks that were too large to be compared, with the size of the block. */
export const writeCrowds = async (
  engine: Engine,
  units: Units,
  { capped, crowds }: Pick<Resolution, 'capped' | 'crowds'>,
): Promise<void> => {
  await engine.createTable(crowdTable);
  const writer = await engine.openWriter(crowdTable);
  for (const [at, members] of crowds.entries()) {
    const blocking = capped[at]?.blocking ?? '';
    for (const unit of members) writer.append([units.coreIds[unit] ?? 0, blocking, members.length]);
  }
  await writer.close();
};

/** `crowd`: the records that were not compared by a clue because more share it than a block may hold, and how many do. */
export const crowdSql = `
create table crowd as
select l.record_id, c.blocking, max(c.units) as units
from link_crowded c
join link_person l on l.core_id = c.core_id
group by l.record_id, c.blocking`;
