import type { Watched } from './use-watched'

type Timers = { readonly set: (run: () => void, ms: number) => unknown; readonly clear: (timer: unknown) => void }

const pageTimers: Timers = {
  set: (run, ms) => setTimeout(run, ms),
  clear: timer => clearTimeout(timer as ReturnType<typeof setTimeout>) // only ever what `set` gave
}

/**
 * The same thing, told at most every so many ms: the first change at once, those that follow in one. For what costs more to draw than a row, and is
 * read by people.
 */
export function calm<T>({ snapshot, subscribe }: Watched<T>, everyMs: number, timers = pageTimers): Watched<T> {
  const listeners = new Set<() => void>()
  let shown: { readonly value: T } | null = null
  let waiting: unknown = null
  let isBehind = false
  let leave: (() => void) | null = null

  function show() {
    isBehind = false
    shown = { value: snapshot() }
    waiting = timers.set(() => {
      waiting = null
      if (isBehind) show()
    }, everyMs)
    for (const listener of listeners) listener()
  }

  const heard = () => {
    if (waiting === null) show()
    else isBehind = true
  }

  return {
    snapshot: () => {
      shown ??= { value: snapshot() }
      return shown.value
    },
    subscribe: listener => {
      listeners.add(listener)
      if (leave === null) {
        leave = subscribe(heard)
        // What changed while nobody listened.
        if (shown !== null && shown.value !== snapshot()) shown = null
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        leave?.()
        if (waiting !== null) timers.clear(waiting)
        leave = waiting = null
        isBehind = false
      }
    }
  }
}
