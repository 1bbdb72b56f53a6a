import type { AgreementIndex } from '#api/agreement-index'
import type { CompletionBucket } from '#api/generated/types.gen'
import { type Outcome, outcomeOf, type Past, targetMovedBy } from './what-if'

/** What has its target moved: one service, or a category with all its services. */
export type Subject =
  | { readonly kind: 'service'; readonly code: string }
  | { readonly kind: 'category'; readonly code: string }

/** In the address a category is told from a service by its first letters. */
const categoryPrefix = 'category.'

export const subjectOf = (text: string): Subject =>
  text.startsWith(categoryPrefix)
    ? { kind: 'category', code: text.slice(categoryPrefix.length) }
    : { kind: 'service', code: text }

export const subjectText = ({ kind, code }: Subject): string => (kind === 'category' ? categoryPrefix + code : code)

/** The services of a subject with their targets. Only targets in working days can be moved: the reports count working days. */
export function targetsOf(subject: Subject, index: AgreementIndex): ReadonlyMap<string, number> {
  const services = index.agreement.services.filter(({ code, category }) =>
    subject.kind === 'service' ? code === subject.code : category === subject.code
  )
  return new Map(
    services.flatMap(({ code, target }) => (target.unit === 'workingDays' ? [[code, target.value] as const] : []))
  )
}

/** The targets of a subject, each moved by so many days. */
export const movedTargets = (subject: Subject, index: AgreementIndex, days: number): ReadonlyMap<string, number> =>
  new Map([...targetsOf(subject, index)].map(([code, target]) => [code, targetMovedBy(target, days)]))

/** The past of each service, month by month. */
export function pastsOf(
  targets: ReadonlyMap<string, number>,
  buckets: readonly CompletionBucket[],
  months: readonly string[]
): readonly Past[] {
  return [...targets].map(([service, target]) => ({
    service,
    target,
    months: months.map(
      month => buckets.find(({ from, key }) => key === service && from.slice(0, 7) === month)?.daysUsed ?? []
    )
  }))
}

/** Targets as they are, and up to three times moved, each with what it comes to over the year and month by month. */
export type Trial = {
  readonly days: number
  /** The target it comes to; null for a category, whose services have targets of their own. */
  readonly target: number | null
  readonly all: Outcome
  readonly openLate: number
  readonly months: readonly Outcome[]
}

/** `openLate` counts the open cases that have used more than the moved targets; they belong to the running month, the last one. */
export function trialOf(pasts: readonly Past[], subject: Subject, days: number, openLate: number): Trial {
  const [only] = pasts
  const months = only?.months.length ?? 0
  return {
    days,
    target: subject.kind === 'service' && only ? targetMovedBy(only.target, days) : null,
    all: outcomeOf(pasts, days, 'all', openLate),
    openLate,
    months: Array.from({ length: months }, (_, month) =>
      outcomeOf(pasts, days, month, month === months - 1 ? openLate : 0)
    )
  }
}
