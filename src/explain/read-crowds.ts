import type { Engine } from '../engine/types.js';

/** Records of a person that were not compared by a clue that too many share. */
export interface Crowd {
  /** Name of the clue (a blocking of linking). */
  readonly blocking: string;
  /** Records of the person. */
  readonly records: number;
  /** How many share it, in people as far as numbers and names alone tell them apart. */
  readonly size: number;
}

/** Reads by what the person's records were not compared, by clue. */
export const readCrowds = async (engine: Engine, person: number): Promise<readonly Crowd[]> => {
  const rows = await engine.all(
    `select c.blocking, count(*) as records, max(c.units) as size
     from crowd c
     join link l on l.record_id = c.record_id
     where l.person_id = $person
     group by c.blocking
     order by c.blocking`,
    { person },
  );
  return rows.map((row) => ({
    blocking: String(row['blocking']),
    records: Number(row['records']),
    size: Number(row['size']),
  }));
};
