import type { CompletionPage, LateReasons } from '#api/generated/types.gen'
import { expectThat } from '../ask'
import { asked, completions, lastDays, type Reported, report, steady, sum, total } from '../figures'
import { type Rule, skip } from '../rule'
import type { Subject } from '../subject'

const bases = ['due', 'closed'] as const

/** The cases behind the figures, and why they ran late. */
export const behind: readonly Rule[] = [
  report('completionCases', 'as-many', 'How many rows there are is what the report counts', subject =>
    steady(async () => {
      const { query } = await lastDays(subject, 5)
      for (const basis of bases) {
        const { body } = await completions(subject, `${query}&basis=${basis}`)
        const counts = sum(body.buckets)
        for (const verdict of ['met', 'missed', 'openPastDue'] as const) {
          const { rows, exchange } = await completionRows(subject, `${query}&basis=${basis}&verdict=${verdict}`)
          const message = `the report counts ${counts[verdict]} \`${verdict}\` and ${rows.length} rows came`
          expectThat(rows.length === counts[verdict], message, exchange)
          const stranger = rows.find(row => row.verdict !== verdict)
          expectThat(stranger === undefined, `${stranger?.case.id} is \`${stranger?.verdict}\``, exchange)
        }
      }
    })
  ),
  report(
    'completionCases',
    'judged-by-the-row',
    '`verdict`: met, missed or openPastDue, by the deadline it is judged by',
    async subject => {
      const { query } = await lastDays(subject, 5)
      const { rows, exchange } = await completionRows(subject, query)
      if (rows.length === 0) skip('nothing was due in the last days')
      const wrong = rows.find(({ verdict, dueAt, closedAt, case: { clock } }) => {
        const closed = closedAt ?? clock.stoppedAt
        const due = dueAt ?? clock.dueAt
        if (due == null) return false
        if (closed === null) return verdict !== 'openPastDue'
        return verdict !== (Date.parse(closed) <= Date.parse(due) ? 'met' : 'missed')
      })
      expectThat(wrong === undefined, `${wrong?.case.id} is judged \`${wrong?.verdict}\``, exchange)
      const dues = rows.map(({ dueAt, case: { clock } }) => Date.parse(dueAt ?? clock.dueAt ?? ''))
      expectThat(
        dues.every((due, index) => !(due < (dues[index - 1] ?? -Infinity))),
        'order: by deadline, then by id',
        exchange
      )
    }
  ),
  report(
    'completionCases',
    'tried',
    'A closed one is `met` if it used at most so many days, else `missed`; an open one is `openPastDue` if it is past the deadline it would have',
    subject =>
      steady(async () => {
        const { query } = await lastDays(subject, 20)
        const { services } = await subject.agreement()
        const days = 3
        const codes = services.slice(0, 20).map(({ code }) => encodeURIComponent(code))
        const question = `${query}&basis=closed&${codes.map(code => `service=${code}`).join('&')}`
        const tried = codes.map(code => `tried=${code}:${days}`).join('&')
        const { rows, exchange } = await completionRows(subject, `${question}&${tried}`)
        const wrong = rows.find(({ verdict, daysUsed }) => {
          if (daysUsed === undefined) return verdict !== 'openPastDue'
          return verdict !== (daysUsed <= days ? 'met' : 'missed')
        })
        expectThat(wrong === undefined, `${wrong?.case.id} is judged \`${wrong?.verdict}\``, exchange)
        const { met, missed } = sum((await completions(subject, question)).body.buckets)
        const closed = rows.filter(({ verdict }) => verdict !== 'openPastDue').length
        expectThat(
          closed === met + missed,
          `the report counts ${met + missed} closed and ${closed} rows came`,
          exchange
        )
      })
  ),
  report('completionCases', 'not-reason', '`notReason`: only late cases with none of these breach reasons', subject =>
    steady(async () => {
      const { query } = await lastDays(subject, 20)
      const { missed, openPastDue } = sum((await completions(subject, query)).body.buckets)
      const given = await completionRows(subject, `${query}&notReason=none`)
      const none = await completionRows(subject, `${query}&reason=none`)
      const rows = given.rows.length + none.rows.length
      const message = `${missed + openPastDue} ran late, and ${rows} have a reason or none`
      expectThat(rows === missed + openPastDue, message, given.exchange)
    })
  ),
  report(
    'lateReasons',
    'all-that-are-late',
    'Every case that is missed or open past due by the same question of the completions, by the breach reason given for it; most first',
    subject =>
      steady(async () => {
        const { query } = await lastDays(subject, 20)
        const { missed, openPastDue } = sum((await completions(subject, query)).body.buckets)
        const { body, exchange } = await asked<LateReasons>(subject, 'getLateReasons', `/reports/late-reasons?${query}`)
        const counts = body.reasons.map(({ cases }) => cases)
        const message = `${missed + openPastDue} ran late, and the reasons are of ${total(counts)}`
        expectThat(total(counts) === missed + openPastDue, message, exchange)
        expectThat(
          counts.every((count, index) => count <= (counts[index - 1] ?? Infinity)),
          'most first',
          exchange
        )
      })
  )
]

async function completionRows(subject: Subject, query: string) {
  const rows: CompletionPage['rows'] = []
  for (let cursor: string | null = null; ; ) {
    const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const path: string = `/reports/completions/cases?${query}&limit=2000${more}`
    const { body, exchange }: Reported<CompletionPage> = await asked<CompletionPage>(subject, 'listCompletions', path)
    rows.push(...body.rows)
    cursor = body.next
    if (cursor === null) return { rows, exchange }
  }
}
