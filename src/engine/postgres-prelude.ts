/**
 * The functions of the prelude for PostgreSQL; see `duckDbPrelude`. Each is one expression without `strict`, so that the
 * planner puts it in place of the call.
 */
export const postgresPrelude = `
create function month_of(day date) returns integer language sql immutable parallel safe as
$$ select (extract(year from day) * 12 + extract(month from day) - 1)::integer $$;

create function month_start(month_number bigint) returns date language sql immutable parallel safe as
$$ select (date '2000-01-01' + make_interval(months => (month_number - 24000)::integer))::date $$;

create function month_end(month_number bigint) returns date language sql immutable parallel safe as
$$ select (date '2000-01-01' + make_interval(months => (month_number - 23999)::integer))::date - 1 $$;

create function add_months(day date, n bigint) returns date language sql immutable parallel safe as
$$ select (day + make_interval(months => n::integer))::date $$;

create function age_on(birth date, day date) returns integer language sql immutable parallel safe as
$$ select (
  extract(year from day) - extract(year from birth)
  - case
      when extract(month from day) * 100 + extract(day from day)
        < extract(month from birth) * 100 + extract(day from birth) then 1
      else 0
    end
)::integer $$;

create function whole_div(a numeric, b numeric) returns bigint language sql immutable parallel safe as
$$ select div(a, nullif(b, 0))::bigint $$;

create function month_share(amount bigint, first_month integer, last_month integer, month_number integer) returns bigint
language sql immutable parallel safe as
$$ select whole_div(amount, last_month - first_month + 1)
  + case
      when month_number = last_month
      then amount - whole_div(amount, last_month - first_month + 1) * (last_month - first_month + 1)
      else 0
    end $$;

create function date_text(day date) returns varchar language sql stable parallel safe as
$$ select to_char(day, 'YYYY-MM-DD')::varchar $$;
`;
