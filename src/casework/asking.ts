import type { Api } from '#api/client'
import type { LiveCase } from '#live/live-case'
import type { Watched } from '#live/use-watched'
import type { ActionKind, Draft, FieldName } from './forms'

/** The form for one or many cases that is open over the page, and what was typed in each. */
export type Asked = {
  readonly open: { readonly kind: ActionKind; readonly cases: readonly LiveCase[] } | null
  readonly drafts: Readonly<Partial<Record<ActionKind, Draft>>>
  readonly missing: readonly FieldName[]
}

export type Asking = Watched<Asked> & {
  /** Opens a form as it was left. The cases are as the person sees them now, and stay so until they are looked at again. */
  readonly open: (kind: ActionKind, cases: readonly LiveCase[], first?: Draft) => void
  /** Closes it; what was typed is there the next time. */
  readonly close: () => void
  /** The cases as they are now. */
  readonly look: (cases: readonly LiveCase[]) => void
  readonly type: (name: FieldName, value: string) => void
  readonly miss: (names: readonly FieldName[]) => void
  /** Closes it and forgets what was typed: it was taken over by whoever sends it. */
  readonly taken: () => void
}

/** In memory only, like everything that is typed about cases. */
export function createAsking(): Asking {
  const listeners = new Set<() => void>()
  let asked: Asked = { open: null, drafts: {}, missing: [] }

  function set(next: Partial<Asked>) {
    asked = { ...asked, ...next }
    for (const listener of listeners) listener()
  }

  return {
    snapshot: () => asked,
    subscribe: listener => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    open: (kind, cases, first = {}) => {
      const drafts = { ...asked.drafts, [kind]: asked.drafts[kind] ?? first }
      set({ open: { kind, cases }, drafts, missing: [] })
    },
    close: () => set({ open: null, missing: [] }),
    look: cases => {
      if (asked.open) set({ open: { ...asked.open, cases } })
    },
    type: (name, value) => {
      if (!asked.open) return
      const { kind } = asked.open
      const drafts = { ...asked.drafts, [kind]: { ...asked.drafts[kind], [name]: value } }
      set({ drafts, missing: asked.missing.filter(field => field !== name) })
    },
    miss: names => set({ missing: names }),
    taken: () => {
      if (!asked.open) return
      const { [asked.open.kind]: _, ...drafts } = asked.drafts
      set({ open: null, drafts, missing: [] })
    }
  }
}

const known = new WeakMap<Api, Asking>()

/** The one form of a connection: whatever page it was opened from, there is one. */
export function askingOf(api: Api): Asking {
  const asking = known.get(api) ?? createAsking()
  known.set(api, asking)
  return asking
}
