/** The whole of the first schema. Everything here runs on PostgreSQL 15 and later and on PGlite. */
export const begin = `
create table meta (
  id boolean primary key default true check (id),
  instance text not null,
  agreement_revision bigint not null default 1,
  calendar_version bigint not null default 1,
  version_in_force integer not null,
  clock_offset_ms bigint not null default 0,
  clock_started_from timestamptz,
  clock_reason text,
  demo_seed integer,
  demo_caught_up_to timestamptz,
  demo_caught_up_id text collate "C"
);
create table staff (
  code text primary key,
  name_ar text not null,
  name_en text not null,
  office text,
  roles jsonb not null,
  active boolean not null default true
);
create table agreement_versions (
  version integer primary key,
  effective_from date not null unique,
  body jsonb not null
);
create table calendar (
  id boolean primary key default true check (id),
  time_zone text not null,
  week jsonb not null,
  seasons jsonb not null
);
create table calendar_exceptions (
  date date not null,
  offices text not null default '',
  body jsonb not null,
  primary key (date, offices)
);
create table cases (
  id text collate "C" primary key,
  reference text collate "C" not null unique,
  revision bigint not null,
  service text not null,
  channel text not null,
  applicant_kind text not null,
  agreement_version integer not null references agreement_versions,
  started_at timestamptz not null,
  office text not null,
  status text not null,
  assignee text,
  escalated boolean not null default false,
  stuck_on text,
  snoozed_until timestamptz,
  breach_reason text,
  target_value integer not null,
  target_unit text not null,
  original_target jsonb,
  pauses jsonb not null default '[]',
  gaps jsonb not null default '[]',
  stopped_at timestamptz,
  due_at timestamptz,
  changed_at timestamptz not null
);
create index cases_open on cases (due_at, id) where stopped_at is null;
create index cases_due on cases (due_at, id);
create index cases_stopped on cases (stopped_at) where stopped_at is not null;
create index cases_started on cases (started_at);
create index cases_changed on cases (changed_at);
create table history (
  case_id text collate "C" not null references cases,
  number bigint not null,
  at timestamptz not null,
  kind text not null,
  by text,
  detail jsonb not null default '{}',
  primary key (case_id, number)
);
create table documents (
  case_id text collate "C" not null references cases,
  number integer not null,
  name_ar text not null,
  name_en text not null,
  state text not null,
  at timestamptz,
  primary key (case_id, number)
);
create table payments (
  case_id text collate "C" not null references cases,
  number integer not null,
  amount_baisa bigint not null,
  paid_at timestamptz not null,
  email_sent_at timestamptz,
  sms_sent_at timestamptz,
  primary key (case_id, number)
);
create index payments_paid on payments (paid_at);
create table applicants (
  case_id text collate "C" primary key references cases,
  name text not null,
  civil_number text,
  phone text,
  email text
);
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  by text not null,
  action text not null,
  subject text not null,
  reason text,
  before jsonb,
  after jsonb,
  origin text not null,
  request_id text
);
create index audit_at on audit (at, id);
create index audit_subject on audit (subject, at, id);
create index audit_by on audit (by, at, id);
create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function append_only();
create trigger history_append_only before update or delete or truncate on history
  for each statement execute function append_only();
create table outbox (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  event text not null,
  data jsonb not null,
  office text,
  was_office text
);
create table idempotency (
  by text not null,
  key text not null,
  print text not null,
  -- Not jsonb, which sorts the fields: a retry is answered letter for letter.
  answer json,
  at timestamptz not null,
  primary key (by, key)
);
create index idempotency_at on idempotency (at);
create table views (
  id text primary key,
  owner text not null,
  name text not null,
  path text not null,
  search text not null,
  shared boolean not null
);
create table notices (
  id text primary key,
  from_at timestamptz not null,
  to_at timestamptz not null,
  name_ar text not null,
  name_en text not null,
  announced_at timestamptz not null,
  by text not null
);
create table completions_by_day (
  basis text not null,
  day date not null,
  service text not null,
  office text not null,
  met integer not null,
  missed integer not null,
  met_gross integer not null,
  gross_ms bigint not null,
  paused_ms bigint not null,
  days_used jsonb not null,
  days_used_gross jsonb not null,
  primary key (basis, day, service, office)
);
create table flow_by_day (
  day date not null,
  service text not null,
  office text not null,
  opened integer not null,
  reopened integer not null,
  closed integer not null,
  primary key (day, service, office)
);
`
