import type { Agreement } from '#api/agreement-index'
import { indexAgreement } from '#api/agreement-index'
import { checkRow } from '#api/case-pages'
import type { CaseRow } from '#api/generated/types.gen'
import { calendarOf } from '#casework/governorate-calendar'
import { horizonLines } from '#casework/horizon-lines'
import { namingOf } from '#casework/use-naming'
import { everything } from '#casework/use-view'
import { horizonColumns } from '#live/horizon'
import { evaluateBy } from '#live/live-case'
import { createLiveSet } from '#live/live-set'
import { createView } from '#live/view'
import { createBackend } from '#mocks/backend'

/**
 * The work of an update of the overview with 100,000 open cases and 72 rows, drawing left out: the set, the two views of the horizon, its lines, the
 * workload, and what breaches next. Under 16 ms it fits in a frame. Milliseconds of the processor, so that a
 * machine that is busy with other things does not count; the collector's own threads do.
 */
const cases = 100_000
const at = Date.parse('2026-11-22T11:42:07+04:00')
const rounds = 50

function readAll(): { rows: CaseRow[]; agreement: Agreement } {
  const backend = createBackend({ at, seed: 1, cases, strict: false, frozen: true })
  const rows: CaseRow[] = []
  for (let cursor: string | undefined; ; ) {
    const answer = backend.operations.listCases({ query: { open: true, limit: 5000, cursor }, headers: {} } as never)
    const { body } = answer as { body: { cases: CaseRow[]; next: string | null } }
    for (const raw of body.cases) {
      const checked = checkRow('listCases', raw)
      if ('row' in checked) rows.push(checked.row)
    }
    if (body.next === null) break
    cursor = body.next
  }
  const { body } = backend.operations.getAgreement({ query: {}, headers: {} } as never) as { body: Agreement }
  backend.close()
  return { rows, agreement: body }
}

const { rows, agreement } = readAll()
const index = indexAgreement(agreement)
const naming = namingOf(index, null, 'ar')
const live = createLiveSet(evaluateBy(agreement), () => {})
live.replace(rows, at)
const views = [
  createView(live, everything, naming),
  createView(live, { ...everything, filter: { states: ['overdue'] } }, naming),
  createView(live, { ...everything, filter: { states: ['atRisk', 'onTrack'] } }, naming)
] as const
for (const view of views) view.subscribe(() => {})
const columns = horizonColumns(calendarOf(agreement), '2026-11-22')

function look(): number {
  const [open, overdue, next] = views.map(view => view.snapshot())
  if (!open || !overdue || !next) throw new Error('no views')
  const counted = { columns, open: open.cross('service', 'dueOn'), overdue: overdue.cross('service', 'dueOn') }
  const { total, groups } = horizonLines('services', index, [], counted)
  open.cross('assignee', 'state')
  next.slice(0, 7)
  return total.total + groups.length
}

function update(changed: number, round: number): number {
  const from = process.cpuUsage()
  const news = Array.from({ length: changed }, (_, one) => {
    const row = rows[(round * 7919 + one * 104_729) % rows.length] as CaseRow
    return { ...row, revision: row.revision + round + 1, assignee: round % 2 === 0 ? null : 's-r' }
  })
  live.applyAll(news, at + round)
  look()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

look()
const table: Record<string, { median: number; longest: number }> = {}
for (const changed of [1, 20, 1000]) {
  const times = Array.from({ length: rounds }, (_, round) => update(changed, round)).sort((a, b) => a - b)
  const rounded = (ms: number | undefined) => Math.round((ms ?? Number.NaN) * 10) / 10
  table[`${changed} cases changed, ms`] = { median: rounded(times[rounds >> 1]), longest: rounded(times.at(-1)) }
}
console.table(table)
