/** Where a wallboard is in its rounds: which page, and in which language. */
export type Turn = { readonly page: number; readonly round: number }

export const firstTurn: Turn = { page: 0, round: 0 }

/** The next page, or the one before; a round is once through all pages. */
export function turned({ page, round }: Turn, by: 1 | -1, pages: number): Turn {
  const next = page + by
  if (next >= pages) return { page: 0, round: round + 1 }
  return next < 0 ? { page: Math.max(0, pages - 1), round: Math.max(0, round - 1) } : { page: next, round }
}

/** What has its turn in a round; undefined of nothing. */
export const ofRound = <T>(choices: readonly T[], { round }: Turn): T | undefined => choices[round % choices.length]
