import type {
  Backlog,
  CaseRow,
  CommitmentsReport,
  CompletionPage,
  Completions,
  LateReasons
} from '#api/generated/types.gen'
import type { OperationId } from '#backend/contract'
import type { Calendar } from '#sla/calendar'
import { dateOf, dayNumber } from '#sla/civil'
import { localDate, startOfDate } from '#sla/local'
import { answerOf } from '../answer'
import { type Exchange, expectThat } from '../ask'
import { everyCase, listCases } from '../lists'
import { invalidField } from '../problem'
import { type Rule, skip } from '../rule'
import type { Subject } from '../subject'
import { dueIn, instant } from '../time'

type Reported<Body> = { readonly body: Body; readonly exchange: Exchange }
type Bucket = Completions['buckets'][number]
type Counts = Pick<Bucket, 'met' | 'missed' | 'openPastDue'>

const bases = ['due', 'closed'] as const

/** Whether the promise is kept, held against the list the figures are made of. */
export const reports: readonly Rule[] = [
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
    subject =>
      steady(async () => {
        const { from, to, query } = await lastDays(subject, 5)
        const { body, exchange } = await completions(subject, `${query}&basis=due`)
        const calendarOf = await subject.calendars()
        const rows = await counted(subject, calendarOf(''), 'due', from, to)
        const asOf = Date.parse(body.asOf)
        const wanted = countsOf(rows, row => verdictOf(row, dueIn(calendarOf, row), asOf))
        const got = sum(body.buckets)
        expectThat(
          text(got) === text(wanted),
          `the list has ${text(wanted)} due in the period, the report ${text(got)}`,
          exchange
        )
      })
  ),
  report(
    'completions',
    'closed-is-the-list',
    'Basis `closed`: the cases closed in the period, whenever they were due',
    subject =>
      steady(async () => {
        const { from, to, query } = await lastDays(subject, 5)
        const { body, exchange } = await completions(subject, `${query}&basis=closed`)
        const calendarOf = await subject.calendars()
        const rows = await counted(subject, calendarOf(''), 'stopped', from, to)
        const wanted = countsOf(rows, row => verdictOf(row, dueIn(calendarOf, row), Infinity))
        const got = sum(body.buckets)
        expectThat(
          text(got) === text(wanted),
          `the list has ${text(wanted)} closed in the period, the report ${text(got)}`,
          exchange
        )
      })
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
  }),
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
  ),
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

function report(capability: string, name: string, says: string, check: (subject: Subject) => Promise<void>): Rule {
  const figures = ['completionCases', 'lateReasons'].includes(capability) ? ['completions'] : []
  const needs = [...figures, capability]
  return { id: `${capability}.${name}`, level: 'capability', needs, says, where: `Reports › ${capability}`, check }
}

async function asked<Body>({ ask }: Subject, op: OperationId, path: string): Promise<Reported<Body>> {
  const exchange = await ask('GET', path)
  return { body: answerOf<Body>(op, exchange), exchange }
}

function completions(subject: Subject, query: string): Promise<Reported<Completions>> {
  return asked<Completions>(subject, 'getCompletions', `/reports/completions?${query}`)
}

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

/** A live backend changes between two questions; what is wrong stays wrong. */
async function steady(check: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 2; tries++) {
    try {
      return await check()
    } catch {
      // Asked again below; the last time its failure counts.
    }
  }
  await check()
}

type Range = { readonly from: string; readonly to: string; readonly query: string }

/** The last days of the backend's own time, today included. */
async function lastDays(subject: Subject, days: number): Promise<Range> {
  const { page } = await listCases(subject.ask, 'limit=1')
  const to = localDate((await subject.calendars())(''), Date.parse(page.asOf))
  const from = dateOf(dayNumber(to) - days)
  return { from, to, query: `from=${from}&to=${to}` }
}

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

function sum(buckets: readonly Counts[]): Counts {
  const of = (name: keyof Counts) => total(buckets.map(bucket => bucket[name]))
  return { met: of('met'), missed: of('missed'), openPastDue: of('openPastDue') }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}

function text({ met, missed, openPastDue }: Counts): string {
  return `${met} met, ${missed} missed, ${openPastDue} open past due`
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
