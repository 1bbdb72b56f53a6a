import type { CaseRow, Completions } from '#api/generated/types.gen'
import type { Calendar } from '#sla/calendar'
import { dateOf, dayNumber } from '#sla/civil'
import { startOfDate } from '#sla/local'
import { expectThat } from '../ask'
import { type Counts, completions, lastDays, type Reported, report, steady, sum, text, total } from '../figures'
import { everyCase } from '../lists'
import { invalidField } from '../problem'
import type { Rule } from '../rule'
import type { Subject } from '../subject'
import { dueIn, instant } from '../time'

const bases = ['due', 'closed'] as const

/** Holds what a basis counts against the list it is made of. By the deadline, what is open past it counts as of the report; what was closed is past all waiting. */
const isTheList = (subject: Subject, basis: (typeof bases)[number]) =>
  steady(async () => {
    const { from, to, query } = await lastDays(subject, 5)
    const { body, exchange } = await completions(subject, `${query}&basis=${basis}`)
    const calendarOf = await subject.calendars()
    const rows = await counted(subject, calendarOf(''), basis === 'due' ? 'due' : 'stopped', from, to)
    const asOf = basis === 'due' ? Date.parse(body.asOf) : Infinity
    const wanted = countsOf(rows, row => verdictOf(row, dueIn(calendarOf, row), asOf))
    const got = sum(body.buckets)
    expectThat(
      text(got) === text(wanted),
      `the list has ${text(wanted)} ${basis} in the period, the report ${text(got)}`,
      exchange
    )
  })

/** Whether the promise is kept, held against the list the figures are made of. */
export const figures: readonly Rule[] = [
  report(
    'completions',
    'groups-add-up',
    'Counts, from which every rate is derived: the groups make the whole',
    async subject => {
      const range = await lastDays(subject, 20)
      for (const basis of bases) {
        await steady(async () => {
          const whole = await completions(subject, `${range.query}&basis=${basis}&by=month`)
          const wanted = sum(whole.body.buckets)
          for (const group of ['service', 'category', 'office', 'assignee']) {
            const parts = await completions(subject, `${range.query}&basis=${basis}&by=month&group=${group}`)
            const got = sum(parts.body.buckets)
            const message = `by ${group} it comes to ${text(got)}, altogether to ${text(wanted)}`
            expectThat(text(got) === text(wanted), message, parts.exchange)
          }
        })
      }
    }
  ),
  report('completions', 'periods-add-up', 'Days, weeks and months count the same cases', async subject => {
    const range = await lastDays(subject, 40)
    await steady(async () => {
      const sums = new Map<string, Reported<Completions>>()
      for (const by of ['day', 'week', 'month']) {
        const asked = await completions(subject, `${range.query}&by=${by}`)
        sums.set(text(sum(asked.body.buckets)), asked)
      }
      const [, other] = [...sums.values()]
      if (other) expectThat(false, `days, weeks and months come to ${[...sums.keys()].join(', ')}`, other.exchange)
    })
  }),
  report(
    'completions',
    'every-period',
    'Every period of the range has its bucket; weeks start on Sunday; a first or last bucket cut by `from` or `to` holds only the days asked for',
    async subject => {
      const { from, to, query } = await lastDays(subject, 17)
      for (const by of ['day', 'week', 'month'] as const) {
        const { body, exchange } = await completions(subject, `${query}&by=${by}`)
        const got = body.buckets.map(bucket => `${bucket.from}/${bucket.to}`).join(' ')
        const wanted = periodsOf(from, to, by).join(' ')
        expectThat(got === wanted, `by ${by} the periods have to be ${wanted}, not ${got}`, exchange)
      }
    }
  ),
  report(
    'completions',
    'due-is-the-list',
    'Basis `due`: the cases whose deadline fell in the period, an open one past due counts in `openPastDue`. Withdrawn cases are left out',
    subject => isTheList(subject, 'due')
  ),
  report(
    'completions',
    'closed-is-the-list',
    'Basis `closed`: the cases closed in the period, whenever they were due',
    subject => isTheList(subject, 'closed')
  ),
  report(
    'completions',
    'histogram',
    '`daysUsed`: how many closed cases used up to 0, 1, 2 … working days; 31 entries',
    async subject => {
      const range = await lastDays(subject, 20)
      for (const basis of bases) {
        const { body, exchange } = await completions(subject, `${range.query}&basis=${basis}`)
        for (const { met, missed, daysUsed = [], daysUsedGross = [], metGross = met } of body.buckets) {
          const closed = met + missed
          const [net, gross] = [total(daysUsed), total(daysUsedGross)]
          expectThat(net === closed, `${closed} cases were closed, and the histogram has ${net}`, exchange)
          expectThat(
            daysUsedGross.length === 0 || gross === closed,
            `${closed} cases were closed, and the gross histogram has ${gross}`,
            exchange
          )
          expectThat(metGross <= met, `\`metGross\` is of \`met\`, and ${metGross} is more than ${met}`, exchange)
        }
      }
    }
  ),
  report('completions', 'filters', 'A filtered report is the group of that code', async subject => {
    const range = await lastDays(subject, 20)
    await steady(async () => {
      for (const group of ['office', 'service', 'category', 'assignee'] as const) {
        const { body } = await completions(subject, `${range.query}&by=month&group=${group}`)
        const keys = [...new Set(body.buckets.filter(each => each.met + each.missed > 0).map(({ key }) => key))]
        const key = keys.find(each => each !== null)
        if (key == null) continue
        const { body: filtered, exchange } = await completions(
          subject,
          `${range.query}&by=month&${group}=${encodeURIComponent(key)}`
        )
        const [got, wanted] = [sum(filtered.buckets), sum(body.buckets.filter(each => each.key === key))]
        expectThat(
          text(got) === text(wanted),
          `of ${group} ${key} there are ${text(wanted)}, filtered by it ${text(got)}`,
          exchange
        )
      }
    })
  }),
  report('completions', 'range', '`from` and `to` are needed, and are dates', async ({ ask }) => {
    invalidField(await ask('GET', '/reports/completions?to=2026-01-31'), 'from')
    invalidField(await ask('GET', '/reports/completions?from=2026-01-01&to=tomorrow'), 'to')
    invalidField(await ask('GET', '/reports/completions?from=2026-01-01&to=2026-01-31&by=hour'), 'by')
  })
]

