import { isUnsure, newKey } from '#api/act'
import type { ManyActs, Post } from '#api/act-on-many'
import { ApiError, statusOf, waitMs } from '#api/error'
import type { ActionResult, CaseRow } from '#api/generated/types.gen'
import type { LiveSet } from '#live/live-set'
import { foresee } from './foresee'
import type { Draft } from './forms'
import { createLetters, type Letter } from './letters'
import { outcomesOf, rowsOf } from './outcomes'
import { type Deed, type Item, isOpen, type Outcome, type Parcel } from './parcel'
import { canUndo, undoing } from './undo'

/** What the outbox works with; the live set and the person may be others later, what waits stays. */
export type OutboxDesk = {
  readonly live: LiveSet
  readonly post: Post
  readonly me: () => string | null
  /** Whether the backend can be expected to hear. */
  readonly isConnected: () => boolean
  /** It is known of these cases what became of them: whatever else was read of them may be old. */
  readonly onSettled: (ids: ReadonlySet<string>) => void
}

export type OutboxParts = {
  /** The server's time. */
  readonly now: () => number
  /** Calls back after so long. */
  readonly later: (ms: number, then: () => void) => void
}

export type Outbox = {
  readonly snapshot: () => readonly Parcel[]
  readonly subscribe: (listener: () => void) => () => void
  /** Works for a desk from now on; answers how to leave it. */
  readonly attach: (desk: OutboxDesk) => () => void
  /** The connection may be back: what waits is tried. */
  readonly poke: () => void
  /** Does something to cases, all by one kind of action; answers the parcel. */
  readonly put: (deeds: readonly Deed[], draft?: Draft) => number | null
  /** Takes back what was not sent, and gives up what was sent without an answer. What is under way goes on. */
  readonly cancel: (id: number) => void
  /** Tries what got no answer again: the very same, so that it is done once. */
  readonly again: (id: number) => void
  /** Takes back what was done, by new actions. */
  readonly undo: (id: number, reason: string) => void
  readonly dismiss: (id: number) => void
}

/** So often is tried by itself before the person is asked. */
const mostTries = 4
const mostKept = 20

/**
 * What is being done to cases, from the press of a key to the backend's word on each. One letter at a time; an action on a case that an earlier one
 * is still open for waits for it. In memory only: what is typed about cases is not for the storage of a machine that others use.
 */
