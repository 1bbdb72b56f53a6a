/** The cases that were late are a small part of all, and the part that is asked for. */
export const missed = `
create index verdicts_missed on verdicts (closed_day, due_at, case_id) where not met;
`
