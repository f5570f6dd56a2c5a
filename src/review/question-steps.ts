/**
 * The open questions as SQL: pairs of records of which nobody can be sure that they are one person's. Read `record`, `link`
 * and `candidate`; every text means the same on DuckDB and PostgreSQL.
 */

/** What a fingerprint is taken of, as one text; see `fingerprintOf`. */
const contentSql = (alias: string): string =>
  ['name_key', 'id_cleaned', 'cert_number', 'birth_date', 'township_key']
    .map((column) => `coalesce(cast(${alias}.${column} as varchar), '~')`)
    .reduce((text, column) => `${text} || '|' || ${column}`, `${alias}.dataset`);

/**
 * Records of every person about whom there is a question, one row for each different content, in the order in which they
 * speak for the person: surely linked ones first, then those with a number, then those that say most. `place` 1 is the
 * record that stands for the person.
 */
export const contentsSql = `
create table review_content as
with asked as (
  select person_id from link where confidence <> 'certain'
  union
  select person_id from candidate
  union
  select l.person_id
  from candidate c
  join link l on l.record_id = c.record_id
),
content as (
  select
    l.person_id,
    ${contentSql('r')} as content,
    min(l.record_id) as record_id,
    min(case when l.confidence = 'certain' then 0 else 1 end) as is_unsure,
    min(case when r.id_number is null then 1 else 0 end) as lacks_number,
    min(
      case when r.cert_number is null then 1 else 0 end
      + case when r.birth_date is null then 1 else 0 end
      + case when r.township_key is null then 1 else 0 end
      + case when r.village is null then 1 else 0 end
    ) as silences
  from asked a
  join link l on l.person_id = a.person_id
  join record r on r.record_id = l.record_id
  group by l.person_id, ${contentSql('r')}
)
select
  person_id,
  content,
  record_id,
  is_unsure,
  row_number() over (partition by person_id order by is_unsure, lacks_number, silences, record_id) as place
from content`;

/**
 * One row a question. Between two persons who may be one (`person_other` is the second), however many of their records say
 * so: the likeliest candidate is shown, beside the record that stands for the person. Within one person (`person_other` is
 * null), for each record that is not surely that person's. Records of one content cannot be told apart by a decision.
 */
export const questionsSql = `
create table review_question as
with between_persons as (
  select
    case when l.person_id < c.person_id then l.person_id else c.person_id end as person_one,
    case when l.person_id < c.person_id then c.person_id else l.person_id end as person_other,
    c.person_id,
    c.record_id,
    c.weight_hundredths,
    c.reasons
  from candidate c
  join link l on l.record_id = c.record_id
  where l.person_id <> c.person_id
),
ranked as (
  select
    b.*,
    row_number() over (
      partition by person_one, person_other
      order by case when weight_hundredths is null then 1 else 0 end, weight_hundredths desc, record_id
    ) as place
  from between_persons b
),
question as (
  select
    b.person_one,
    b.person_other,
    a.record_id as record_one,
    b.record_id as record_other,
    b.weight_hundredths,
    b.reasons
  from ranked b
  join review_content a on a.person_id = b.person_id and a.place = 1
  join record r on r.record_id = b.record_id
  where b.place = 1 and a.content <> ${contentSql('r')}
  union all
  select
    c.person_id,
    null,
    a.record_id,
    c.record_id,
    l.weight_hundredths,
    l.reasons
  from review_content c
  join review_content a on a.person_id = c.person_id and a.place = 1
  join link l on l.record_id = c.record_id
  where c.place > 1 and c.is_unsure = 1
)
select
  row_number() over (order by person_one, coalesce(person_other, 0), record_other) as question_no,
  q.*
from question q`;

/**
 * Takes out what somebody has decided already. Needs `review_decided(no, side, record_id)`: the records of each decision by
 * the side on which they stand.
 */
export const answeredSql = `
create table review_answered as
select distinct
  case when a.person_id < b.person_id then a.person_id else b.person_id end as person_one,
  case when a.person_id < b.person_id then b.person_id else a.person_id end as person_other,
  ${contentSql('r')} as content_one,
  ${contentSql('s')} as content_other
from review_decided d
join review_decided e on e.no = d.no and e.side = 2
join link a on a.record_id = d.record_id
join link b on b.record_id = e.record_id
join record r on r.record_id = d.record_id
join record s on s.record_id = e.record_id
where d.side = 1;

delete from review_question
where exists (
  select 1
  from review_answered a
  where a.person_one = review_question.person_one and a.person_other = review_question.person_other
);

delete from review_question
where person_other is null and exists (
  select 1
  from review_answered a
  join record r on r.record_id = review_question.record_other
  where a.person_one = review_question.person_one and a.person_other = a.person_one
    and ${contentSql('r')} in (a.content_one, a.content_other)
)`;

/**
 * Which question decides which finding: its evidence holds a record of somebody who may be its person, or a record that is
 * not surely its person's. Needs `review_evidence(finding_no, hash, sheet_no, row)` and `person_hash`.
 */
export const stakesSql = `
with evidence as (
  select distinct e.finding_no, h.person_id, l.person_id as found_person, r.record_id, ${contentSql('r')} as content
  from review_evidence e
  join person_hash h on h.hash = e.hash
  join record r on r.sheet_no = e.sheet_no and r."row" = e."row"
  join link l on l.record_id = r.record_id
)
select q.question_no, e.finding_no, 1 as is_near_miss, a.record_id as record_one, min(e.record_id) as record_other
from evidence e
join review_question q
  on q.person_one = case when e.person_id < e.found_person then e.person_id else e.found_person end
  and q.person_other = case when e.person_id < e.found_person then e.found_person else e.person_id end
join review_content a on a.person_id = e.person_id and a.place = 1
where a.content <> e.content
group by q.question_no, e.finding_no, a.record_id
union all
select q.question_no, e.finding_no, 0, q.record_one, q.record_other
from evidence e
join review_content c on c.person_id = e.person_id and c.content = e.content
join review_question q
  on q.person_one = e.person_id and q.person_other is null and q.record_other = c.record_id
where e.found_person = e.person_id`;

/** The weight of every question, in their order, and whether it is about a link within one person. */
export const weightsSql = `
select
  cast(question_no as integer) as question_no,
  weight_hundredths,
  case when person_other is null then 1 else 0 end as is_link
from review_question
order by question_no`;

/** What is shown of the records in `review_shown(record_id)`. */
export const shownSql = `
select
  r.record_id,
  r.dataset,
  r.name,
  r.name_key,
  coalesce(r.id_cleaned, r.id_number) as id_shown,
  r.id_cleaned,
  r.cert_number,
  cast(r.birth_date as varchar) as birth_date,
  r.township,
  r.township_key,
  r.village,
  r.phone,
  r.guardian_name_key,
  s.file,
  h.sheet,
  r."row"
from review_shown w
join record r on r.record_id = w.record_id
join sheet h on h.sheet_no = r.sheet_no
join source s on s.source_no = h.source_no`;

/** Which records each of the questions in `review_chosen(question_no)` is about, and why it is one. */
export const chosenSql = `
select q.question_no, q.record_one, q.record_other, q.weight_hundredths, q.reasons
from review_question q
join review_chosen w on w.question_no = q.question_no`;
