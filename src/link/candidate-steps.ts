/**
 * Pairs of persons of one name whose numbers are alike, as SQL. At least one of a pair stands loose (see `link_summed`)
 * and at least one belongs to a focus roll: of the others nothing is asked.
 *
 * Two numbers of 18 characters at one edit from each other keep the first 10 or the last 8, unless the edit swaps the
 * 10th and the 11th; that is the third join.
 */
export const alikePersonsSql = `
create table link_pair as
with person_number as (
  select
    b.person_id,
    p.name_key,
    b.likeness,
    left(b.likeness, 10) as first_10,
    right(b.likeness, 8) as last_8,
    left(b.likeness, 9) as first_9,
    right(b.likeness, 7) as last_7,
    b.is_loose,
    b.in_focus
  from link_summed b
  join person p on p.person_id = b.person_id
  where p.name_key is not null and b.likeness is not null
),
alike as (
  select a.person_id as one, b.person_id as other, a.likeness as number_one, b.likeness as number_other
  from person_number a
  join person_number b on b.name_key = a.name_key and b.first_10 = a.first_10
  where a.person_id < b.person_id and (a.is_loose or b.is_loose) and (a.in_focus or b.in_focus)
  union
  select a.person_id, b.person_id, a.likeness, b.likeness
  from person_number a
  join person_number b on b.name_key = a.name_key and b.last_8 = a.last_8
  where a.person_id < b.person_id and (a.is_loose or b.is_loose) and (a.in_focus or b.in_focus)
  union
  select a.person_id, b.person_id, a.likeness, b.likeness
  from person_number a
  join person_number b on b.name_key = a.name_key and b.first_9 = a.first_9 and b.last_7 = a.last_7
  where a.person_id < b.person_id and (a.is_loose or b.is_loose) and (a.in_focus or b.in_focus)
    and substr(a.likeness, 10, 1) = substr(b.likeness, 11, 1)
    and substr(a.likeness, 11, 1) = substr(b.likeness, 10, 1)
)
select one, other, number_one, number_other
from alike`;

/** The pairs with their numbers, for TypeScript to say how the numbers are alike. */
export const pairsToExplainSql = `
select one, other, number_one, number_other
from link_pair
order by one, other`;

/**
 * Candidates from the pairs (both ways: whichever of the two is missing somewhere, the other's record may be it), and
 * from numbers that several persons share.
 */
export const candidateSql = `
create table candidate as
with sharing as (
  select distinct p.person_id, p.id_number, p.name_key
  from person p
  join (
    select id_number
    from person
    where id_number is not null
    group by id_number
    having count(*) > 1
  ) s on s.id_number = p.id_number
),
between_persons as (
  select one as from_person, other as to_person, reasons from link_pair_reason
  union all
  select other, one, reasons from link_pair_reason
  union all
  select
    a.person_id,
    b.person_id,
    case when a.name_key is null or b.name_key is null then 'id-shared,name-blank' else 'id-shared,name-different' end
  from sharing a
  join sharing b on b.id_number = a.id_number and b.person_id <> a.person_id
)
select
  l.record_id,
  c.to_person as person_id,
  cast(null as integer) as weight_hundredths,
  c.reasons
from between_persons c
join link_person l on l.person_id = c.from_person`;
