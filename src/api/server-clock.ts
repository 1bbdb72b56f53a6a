/**
 * The server's time, kept on this desk.
 *
 * What is known is an interval for `server − monotonic`: a question sent at s and answered at r with `asOf` a means that the
 * offset lies in [a − r, a − s]; a heartbeat heard at r says only that it is at least a − r. Answers are intersected, so the quickest one
 * counts most. The desk's own clock is never read for the time: setting it wrong, or changing it, moves nothing.
 */
export type ServerClock = {
  /** Server time now, epoch milliseconds. Before the first answer it is the desk's. */
  readonly now: () => number
  /** A question and its answer: monotonic milliseconds when sent and when received, and the server's `asOf`. */
  readonly measure: (sentAt: number, receivedAt: number, serverAt: number) => void
  /** Something the server said by itself: a heartbeat, an event. */
  readonly hear: (receivedAt: number, serverAt: number) => void
  /** Monotonic milliseconds, the scale of `sentAt` and `receivedAt`. */
  readonly mark: () => number
  /** How far the desk's clock is ahead of the server's, and how exactly that is known; null before the first answer. */
  readonly deskError: () => { readonly aheadMs: number; readonly withinMs: number } | null
}

export type Clocks = { readonly monotonic: () => number; readonly wall: () => number }

/** Crystals of desks drift by some 50 ppm; the interval widens by this much so that an old exact answer does not rule out a new one. */
const drift = 100e-6

type Known = { readonly low: number; readonly high: number; readonly at: number }

export function createServerClock(clocks: Clocks): ServerClock {
  let known: Known | null = null
  const offset = () => (known === null ? clocks.wall() - clocks.monotonic() : middle(known))

  return {
    now: () => clocks.monotonic() + offset(),
    mark: clocks.monotonic,
    measure: (sentAt, receivedAt, serverAt) => {
      known = narrowed(known, { low: serverAt - receivedAt, high: serverAt - sentAt, at: receivedAt })
    },
    hear: (receivedAt, serverAt) => {
      if (known !== null)
        known = narrowed(known, { low: serverAt - receivedAt, high: Number.POSITIVE_INFINITY, at: receivedAt })
    },
    deskError: () =>
      known === null
        ? null
        : { aheadMs: clocks.wall() - clocks.monotonic() - middle(known), withinMs: (known.high - known.low) / 2 }
  }
}

const middle = (known: Known) => (known.low + known.high) / 2

function narrowed(old: Known | null, news: Known): Known {
  if (old === null) return news
  const slack = Math.max(0, news.at - old.at) * drift
  const low = Math.max(old.low - slack, news.low)
  const high = Math.min(old.high + slack, news.high)
  if (low <= high) return { low, high, at: news.at }
  // They contradict each other: the desk slept (its monotonic clock stood still), or the server's clock was set. The newer is right.
  if (news.high !== Number.POSITIVE_INFINITY) return news
  const width = old.high - old.low
  return { low: news.low, high: news.low + width, at: news.at }
}
