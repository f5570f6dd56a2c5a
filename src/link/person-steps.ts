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

/** Every record with its rank among its person's: best dataset first, then the latest roll, then the latest row. */
export const rankedRecordsSql = `
create table link_ranked as
select
  l.person_id,
  r.record_id,
  k.number,
  k.number_birth,
  r.name,
  r.name_key,
  r.birth_date,
  r.cert_number,
  r.township,
  r.township_key,
  r.village,
  d.is_focus,
  row_number() over (
    partition by l.person_id
    order by d.rank, coalesce(s.roll_month, 0) desc, r.record_id desc
  ) as rank
from record r
join link_person l on l.record_id = r.record_id
join link_record k on k.record_id = r.record_id
join link_dataset d on d.dataset = r.dataset
left join sheet s on s.sheet_no = r.sheet_no`;

const attributes = [
  { column: 'name', needs: 'name_key' },
  { column: 'name_key', needs: 'name_key' },
  { column: 'birth_date', needs: 'birth_date' },
  { column: 'cert_number', needs: 'cert_number' },
  { column: 'township', needs: 'township_key' },
  { column: 'township_key', needs: 'township_key' },
];

const rankColumns = [...new Set(attributes.map(({ needs }) => needs))];

/**
 * One row a person. Each attribute is that of the best record that has it; a village only of a record that does not name
 * another township than the person's, because a village of one township in another would send somebody to the wrong
 * door. A citizen number says the birth date better than any column.
 */
export const personSql = `
create table person as
with best as (
  select
    person_id,
    max(number) as id_number,
    max(number_birth) as number_birth,
    max(case when is_focus then 1 else 0 end) = 1 as in_focus,
    ${rankColumns.map((column) => `min(case when ${column} is not null then rank end) as ${column}_rank`).join(',\n    ')}
  from link_ranked
  group by person_id
),
chosen as (
  select
    k.person_id,
    ${attributes.map(({ column, needs }) => `max(case when k.rank = b.${needs}_rank then k.${column} end) as ${column}`).join(',\n    ')}
  from link_ranked k
  join best b on b.person_id = k.person_id
  group by k.person_id
),
placed as (
  select
    k.person_id,
    min(k.rank) as village_rank
  from link_ranked k
  join chosen c on c.person_id = k.person_id
  where k.village is not null
    and (k.township_key is null or c.township_key is null or k.township_key = c.township_key)
  group by k.person_id
)
select
  b.person_id,
  b.id_number,
  b.id_number is not null as id_valid,
  coalesce(b.number_birth, c.birth_date) as birth_date,
  c.name,
  c.name_key,
  c.cert_number,
  c.township,
  c.township_key,
  v.village,
  b.in_focus
from best b
join chosen c on c.person_id = b.person_id
left join placed p on p.person_id = b.person_id
left join link_ranked v on v.person_id = b.person_id and v.rank = p.village_rank`;
