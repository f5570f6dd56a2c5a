import type { Binds, Engine } from '../engine/types.js';
import type { Who } from './parse-who.js';

/**
 * Numbers of the people whom somebody may mean, ascending: by number of a report, else by ID or certificate number, else
 * by name.
 */
export const findPeople = async (engine: Engine, who: Who): Promise<readonly number[]> => {
  for (const { sql, binds } of searches(who)) {
    const rows = await engine.all(sql, binds);
    if (rows.length > 0) return rows.map((row) => Number(row['person_id'])).sort((a, b) => a - b);
  }
  return [];
};

interface Search {
  readonly sql: string;
  readonly binds: Binds;
}

const searches = ({ personId, number, inside, written, nameKey }: Who): readonly Search[] => [
  ...(personId === null
    ? []
    : [{ sql: 'select person_id from person_hash where hash = $hash', binds: { hash: personId } }]),
  ...(written === null ? [] : [{ sql: byNumberSql, binds: { number: number ?? written, inside, written } }]),
  ...(nameKey === null ? [] : [byName(nameKey)]),
];

/** A number that stands in a record in any way, so that a borrowed one shows everybody under it. */
const byNumberSql = `
select distinct l.person_id
from record r
join link l on l.record_id = r.record_id
where r.id_number = $number or r.id_number = $inside or r.id_cleaned = $written
  or r.cert_base = $number or r.cert_number = $written or r.cert_id = $number`;

const byNameSql = (compared: string): string => `
select distinct l.person_id
from record r
join link l on l.record_id = r.record_id
where r.name_key ${compared}
  or r.record_id in (select record_id from former_name where name_key ${compared})`;

const byName = (key: string): Search =>
  key.includes('*')
    ? {
        sql: byNameSql('like $pattern'),
        binds: { pattern: key.replaceAll(/[%_]/g, '').replaceAll('*', '_') },
      }
    : { sql: byNameSql('= $key'), binds: { key } };
