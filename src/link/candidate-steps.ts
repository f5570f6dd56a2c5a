/**
 * Records that may belong to another person than their own: those of cores that are nearly another person (`link_near`),
 * and those that write a number under which somebody of a clearly different name stands. Both ways: whichever of the two
 * is missing on a roll, the other's record may be it.
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
shared as (
  select
    l.record_id,
    b.person_id,
    case when a.name_key is null or b.name_key is null then 'id-shared,name-blank' else 'id-shared,name-different' end
      as reasons
  from sharing a
  join sharing b on b.id_number = a.id_number and b.person_id <> a.person_id
  join link_person l on l.person_id = a.person_id
),
near as (
  select l.record_id, n.other_person_id as person_id, n.weight_hundredths, n.reasons
  from link_near n
  join link_person l on l.core_id = n.core_id
  where l.person_id <> n.other_person_id
)
select record_id, person_id, weight_hundredths, reasons
from near
union all
select s.record_id, s.person_id, cast(null as integer), s.reasons
from shared s
where not exists (select 1 from near n where n.record_id = s.record_id and n.person_id = s.person_id)`;