async function counted(
  { ask }: Subject,
  calendar: Calendar,
  what: 'due' | 'stopped',
  from: string,
  to: string
): Promise<readonly CaseRow[]> {
  const [after, before] = [startOfDate(calendar, from), startOfDate(calendar, dateOf(dayNumber(to) + 1))]
  // Due at 24:00 is due on the date that ends there, so one millisecond later in either direction.
  const shift = what === 'due' ? 1 : 0
  const query = `${what}After=${encodeURIComponent(instant(after + shift))}&${what}Before=${encodeURIComponent(instant(before + shift))}`
  return (await everyCase(ask, query)).filter(({ status }) => status !== 'withdrawn')
}

function verdictOf({ clock }: CaseRow, due: number | null, asOf: number): keyof Counts | null {
  if (clock.stoppedAt === null) return due !== null && due < asOf ? 'openPastDue' : null
  // Closed before it was due: it counts once its deadline has passed.
  if (due !== null && due > asOf) return null
  return due !== null && Date.parse(clock.stoppedAt) <= due ? 'met' : 'missed'
}

function countsOf(rows: readonly CaseRow[], verdict: (row: CaseRow) => keyof Counts | null): Counts {
  const verdicts = rows.map(verdict)
  const count = (wanted: keyof Counts) => verdicts.filter(each => each === wanted).length
  return { met: count('met'), missed: count('missed'), openPastDue: count('openPastDue') }
}
/** Each period from its first to its last date, cut to the range. */
function periodsOf(from: string, to: string, by: 'day' | 'week' | 'month'): string[] {
  const periods: string[] = []
  let first = dayNumber(from)
  const last = dayNumber(to)
  for (let day = first; day <= last; day++) {
    const next = dateOf(day + 1)
    // Day 0 was a Thursday, so day 3 began a week.
    const ends = day === last || by === 'day' || (by === 'week' ? (day + 1) % 7 === 3 : next.endsWith('-01'))
    if (!ends) continue
    periods.push(`${dateOf(first)}/${dateOf(day)}`)
    first = day + 1
  }
  return periods
}
