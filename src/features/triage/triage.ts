import type { LiveCase } from '#live/live-case'
import { type HoldUp, holdUpOf, holdUps } from './hold-up'
import type { TriageTab } from './search'
import { comparePressing, type PastDays, type Pressing, urgencyOf } from './urgency'

/** Who looks; null where it is not known, and then nothing is mine or my office's. */
export type Looker = { readonly code: string; readonly office: string | null } | null

export type Triaged = {
  readonly rows: Readonly<Record<TriageTab, readonly Pressing[]>>
  /** When the next case that was put off comes back; null when none does. */
  readonly nextWakeAt: number | null
}

/** What is overdue or at risk is for the triage, whatever else it is. */
export const isPressing = ({ kind }: LiveCase): boolean => kind === 'overdue' || kind === 'atRisk'

export function isSnoozed({ row }: LiveCase, now: number): boolean {
  return row.snoozedUntil !== undefined && Date.parse(row.snoozedUntil) > now
}

/**
 * The triage at an instant, worst first. A case that was put off is in no list but `snoozed`; there it is whatever its state, by when it comes back, so
 * that nothing put off is out of sight.
 */
export function triaged(cases: Iterable<LiveCase>, now: number, looker: Looker, urgencies: Urgencies): Triaged {
  const all: Pressing[] = []
  const snoozed: Pressing[] = []
  let nextWakeAt = Infinity
  for (const entry of cases) {
    if (isSnoozed(entry, now)) {
      snoozed.push({ entry, urgency: urgencies(entry, now) })
      nextWakeAt = Math.min(nextWakeAt, wakesAt(entry))
    } else if (isPressing(entry)) all.push({ entry, urgency: urgencies(entry, now) })
  }
  all.sort(comparePressing)
  snoozed.sort((one, other) => wakesAt(one.entry) - wakesAt(other.entry) || comparePressing(one, other))
  const mine = ({ entry }: Pressing) => looker !== null && entry.row.assignee === looker.code
  const near = ({ entry }: Pressing) => looker !== null && looker.office !== null && entry.row.office === looker.office
  return {
    rows: {
      mine: all.filter(mine),
      office: all.filter(near),
      nobody: all.filter(({ entry }) => entry.row.assignee === null),
      all,
      snoozed
    },
    nextWakeAt: nextWakeAt === Infinity ? null : nextWakeAt
  }
}

const wakesAt = ({ row }: LiveCase) => Date.parse(row.snoozedUntil ?? '')

export type Urgencies = (entry: LiveCase, now: number) => Pressing['urgency']

/** Each case is reckoned once a minute at most: entries never change, and lateness in targets moves slowly. */
export function createUrgencies(past: PastDays): Urgencies {
  let known = new WeakMap<LiveCase, Pressing['urgency']>()
  let minute = Number.NaN
  return (entry, now) => {
    const current = Math.floor(now / 60_000)
    if (current !== minute) {
      known = new WeakMap()
      minute = current
    }
    const found = known.get(entry) ?? urgencyOf(entry, now, past)
    known.set(entry, found)
    return found
  }
}

export type HeldUp = { readonly holdUp: HoldUp; readonly rows: readonly Pressing[] }

/** The same rows by what holds them up; empty groups are left out, and their lengths add up to the whole. */
export function byHoldUp(rows: readonly Pressing[]): readonly HeldUp[] {
  return holdUps
    .map(holdUp => ({ holdUp, rows: rows.filter(({ entry }) => holdUpOf(entry.row) === holdUp) }))
    .filter(group => group.rows.length > 0)
}
