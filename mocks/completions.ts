import type { Completions } from '#api/generated/types.gen'
import type { Asked, Backend } from '#backend/contract'
import { type Period, periodsOf } from '#backend/periods'
import { rangeOf } from '#backend/question'
import { bucketOf, count, emptyTally } from '#backend/tally'
import type { Known } from './cases/settled'
import { type Counted, countedCases } from './counted'
import type { Desk } from './desk'

type Query = Asked<'getCompletions'>['query']

export function getCompletions(desk: Desk): Backend['getCompletions'] {
  return ({ query }) => {
    const range = rangeOf(query)
    return 'refused' in range ? range : { status: 200, body: completionsOf(desk, query, range) }
  }
}

function completionsOf(desk: Desk, query: Query, range: Period): Completions {
  const { from, to, by = 'week', group = 'none', basis = 'due' } = query
  const counted = countedCases(desk, query, range)
  const periods = periodsOf(range, by)
  const keys = keysOf(desk, query, group, counted)
  const tallies = new Map(keys.map(key => [key, periods.map(emptyTally)]))
  const periodOf = periodFinder(periods, range.first)
  for (const one of counted) {
    const tally = tallies.get(keyOf(one.known, group))?.[periodOf(one.day)]
    if (tally) count(tally, one)
  }
  const buckets = periods.flatMap((period, index) =>
    keys.map(key => bucketOf(period, key, tallies.get(key)?.[index] ?? emptyTally()))
  )
  return { asOf: desk.asOf(), from, to, by, group, basis, buckets }
}

/** Every group there can be, also those in which nothing happened; of staff only those who had a case. */
function keysOf({ setting }: Desk, query: Query, group: Completions['group'], counted: Counted[]): (string | null)[] {
  const { services, categories, offices } = setting.agreement
  switch (group) {
    case 'none':
      return [null]
    case 'service':
      return asked(
        services.filter(({ category }) => !query.category || query.category.includes(category)),
        query.service
      )
    case 'category':
      return asked(categories, query.category)
    case 'office':
      return asked(offices, query.office)
    case 'assignee':
      return [...new Set(counted.map(({ known }) => known.state.assignee))].sort()
    default:
      return group satisfies never
  }
}

function asked(all: readonly { code: string }[], wanted: readonly string[] | undefined): string[] {
  return all.map(({ code }) => code).filter(code => !wanted || wanted.includes(code))
}

function keyOf({ script, state }: Known, group: Completions['group']): string | null {
  switch (group) {
    case 'none':
      return null
    case 'service':
      return script.service.code
    case 'category':
      return script.service.category
    case 'office':
      return state.office
    case 'assignee':
      return state.assignee
    default:
      return group satisfies never
  }
}

function periodFinder(periods: readonly Period[], first: number): (day: number) => number {
  const indexes = periods.flatMap((period, index) => Array<number>(period.last - period.first + 1).fill(index))
  return day => indexes[day - first] as number
}
