import type { Completions } from '#api/generated/types.gen'
import type { Asked, Refusal } from '#backend/contract'
import { type Period, periodsOf } from '#backend/periods'
import { bucketOf, count, emptyTally, type Tally } from '#backend/tally'
import type { Book } from '../book'
import { agreementAt } from '../book'
import { asOf, type Operations, type Visit } from '../house'
import { type Asking, askingOf } from './asked'
import { levelOf, type OpenPastDue, type Read, readOpenPastDue, readSums, readVerdicts } from './read'
import { firstOf, hasSums, type Level } from './sums'
import { addSum, createTallies } from './tallies'

type Query = Asked<'getCompletions'>['query']
type Group = Completions['group']
type Codes = Pick<Read, 'service' | 'office' | 'assignee'>

/**
 * Counts from the sums: whole weeks and months by theirs, cut ones and days by the days'. What is due today is still coming to count, and so is read one by
 * one; what is open past due is judged when asked.
 */
export const getCompletions: Operations['getCompletions'] = async (visit, { query }) => {
  const counted = await countedCompletions(visit, query)
  return 'refused' in counted ? counted : { status: 200, body: counted }
}

export async function countedCompletions(visit: Visit, query: Query): Promise<Completions | Refusal> {
  const asking = askingOf(visit, query)
  if ('refused' in asking) return asking
  const { from, to, by = 'week', group = 'none' } = query
  const periods = periodsOf(asking.range, by)
  const keyOf = keyFinder(visit.book, group)
  const tallies = createTallies(keysAsked(visit, query, group), periods)
  const tallyOf = (codes: Codes, day: number): Tally => {
    const key = keyOf(codes)
    // Of staff those who had a case have a bucket, whoever they are.
    if (group === 'assignee') tallies.add(key)
    return tallies.of(key, day) ?? emptyTally()
  }
  await countClosed(visit, asking, { by, group, periods }, tallyOf)
  for (const one of await readOpenPastDue(visit, asking)) count(tallyOf(codesOf(one), one.judgement.day), one.judgement)
  const keys = group === 'assignee' ? [...tallies.byKey.keys()].sort() : [...tallies.byKey.keys()]
  const buckets = periods.flatMap((period, index) =>
    keys.map(key => bucketOf(period, key, tallies.byKey.get(key)?.[index] ?? emptyTally()))
  )
  return { asOf: asOf(visit), from, to, by, group, basis: asking.basis, buckets }
}

/** What was closed, all of it in one tally; nothing of what is open. */
export async function tallyClosed(visit: Visit, asking: Asking): Promise<Tally> {
  const all = emptyTally()
  await countClosed(visit, asking, { by: 'month', group: 'none', periods: periodsOf(asking.range, 'month') }, () => all)
  return all
}

type Wanted = { readonly by: Completions['by']; readonly group: Group; readonly periods: readonly Period[] }
type TallyOf = (codes: Codes, day: number) => Tally

async function countClosed(visit: Visit, asking: Asking, wanted: Wanted, tallyOf: TallyOf): Promise<void> {
  const { basis, range, today } = asking
  // By the deadline, what is due today or later does not count as a whole yet.
  const settled = basis === 'due' ? Math.min(range.last, today - 1) : range.last
  const level = levelOf(needsOf(asking, wanted.group))
  if (level === null) return await countVerdicts(visit, asking, range.first, range.last, tallyOf)
  await countSums(visit, asking, { ...wanted, level, settled }, tallyOf)
  if (settled < range.last) await countVerdicts(visit, asking, Math.max(range.first, settled + 1), range.last, tallyOf)
}

const needsOf = ({ services, offices, assignees }: Asking, group: Group) => ({
  s: services !== null || group === 'service' || group === 'category',
  o: offices !== null || group === 'office',
  a: assignees !== null || group === 'assignee'
})

async function countVerdicts(visit: Visit, asking: Asking, from: number, to: number, tallyOf: TallyOf): Promise<void> {
  for (const row of await readVerdicts(visit, asking, from, to)) {
    const day = asking.basis === 'due' ? row.due_day : row.closed_day
    count(tallyOf(row, day), {
      verdict: row.met ? 'met' : 'missed',
      day,
      dueAt: row.due_at,
      metGross: row.met_gross,
      daysUsed: row.days_used,
      daysUsedGross: row.days_used_gross,
      grossMs: row.gross_ms,
      pausedMs: row.paused_ms
    })
  }
}

type Sums = Wanted & { readonly level: Level; readonly settled: number }

async function countSums(visit: Visit, asking: Asking, { by, periods, level, settled }: Sums, tallyOf: TallyOf) {
  const isWhole = ({ first, last }: Period) =>
    by !== 'day' && last <= settled && firstOf(first, by) === first && firstOf(last + 1, by) === last + 1
  const whole = periods.filter(isWhole)
  const [first, last] = [whole[0], whole.at(-1)]
  if (first && last)
    for (const row of await readSums(visit, asking, level, by, first.first, last.first))
      addSum(tallyOf(row, row.first), row)
  for (const { first: from, last: to } of stretches(periods.filter(period => !isWhole(period)))) {
    const until = Math.min(to, settled)
    if (!hasSums('day', level)) await countVerdicts(visit, asking, from, until, tallyOf)
    else
      for (const row of await readSums(visit, asking, level, 'day', from, until)) addSum(tallyOf(row, row.first), row)
  }
}

/** Neighbouring periods as one stretch of days. */
function stretches(periods: readonly Period[]): Period[] {
  const found: { first: number; last: number }[] = []
  for (const { first, last } of periods) {
    const before = found.at(-1)
    if (before && before.last + 1 === first) before.last = last
    else found.push({ first, last })
  }
  return found
}

const codesOf = ({ kept }: OpenPastDue): Codes => ({
  service: kept.service,
  office: kept.state.office,
  assignee: kept.state.assignee ?? ''
})

/** Every group there can be, also those in which nothing happened. */
function keysAsked({ book, house }: Visit, { service, category, office }: Query, group: Group): (string | null)[] {
  const { services, categories, offices } = agreementAt(book, house.clock.now())
  const codes = (all: readonly { readonly code: string }[], wanted: readonly string[] | undefined) =>
    all.map(({ code }) => code).filter(code => !wanted || wanted.includes(code))
  switch (group) {
    case 'none':
      return [null]
    case 'service':
      return codes(
        services.filter(one => !category || category.includes(one.category)),
        service
      )
    case 'category':
      return codes(categories, category)
    case 'office':
      return codes(offices, office)
    case 'assignee':
      return []
    default:
      return group satisfies never
  }
}

function keyFinder({ versions }: Book, group: Group): (codes: Codes) => string | null {
  switch (group) {
    case 'none':
      return () => null
    case 'service':
      return ({ service }) => service
    case 'office':
      return ({ office }) => office
    case 'assignee':
      return ({ assignee }) => assignee || null
    case 'category': {
      // Newest first: what a service belongs to now is where it is counted.
      const all = versions.toReversed().flatMap(({ body }) => body.services)
      const categoryOf = new Map(all.map(({ code, category }) => [code, category]))
      return ({ service }) => categoryOf.get(service) ?? null
    }
    default:
      return group satisfies never
  }
}
