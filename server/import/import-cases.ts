import { detailOf } from '#backend/history'
import { instantText } from '#backend/instant'
import type { Step } from '#backend/steps'
import { writeAudit } from '../audit/write'
import type { Book } from '../book'
import { type Kept, recordOf } from '../cases/held'
import type { Db } from '../db/database'
import { batchesOf, insertAll } from '../db/insert'
import { iso } from '../db/values'
import { sendEvents } from '../events/outbox'
import { rollUpNew } from '../reports/roll-up'
import type { Line, Problem } from './columns'
import { type Imported, readLine } from './read-line'

const BATCH = 2000

export type Checked = { readonly cases: readonly Imported[]; readonly problems: readonly Problem[] }
export type OnProgress = (done: number) => void

/** Reads every line and finds everything that is wrong, in the file and beside what is here already. Nothing is written. */
export async function checkLines(
  db: Db,
  book: Book,
  now: number,
  lines: AsyncIterable<Line>,
  onProgress: OnProgress
): Promise<Checked> {
  const cases: Imported[] = []
  const problems: Problem[] = []
  const seen = new Map<string, number>()
  let done = 0
  for await (const line of lines) {
    const read = readLine(book, now, line)
    if ('kept' in read) {
      const earlier = seen.get(read.kept.reference)
      if (earlier === undefined) cases.push(read)
      else problems.push({ line: line.number, column: 'reference', reason: `is that of line ${earlier} too` })
      seen.set(read.kept.reference, earlier ?? line.number)
    } else problems.push(...read)
    done += 1
    if (done % BATCH === 0) onProgress(done)
  }
  return {
    cases,
    problems: [...problems, ...(await alreadyHere(db, cases))].sort((one, other) => one.line - other.line)
  }
}

async function alreadyHere(db: Db, cases: readonly Imported[]): Promise<Problem[]> {
  const found: Problem[] = []
  for (const batch of batchesOf(cases, BATCH)) {
    const references = batch.map(({ kept }) => kept.reference)
    const rows = await db.selectFrom('cases').select('reference').where('reference', 'in', references).execute()
    const here = new Set(rows.map(({ reference }) => reference))
    for (const { line, kept } of batch)
      if (here.has(kept.reference))
        found.push({ line, column: 'reference', reason: `${kept.reference} is here already` })
  }
  return found
}

/** Writes cases that were checked; part of one transaction, so that all of them are there or none. Who is connected reads the list again. */
export async function writeCases(
  db: Db,
  book: Book,
  now: number,
  cases: readonly Imported[],
  by: string,
  onProgress: OnProgress
): Promise<void> {
  let done = 0
  for (const batch of batchesOf(cases, BATCH)) {
    const kept = batch.map(one => one.kept)
    const steps = kept.map(stepsOf)
    await insertAll(
      db,
      'cases',
      kept.map((one, index) => recordOf({ ...one, revision: steps[index]?.length ?? 1 }))
    )
    await insertAll(
      db,
      'history',
      kept.flatMap((one, index) => historyOf(one, steps[index] ?? []))
    )
    await insertAll(
      db,
      'applicants',
      batch.flatMap(({ kept: { id }, applicant }) => (applicant ? [applicantRecord(id, applicant)] : []))
    )
    done += batch.length
    onProgress(done)
  }
  await rollUpNew(
    db,
    book,
    cases.map(({ kept }) => kept)
  )
  const deed = { at: now, by, action: 'importCases', subject: 'import', after: { cases: cases.length } }
  await writeAudit(db, [deed], { kind: 'import', requestId: null })
  await sendEvents(db, [{ at: now, event: 'reset', data: { asOf: instantText(now) } }])
}

/** What can be told of a case that came from elsewhere: that it was submitted, paused, resumed and closed, and when. */
function stepsOf({ startedAt, state }: Kept): Step[] {
  const pauses = state.pauses.flatMap(({ from, to }): Step[] => [
    {
      kind: 'requestInformation',
      at: from,
      by: null,
      message: '',
      expectedEndAt: to ?? from,
      reason: 'documentMissing',
      waitingFor: 'applicant'
    },
    ...(to === null ? [] : [{ kind: 'resume' as const, at: to, by: null }])
  ])
  const end: Step[] =
    state.stoppedAt === null ? [] : [{ ...closingOf(state), at: state.stoppedAt, by: state.assignee } as Step]
  return [{ kind: 'submitted', at: startedAt, by: null }, ...pauses, ...end]
}

function closingOf({ status, breachReason }: Kept['state']) {
  if (status === 'rejected') return { kind: 'reject' as const, reason: '' }
  if (status === 'withdrawn') return { kind: 'withdraw' as const }
  return { kind: 'complete' as const, ...(breachReason !== null && { breachReason }) }
}

function historyOf({ id }: Kept, steps: readonly Step[]): object[] {
  return steps.map((step, index) => ({
    case_id: id,
    number: index + 1,
    at: iso(step.at),
    kind: step.kind,
    by: step.by,
    // Texts that nobody wrote are left out.
    detail: Object.fromEntries(Object.entries(detailOf(step)).filter(([, value]) => value !== ''))
  }))
}

function applicantRecord(id: string, { name, civilNumber, phone, email }: NonNullable<Imported['applicant']>): object {
  return {
    case_id: id,
    name,
    civil_number: civilNumber || null,
    phone: phone || null,
    email: email || null
  }
}
