import type { ApiError } from '#api/error'
import type { Action, Case, CaseRow } from '#api/generated/types.gen'
import type { ActionKind, Draft } from './forms'

/** One thing to be done to one case, and the case as the person saw it when deciding. */
export type Deed = { readonly row: CaseRow; readonly action: Action }

/** What became of a deed. */
export type Outcome =
  | { readonly kind: 'waiting' }
  /** `row` is the case afterwards; null from a backend that does not say. */
  | { readonly kind: 'done'; readonly row: CaseRow | null }
  /** Somebody was faster; `now` is the case as it is, where the backend sent it along. */
  | { readonly kind: 'overtaken'; readonly now: Case | null }
  | { readonly kind: 'refused'; readonly error: ApiError }
  /** It was sent, and whether it was done is not known. */
  | { readonly kind: 'unknown' }
  /** Taken back by the person before it was sent. */
  | { readonly kind: 'cancelled' }

export type Item = { readonly deed: Deed; readonly outcome: Outcome }

/** How far a parcel has come. `held` waits for the connection; `unsure` was sent without an answer and waits for the person. */
export type Stage = 'held' | 'sending' | 'unsure' | 'settled'

/** One intention: one kind of action on one or many cases. */
export type Parcel = {
  readonly id: number
  readonly kind: ActionKind
  readonly stage: Stage
  readonly items: readonly Item[]
  /** The parcel it takes back; null for one of its own. */
  readonly undoes: number | null
  /** What was typed for it, so that it can be looked over and sent again; nothing where it asked for nothing. */
  readonly draft: Draft
  /** Why no answer came, while `unsure`. */
  readonly error: ApiError | null
}

export type Tally = Readonly<Record<Outcome['kind'], number>>

/** How many cases of a parcel came to what. */
export function tallyOf({ items }: Parcel): Tally {
  const tally = { waiting: 0, done: 0, overtaken: 0, refused: 0, unknown: 0, cancelled: 0 }
  for (const { outcome } of items) tally[outcome.kind] += 1
  return tally
}

/** Whether something did not go as wanted, and has to be looked at. */
export const hasTrouble = (parcel: Parcel): boolean =>
  parcel.items.some(({ outcome: { kind } }) => kind === 'overtaken' || kind === 'refused' || kind === 'unknown')

/** Whether something of it is not known to be done or not. */
export const isOpen = ({ stage }: Parcel): boolean => stage !== 'settled'
