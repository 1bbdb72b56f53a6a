/** Lets a client ask so often on average, and more at once when it was quiet before. */
export type RateLimit = {
  /** 0 when it may; else the seconds to wait. */
  wait(client: string): number
}

type Bucket = { left: number; at: number }

const BURST_SECONDS = 5
const MOST_CLIENTS = 10_000

/** A bucket for each client that fills by `rate` a second. */
export function createRateLimit(rate: number, now: () => number = Date.now): RateLimit {
  const full = rate * BURST_SECONDS
  const buckets = new Map<string, Bucket>()
  return {
    wait(client) {
      const at = now()
      const bucket = buckets.get(client) ?? { left: full, at }
      bucket.left = Math.min(full, bucket.left + ((at - bucket.at) / 1000) * rate)
      bucket.at = at
      // The one asked last goes to the end, so that the first is the longest silent.
      buckets.delete(client)
      buckets.set(client, bucket)
      const [oldest] = buckets.keys()
      if (buckets.size > MOST_CLIENTS && oldest !== undefined) buckets.delete(oldest)
      if (bucket.left < 1) return Math.ceil((1 - bucket.left) / rate)
      bucket.left--
      return 0
    }
  }
}

/** Counts what a client holds at one time. */
export function createTally(most: number) {
  const counts = new Map<string, number>()
  return {
    /** Nothing when there are too many; else how to give it back. */
    take(client: string): (() => void) | undefined {
      const count = counts.get(client) ?? 0
      if (count >= most) return undefined
      counts.set(client, count + 1)
      return () => {
        const left = (counts.get(client) ?? 1) - 1
        if (left > 0) counts.set(client, left)
        else counts.delete(client)
      }
    }
  }
}
