import type { Dataset } from '../schema/dataset.js';

const mostRowsOfPhone = 300;

const rollsOfEverybodyOnce = (datasets: ReadonlyMap<string, Dataset>): string =>
  [...datasets.values()]
    .filter(({ oneRowPer }) => oneRowPer === 'person' || oneRowPer === 'household-member')
    .map(({ name }) => `'${name}'`)
    .join(', ');

/** Tables that stay as they are whoever is looked for. Need `plain_name`. */
export const lastingTables = (
  datasets: ReadonlyMap<string, Dataset>,
): readonly (readonly [name: string, sql: string])[] => [
  // Telephones that several people have on one sheet that names everybody once: a dibao roll gives every member the
  // householder's. On that sheet they are no person's own.
  [
    'shared_phone',
    `
  select r.sheet_no, r.phone
  from record r
  join link l on l.record_id = r.record_id
  where r.phone is not null and r.dataset in (${rollsOfEverybodyOnce(datasets)})
  group by r.sheet_no, r.phone
  having min(l.person_id) < max(l.person_id)`,
  ],
  // What the rows of everybody say, each once: rows repeat the same few writings.
  [
    'person_writing',
    `
  select
    l.person_id, r.name_key, r.township_key, r.village, r.birth_date, r.id_number, r.phone,
    s.phone is not null as is_shared_phone, count(*) as records
  from record r
  join link l on l.record_id = r.record_id
  left join shared_phone s on s.sheet_no = r.sheet_no and s.phone = r.phone
  group by l.person_id, r.name_key, r.township_key, r.village, r.birth_date, r.id_number, r.phone, s.phone`,
  ],
  // A valid number that all rows of the person bear and no row of anybody else: as with most people.
  [
    'sole_number',
    `
  select g.person_id, g.id_number
  from (
    select w.id_number, min(w.person_id) as person_id, sum(w.records) as records
    from person_writing w
    where w.id_number is not null
    group by w.id_number
    having min(w.person_id) = max(w.person_id)
  ) g
  join (select person_id, sum(records) as records from person_writing group by person_id) t
    on t.person_id = g.person_id and t.records = g.records
  join person p on p.person_id = g.person_id and p.id_number = g.id_number
  where p.id_valid`,
  ],
  [
    'near_spelling',
    `
  select
    s.*, substr(s.name_key, 1, 1) as first_character, substr(s.name_key, 2) as further,
    not p.id_valid or k.name_key is null as is_open, k.usual_name, u.id_number as sole_number
  from (
    select distinct w.person_id, w.name_key, w.township_key, w.village, w.birth_date
    from person_writing w
    where w.name_key is not null and w.township_key is not null and w.village is not null
  ) s
  join person p on p.person_id = s.person_id
  left join plain_name k on k.name_key = s.name_key
  left join sole_number u on u.person_id = s.person_id`,
  ],
];

/**
 * Neighbours who are two at a glance, as most are: plain names that differ in usual characters, and sole numbers of 18
 * characters between which no slip lies (a character replaced, or two that changed places, leave the first 13 or the
 * sixteenth and seventeenth as they are) and of which none is the other corrected, see `areAlikeAsCorrected`. Of `w` and `n`.
 */
export const areFarApart = `(
      w.usual_name <> n.usual_name and length(w.sole_number) = 18 and length(n.sole_number) = 18
      and substr(w.sole_number, 1, 13) <> substr(n.sole_number, 1, 13)
      and substr(w.sole_number, 16, 2) <> substr(n.sole_number, 16, 2)
    )`;

/**
 * Tables that the pairs are made from, each after those that it reads: what the people in `sought_person` write of themselves,
 * their names by village, and the pairs by a spelling of each. Tables, because
 * engines do not know how long the parts of one long statement become: as one it took five times as long. Needs the
 * `lastingTables`.
 *
 * Somebody whom linking would have joined with another, had not a third been just as alike, may be called what that other is
 * called. In a village people are looked up by what they have in common: the first character and a sign of likeness (only
 * the first character where somebody has no valid number, or a name that is not plain), the rest of the name, or the birth
 * date. To compare everybody in a village would take longest of all.
 */
