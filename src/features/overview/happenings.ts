import type { LiveCase } from '#live/live-case'
import type { LiveSet } from '#live/live-set'
import type { CaseChange } from '#live/queue'

/** What can happen to a case, as far as a row tells. Who did it is not said: this is about cases, not about people. */
export const happeningKinds = [
  'arrived',
  'closedInTime',
  'closedLate',
  'becameLate',
  'becameAtRisk',
  'paused',
  'resumed',
  'taken',
  'handedOn',
  'released',
  'escalated',
  'moved'
] as const
export type HappeningKind = (typeof happeningKinds)[number]

/** Something that happened to one case, or the same thing to several at once; `entry` is null for several. */
export type Happening = {
  readonly id: number
  readonly at: number
  readonly kind: HappeningKind
  readonly count: number
  readonly entry: LiveCase | null
}

/** The one thing worth saying of a change; null where nothing is to be seen of it. */
export function kindOf({ before, after }: CaseChange): HappeningKind | null {
  if (before === null) return after && 'arrived'
  if (after === null) return before.kind === 'overdue' ? 'closedLate' : 'closedInTime'
  return turnOf(before, after) ?? handOf(before.row.assignee, after.row.assignee) ?? markOf(before, after)
}

function turnOf(before: LiveCase, after: LiveCase): HappeningKind | null {
  if (before.kind === after.kind) return null
  switch (after.kind) {
    case 'overdue':
      return 'becameLate'
    case 'paused':
      return 'paused'
    case 'atRisk':
      return before.kind === 'paused' ? 'resumed' : 'becameAtRisk'
    default:
      return before.kind === 'paused' ? 'resumed' : 'moved'
  }
}

function handOf(before: string | null, after: string | null): HappeningKind | null {
  if (before === after) return null
  if (after === null) return 'released'
  return before === null ? 'taken' : 'handedOn'
}

function markOf(before: LiveCase, after: LiveCase): HappeningKind | null {
  if (after.row.escalated === true && before.row.escalated !== true) return 'escalated'
  return before.dueAt !== after.dueAt ? 'moved' : null
}

const kept = 20
/** From so many on, the same thing at the same time is said once. */
const many = 4

export type Happenings = {
  readonly snapshot: () => readonly Happening[]
  readonly subscribe: (listener: () => void) => () => void
}

/** The last things that happened, the newest first, gathered while somebody listens. What is read anew has not happened. */
export function createHappenings(live: LiveSet): Happenings {
  const listeners = new Set<() => void>()
  let shown: readonly Happening[] = []
  let lastId = 0
  let leave: (() => void) | null = null

  function note(changes: readonly CaseChange[]) {
    const news = gathered(changes).map(one => {
      lastId += 1
      return { id: lastId, at: live.asOf(), ...one }
    })
    if (news.length === 0) return
    shown = [...news.reverse(), ...shown].slice(0, kept)
    for (const listener of listeners) listener()
  }

  return {
    snapshot: () => shown,
    subscribe: listener => {
      leave ??= live.onChanges(changes => {
        if (changes !== 'all') note(changes)
      })
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        leave?.()
        leave = null
      }
    }
  }
}

/** The last of each change in order; what happened to many at once in one piece. */
export function gathered(changes: readonly CaseChange[]): Pick<Happening, 'kind' | 'count' | 'entry'>[] {
  const byKind = new Map<HappeningKind, LiveCase[]>()
  for (const change of changes) {
    const kind = kindOf(change)
    const entry = change.after ?? change.before
    if (kind === null || entry === null) continue
    const list = byKind.get(kind)
    if (list) list.push(entry)
    else byKind.set(kind, [entry])
  }
  return [...byKind].flatMap(([kind, entries]): Pick<Happening, 'kind' | 'count' | 'entry'>[] =>
    entries.length >= many
      ? [{ kind, count: entries.length, entry: null }]
      : entries.map(entry => ({ kind, count: 1, entry }))
  )
}
