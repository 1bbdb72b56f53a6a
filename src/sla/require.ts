import type { Calendar } from './calendar'
import { requireInstant, SlaError, shown } from './error'
import type { Policy, Target } from './types'

/** An instant inside the range a calendar knows; outside of it is an error that names the range. */
export function requireInside({ always }: Calendar, instant: number, field: string): number {
  requireInstant(instant, field)
  if (instant >= always.startsAt && instant <= always.endsAt) return instant
  const range = [always.startsAt, always.endsAt].map(at => new Date(at).toISOString()).join(' to ')
  throw new SlaError('range', field, `${instant} lies outside the range the calendar knows, ${range}`)
}

/** A policy with a share over 0 and up to 1. */
export function requirePolicy(policy: Policy): Policy {
  if (policy?.atRiskShare > 0 && policy.atRiskShare <= 1) return policy
  throw new SlaError(
    'policy',
    'policy.atRiskShare',
    `expected a share over 0 and up to 1, got ${shown(policy?.atRiskShare)}`
  )
}

/** A target with a whole value of at least 0 and a known unit; anything else is an error that names the field. */
export function requireTarget(target: Target, field: string): Target {
  const { value, unit } = target ?? {}
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    throw new SlaError('target', `${field}.value`, `expected a whole number of at least 0, got ${shown(value)}`)
  }
  if (unit === 'workingDays' || unit === 'calendarDays' || unit === 'workingMinutes') return target
  throw new SlaError(
    'target',
    `${field}.unit`,
    `expected workingDays, calendarDays or workingMinutes, got ${shown(unit)}`
  )
}
