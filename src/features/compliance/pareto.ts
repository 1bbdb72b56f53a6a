import type { LateReasons } from '#api/generated/types.gen'
import type { Drill } from './drill'

type Reason = LateReasons['reasons'][number]['reason']

/** One bar: a reason, all the rarer ones together, or those for which none was given. */
export type Bar = {
  readonly key: string
  readonly kind: 'reason' | 'others' | 'none'
  /** The reasons it stands for, as the contract has them. */
  readonly reasons: readonly Reason[]
  readonly cases: number
  /** Of all late cases. */
  readonly share: number
  /** With all bars before it. */
  readonly cumulative: number
}

/** Some say more in words of their own than there is room for: the most frequent have a bar each. */
const ownBars = 8

/** The most frequent reason first; what is no reason (rarer ones together, none given) stands last, however much it is. */
export function paretoOf(reasons: LateReasons['reasons']): readonly Bar[] {
  const given = reasons.filter(({ reason }) => reason !== null).toSorted((one, other) => other.cases - one.cases)
  const own = given.length > ownBars + 1 ? given.slice(0, ownBars) : given
  const others = given.slice(own.length)
  const none = reasons.filter(({ reason }) => reason === null)
  const total = casesOf(reasons)
  let sum = 0
  return [
    ...own.map(one => ({ key: `reason ${one.reason}`, kind: 'reason' as const, of: [one] })),
    ...(others.length > 0 ? [{ key: 'others', kind: 'others' as const, of: others }] : []),
    ...(none.length > 0 ? [{ key: 'none', kind: 'none' as const, of: none }] : [])
  ].map(({ key, kind, of }) => {
    const cases = casesOf(of)
    sum += cases
    return { key, kind, reasons: of.map(({ reason }) => reason), cases, share: cases / total, cumulative: sum / total }
  })
}

/** The cases of a bar. The rarer reasons are all but those with a bar of their own: they may be many, and words that people wrote stay out of the address. */
export function reasonDrill({ kind, reasons }: Bar, bars: readonly Bar[]): Drill {
  const late = { verdict: 'late', measure: 'net' } as const
  if (kind !== 'others') return { ...late, reason: reasons[0] ?? 'none' }
  const named = bars.filter(bar => bar.kind === 'reason').map(bar => bar.reasons[0] ?? 'none')
  return { ...late, notReason: [...named, 'none'] }
}

export const casesOf = (reasons: readonly { readonly cases: number }[]): number =>
  reasons.reduce((sum, { cases }) => sum + cases, 0)

/** The fewest reasons that together make up that share of the late cases for which one was given. */
export function vitalFew(bars: readonly Bar[], share = 0.8): readonly Bar[] {
  const reasons = bars.filter(({ kind }) => kind === 'reason')
  const given = casesOf(bars.filter(({ kind }) => kind !== 'none'))
  let sum = 0
  const last = reasons.findIndex(({ cases }) => {
    sum += cases
    return sum >= share * given - 1e-9
  })
  return last < 0 ? [] : reasons.slice(0, last + 1)
}