export function createOutbox({ now, later }: OutboxParts): Outbox {
  const listeners = new Set<() => void>()
  const letters = createLetters(newKey)
  let parcels: readonly Parcel[] = []
  let desk: OutboxDesk | null = null
  let sending: Letter | null = null
  let lastId = 0

  function tell() {
    for (const listener of listeners) listener()
  }

  const change = (id: number, by: (old: Parcel) => Parcel) => {
    parcels = parcels.map(parcel => (parcel.id === id ? by(parcel) : parcel))
  }

  /** Shows in the live set what is still to be done to cases, in the order in which it was asked for. */
  function foreseeAll(ids?: ReadonlySet<string>) {
    if (desk === null) return
    const { live, me } = desk
    const waiting = parcels
      .flatMap(({ items }) => items)
      .filter(({ deed, outcome }) => {
        return outcome.kind === 'waiting' && (ids?.has(deed.row.id) ?? true)
      })
    live.takeBack(
      waiting.map(({ deed }) => deed.row.id),
      now()
    )
    const shown = new Map<string, CaseRow>()
    for (const { deed } of waiting) {
      const { id } = deed.row
      const before = shown.get(id) ?? live.find(id)?.row ?? deed.row
      shown.set(id, foresee(before, deed.action, { me: me(), now: now() }))
    }
    live.foresee([...shown.values()], now())
  }

  /** Writes down what became of cases and shows them so. */
  function settle(id: number, outcomes: ReadonlyMap<string, Outcome>) {
    const settled = (parcels.find(parcel => parcel.id === id)?.items ?? []).flatMap(({ deed, outcome: old }) => {
      const outcome = outcomes.get(deed.row.id)
      return outcome && old.kind === 'waiting' ? [{ deed, outcome }] : []
    })
    change(id, ({ items, ...parcel }) => {
      const byId = new Map(settled.map(item => [item.deed.row.id, item]))
      return { ...parcel, items: items.map(item => byId.get(item.deed.row.id) ?? item) }
    })
    follow(outcomes)
    desk?.live.takeBack(
      settled.filter(isOtherwise).map(({ deed }) => deed.row.id),
      now()
    )
    desk?.live.applyAll(rowsOf(outcomes), now())
    foreseeAll(new Set(outcomes.keys()))
    desk?.onSettled(new Set(outcomes.keys()))
  }

  /** Who has asked for a second thing meanwhile saw the case as the first would leave it: the second names the state the first has made. */
  function follow(outcomes: ReadonlyMap<string, Outcome>) {
    parcels = parcels.map(parcel => {
      if (!isOpen(parcel) || !parcel.items.some(({ deed }) => outcomes.has(deed.row.id))) return parcel
      const items = parcel.items.map(item => {
        const outcome = outcomes.get(item.deed.row.id)
        if (item.outcome.kind !== 'waiting' || outcome?.kind !== 'done') return item
        const isNewer = outcome.row !== null && outcome.row.revision > item.deed.row.revision
        return isNewer ? { ...item, deed: { ...item.deed, row: outcome.row } } : item
      })
      return { ...parcel, items }
    })
  }

  function stageOf(id: number): Parcel['stage'] {
    const own = letters.of(id)
    if (own.length === 0) return 'settled'
    if (own.some(letter => letter === sending)) return 'sending'
    if (own.some(({ state }) => state === 'unsure')) return 'unsure'
    return desk?.isConnected() ? 'sending' : 'held'
  }

  function restage() {
    parcels = parcels.map(parcel => {
      const stage = stageOf(parcel.id)
      return stage === parcel.stage ? parcel : { ...parcel, stage, error: stage === 'unsure' ? parcel.error : null }
    })
    const settled = parcels.filter(parcel => !isOpen(parcel))
    const tooMany = new Set(settled.slice(0, Math.max(0, settled.length - mostKept)))
    if (tooMany.size > 0) parcels = parcels.filter(parcel => !tooMany.has(parcel))
    tell()
  }

  function pump() {
    if (sending === null && desk?.isConnected()) {
      const letter = letters.next()
      if (letter) void deliver(letter, desk)
    }
    restage()
  }

  async function deliver(letter: Letter, { post }: OutboxDesk) {
    sending = letter
    const acts = letters.seal(letter, actsOf)
    const answer = await post.send(acts).catch(asApiError)
    sending = null
    if (answer instanceof ApiError) failed(letter, answer)
    else arrived(letter, answer)
    pump()
  }

  /** As the cases are when the letter is closed: what it says stays the same for every retry. */
  function actsOf({ parcel: id, ids, action, key }: Letter): ManyActs {
    const wanted = new Set(ids)
    const items = parcels.find(parcel => parcel.id === id)?.items ?? []
    const cases = items.flatMap(({ deed: { row } }) =>
      wanted.has(row.id) ? [{ id: row.id, revision: row.revision }] : []
    )
    return { key, action, cases }
  }

  function arrived(letter: Letter, results: readonly ActionResult[]) {
    letters.drop(letter)
    settle(letter.parcel, outcomesOf(letter.ids, results))
  }

  function failed(letter: Letter, error: ApiError) {
    if (!isUnsure(error)) {
      letters.drop(letter)
      const outcome: Outcome = letter.mayBeDone ? { kind: 'unknown' } : { kind: 'refused', error }
      return settle(letter.parcel, new Map(letter.ids.map(id => [id, outcome])))
    }
    letter.tries += 1
    // A backend that is busy has done nothing.
    if (statusOf(error) !== 429) letter.mayBeDone = true
    if (letter.tries >= mostTries) {
      letter.state = 'unsure'
      return change(letter.parcel, parcel => ({ ...parcel, error }))
    }
    letter.state = 'resting'
    later(waitMs(letter.tries - 1, error), () => {
      if (letter.state !== 'resting') return
      letter.state = 'ready'
      pump()
    })
  }

  function put(
    deeds: readonly Deed[],
    { undoes = null, draft = {} }: Partial<Pick<Parcel, 'undoes' | 'draft'>>
  ): number | null {
    const [first] = deeds
    if (first === undefined || desk === null) return null
    lastId += 1
    const id = lastId
    const items = deeds.map(deed => ({ deed, outcome: { kind: 'waiting' } as const }))
    const parcel: Parcel = {
      id,
      kind: first.action.kind,
      stage: 'sending',
      items,
      undoes,
      draft,
      error: null
    }
    parcels = [...parcels, parcel]
    letters.write(id, deeds, desk.post.most)
    foreseeAll(new Set(deeds.map(({ row }) => row.id)))
    pump()
    return id
  }

  const retry = (letter: Letter) => {
    if (letter === sending) return
    letter.state = 'ready'
    letter.tries = 0
  }

  return {
    snapshot: () => parcels,
    subscribe: listener => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    attach: given => {
      desk = given
      foreseeAll()
      pump()
      return () => {
        if (desk === given) desk = null
      }
    },
    poke: () => {
      if (desk?.isConnected()) for (const letter of letters.all()) if (letter.state !== 'ready') retry(letter)
      pump()
    },
    put: (deeds, draft) => put(deeds, { draft }),
    cancel: id => {
      for (const letter of letters.of(id)) {
        if (letter === sending) continue
        letters.drop(letter)
        const kind = letter.sealed === null ? 'cancelled' : 'unknown'
        settle(id, new Map(letter.ids.map(one => [one, { kind } as const])))
      }
      pump()
    },
    again: id => {
      for (const letter of letters.of(id)) retry(letter)
      pump()
    },
    undo: (id, reason) => {
      const parcel = parcels.find(one => one.id === id)
      if (parcel && canUndo(parcel, parcels)) put(undoing(parcel, reason), { undoes: id })
    },
    dismiss: id => {
      parcels = parcels.filter(parcel => parcel.id !== id || isOpen(parcel))
      tell()
    }
  }
}

/** Not as foreseen. Of what was done the newer row takes the place; where none came, what was foreseen stays until the stream tells. */
function isOtherwise({ deed, outcome }: Item): boolean {
  return outcome.kind !== 'done' || (outcome.row !== null && outcome.row.revision <= deed.row.revision)
}

/** Anything else thrown is a fault of this page, but what was asked for must not be under way for ever because of it. */
function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('actOnCases', { kind: 'offline' })
}
