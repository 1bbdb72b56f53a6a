import type { BacklogDay } from '#api/generated/types.gen'
import type { CaseState } from './state'

/** How the backlog counts: what comes in by a submission or a reopening, and goes out by a closing. */
export type Movement = keyof Pick<BacklogDay, 'opened' | 'reopened' | 'closed'>

export type Moved = { readonly kind: Movement; readonly at: number }

/** When a case came in and went out, in order and in whole milliseconds. A gap begins with a closing and ends with a reopening; withdrawn cases are closed like others. */
export function movementsOf(startedAt: number, { gaps, stoppedAt }: Pick<CaseState, 'gaps' | 'stoppedAt'>): Moved[] {
  const moved: readonly Moved[] = [
    { kind: 'opened', at: startedAt },
    ...gaps.flatMap(({ from, to }): Moved[] => [
      { kind: 'closed', at: from },
      { kind: 'reopened', at: to }
    ]),
    ...(stoppedAt === null ? [] : [{ kind: 'closed', at: stoppedAt } as const])
  ]
  return moved.map(({ kind, at }) => ({ kind, at: Math.floor(at) }))
}

/** One movement of one case; `number` counts those of the case, which may have two at one instant. */
export type MovedCase = { readonly at: number; readonly id: string; readonly number: number }

/** By instant, then by id: whether one comes after another. */
export function isLater(one: MovedCase, other: MovedCase): boolean {
  if (one.at !== other.at) return one.at > other.at
  return one.id === other.id ? one.number > other.number : one.id > other.id
}

export const cursorAfterMoved = ({ at, id, number }: MovedCase): string => btoa(`${at}/${number}/${id}`)

/** Nothing for a text that is no cursor. */
export function readMovedCursor(text: string): MovedCase | undefined {
  const parts = /^(\d{1,16})\/(\d{1,9})\/([\w.:-]{1,100})$/.exec(decoded(text))
  return parts?.[3] ? { at: Number(parts[1]), number: Number(parts[2]), id: parts[3] } : undefined
}

function decoded(text: string): string {
  try {
    return atob(text)
  } catch {
    return ''
  }
}
