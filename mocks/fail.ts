import type { OperationId } from '#backend/contract'
import { routes } from '#backend/http/routes'

/** Ways to go wrong, to be seen in the running app. The last three are for the event stream. */
export const failKinds = [
  'down',
  'slow',
  '500',
  '503',
  '401',
  '403',
  '429',
  'html',
  'half',
  'garbage',
  'rows',
  'silent',
  'cut',
  'reset'
] as const
export type FailKind = (typeof failKinds)[number]

/** What fails now. It can be changed while the backend runs, so that a test lets something fail and recover. */
export type Fail = {
  set(op: OperationId, kind: FailKind): void
  /** One operation, or all of them. */
  clear(op?: OperationId): void
  kindOf(op: OperationId): FailKind | undefined
}

export type Failing = Readonly<Partial<Record<OperationId, FailKind>>>

export function createFail(initial: Failing = {}): Fail {
  const failing = new Map(Object.entries(initial) as [OperationId, FailKind][])
  return {
    set: (op, kind) => failing.set(op, kind),
    clear: op => (op === undefined ? failing.clear() : failing.delete(op)),
    kindOf: op => failing.get(op)
  }
}

/** Reads `listCases:500,streamEvents:silent`. What it does not understand goes to `reject`. */
export function readFailing(text: string, reject: (part: string) => void): Failing {
  const entries = text.split(',').flatMap(part => {
    const [op = '', kind = ''] = part.trim().split(':')
    if (Object.hasOwn(routes, op) && (failKinds as readonly string[]).includes(kind)) return [[op, kind]]
    reject(part.trim())
    return []
  })
  return Object.fromEntries(entries)
}
