import levenshtein from 'fast-levenshtein';
import { compareByCodePoint } from '../code-point-order.js';
import type { Engine } from '../engine/types.js';
import type { Who } from './parse-who.js';

/** More than these are no help. */
const mostNearest = 5;

/** Slips in a number, and in a name, with which it is still worth showing. */
const furthestNumber = 2;
const furthestName = 1;

interface Near {
  readonly person: number;
  readonly text: string;
  readonly distance: number;
}

/**
 * Numbers of the people whose number or name comes nearest to one that nobody has: at most five, nearest first. A name of
 * two characters must share its first, or hardly anything would be far.
 */
export const nearestPeople = async (
  engine: Engine,
  { written, nameKey }: Who,
): Promise<readonly number[]> => {
  const asked = written ?? nameKey;
  if (asked === null) return [];
  const furthest = written === null ? furthestName : furthestNumber;
  const sql = written === null ? namesSql : numbersSql;
  const near: Near[] = [];
  for await (const { rowCount, columns } of engine.streamColumns(sql)) {
    const [people = [], texts = []] = columns;
    for (let at = 0; at < rowCount; at += 1) {
      const text = String(texts[at]);
      if (Math.abs(text.length - asked.length) > furthest) continue;
      if (written === null && asked.length <= 2 && text[0] !== asked[0]) continue;
      const distance = levenshtein.get(text, asked);
      if (distance <= furthest) near.push({ person: Number(people[at]), text, distance });
    }
  }
  near.sort((a, b) => a.distance - b.distance || compareByCodePoint(a.text, b.text) || a.person - b.person);
  return [...new Set(near.map(({ person }) => person))].slice(0, mostNearest);
};

const numbersSql = `
select distinct cast(l.person_id as double precision) as person_id, coalesce(r.id_number, r.id_cleaned) as text
from record r
join link l on l.record_id = r.record_id
where coalesce(r.id_number, r.id_cleaned) is not null`;

const namesSql = `
select distinct cast(l.person_id as double precision) as person_id, r.name_key as text
from record r
join link l on l.record_id = r.record_id
where r.name_key is not null`;
