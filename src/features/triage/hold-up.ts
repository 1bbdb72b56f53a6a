import type { CaseRow } from '#api/generated/types.gen'

/** What holds a case up, the most telling thing first: nobody can hurry an inspection, but anybody can take a case that nobody has. */
export const holdUps = ['inspection', 'referral', 'documentReturned', 'unassigned', 'inHand'] as const
export type HoldUp = (typeof holdUps)[number]

/** One thing for each case, so that the groups add up to the whole. A code that is not known holds nothing up that we could name: the case is in hand. */
export function holdUpOf({ stuckOn, assignee }: CaseRow): HoldUp {
  switch (stuckOn) {
    case 'inspection':
    case 'referral':
    case 'documentReturned':
      return stuckOn
    default:
      return assignee === null ? 'unassigned' : 'inHand'
  }
}
