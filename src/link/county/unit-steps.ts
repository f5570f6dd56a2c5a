/**
 * The steps of SQL between the clusters of equal numbers (`link_core`) and the comparison of them as units. A unit is one
 * such cluster; it is compared field by field with others, so everything here is distinct values by unit.
 */

/**
 * One row a unit, numbered from 0 in the order of their first records. `failing` is the number as written where there is
 * no usable one and it holds at least as many characters as a number must; `is_focus`: a focus roll names the unit.
 */
export const unitsSql = `
create table link_unit as
select
  cast(row_number() over (order by c.core_id) - 1 as integer) as unit_no,
  c.core_id,
  max(k.number) as number,
  max(case when k.has_birth then 1 else 0 end) = 1 as has_birth,
  case when max(k.number) is null then min(k.failing) end as failing,
  case when max(k.number) is null then min(k.id_fault) end as fault,
  max(case when d.is_focus then 1 else 0 end) = 1 as is_focus,
  cast(count(distinct k.dataset) as integer) as datasets,
  cast(bit_or(d.bit) as integer) as dataset_bits,
  cast(count(*) as integer) as records
from link_record k
join link_core c on c.record_id = k.record_id
join link_dataset d on d.dataset = k.dataset
group by c.core_id`;

/** Which unit a record is in. */
export const unitRecordsSql = `
create table link_unit_record as
select c.record_id, u.unit_no
from link_core c
join link_unit u on u.core_id = c.core_id`;

export const readUnitsSql = `
select
  cast(core_id as double precision) as core_id,
  number,
  has_birth,
  failing,
  fault,
  is_focus,
  datasets,
  records,
  dataset_bits
from link_unit
order by unit_no`;

/** On sheets of rolls that may list a person several times: how many units stand on one, and how many more than once. */
export const repeatedSql = `
select count(*) as listed, count(case when records > 1 then 1 end) as repeated
from (
  select u.unit_no, r.sheet_no, count(*) as records
  from link_unit_record u
  join record r on r.record_id = u.record_id
  join link_dataset d on d.dataset = r.dataset
  where not d.holds_person_once
  group by u.unit_no, r.sheet_no
) listing`;

const distinctOf = (columns: string, condition: string): string => `
select distinct u.unit_no, ${columns}
from link_unit_record u
join record r on r.record_id = u.record_id
where ${condition}`;

/** Of a hundred who stand on a sheet, two at most may stand there twice for it to count as one that names people once. */
const mostRepeated = 0.02;

const sheetsOf = (condition: string): string => `
with listing as (
  select u.unit_no, r.sheet_no, d.holds_person_once, count(*) as records
  from link_unit_record u
  join record r on r.record_id = u.record_id
  join link_dataset d on d.dataset = r.dataset
  group by u.unit_no, r.sheet_no, d.holds_person_once
),
repeating as (
  select sheet_no
  from listing
  where not holds_person_once
  group by sheet_no
  having count(case when records > 1 then 1 end) + 1 > ${mostRepeated} * (count(*) + 1)
)
select l.unit_no, l.sheet_no
from listing l
left join repeating p on p.sheet_no = l.sheet_no
where ${condition}`;

const formerNamesOf = (condition: string): string => `
select u.unit_no, f.name_key
from link_unit_record u
join former_name f on f.record_id = u.record_id
where f.is_whole
group by u.unit_no, f.name_key
${condition}`;

/** Distinct values by unit, each a query of `unit_no` and the value or values. */
export const unitValuesSql = {
  names: distinctOf('r.name_key', 'r.name_key is not null'),
  formerNames: formerNamesOf(''),
  /** Those of them that stand beside the name and in no column. */
  bracketNames: formerNamesOf("having max(f.source) = 'bracket'"),
  births: distinctOf('r.birth_date', 'r.birth_date is not null'),
  sexes: distinctOf('r.sex', 'r.sex is not null'),
  places: distinctOf('r.township_key, r.village', 'r.township_key is not null or r.village is not null'),
  phones: distinctOf('r.phone', 'r.phone is not null'),
  guardianNames: distinctOf('r.guardian_name_key', 'r.guardian_name_key is not null'),
  guardianNumbers: distinctOf('r.guardian_id', 'r.guardian_id is not null'),
  certificateNumbers: distinctOf('r.cert_id', 'r.cert_id is not null'),
  /**
   * Sheets whose rows are people, by their roll or by what they show: who stands in one of them is no other row of it. A
   * list of one month's payments is one although the roll lists people month by month.
   */
  sheets: sheetsOf('p.sheet_no is null'),
  /** Sheets on which people stand more than once. */
  otherSheets: sheetsOf('p.sheet_no is not null'),
} as const;
