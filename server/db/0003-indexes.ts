/**
 * The cases that were late are a small part of all, and the part that is asked for: read in their order, without a look at the table. So are those that were
 * reopened, which every list of what came and went looks through.
 */
export const indexes = `
create index verdicts_missed on verdicts (due_at, case_id)
  include (closed_day, due_day, service, office, assignee, met, met_gross, days_used, days_used_gross, reason)
  where not met;
create index cases_reopened on cases (id) where gaps <> '[]';
`
