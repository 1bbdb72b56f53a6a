import type { AgreementEvent, CaseEvent, NoticeEvent, Reset } from '#api/generated/types.gen'

export type FeedEvent =
  | { readonly event: 'case'; readonly data: CaseEvent; readonly wasOffice: string }
  | { readonly event: 'agreement'; readonly data: AgreementEvent }
  | { readonly event: 'notice'; readonly data: NoticeEvent }
  | { readonly event: 'reset'; readonly data: Reset }

type Fed = FeedEvent & { readonly id: string }

/** Whoever saw the case, or sees it now, is told: also that it has left. */
export function concerns(event: FeedEvent, offices: readonly string[] | null): boolean {
  if (offices === null || event.event !== 'case') return true
  return offices.includes(event.data.case.office) || offices.includes(event.wasOffice)
}

/** The last events, so that a client that lost the stream can be told what it missed. */
export type Feed = {
  push(event: FeedEvent): void
  readonly lastId: string
  /** What came after an event; null when that can no longer be told. */
  after(id: string): readonly Fed[] | null
  listen(listener: () => void): () => void
}

const KEPT = 5000

/** `boot` tells the events of this backend from those of one that ran before. */
export function createFeed(boot: string, kept = KEPT): Feed {
  let events: Fed[] = []
  let count = 0
  const listeners = new Set<() => void>()
  const idOf = (number: number) => `${boot}-${number}`
  return {
    push(event) {
      count++
      events.push({ ...event, id: idOf(count) })
      // Cut in bulk: shifting one by one would move the whole array each time.
      if (events.length > kept * 1.2) events = events.slice(-kept)
      for (const listener of listeners) listener()
    },
    get lastId() {
      return idOf(count)
    },
    after(id) {
      const number = Number(id.slice(id.lastIndexOf('-') + 1))
      if (idOf(number) !== id || number > count || number < count - Math.min(kept, events.length)) return null
      return number === count ? [] : events.slice(number - count)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}