export const nearPairTables: readonly (readonly [name: string, sql: string])[] = [
  [
    'near_own',
    `
  with stated as (
    select f.person_id, f.person_id as by_person_id
    from sought_person f
    union all
    select distinct f.person_id, c.person_id
    from candidate c
    join link o on o.record_id = c.record_id
    join sought_person f on f.person_id = o.person_id
    where c.reasons like '%,tie'
  ),
  said as (
    select
      t.person_id, r.name_key, r.township_key, r.village, r.id_number, r.phone, s.phone is not null as is_shared_phone,
      r.id_cleaned, r.id_fault,
      case when t.by_person_id = t.person_id then r.record_id end as record_id,
      case when t.by_person_id = t.person_id then l.confidence else 'probable' end as confidence
    from stated t
    join link l on l.person_id = t.by_person_id
    join record r on r.record_id = l.record_id
    left join shared_phone s on s.sheet_no = r.sheet_no and s.phone = r.phone
  ),
  -- A hidden name may be half a village's; of somebody whose whole name stands elsewhere it says nothing more. A name with
  -- letters may stand for characters that were lost.
  named_whole as (
    select distinct w.person_id
    from said w
    where w.record_id is not null and w.name_key not like '%*%' and w.name_key not like '%□%'
      and upper(w.name_key) = lower(w.name_key)
  )
  select
    row_number() over () as said_no,
    k.person_id, k.name_key, k.township_key, k.village, k.id_number, k.phone, k.is_shared_phone,
    case when p.id_valid then null else max(k.id_cleaned) end as cleaned,
    case when p.id_valid then null else max(k.id_fault) end as fault,
    min(k.record_id) as record_id,
    min(case when k.id_number = p.id_number then 'certain' else k.confidence end) as confidence
  from said k
  join person p on p.person_id = k.person_id
  left join named_whole w on w.person_id = k.person_id
  where k.name_key is not null
    and (w.person_id is null or k.name_key not like '%*%')
  group by k.person_id, p.id_valid, k.name_key, k.township_key, k.village, k.id_number, k.phone, k.is_shared_phone`,
  ],
  [
    'near_own_name',
    `
  select
    row_number() over () as own_no, w.person_id, w.name_key, w.township_key, w.village, p.birth_date,
    substr(w.name_key, 1, 1) as first_character, substr(w.name_key, 2) as further,
    not p.id_valid or k.name_key is null as is_open, k.usual_name, u.id_number as sole_number,
    max(w.cleaned) as cleaned, max(w.fault) as fault, min(w.record_id) as record_id,
    min(w.confidence) as confidence
  from near_own w
  join person p on p.person_id = w.person_id
  left join plain_name k on k.name_key = w.name_key
  left join sole_number u on u.person_id = w.person_id
  where w.township_key is not null and w.village is not null
  group by
    w.person_id, w.name_key, w.township_key, w.village, p.birth_date, p.id_valid, k.name_key, k.usual_name, u.id_number`,
  ],
  [
    'near_paired',
    `
  with neighbour as (
    select w.own_no, n.person_id, n.name_key
    from near_own_name w
    join name_likeness a on a.name_key = w.name_key
    join (
      select distinct s.person_id, s.name_key, s.township_key, s.village, s.usual_name, s.sole_number, b.like_key
      from near_spelling s
      join name_likeness b on b.name_key = s.name_key
    ) n on n.township_key = w.township_key and n.village = w.village and n.like_key = a.like_key
    where ${areFarApart} is not true
    union
    select w.own_no, n.person_id, n.name_key
    from (select * from near_own_name where is_open) w
    join near_spelling n on n.township_key = w.township_key and n.village = w.village
      and n.first_character = w.first_character
    union
    select w.own_no, n.person_id, n.name_key
    from near_own_name w
    join (select * from near_spelling where is_open) n on n.township_key = w.township_key and n.village = w.village
      and n.first_character = w.first_character
    union
    select w.own_no, n.person_id, n.name_key
    from near_own_name w
    join near_spelling n on n.township_key = w.township_key and n.village = w.village and n.further = w.further
    where ${areFarApart} is not true
    union
    select w.own_no, n.person_id, n.name_key
    from near_own_name w
    join near_spelling n on n.township_key = w.township_key and n.village = w.village
      and n.birth_date = w.birth_date
    where ${areFarApart} is not true
  ),
  -- The telephone of an office or a school is nobody's.
  own_phone as (
    select n.phone
    from (select distinct phone from near_own) w
    join person_writing n on n.phone = w.phone
    group by n.phone
    having sum(n.records) <= ${mostRowsOfPhone}
  ),
  bearer as (
    select distinct w.said_no, n.person_id, n.name_key, 'number' as brought_by
    from near_own w
    join person_writing n on n.id_number = w.id_number
    where n.person_id <> w.person_id and n.name_key is not null
    union all
    select distinct w.said_no, n.person_id, n.name_key, 'phone'
    from near_own w
    join own_phone e on e.phone = w.phone
    join person_writing n on n.phone = w.phone
    where n.person_id <> w.person_id and n.name_key is not null
  )
  select
    w.person_id, w.name_key as own_name_key, n.person_id as row_person_id, n.name_key, 'village' as brought_by,
    true as is_of_village, w.own_no, cast(null as bigint) as said_no
  from neighbour n
  join near_own_name w on w.own_no = n.own_no
  where n.person_id <> w.person_id
  union all
  select w.person_id, w.name_key, n.person_id, n.name_key, n.brought_by, false, cast(null as bigint), w.said_no
  from bearer n
  join near_own w on w.said_no = n.said_no`,
  ],
];

/** Every two people of `near_paired` with the names by which they are brought together: what is asked first of a pair. */
export const namesOfPairsSql = `
  select distinct
    d.person_id, d.row_person_id, d.own_name_key, d.name_key, d.is_of_village,
    p.id_valid and q.id_valid as are_both_valid
  from near_paired d
  join person p on p.person_id = d.person_id
  join person q on q.person_id = d.row_person_id`;

/** The sole numbers of people in `near_named`. */
export const soleNumbersSql = `
  select s.person_id, s.id_number
  from sole_number s
  join near_named n on n.person_id = s.person_id`;

/** All that is known of the pairs whose people and names stand in `near_alike`. */
export const pairsSql = `
  select distinct
    d.person_id, d.own_name_key, d.row_person_id, d.name_key, d.brought_by, d.is_of_village,
    coalesce(v.cleaned, o.cleaned) as own_cleaned, coalesce(v.fault, o.fault) as own_fault,
    coalesce(v.record_id, o.record_id) as own_record_id, coalesce(v.confidence, o.confidence) as own_confidence,
    case when d.brought_by = 'number' then o.id_number end as own_row_number,
    case when d.brought_by = 'phone' then o.phone end as own_phone,
    d.brought_by = 'phone' and o.is_shared_phone as is_shared_phone,
    p.id_number as own_number, p.id_valid as own_valid, cast(p.birth_date as varchar) as own_birth
  from near_alike a
  join near_paired d on d.person_id = a.person_id and d.row_person_id = a.row_person_id
    and d.own_name_key = a.own_name_key and d.name_key = a.name_key and d.is_of_village = a.is_of_village
  join person p on p.person_id = d.person_id
  left join near_own_name v on v.own_no = d.own_no
  left join near_own o on o.said_no = d.said_no`;
