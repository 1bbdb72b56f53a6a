import type { Case, HistoryEntry } from '#api/generated/types.gen'

/** Who put a case off and why, as its history tells; null where it does not, or where the case is not put off at this instant. */
export function putOffOf({ snoozedUntil, history }: Case, now: number): HistoryEntry | null {
  if (snoozedUntil === undefined || Date.parse(snoozedUntil) <= now) return null
  return history.findLast(({ kind }) => kind === 'snooze') ?? null
}
