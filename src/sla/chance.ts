import { SlaError } from './error'

/** Fewer past cases than this that lasted as long say nothing about the next one. */
export const MINIMUM_CASES = 30

/** `cases` is how many past cases lasted longer than this one so far: what the chance rests on, to be shown with it. */
export type Chance =
  | { readonly kind: 'known'; readonly share: number; readonly cases: number }
  | { readonly kind: 'tooFewCases'; readonly cases: number; readonly minimum: number }

/** How long past cases of one service took, sorted once: net ms, of closed cases only. A length below 0 or not finite is an error. */
export function pastDurations(durationsMs: Iterable<number>): Float64Array {
  const sorted = Float64Array.from(durationsMs).sort()
  if (sorted.every(duration => duration >= 0 && duration < Infinity)) return sorted
  throw new SlaError('sample', 'durationsMs', 'expected finite lengths of at least 0 ms')
}

/**
 * The chance that a case which has used `usedMs` will take longer than `budgetMs`: S(target) / S(used so far), where S(t) is the
 * share of past cases that took longer than t. Exactly the target is in time; beyond it the chance is 1 and needs no past.
 * All three lengths are net and on one time line. Cases still open are not in the sample, so in a growing backlog it is a little kind.
 */
export function chanceOfMissing(past: Float64Array, usedMs: number, budgetMs: number, minimum = MINIMUM_CASES): Chance {
  requireLength(usedMs, 'usedMs')
  requireLength(budgetMs, 'budgetMs')
  const cases = longerThan(past, usedMs)
  if (usedMs > budgetMs) return { kind: 'known', share: 1, cases }
  if (cases < Math.max(1, minimum)) return { kind: 'tooFewCases', cases, minimum }
  return { kind: 'known', share: longerThan(past, budgetMs) / cases, cases }
}

function requireLength(length: number, field: string): void {
  if (!(length >= 0)) throw new SlaError('sample', field, 'expected a length of at least 0 ms')
}

function longerThan(sorted: Float64Array, length: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) <= length) low = middle + 1
    else high = middle
  }
  return sorted.length - low
}
