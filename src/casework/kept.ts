import type { CompletionBucket } from '#api/generated/types.gen'
import { pointsFromTarget } from '#i18n/format'
import { dateOf, dayNumber } from '#sla/civil'
import type { LocalDate } from '#sla/types'

/** The month so far: from its first date up to today. */
export const monthUntil = (today: LocalDate) => ({ from: `${today.slice(0, 8)}01`, to: today })

/** The local date before another one. */
export const dayBefore = (date: LocalDate): LocalDate => dateOf(dayNumber(date) - 1)

/** How far the promise was kept. `rate` is 0 to 1, and null where no case counts: none is not zero. */
export type Kept = { readonly met: number; readonly total: number; readonly rate: number | null; readonly few: boolean }

/** From fewer cases than these a rate says little: one case more or less moves it by over three points. */
const fewCases = 30

export function keptOf(buckets: readonly Pick<CompletionBucket, 'met' | 'missed' | 'openPastDue'>[]): Kept {
  let [met, total] = [0, 0]
  for (const bucket of buckets) {
    met += bucket.met
    total += bucket.met + bucket.missed + bucket.openPastDue
  }
  return { met, total, rate: total === 0 ? null : met / total, few: total > 0 && total < fewCases }
}

/** Few cases are no verdict. */
export function toneOf({ rate, few }: Kept, target: number): 'plain' | 'overdue' | 'onTrack' {
  if (rate === null || few) return 'plain'
  return pointsFromTarget(rate, target) < 0 ? 'overdue' : 'onTrack'
}
