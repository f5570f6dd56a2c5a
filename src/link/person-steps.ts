import type { Dataset } from '../schema/dataset.js';

/** Datasets whose attributes of a person are believed first; the others follow in the order of their names. */
const mostTrusted = ['registry', 'dibao', 'subsidy', 'tekun', 'allowances'];

/** The rank of each dataset as a source of what is shown of a person, 0 first. */
export const datasetRanks = (
  datasets: Iterable<Dataset>,
): readonly (readonly [name: string, rank: number])[] => {
  const names = [...datasets].map(({ name }) => name).sort();
  const ordered = [
    ...mostTrusted.filter((name) => names.includes(name)),
    ...names.filter((name) => !mostTrusted.includes(name)),
  ];
  return ordered.map((name, rank) => [name, rank]);
};

/**
 * Every record with its place among all: best dataset first, then the latest roll, then the latest row. The place is one
 * number, so that the best record of a person is a plain minimum.
 */
export const placedRecordsSql = `
create table link_placed as
with placed_sheet as (
  select
    s.sheet_no,
    d.is_focus,
    cast(row_number() over (order by d.rank, coalesce(s.roll_month, 0) desc, s.sheet_no desc) as bigint)
      * 100000000000 as place
  from sheet s
  join link_dataset d on d.dataset = s.dataset
)
select
  l.person_id,
  r.record_id,
  s.place - (cast(r."row" as bigint) * 100 + r.slot) as place,
  s.is_focus,
  case when l.is_leading then k.number end as number,
  k.has_birth and l.is_leading and k.number is not null as has_birth,
  r.name,
  r.name_key,
  r.birth_date,
  r.cert_number,
  r.township,
  r.township_key,
  r.village
from record r
join link_person l on l.record_id = r.record_id
join link_record k on k.record_id = r.record_id
join placed_sheet s on s.sheet_no = r.sheet_no`;

/** What a person shows, and the column that decides of which record it is taken. */
const attributes = [
  { column: 'name', needs: 'name_key' },
  { column: 'name_key', needs: 'name_key' },
  { column: 'birth_date', needs: 'birth_date' },
  { column: 'cert_number', needs: 'cert_number' },
  { column: 'township', needs: 'township_key' },
  { column: 'township_key', needs: 'township_key' },
];

const deciding = [...new Set(attributes.map(({ needs }) => needs))];

/** One row a person: its number, whether a focus roll names it, and the places of its best records. */
export const summedPersonsSql = `
create table link_summed as
select
  person_id,
  max(number) as id_number,
  max(case when has_birth then 1 else 0 end) = 1 as has_birth,
  max(case when is_focus then 1 else 0 end) = 1 as in_focus,
  ${deciding.map((column) => `min(case when ${column} is not null then place end) as ${column}_place`).join(',\n  ')}
from link_placed
group by person_id`;

/**
 * One row a person. Each attribute is that of the best record that has it; a village only of a record that does not name
 * another township than the person's, because a village of one township in another would send somebody to the wrong
 * door. A citizen number says the birth date better than any column.
 */
export const personSql = `
create table person as
with chosen as (
  select
    k.person_id,
    ${attributes.map(({ column, needs }) => `max(case when k.place = b.${needs}_place then k.${column} end) as ${column}`).join(',\n    ')}
  from link_placed k
  join link_summed b on b.person_id = k.person_id
  group by k.person_id
),
with_village as (
  select
    k.person_id,
    min(k.place) as place
  from link_placed k
  join chosen c on c.person_id = k.person_id
  where k.village is not null
    and (k.township_key is null or c.township_key is null or k.township_key = c.township_key)
  group by k.person_id
)
select
  b.person_id,
  b.id_number,
  b.id_number is not null as id_valid,
  case
    when b.has_birth then cast(substr(b.id_number, 7, 4) || '-' || substr(b.id_number, 11, 2) || '-'
      || substr(b.id_number, 13, 2) as date)
    else c.birth_date
  end as birth_date,
  c.name,
  c.name_key,
  c.cert_number,
  c.township,
  c.township_key,
  v.village,
  b.in_focus
from link_summed b
join chosen c on c.person_id = b.person_id
left join with_village w on w.person_id = b.person_id
left join link_placed v on v.person_id = b.person_id and v.place = w.place`;
