/**
 * The steps of linking as SQL, each one table that the next reads; `linkRecords` runs them in this order, with what
 * names need in between. Every text means the same on DuckDB and PostgreSQL.
 */

/**
 * The number by which a record names its person, and how it was come by. A valid own number comes first; the number
 * inside the certificate number stands in where there is none. `failing` is a number that cannot be one, as it is
 * written; `written` the same where two records that write it alike, beside the same name, are one person's; `has_birth`
 * says that the number holds a birth date. Nothing in it costs more to work out again than to keep, but a server
 * knows the sizes of tables alone.
 */
export const numberOfRecordSql = (kind: 'table' | 'view'): string => `
create ${kind} link_record as
select
  r.record_id,
  r.dataset,
  r.name_key,
  r.id_fault,
  coalesce(r.id_number, r.cert_id) as number,
  case
    when r.id_number is null then r.cert_id is not null
    else r.id_family in ('citizen', 'residence-permit', 'foreign-new')
  end as has_birth,
  case
    when r.id_number is not null and length(r.id_cleaned) = 15 and length(r.id_number) = 18 then 'id-fifteen'
    when r.id_number is not null then 'id-same'
    when r.cert_id is not null then 'id-in-certificate'
  end as number_reason,
  r.id_number is not null and r.cert_id is not null and r.id_number <> r.cert_id as is_contradicted,
  case when r.id_number is null and r.cert_id is null and r.id_cleaned <> '' then r.id_cleaned end as failing,
  case
    when r.id_number is null and r.cert_id is null and r.name_key is not null and length(r.id_cleaned) >= 15
      and r.id_fault in ('id.length', 'id.check-digit', 'id.birth-date', 'id.characters') then r.id_cleaned
  end as written
from record r`;

/** Names under numbers that carry more than one; the only ones of which TypeScript has to think. */
export const namesToDivideSql = `
with several as (
  select number
  from link_record
  where number is not null and name_key is not null
  group by number
  having min(name_key) <> max(name_key)
)
select k.number, k.name_key, f.name_key as former_name_key
from link_record k
join several s on s.number = k.number
left join former_name f on f.record_id = k.record_id and f.is_whole
where k.name_key is not null
group by k.number, k.name_key, f.name_key
order by k.number`;

/**
 * Each record's core: the smallest record of its cluster. A cluster is a number, or one component of the names under a
 * number that is shared (`link_component`), or a failing number written alike beside the same name.
 */
export const coreOfRecordSql = `
create table link_core as
with shared as (
  select distinct number from link_component
),
clustered as (
  select
    k.record_id,
    case
      when k.number is not null and s.number is null then 'n' || k.number
      when k.number is not null and c.component is not null then 'n' || k.number || '#' || cast(c.component as varchar)
      when k.written is not null then 'w' || k.written || '#' || k.name_key
    end as cluster
  from link_record k
  left join shared s on s.number = k.number
  left join link_component c on c.number = k.number and c.name_key = k.name_key
),
smallest as (
  select cluster, min(record_id) as core_id, count(*) as records
  from clustered
  where cluster is not null
  group by cluster
)
select
  k.record_id,
  coalesce(m.core_id, k.record_id) as core_id,
  coalesce(m.records, 1) as core_records
from clustered k
left join smallest m on m.cluster = k.cluster`;

/**
 * Each record's person: that of its core, or of the cores that were found to be one person (`link_merge`). The number of
 * a person is that of its leading core; `is_own_number`: what the record writes is not judged to be another's.
 */
export const personOfRecordSql = `
create table link_person as
select
  c.record_id,
  c.core_id,
  c.core_records,
  coalesce(m.person_id, c.core_id) as person_id,
  coalesce(m.is_leading, true) as is_leading,
  coalesce(m.is_own_number, true) as is_own_number,
  m.weight_hundredths,
  m.reasons
from link_core c
left join link_merge m on m.core_id = c.core_id`;

/** Former names of each person; one that a column gives anywhere is from a column. */
export const formerNamesSql = `
create table link_former as
select l.person_id, f.name_key, max(f.source) as source
from former_name f
join link_person l on l.record_id = f.record_id
where f.is_whole
group by l.person_id, f.name_key`;

/** Spellings that differ from the person's own name, to be compared in TypeScript. */
export const namesToCompareSql = `
select distinct k.name_key as name_key, p.name_key as person_name_key
from link_record k
join link_person l on l.record_id = k.record_id
join person p on p.person_id = l.person_id
where k.name_key <> p.name_key
order by k.name_key, p.name_key`;

/**
 * One link a record, with confidence, weight and reasons. `link_agreement` holds what names were found to be to each
 * other, `link_weight` what a degree of agreement weighs (`prior`: before anything was compared). A record of a core that
 * was joined to others by evidence has the weight and the reasons of that.
 */
export const linkSql = `
create table link as
with judged as (
  select
    k.record_id,
    l.person_id,
    l.core_records,
    l.is_leading,
    -- Rows of the person's own number need not be of the core that leads: 史兰花 and 史蓝花 are weighed against each other.
    l.is_leading or (l.is_own_number and k.number = p.id_number) as bears_number,
    l.is_own_number,
    l.weight_hundredths as merge_weight,
    l.reasons as merge_reasons,
    k.number,
    k.is_contradicted,
    case
      when k.number is not null then k.number_reason
      when k.written is not null and l.core_records > 1 then 'id-written-same'
      else 'no-number'
    end as number_reason,
    case
      when k.name_key is null then 'name-blank'
      when k.name_key = p.name_key then 'name-same'
      when f.source = 'column' or o.source = 'column' then 'name-former'
      when f.source is not null or o.source is not null then 'name-bracket'
      else a.reason
    end as name_reason
  from link_record k
  join link_person l on l.record_id = k.record_id
  join person p on p.person_id = l.person_id
  left join link_former f on f.person_id = l.person_id and f.name_key = k.name_key
  left join former_name o on o.record_id = k.record_id and o.name_key = p.name_key and o.is_whole
  left join link_agreement a on a.name_key = k.name_key and a.person_name_key = p.name_key
)
select
  j.record_id,
  j.person_id,
  case
    when j.bears_number and j.number is not null and j.name_reason in ('name-same', 'name-former', 'name-bracket', 'name-variant')
      then 'certain'
    else 'probable'
  end as confidence,
  case
    when j.merge_weight is not null and (j.core_records = 1 or not j.is_leading) then j.merge_weight
    when j.core_records > 1 then w.hundredths + coalesce(n.hundredths, 0) + p.hundredths
  end as weight_hundredths,
  case
    when j.merge_reasons is not null and (j.core_records = 1 or not j.is_leading) then j.merge_reasons
    when j.core_records = 1 then 'only-record'
      || case when j.number is null then ',no-number' else '' end
      || case when j.name_reason = 'name-blank' then ',name-blank' else '' end
    else j.number_reason || ':' || cast(w.hundredths as varchar) || ',' || j.name_reason
      || case when n.hundredths is null then '' else ':' || cast(n.hundredths as varchar) end
  end || case when j.is_contradicted then ',certificate-differs' else '' end as reasons,
  case
    when j.name_reason = 'name-blank' then 'unknown'
    when j.name_reason = 'name-through-other' then 'different'
    when j.name_reason = 'name-bracket' then 'former'
    else substr(j.name_reason, 6)
  end as name_agreement,
  j.is_own_number
from judged j
cross join link_weight p
left join link_weight w on w.reason = j.number_reason
left join link_weight n on n.reason = j.name_reason
where p.reason = 'prior'`;
