import type { Engine } from '../engine/types.js';
import type { Dataset } from '../schema/dataset.js';
import type { Ownership } from './near-judgement.js';

/** What the rolls say of the people of `near_pair` besides their names. */
export interface PeopleBeside {
  /** Whose a number is that a row of the person writes; null for none. */
  readonly ownershipOf: (number: string | null, person: number) => Ownership | null;
  /** Whether both stand on one sheet that names everybody once: two rows, two people. */
  readonly shareSheet: (one: number, other: number) => boolean;
  /** Whether the person has one row alone. */
  readonly isAlone: (person: number) => boolean;
  /** Whether a telephone that a row of one person bears is the usual one of another, and not of that person. */
  readonly isStrayPhone: (
    phone: string | null,
    people: { readonly of: number; readonly belongsTo: number },
  ) => boolean;
}

/** Reads it, for all of them at once. */
export const readPeopleBeside = async (
  engine: Engine,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<PeopleBeside> => {
  const users = await readUsers(engine);
  const sheets = await readSheets(engine, datasets);
  const phones = await readUsualPhones(engine);
  const alone = await readAlone(engine);
  return {
    ownershipOf: (number, person) => (number === null ? null : ownership(users.get(number), person)),
    shareSheet: (one, other) => {
      const stand = sheets.get(one);
      return [...(sheets.get(other) ?? [])].some((sheet) => stand?.has(sheet));
    },
    isAlone: (person) => alone.has(person),
    isStrayPhone: (phone, { of, belongsTo }) =>
      phone !== null && phones.get(belongsTo)?.has(phone) === true && phones.get(of)?.has(phone) !== true,
  };
};

const peopleSql = `
  select person_id from near_pair
  union
  select row_person_id from near_pair`;

const readSheets = async (
  engine: Engine,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<ReadonlyMap<number, ReadonlySet<number>>> => {
  const once = [...datasets.values()].filter(({ oneRowPer }) => oneRowPer === 'person');
  const rows = await engine.all(
    `select distinct l.person_id, r.sheet_no
     from (${peopleSql}) k
     join link l on l.person_id = k.person_id
     join record r on r.record_id = l.record_id
     where r.dataset in (${once.map(({ name }) => `'${name}'`).join(', ')})`,
  );
  const sheets = new Map<number, Set<number>>();
  for (const row of rows) {
    const person = Number(row['person_id']);
    const known = sheets.get(person) ?? new Set();
    sheets.set(person, known.add(Number(row['sheet_no'])));
  }
  return sheets;
};

const readAlone = async (engine: Engine): Promise<ReadonlySet<number>> => {
  const rows = await engine.all(
    `select w.person_id
     from (${peopleSql}) k
     join person_writing w on w.person_id = k.person_id
     group by w.person_id
     having sum(w.records) = 1`,
  );
  return new Set(rows.map((row) => Number(row['person_id'])));
};

/** By how many datasets each person is known by a number. */
type Users = ReadonlyMap<number, number>;

/** How many datasets more than anybody else must know the owner of a number by it. */
const margin = 2;

const ownership = (users: Users | undefined, person: number): Ownership => {
  const own = users?.get(person) ?? 0;
  const others = [...(users ?? [])].flatMap(([user, datasets]) => (user === person ? [] : [datasets]));
  const most = Math.max(0, ...others);
  if (most === 0 || own >= most + margin) return 'own';
  return own > most ? 'shared' : 'foreign';
};

/** Who writes the numbers that people of `near_pair` write. Those of sole numbers need no counting. */
const readUsers = async (engine: Engine): Promise<ReadonlyMap<string, Users>> => {
  const rows = await engine.all(
    `with involved as (
       select distinct w.person_id, w.id_number, s.person_id is not null as is_sole
       from (${peopleSql}) k
       join person_writing w on w.person_id = k.person_id
       left join sole_number s on s.person_id = w.person_id
       where w.id_number is not null
     ),
     counted as (
       select distinct w.person_id, w.id_number
       from (select distinct id_number from involved where not is_sole) i
       join person_writing w on w.id_number = i.id_number
     )
     select c.id_number, c.person_id, count(distinct r.dataset) as datasets
     from counted c
     join link l on l.person_id = c.person_id
     join record r on r.record_id = l.record_id and r.id_number = c.id_number
     group by c.id_number, c.person_id
     union all
     select id_number, person_id, 1 from involved where is_sole`,
  );
  const users = new Map<string, Map<number, number>>();
  for (const row of rows) {
    const number = String(row['id_number']);
    const known = users.get(number) ?? new Map<number, number>();
    users.set(number, known.set(Number(row['person_id']), Number(row['datasets'])));
  }
  return users;
};

/** The telephone of most of a person's rows, where it is not shared on their sheet; several where as many rows have them. */
const readUsualPhones = async (engine: Engine): Promise<ReadonlyMap<number, ReadonlySet<string>>> => {
  const rows = await engine.all(
    `with counted as (
       select w.person_id, w.phone, sum(w.records) as records
       from (${peopleSql}) k
       join person_writing w on w.person_id = k.person_id
       where w.phone is not null and not w.is_shared_phone
       group by w.person_id, w.phone
     )
     select c.person_id, c.phone
     from counted c
     join (select person_id, max(records) as records from counted group by person_id) m
       on m.person_id = c.person_id and m.records = c.records`,
  );
  const phones = new Map<number, Set<string>>();
  for (const row of rows) {
    const person = Number(row['person_id']);
    const known = phones.get(person) ?? new Set();
    phones.set(person, known.add(String(row['phone'])));
  }
  return phones;
};
