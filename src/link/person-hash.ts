import { createHmac } from 'node:crypto';
import type { Engine, TableSpec } from '../engine/types.js';

/** 64 bits: among ten million people the chance of two alike is one in 370,000. */
const hexCharacters = 16;

/**
 * Makes the function that turns an identity text into the person's public number: 16 hex characters, the same for the
 * same text and key, and worth nothing to whoever lacks the key (ID numbers are few enough to try them all).
 */
export const personHasher =
  (key: Buffer) =>
  (identity: string): string =>
    createHmac('sha256', key).update(identity).digest('hex').slice(0, hexCharacters);

/** What makes a person the same one next month. */
export interface PersonIdentity {
  readonly idNumber: string | null;
  /** Whether several persons stand under the number, so that it takes the name too. */
  readonly isShared: boolean;
  /** The number as written, where there is no usable one. */
  readonly cleanedNumber: string | null;
  readonly nameKey: string | null;
  readonly townshipKey: string | null;
}

/** The text by which a person is known from month to month. Two persons may get the same: see `identityNumbering`. */
export const identityText = (person: PersonIdentity): string => {
  const { idNumber, isShared, cleanedNumber, nameKey, townshipKey } = person;
  if (idNumber === null) return `raw:${cleanedNumber ?? ''}|${nameKey ?? ''}|${townshipKey ?? ''}`;
  return isShared ? `id:${idNumber}|${nameKey ?? ''}` : `id:${idNumber}`;
};

/**
 * Tells apart persons of whom nothing different is known: the second with a text gets `#2` behind it, and so on. Give it
 * the persons in the order of their numbers.
 */
export const identityNumbering = (): ((text: string) => string) => {
  const seen = new Map<string, number>();
  return (text) => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count === 1 ? text : `${text}#${count}`;
  };
};

const hashTable: TableSpec = {
  name: 'person_hash',
  columns: [
    { name: 'person_id', type: 'bigint' },
    { name: 'hash', type: 'varchar' },
  ],
};

/** Only what `identityText` will use of a person: carrying text out of the engine is what costs. */
const identitiesSql = `
select
  cast(p.person_id as double precision) as person_id,
  p.id_number,
  s.id_number is not null as is_shared,
  case when p.id_number is null then r.id_cleaned end as id_cleaned,
  case when p.id_number is null or s.id_number is not null then p.name_key end as name_key,
  case when p.id_number is null then p.township_key end as township_key
from person p
join record r on r.record_id = p.person_id
left join (
  select id_number
  from person
  where id_number is not null
  group by id_number
  having count(*) > 1
) s on s.id_number = p.id_number
order by p.person_id`;

/** Writes `person_hash(person_id, hash)`: the number by which each person is known outside this run. */
export const hashPersons = async (engine: Engine, key: Buffer): Promise<void> => {
  const hash = personHasher(key);
  const numbered = identityNumbering();
  await engine.createTable(hashTable);
  const writer = await engine.openWriter(hashTable);
  for await (const { rowCount, columns } of engine.streamColumns(identitiesSql)) {
    const [people = [], numbers = [], shared = [], cleaned = [], names = [], townships = []] = columns;
    for (let at = 0; at < rowCount; at += 1) {
      const text = identityText({
        idNumber: textOrNull(numbers[at]),
        isShared: shared[at] === true,
        cleanedNumber: textOrNull(cleaned[at]),
        nameKey: textOrNull(names[at]),
        townshipKey: textOrNull(townships[at]),
      });
      writer.append([people[at] ?? null, hash(numbered(text))]);
    }
    await writer.room();
  }
  await writer.close();
};

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Reads the public numbers of the people in `found_person`, which whoever looks for them filled. */
export const readFoundHashes = async (engine: Engine): Promise<ReadonlyMap<number, string>> => {
  const rows = await engine.all(
    'select h.person_id, h.hash from person_hash h join found_person f on f.person_id = h.person_id',
  );
  return new Map(rows.map((row) => [Number(row['person_id']), String(row['hash'])]));
};
