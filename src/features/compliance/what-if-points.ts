import type { Trial } from './tried'
import type { Outcome } from './what-if'

export const whatIfHeight = 260

/** A month: what it comes to with the targets as they are, and with each of those tried. */
export type WhatIfPoint = { readonly month: string; readonly outcomes: readonly Outcome[] }

export function whatIfPoints(trials: readonly Trial[], months: readonly string[]): readonly WhatIfPoint[] {
  return months.map((month, index) => ({
    month: `${month}-01`,
    outcomes: trials.flatMap(({ months: outcomes }) => outcomes[index] ?? [])
  }))
}
