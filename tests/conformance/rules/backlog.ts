import type { Backlog, BacklogPage, CommitmentsReport } from '#api/generated/types.gen'
import { dateOf, dayNumber } from '#sla/civil'
import { expectThat } from '../ask'
import { asked, lastDays, type Reported, report, steady, total } from '../figures'
import { everyCase, listCases } from '../lists'
import type { Rule } from '../rule'
import type { Subject } from '../subject'

/** What is open at the end of each day, and the agreement’s other promises. */
export const backlogs: readonly Rule[] = [
  report(
    'backlog',
    'identity',
    '`open` of a day is `open` of the day before and what was opened and reopened, without what was closed',
    async subject => {
      const { query } = await lastDays(subject, 20)
      const { body, exchange } = await asked<Backlog>(subject, 'getBacklog', `/reports/backlog?${query}`)
      for (const [index, { date, open, opened, reopened, closed }] of body.days.entries()) {
        const before = body.days[index - 1]?.open
        if (before === undefined) continue
        const wanted = before + opened + reopened - closed
        expectThat(open === wanted, `on ${date} ${wanted} have to be open, not ${open}`, exchange)
      }
    }
  ),
  report('backlog', 'every-day', 'One entry a day, every day of the range', async subject => {
    const { from, to, query } = await lastDays(subject, 20)
    const { body, exchange } = await asked<Backlog>(subject, 'getBacklog', `/reports/backlog?${query}`)
    const wanted = Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index) =>
      dateOf(dayNumber(from) + index)
    )
    const got = body.days.map(({ date }) => date)
    expectThat(got.join() === wanted.join(), `there are ${got.length} days of ${wanted.length}`, exchange)
  }),
  report('backlog', 'ends-with-now', 'The last day may be today: then as of now', subject =>
    steady(async () => {
      const { query } = await lastDays(subject, 2)
      const { body, exchange } = await asked<Backlog>(subject, 'getBacklog', `/reports/backlog?${query}`)
      const { page } = await listCases(subject.ask, 'open=true&limit=1')
      const { total: all = (await everyCase(subject.ask, 'open=true')).length } = page
      const open = body.days.at(-1)?.open
      expectThat(open === all, `the list has ${all} open cases, the report ${open}`, exchange)
    })
  ),
  report('backlogCases', 'as-many', 'How many rows there are is what the report counts', subject =>
    steady(async () => {
      const { to, query } = await lastDays(subject, 5)
      const { days } = (await asked<Backlog>(subject, 'getBacklog', `/reports/backlog?${query}`)).body
      for (const movement of ['opened', 'reopened', 'closed'] as const) {
        const { rows, exchange } = await movedRows(subject, `${query}&movement=${movement}`)
        const counted = total(days.map(day => day[movement]))
        const message = `the report counts ${counted} \`${movement}\` and ${rows.length} rows came`
        expectThat(rows.length === counted, message, exchange)
      }
      const { rows, exchange } = await movedRows(subject, `from=${to}&to=${to}`)
      const open = days.at(-1)?.open
      expectThat(rows.length === open, `the report counts ${open} open and ${rows.length} rows came`, exchange)
      expectThat(new Set(rows.map(row => row.case.id)).size === rows.length, 'each once', exchange)
    })
  ),
  report('backlogCases', 'by-instant', 'Order: by that instant, then by id', async subject => {
    const { query } = await lastDays(subject, 5)
    const { rows, exchange } = await movedRows(subject, `${query}&movement=opened&movement=closed`)
    const sorted = rows.every(({ at, case: { id } }, index) => {
      const before = rows[index - 1]
      const passed = before ? Date.parse(at) - Date.parse(before.at) : 1
      return passed > 0 || (passed === 0 && id >= (before?.case.id ?? ''))
    })
    expectThat(sorted, 'a row stands before an earlier one', exchange)
  }),
  report('commitments', 'kept-of', 'How often the promise was kept, and how often it had to be', async subject => {
    const { query } = await lastDays(subject, 20)
    const { body, exchange } = await asked<CommitmentsReport>(
      subject,
      'getCommitments',
      `/reports/commitments?${query}`
    )
    const promised = new Set((await subject.agreement()).commitments.map(({ id }) => id))
    for (const { id, kept, of } of body.commitments) {
      expectThat(kept <= of, `${id} was kept ${kept} times of ${of}`, exchange)
      expectThat(promised.has(id), `${id} is no commitment of the agreement`, exchange)
    }
    const ids = body.commitments.map(({ id }) => id)
    expectThat(new Set(ids).size === ids.length, 'one entry for each commitment', exchange)
  })
]

async function movedRows(subject: Subject, query: string) {
  const rows: BacklogPage['rows'] = []
  for (let cursor: string | null = null; ; ) {
    const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const path: string = `/reports/backlog/cases?${query}&limit=2000${more}`
    const { body, exchange }: Reported<BacklogPage> = await asked<BacklogPage>(subject, 'listBacklog', path)
    rows.push(...body.rows)
    cursor = body.next
    if (cursor === null) return { rows, exchange }
  }
}
