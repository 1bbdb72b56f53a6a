import { fork } from 'node:child_process'

/** What the bench asks of its backend. */
export type Order =
  /** Events, with the server's clock set on by `skipMs` for each. */
  | { readonly kind: 'storm'; readonly perSecond: number; readonly seconds: number; readonly skipMs?: number }
  | { readonly kind: 'jump'; readonly to: number }
  /** All cases as they were at first, and the clock too. */
  | { readonly kind: 'reset' }
  /** The streams that are open hear nothing any more, and are not told so. */
  | { readonly kind: 'deaf' }
  /** The first rows by due and how many are overdue, worked out from nothing by the rules of time; now unless said otherwise. */
  | { readonly kind: 'first'; readonly count: number; readonly at?: number }
  /** The instant by which so many cases will have changed by themselves. */
  | { readonly kind: 'turns'; readonly count: number }

export type Told =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'stormed'; readonly perSecond: number; readonly load: number }
  | { readonly kind: 'first'; readonly references: readonly string[]; readonly overdue: number }
  | { readonly kind: 'turns'; readonly at: number; readonly now: number }

export type Backend = {
  readonly url: string
  readonly order: <K extends Told['kind']>(order: Order, wanted: K) => Promise<Told & { kind: K }>
  readonly stop: () => void
}

/** Starts the backend in a process of its own. */
export async function startBackend(at: number, cases: number): Promise<Backend> {
  const child = fork(new URL('backend.ts', import.meta.url), [String(at), String(cases)], {
    execArgv: ['--import', 'tsx']
  })
  const waiting = new Map<number, (told: Told) => void>()
  const answerTo = (id: number) => new Promise<Told>(resolve => waiting.set(id, resolve))
  let last = 0
  child.on('message', ({ id, told }: { id: number; told: Told }) => waiting.get(id)?.(told))
  child.on('exit', code => code && process.exit(code))
  const ready = await answerTo(0)
  return {
    url: ready.kind === 'ready' ? ready.url : '',
    order: async (order, wanted) => {
      last += 1
      const answer = answerTo(last)
      child.send({ ...order, id: last })
      const told = await answer
      if (told.kind !== wanted) throw new Error(`${told.kind} in place of ${wanted}`)
      return told as Told & { kind: typeof wanted } // just compared
    },
    stop: () => child.disconnect()
  }
}

export const aheadOf = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
