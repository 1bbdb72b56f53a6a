import type { Completions } from '#api/generated/types.gen'
import type { OperationId } from '#backend/contract'
import { dateOf, dayNumber } from '#sla/civil'
import { localDate } from '#sla/local'
import { answerOf } from './answer'
import type { Exchange } from './ask'
import { listCases } from './lists'
import type { Rule } from './rule'
import type { Subject } from './subject'

export type Reported<Body> = { readonly body: Body; readonly exchange: Exchange }
type Bucket = Completions['buckets'][number]
export type Counts = Pick<Bucket, 'met' | 'missed' | 'openPastDue'>

export function report(
  capability: string,
  name: string,
  says: string,
  check: (subject: Subject) => Promise<void>
): Rule {
  const figures: Readonly<Record<string, string>> = {
    completionCases: 'completions',
    lateReasons: 'completions',
    backlogCases: 'backlog'
  }
  const needs = [figures[capability], capability].filter(name => name !== undefined)
  return { id: `${capability}.${name}`, level: 'capability', needs, says, where: `Reports › ${capability}`, check }
}

export async function asked<Body>({ ask }: Subject, op: OperationId, path: string): Promise<Reported<Body>> {
  const exchange = await ask('GET', path)
  return { body: answerOf<Body>(op, exchange), exchange }
}

export function completions(subject: Subject, query: string): Promise<Reported<Completions>> {
  return asked<Completions>(subject, 'getCompletions', `/reports/completions?${query}`)
}
/** A live backend changes between two questions; what is wrong stays wrong. */
export async function steady(check: () => Promise<void>): Promise<void> {
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
export async function lastDays(subject: Subject, days: number): Promise<Range> {
  const { page } = await listCases(subject.ask, 'limit=1')
  const to = localDate((await subject.calendars())(''), Date.parse(page.asOf))
  const from = dateOf(dayNumber(to) - days)
  return { from, to, query: `from=${from}&to=${to}` }
}
export function sum(buckets: readonly Counts[]): Counts {
  const of = (name: keyof Counts) => total(buckets.map(bucket => bucket[name]))
  return { met: of('met'), missed: of('missed'), openPastDue: of('openPastDue') }
}

export function total(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}

export function text({ met, missed, openPastDue }: Counts): string {
  return `${met} met, ${missed} missed, ${openPastDue} open past due`
}
