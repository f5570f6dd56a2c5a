-- What a month of a subsidy is worth to somebody by the standards of the policy: of those that hold for such a person in
-- that month, the one that says most closely for whom it is. There is no row where two of them are as close and differ,
-- or where the closest turns on something that no roll says clearly (a level that changed in the month, a class left
-- blank, a birthday in the month).
with asked as (
  select y.person_id, y.benefit, y.month from payment y
  union
  select u.person_id, u.benefit, u.month from unpaid_month u
  union
  select f.person_id, b.benefit, f.month
  from in_force f
  cross join (select distinct benefit from policy_subsidy_standards) b
),
held as (
  select
    f.person_id,
    f.month,
    min(f.record_id) as record_id,
    case when min(f.held_level) = max(f.held_level) and count(f.held_level) = count(*) then min(f.held_level) end as level,
    case
      when min(f.held_category) = max(f.held_category) and count(f.held_category) = count(*) then min(f.held_category)
    end as category
  from in_force f
  group by f.person_id, f.month
),
supported as (
  select
    m.person_id,
    m.month,
    case when min(d.class) = max(d.class) and count(d.class) = count(*) then min(d.class) end as class
  from dibao_member m
  join dibao d on d.record_id = m.record_id
  group by m.person_id, m.month
),
-- Null is what nobody knows; who holds no certificate, or is not in dibao, has no level and no class at all.
known as (
  select
    a.person_id,
    a.benefit,
    a.month,
    h.record_id,
    case when h.person_id is null then '' else h.level end as level,
    case when h.person_id is null then '' else h.category end as category,
    case when m.person_id is null then '' else m.class end as class,
    r.area,
    p.township_key,
    age_on(p.birth_date, month_start(a.month)) as youngest,
    age_on(p.birth_date, month_end(a.month)) as oldest
  from asked a
  join person p on p.person_id = a.person_id
  left join held h on h.person_id = a.person_id and h.month = a.month
  left join supported m on m.person_id = a.person_id and m.month = a.month
  join person_area r on r.person_id = a.person_id
),
fitting as (
  select
    k.person_id,
    k.benefit,
    k.month,
    k.record_id,
    s.amount_fen,
    case when s.level is null then 0 else 1 end
      + case when s.category is null then 0 else 1 end
      + case when s.class is null then 0 else 1 end
      + case when s.area is null then 0 else 1 end
      + case when s.township_key is null then 0 else 1 end
      + case when s.age_from is null and s.age_to is null then 0 else 1 end as closeness,
    case
      when (s.level is not null and k.level is null)
        or (s.category is not null and k.category is null)
        or (s.class is not null and k.class is null)
        or (s.area is not null and k.area is null)
        or (s.township_key is not null and k.township_key is null)
        or (coalesce(s.age_from, s.age_to) is not null and k.youngest is null)
        or k.youngest < s.age_from
        or k.oldest > s.age_to
      then 0
      else 1
    end as is_sure
  from known k
  join policy_subsidy_standards s on s.benefit = k.benefit and k.month between s.from_month and s.to_month
  where coalesce(s.level, k.level, '') = coalesce(k.level, s.level, '')
    and coalesce(s.category, k.category, '') = coalesce(k.category, s.category, '')
    and coalesce(s.class, k.class, '') = coalesce(k.class, s.class, '')
    and coalesce(s.area, k.area, '') = coalesce(k.area, s.area, '')
    and coalesce(s.township_key, k.township_key, '') = coalesce(k.township_key, s.township_key, '')
    and coalesce(k.oldest, s.age_from, 0) >= coalesce(s.age_from, 0)
    and coalesce(k.youngest, 0) <= coalesce(s.age_to, 999)
),
ranked as (
  select
    f.person_id, f.benefit, f.month, f.record_id, f.amount_fen, f.closeness, f.is_sure,
    max(f.closeness) over (partition by f.person_id, f.benefit, f.month) as closest
  from fitting f
)
select
  r.person_id,
  r.benefit,
  r.month,
  min(r.record_id) as record_id,
  min(r.amount_fen) as amount_fen
from ranked r
where r.closeness = r.closest
group by r.person_id, r.benefit, r.month
having min(r.amount_fen) = max(r.amount_fen) and min(r.is_sure) = 1
