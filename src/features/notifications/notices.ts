import type { LiveCase } from '#live/live-case'
import type { LiveChanges } from '#live/live-set'
import { type CalendarNews, type CaseNewsKind, dateOf, type Message, type NewsKind, newsKinds, settingOf } from './news'
import { type CaseNews, createWatch } from './watch'

/** So many of one kind are told one by one; what more comes within the window is told in one, at its end. */
export const mostSingly = 3
export const windowMs = 10 * 60_000
/** A case given to me is told after a moment: the answer to my own taking it may come later than the news of it. */
export const waitMs = 3000
const mostKept = 50

export type NoticeParts = {
  readonly me: string
  /** Whether people are at work at an instant, and when they next are; null for never. */
  readonly isOpen: (at: number) => boolean
  readonly opensAt: (at: number) => number | null
  readonly isWanted: (kind: NewsKind) => boolean
}

export type NoticesState = { readonly messages: readonly Message[]; readonly unread: number }

type Waiting = { readonly news: CaseNews; readonly dueAt: number; readonly wasClosed: boolean }

/**
 * What a person is told of their cases. One message a level; a storm is one digest; outside working hours it is quiet, and what still holds at the
 * opening is told then. It reads no clock: every call says what time it is, and `nextAt` when it wants to be called again.
 */
export function createNotices({ me, isOpen, opensAt, isWanted }: NoticeParts) {
  const watch = createWatch(me)
  const listeners = new Set<(fresh: readonly Message[]) => void>()
  const planners = new Set<() => void>()
  let state: NoticesState = { messages: [], unread: 0 }
  let waiting: readonly Waiting[] = []
  const toldAt: Record<CaseNewsKind, number[]> = { overdue: [], atRisk: [], assigned: [] }
  let number = 0

  function put(fresh: readonly Message[]) {
    const wanted = fresh.filter(message => isWanted(settingOf(message)))
    if (wanted.length === 0) return
    const messages = [...wanted.toReversed(), ...state.messages].slice(0, mostKept)
    state = { messages, unread: Math.min(mostKept, state.unread + wanted.length) }
    for (const listener of listeners) listener(wanted)
  }

  const key = () => {
    number += 1
    return `n${number}`
  }

  /** When news of an instant is to be told. */
  function dueAt(kind: CaseNewsKind, now: number): number {
    if (!isOpen(now)) return opensAt(now) ?? Infinity
    toldAt[kind] = toldAt[kind].filter(at => at > now - windowMs)
    const [first] = toldAt[kind]
    if (toldAt[kind].length >= mostSingly && first !== undefined) return first + windowMs
    return kind === 'assigned' ? now + waitMs : now
  }

  function advance(now: number) {
    const due = waiting.filter(one => one.dueAt <= now)
    if (due.length === 0) return
    waiting = waiting.filter(one => one.dueAt > now)
    const holds = due.filter(
      ({ news }) => watch.isStill(news) && !(news.kind === 'assigned' && watch.isOwn(idOf(news)))
    )
    put(
      newsKinds.flatMap(kind =>
        kind === 'calendar'
          ? []
          : told(
              kind,
              holds.filter(({ news }) => news.kind === kind),
              now
            )
      )
    )
  }

  function told(kind: CaseNewsKind, due: readonly Waiting[], now: number): Message[] {
    const wasClosed = due.some(one => one.wasClosed)
    if (due.length > mostSingly || (wasClosed && due.length > 1))
      return [{ key: key(), at: now, kind: 'digest', of: kind, count: due.length, wasClosed }]
    toldAt[kind].push(...due.map(() => now))
    return due.map(({ news: { entry } }) => ({
      key: key(),
      at: now,
      kind,
      id: entry.row.id,
      reference: entry.row.reference,
      service: entry.row.service
    }))
  }

  return {
    state: () => state,
    subscribe: (listener: (fresh: readonly Message[]) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    hear: (changes: LiveChanges, cases: () => Iterable<LiveCase>, now: number) => {
      const wasClosed = !isOpen(now)
      const fresh = watch.hear(changes, cases).map(news => ({ news, wasClosed, dueAt: dueAt(news.kind, now) }))
      if (fresh.length === 0) return
      waiting = [...waiting, ...fresh]
      advance(now)
      for (const plan of planners) plan()
    },
    /** What of the calendar is another now; the nearest date is told last, so that it stands on top. */
    calendar: (changed: readonly CalendarNews[], now: number) => {
      const byDate = changed.toSorted((one, other) => (dateOf(one) < dateOf(other) ? 1 : -1))
      put(byDate.map(news => ({ key: key(), at: now, kind: 'calendar', news })))
    },
    did: watch.did,
    advance,
    /** Told when something began to wait: `nextAt` may be sooner. */
    onWaiting: (plan: () => void) => {
      planners.add(plan)
      return () => void planners.delete(plan)
    },
    /** Infinity for never. */
    nextAt: () => waiting.reduce((first, one) => Math.min(first, one.dueAt), Infinity),
    read: () => {
      if (state.unread === 0) return
      state = { ...state, unread: 0 }
      for (const listener of listeners) listener([])
    },
    clear: () => {
      state = { messages: [], unread: 0 }
      for (const listener of listeners) listener([])
    }
  }
}

export type Notices = ReturnType<typeof createNotices>

const idOf = ({ entry }: CaseNews) => entry.row.id
