/**
 * What reports are read from. A verdict for each case that is closed and was not withdrawn, and sums of them by day, week and month, for all cases and by what
 * is asked for most; flows are what came in and went out by day. See docs/decisions/0014-sums.md.
 */
export const sums = `
drop table completions_by_day;
drop table flow_by_day;
alter table meta add column sums_version integer not null default 0;
create table verdicts (
  case_id text collate "C" primary key references cases,
  service text not null,
  office text not null,
  assignee text not null,
  due_at timestamptz not null,
  stopped_at timestamptz not null,
  due_day integer not null,
  closed_day integer not null,
  met boolean not null,
  met_gross boolean not null,
  days_used integer not null,
  days_used_gross integer not null,
  gross_ms double precision not null,
  paused_ms double precision not null,
  reason text
);
create index verdicts_due on verdicts (due_day, due_at, case_id);
create index verdicts_closed on verdicts (closed_day, due_at, case_id);
create table completions (
  basis text not null,
  period text not null,
  level text not null,
  first integer not null,
  service text collate "C" not null,
  office text collate "C" not null,
  assignee text collate "C" not null,
  met integer not null,
  missed integer not null,
  met_gross integer not null,
  gross_ms double precision not null,
  paused_ms double precision not null,
  days_used integer[] not null,
  days_used_gross integer[] not null,
  reasons jsonb not null,
  primary key (basis, period, level, first, service, office, assignee)
);
create table flows (
  level text not null,
  day integer not null,
  service text collate "C" not null,
  office text collate "C" not null,
  opened integer not null,
  reopened integer not null,
  closed integer not null,
  primary key (level, day, service, office)
);
create function added(one integer[], other integer[]) returns integer[] language sql immutable as $$
  select coalesce(array_agg(coalesce(a, 0) + coalesce(b, 0) order by n), '{}')
  from unnest(one, other) with ordinality as both_of (a, b, n)
$$;
create function added(one jsonb, other jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(key, cases), '{}') from (
    select key, sum(value::integer) as cases from (
      select * from jsonb_each_text(one) union all select * from jsonb_each_text(other)
    ) entries group by key
  ) summed where cases <> 0
$$;
`
