import { type Act, actOn, findNewer, isUnsure, newKey } from '#api/act'
import type { Answer, Api } from '#api/client'
import { ApiError } from '#api/error'
import type { Action, Case, CaseAnswer } from '#api/generated/types.gen'
import { foresee } from '#casework/foresee'
import type { Draft } from '#casework/forms'
import type { Acting, AtDesk, DeskStore } from './desk-store'

export type ActingParts = {
  readonly api: Api
  readonly store: DeskStore
  /** Who I am, where the backend could say. */
  readonly me: () => string | null
  /** Whether the backend can be expected to hear. */
  readonly isConnected: () => boolean
  /** The case as the backend gave it: after an action, or with its refusal. */
  /** It will most likely be so: shown in every row and figure until the backend has answered. */
  readonly onForeseen: (foreseen: Case) => void
  /** It did not come so. */
  readonly onTakenBack: (id: string) => void
  readonly onCase: (answer: Answer<CaseAnswer>) => void
  /** It is not known how the case stands: read it again. */
  readonly onUnsure: (id: string) => void
}

/** What is before the person's eyes: the case, and the state an action on it names. */
export type Seen = { readonly case: Case; readonly etag: string }

/** Sends actions and keeps what became of them. One at a time for each case; a second press while one is under way does nothing. */
export function createActing({ api, store, me, isConnected, onForeseen, onTakenBack, onCase, onUnsure }: ActingParts) {
  const put = (id: string, acting: Acting) => store.change(id, old => ({ ...old, acting }))

  async function start(seen: Seen, action: Action): Promise<void> {
    const { id } = seen.case
    const { acting } = store.of(id)
    if (acting.kind === 'sending') return
    if (!isConnected()) return put(id, { kind: 'notSent', action })
    await send(isSame(acting, action) ? acting.act : { id, etag: seen.etag, action, key: newKey() }, seen.case)
  }

  /** The very same again, after no answer came. */
  async function again(shown: Case): Promise<void> {
    const { acting } = store.of(shown.id)
    if (acting.kind === 'unsure' && isConnected()) await send(acting.act, shown)
  }

  async function send(act: Act, shown: Case): Promise<void> {
    const foreseen = foresee(shown, act.action, { me: me(), now: api.clock.now() })
    const sent = store.of(act.id).drafts[act.action.kind]
    put(act.id, { kind: 'sending', act, foreseen })
    onForeseen(foreseen)
    const answer = await actOn(api, act).catch(asApiError)
    if (answer instanceof ApiError) return failed(act, shown, answer)
    onCase(answer)
    store.change(act.id, old => ({ ...finished(old, act.action, sent), acting: { kind: 'done', action: act.action } }))
  }

  function failed(act: Act, seen: Case, error: ApiError): void {
    const { id, action } = act
    const newer = findNewer(error)
    onTakenBack(id)
    if (newer === null) {
      put(id, isUnsure(error) ? { kind: 'unsure', act, error } : { kind: 'refused', action, error })
      // What is shown may be old: it was done without a word, or the case is not in a state for it.
      onUnsure(id)
      return
    }
    store.change(id, old => ({ ...old, seen: newer.case, acting: { kind: 'overtaken', action, seen } }))
    if (newer.etag === null) onUnsure(id)
    else onCase({ value: { asOf: new Date(api.clock.now()).toISOString(), case: newer.case }, etag: newer.etag })
  }

  return { start, again, dismiss: (id: string) => put(id, { kind: 'idle' }) }
}

export type ActingDesk = ReturnType<typeof createActing>

/** A retry has to be the same to the letter, or the backend takes it for another intention. */
function isSame(acting: Acting, action: Action): acting is Acting & { readonly kind: 'unsure' } {
  return acting.kind === 'unsure' && JSON.stringify(acting.act.action) === JSON.stringify(action)
}

/** Anything else thrown is a fault of this page, but the action must not stay under way for ever because of it. */
function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('actOnCase', { kind: 'offline' })
}

/** The form of what was done is closed and empty, unless somebody typed on while it was under way; those of other actions keep what was typed. */
function finished(old: AtDesk, action: Action, sent: Draft | undefined): AtDesk {
  const { [action.kind]: last, ...drafts } = old.drafts
  if (last !== sent) return old
  const open = old.open === action.kind ? null : old.open
  return { ...old, drafts, open, missing: [], seen: open === null ? null : old.seen }
}
