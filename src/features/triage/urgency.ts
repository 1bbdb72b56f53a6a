import type { LiveCase } from '#live/live-case'
import { leftAt } from '#live/time-left'
import { type Chance, chanceOfMissing } from '#sla/chance'
import { standing } from '#sla/clock'

/**
 * How much a case presses at an instant. An overdue one by how late it is, in targets: a day late on a target of one presses as much as ten on ten.
 * One at risk by the chance of missing its deadline, from how long past cases of its service took.
 */
export type Urgency =
  | { readonly kind: 'late'; readonly targets: number }
  | { readonly kind: 'risk'; readonly chance: Chance }

/** How many working days past closed cases of a service took, sorted; null where the backend does not tell. */
export type PastDays = (service: string) => Float64Array | null

/** Of an open case that is overdue or at risk. Only targets in working days have a past to compare with. */
export function urgencyOf(entry: LiveCase, now: number, pastOf: PastDays): Urgency {
  const { budgetMs, usedMs } = standing(entry.calendar, entry.clock, now)
  if (entry.kind === 'overdue')
    return { kind: 'late', targets: budgetMs > 0 ? -leftAt(entry, now) / budgetMs : Infinity }
  const { value, unit } = entry.clock.target
  const past = unit === 'workingDays' ? pastOf(entry.row.service) : null
  if (past === null || budgetMs === 0) return { kind: 'risk', chance: unknownChance }
  return { kind: 'risk', chance: chanceOfMissing(past, (Math.max(0, usedMs) / budgetMs) * value, value) }
}

const unknownChance: Chance = { kind: 'tooFewCases', cases: 0, minimum: 1 }

/** A case with what it is sorted by. */
export type Pressing = { readonly entry: LiveCase; readonly urgency: Urgency }

/**
 * Worst first: overdue by how late they are, then at risk by the chance of missing; where too little is known of the past the chance counts as even.
 * What presses alike goes by deadline, then by id, so the order is total.
 */
export function comparePressing(one: Pressing, other: Pressing): number {
  return rankOf(other.urgency) - rankOf(one.urgency) || byDeadline(one.entry, other.entry)
}

/** A number that grows with urgency: a chance is up to 1, whatever is late more. */
function rankOf(urgency: Urgency): number {
  if (urgency.kind === 'late') return 2 + Math.min(urgency.targets, Number.MAX_SAFE_INTEGER)
  return urgency.chance.kind === 'known' ? urgency.chance.share : 0.5
}

function byDeadline(one: LiveCase, other: LiveCase): number {
  const [a, b] = [one.dueAt ?? Number.MAX_SAFE_INTEGER, other.dueAt ?? Number.MAX_SAFE_INTEGER]
  return a - b || (one.row.id < other.row.id ? -1 : one.row.id > other.row.id ? 1 : 0)
}
