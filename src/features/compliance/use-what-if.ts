import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '#api/ApiProvider'
import type { CompletionBucket } from '#api/generated/types.gen'
import { completionsQuery } from '#api/report-queries'
import { useDesk, useFeedState } from '#live/desk'
import type { LiveSnapshot } from '#live/live-set'
import { useMinute } from '#ui/use-minute'
import { openLateOf } from './open-late'
import type { Question } from './question'
import { rangeOf } from './ranges'
import type { ComplianceSearch } from './search'
import { pastsOf, type Subject, subjectOf, type Trial, targetsOf, trialOf } from './tried'

export const mostTrials = 3

/** What is tried: a subject, and by how many days its target is moved. */
export type Tried = { readonly subject: Subject | null; readonly moves: readonly number[] }

/** As the address says, else the service filtered by, else the one of which most cases were closed, a day shorter. */
function triedOf({ whatIf, moves, service }: ComplianceSearch, buckets: readonly CompletionBucket[]): Tried {
  const text = whatIf ?? service ?? busiestOf(buckets)
  return { subject: text === undefined ? null : subjectOf(text), moves: (moves ?? [-1]).slice(0, mostTrials) }
}

/** The last twelve months with the targets of a subject moved. */
export function useWhatIf(question: Question, search: ComplianceSearch) {
  const api = useApi()
  const { index } = useDesk()
  const { today, filters } = question
  const { service: _, category: __, ...others } = filters
  const result = useQuery(
    completionsQuery(api, { ...rangeOf('year', today), by: 'month', group: 'service', basis: 'closed', ...others })
  )
  const buckets = result.data?.buckets ?? []
  const { subject, moves } = triedOf(search, buckets)
  const targets = subject ? targetsOf(subject, index) : new Map<string, number>()
  const months = [...new Set(buckets.map(({ from }) => from.slice(0, 7)))].sort()
  const pasts = pastsOf(targets, buckets, months)
  const openLate = useOpenLate(targets, [0, ...moves], others)
  const trials: readonly Trial[] = subject
    ? [0, ...moves].map((days, index_) => trialOf(pasts, subject, days, openLate[index_] ?? 0))
    : []
  return { result, subject, moves, months, targets, trials }
}

/** Counted once a minute: there may be a hundred thousand of them. */
function useOpenLate(
  targets: ReadonlyMap<string, number>,
  moves: readonly number[],
  { office, assignee }: Question['filters']
): readonly number[] {
  const { live, feed, me } = useDesk()
  const isThere = useFeedState(feed).kind === 'ready'
  const now = useMinute()
  const [counts, setCounts] = useState<readonly number[]>([])
  const asked = JSON.stringify([[...targets], moves, office, assignee, me?.staff.code])
  useEffect(() => {
    if (!isThere) return
    const [targetList, moveList, offices, staff, mine] = JSON.parse(asked) as Asked
    const wanted = new Map(targetList)
    const cases = casesOf(live.snapshot(), wanted).filter(
      ({ row }) =>
        (!offices || offices.includes(row.office)) &&
        (!staff || staff.includes(row.assignee ?? 'none') || (staff.includes('me') && row.assignee === mine))
    )
    setCounts(moveList.map(days => openLateOf(cases, wanted, days, now)))
  }, [live, asked, now, isThere])
  return counts
}

type Asked = [[string, number][], number[], string[] | null, string[] | null, string | null]

const casesOf = (snapshot: LiveSnapshot, targets: ReadonlyMap<string, number>) =>
  [...targets.keys()].flatMap(code => [...snapshot.queue(code).cases])

function busiestOf(buckets: readonly CompletionBucket[]): string | undefined {
  const closed = new Map<string, number>()
  for (const { key, met, missed } of buckets) if (key !== null) closed.set(key, (closed.get(key) ?? 0) + met + missed)
  const [busiest] = [...closed].sort(([, one], [, other]) => other - one)
  return busiest?.[0]
}
