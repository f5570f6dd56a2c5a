-- Rows of other offices' rolls that call a person disabled, as far as they still hold on the as-of date: of dibao the
-- person's latest edition. The school roll is left to a rule of its own.
select d.person_id, d.record_id, 'dibao' as roll
from dibao d
join (
  select person_id, max(coalesce(snapshot_month, 0)) as edition
  from dibao
  group by person_id
) latest on latest.person_id = d.person_id and latest.edition = coalesce(d.snapshot_month, 0)
where d.disabled and d.last_month >= month_of($as_of)
union all
select t.person_id, t.record_id, 'tekun' as roll
from tekun t
where t.disabled and coalesce(t.ended_on, $as_of) >= $as_of
union all
select p.person_id, p.record_id, 'poverty' as roll
from poverty p
where p.marked_disabled
union all
select m.person_id, m.record_id, 'monitoring' as roll
from monitoring m
where m.marked_disabled
