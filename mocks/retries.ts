import type { Refusal } from '#backend/contract'

type Kept = { readonly print: string; readonly answer: unknown }

const MOST_KEPT = 10_000

/** Answers a retry as the first try was answered, and does the thing once. */
export type Retries = <Answered>(key: string, asked: unknown, answer: () => Answered) => Answered | Refusal

export function createRetries(): Retries {
  const kept = new Map<string, Kept>()
  return <Answered>(key: string, asked: unknown, answer: () => Answered) => {
    const print = JSON.stringify(asked)
    const known = kept.get(key)
    if (known && known.print !== print) return { refused: 'key-reused' } as const
    // The same operation with the same question gave this answer, so it is of the same type.
    if (known) return known.answer as Answered
    const fresh = answer()
    kept.set(key, { print, answer: fresh })
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return fresh
  }
}
