import type { CasePage, CaseRow } from '#api/generated/types.gen'
import type { CaseClock } from '#sla/types'
import type { askerOf } from './asking'

// For tests that count reports again from the cases themselves.

type Get = ReturnType<typeof askerOf>['get']

/** All cases of a filter, open and closed, page by page. */
export async function everyCase(get: Get, filter: string): Promise<CaseRow[]> {
  const all: CaseRow[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: CasePage = (await get<CasePage>(`/cases?${filter}&limit=5000${cursor && `&cursor=${cursor}`}`)).body
    all.push(...page.cases)
    cursor = page.next
  }
  return all
}

/** A row's clock as the rules of time take it; what the backend says of its deadline is left out. */
export function clockOf({ clock }: Pick<CaseRow, 'clock'>): CaseClock {
  const { startedAt, target, originalTarget, pauses, gaps, stoppedAt } = clock
  const instants = ({ from, to }: { from: string; to: string | null }) => ({
    from: Date.parse(from),
    to: to === null ? null : Date.parse(to)
  })
  return {
    startedAt: Date.parse(startedAt),
    target,
    originalTarget,
    pauses: pauses.map(instants),
    gaps: gaps?.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) })),
    stoppedAt: stoppedAt === null ? null : Date.parse(stoppedAt)
  }
}
