import type { Calendar } from './calendar'
import { deadline } from './clock'
import { requireList } from './error'
import type { CaseClock } from './types'

/** A case whose deadline a change would move; `index` is its place in the list, null a deadline that a pause keeps unknown. */
export type Move = {
  readonly index: number
  readonly dueBefore: number | null
  readonly dueAfter: number | null
  readonly movedMs: number
}

/**
 * What would move if `after` took the place of `before`: the preview of a holiday announced, moved or withdrawn.
 * Only open cases are asked; a closed one keeps its verdict whatever the calendar says later. `movedMs` is the change of the budget
 * where a deadline is unknown, else of the due instant. Nothing is changed here: the recomputation is an act of its own.
 */
export function movesOf(before: Calendar, after: Calendar, clocks: readonly CaseClock[]): readonly Move[] {
  return requireList(clocks, 'instant', 'clocks').flatMap((clock, index) => {
    if (clock.stoppedAt !== null) return []
    const [was, is] = [deadline(before, clock), deadline(after, clock)]
    const movedMs = was.dueAt === null || is.dueAt === null ? is.budgetMs - was.budgetMs : is.dueAt - was.dueAt
    if (movedMs === 0) return []
    return [{ index, dueBefore: was.dueAt, dueAfter: is.dueAt, movedMs }]
  })
}
