import type { BacklogDay, CompletionBucket } from '#api/generated/types.gen'
import type { LocalDate } from '#sla/types'

/** One number of today beside that of the working day before. */
export type Pair = {
  readonly key: 'opened' | 'closed' | 'inTime' | 'open'
  readonly now: number
  readonly before: number
}

/** Today so far against another day; null where the answer does not have both. */
export function pairsOf(
  days: readonly BacklogDay[],
  closed: readonly CompletionBucket[] | null,
  today: LocalDate,
  before: LocalDate
): readonly Pair[] | null {
  const [now, then] = [days.find(({ date }) => date === today), days.find(({ date }) => date === before)]
  if (!now || !then) return null
  const [met, metThen] = [closed?.find(({ from }) => from === today), closed?.find(({ from }) => from === before)]
  return [
    { key: 'opened', now: now.opened + now.reopened, before: then.opened + then.reopened },
    { key: 'closed', now: now.closed, before: then.closed },
    ...(met && metThen ? [{ key: 'inTime' as const, now: met.met, before: metThen.met }] : []),
    { key: 'open', now: now.open, before: then.open }
  ]
}
