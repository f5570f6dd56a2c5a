-- Whether somebody belongs to town or country, as the rolls have it (户口性质 农业, 非农业; 城乡类别 城镇, 农村); null where
-- they contradict each other or none of them says.
with said as (
  select
    r.person_id,
    case
      when r.residence like '非农%' or r.residence like '城%' then 'urban'
      when r.residence like '农%' or r.residence like '乡%' then 'rural'
    end as area
  from (
    select person_id, residence from registry
    union
    select person_id, residence from dibao
    union
    select person_id, residence from subsidy
  ) r
)
select s.person_id, case when min(s.area) = max(s.area) then min(s.area) end as area
from said s
group by s.person_id
