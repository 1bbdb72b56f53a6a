import type { Backlog, CommitmentsReport } from '#api/generated/types.gen'
import { dateOf, dayNumber } from '#sla/civil'
import { expectThat } from '../ask'
import { asked, lastDays, report, steady } from '../figures'
import { everyCase, listCases } from '../lists'
import type { Rule } from '../rule'

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
