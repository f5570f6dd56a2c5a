-- Which levels a code of a level may mean, from the most to the least severe: 重度 is level 1 or 2. Two codes agree where
-- their ranges meet.
select '1' as level, 1 as most_severe, 1 as least_severe
union all
select '2' as level, 2 as most_severe, 2 as least_severe
union all
select '3' as level, 3 as most_severe, 3 as least_severe
union all
select '4' as level, 4 as most_severe, 4 as least_severe
union all
select 'severe' as level, 1 as most_severe, 2 as least_severe
