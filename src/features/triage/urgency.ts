import type { LiveCase } from '#live/live-case'
import { leftAt } from '#live/time-left'
import { type Chance, chanceOfMissing } from '#sla/chance'
import { standing } from '#sla/clock'

/**
 * How much a case presses at an instant. An overdue one by how late it is, in targets: a day late on a target of one presses as much as ten on ten.
 * One at risk by the chance of missing its deadline, from how long past cases of its service took; where these are too few to tell, from those of all
 * services that promise as many days. Which of the two is said with it.
 */
export type Urgency =
  | { readonly kind: 'late'; readonly targets: number }
  | { readonly kind: 'risk'; readonly chance: Chance; readonly from: 'service' | 'sameTarget' }

/** How many working days past closed cases took, sorted; null where the backend does not tell. */
export type PastDays = {
  readonly ofService: (service: string) => Float64Array | null
  /** Of all services together whose target is so many working days. */
  readonly ofTarget: (days: number) => Float64Array | null
}

/** Of an open case that is overdue or at risk. Only targets in working days have a past to compare with. */
export function urgencyOf(entry: LiveCase, now: number, past: PastDays): Urgency {
  const { budgetMs, usedMs } = standing(entry.calendar, entry.clock, now)
  if (entry.kind === 'overdue')
    return { kind: 'late', targets: budgetMs > 0 ? -leftAt(entry, now) / budgetMs : Infinity }
  const { value, unit } = entry.clock.target
  if (unit !== 'workingDays' || budgetMs === 0) return unknown
  const used = (Math.max(0, usedMs) / budgetMs) * value
  const chanceFrom = (days: Float64Array | null) => days && chanceOfMissing(days, used, value)
  const own = chanceFrom(past.ofService(entry.row.service))
  if (own?.kind === 'known') return { kind: 'risk', chance: own, from: 'service' }
  const others = chanceFrom(past.ofTarget(value))
  return others?.kind === 'known' ? { kind: 'risk', chance: others, from: 'sameTarget' } : unknown
}

const unknown: Urgency = { kind: 'risk', chance: { kind: 'tooFewCases', cases: 0, minimum: 1 }, from: 'service' }

/** A case with what it is sorted by. */
export type Pressing = { readonly entry: LiveCase; readonly urgency: Urgency }

/**
 * Worst first: overdue by how late they are, then at risk by the chance of missing. Those whose chance nobody knows are a group of their own after them,
 * by deadline: any number given to them would be made up, and one by deadline among others by chance would be no order.
 * What presses alike goes by deadline, then by id, so the order is total.
 */
export function comparePressing(one: Pressing, other: Pressing): number {
  return rankOf(other.urgency) - rankOf(one.urgency) || byDeadline(one.entry, other.entry)
}

/** A number that grows with urgency: a chance is from 0 to 1, whatever is late more, what is not known less. */
function rankOf(urgency: Urgency): number {
  if (urgency.kind === 'late') return 2 + Math.min(urgency.targets, Number.MAX_SAFE_INTEGER)
  return urgency.chance.kind === 'known' ? urgency.chance.share : -1
}

function byDeadline(one: LiveCase, other: LiveCase): number {
  const [a, b] = [one.dueAt ?? Number.MAX_SAFE_INTEGER, other.dueAt ?? Number.MAX_SAFE_INTEGER]
  return a - b || (one.row.id < other.row.id ? -1 : one.row.id > other.row.id ? 1 : 0)
}
