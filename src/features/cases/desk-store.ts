import type { Act } from '#api/act'
import type { Api } from '#api/client'
import type { ApiError } from '#api/error'
import type { Action, Case } from '#api/generated/types.gen'
import type { ActionKind, Draft, FieldName } from '#casework/forms'

/** What became of the last thing done to a case. Anything but `idle` and `done` is explained until it is dismissed or tried again. */
export type Acting =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly act: Act; readonly foreseen: Case }
  | { readonly kind: 'done'; readonly action: Action }
  /** Nothing was sent: the connection was known to be down. */
  | { readonly kind: 'notSent'; readonly action: Action }
  /** It was sent and no answer came. Trying again sends the very same. */
  | { readonly kind: 'unsure'; readonly act: Act; readonly error: ApiError }
  /** Somebody was faster; `seen` is what the person had before their eyes. */
  | { readonly kind: 'overtaken'; readonly action: Action; readonly seen: Case }
  | { readonly kind: 'refused'; readonly action: Action; readonly error: ApiError }

/** One case at this desk, for as long as the page lives: the form that is open, what was typed in each, and what became of the last action. */
export type AtDesk = {
  readonly open: ActionKind | null
  readonly drafts: Readonly<Partial<Record<ActionKind, Draft>>>
  /** The case as it was when the form was opened, or when what changed since was last told. */
  readonly seen: Case | null
  readonly missing: readonly FieldName[]
  readonly acting: Acting
}

export const untouched: AtDesk = { open: null, drafts: {}, seen: null, missing: [], acting: { kind: 'idle' } }

export type DeskStore = {
  readonly of: (id: string) => AtDesk
  readonly change: (id: string, by: (old: AtDesk) => AtDesk) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** In memory only: what is typed about a case is not for the storage of a machine that others use. */
export function createDeskStore(): DeskStore {
  const byId = new Map<string, AtDesk>()
  const listeners = new Set<() => void>()
  const of = (id: string) => byId.get(id) ?? untouched
  return {
    of,
    change: (id, by) => {
      byId.set(id, by(of(id)))
      for (const listener of listeners) listener()
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}

const stores = new WeakMap<Api, DeskStore>()

/** The store of a connection: it outlives the panel, so that what was typed is there when a case is shown again. */
export function deskStoreOf(api: Api): DeskStore {
  const store = stores.get(api) ?? createDeskStore()
  stores.set(api, store)
  return store
}
