/** Does work later, once; the result takes it back. */
export type Schedule = (work: () => void) => () => void

/** A page nobody sees draws no frames; its work is done after this long. */
const unseenMs = 200

/** Before the next frame is drawn, and where nothing is drawn at once. */
export const beforeNextFrame: Schedule = work => {
  if (typeof requestAnimationFrame !== 'function') {
    work()
    return () => {}
  }
  const stop = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  const run = () => {
    stop()
    work()
  }
  const frame = requestAnimationFrame(run)
  const timer = setTimeout(run, unseenMs)
  return stop
}

/** As another schedule has it, and at least so many ms after its last work was begun. */
export function apart(ms: number, soonest: Schedule): Schedule {
  let last = Number.NEGATIVE_INFINITY
  return work => {
    const run = () => {
      last = performance.now()
      work()
    }
    const waitMs = last + ms - performance.now()
    if (waitMs <= 0) return soonest(run)
    let cancel = () => clearTimeout(timer)
    const timer = setTimeout(() => {
      cancel = soonest(run)
    }, waitMs)
    return () => cancel()
  }
}

/**
 * After the page could draw and answer. A timer would do, but a browser makes each wait 4 ms, and 100 pieces are half a second of nothing.
 */
export const whenOthersRan: Schedule = work => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    work()
  }
  port2.postMessage(null)
  return () => port1.close()
}

/** Lets the page draw and answer before going on. */
export const letOthersRun = (): Promise<void> => new Promise(resolve => whenOthersRan(resolve))

/** Waits, at most until the signal is aborted; `Infinity` is until then. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(done, ms)
    signal.addEventListener('abort', done)
    if (signal.aborted) done()
  })
}

/** Whether nobody sees the page: then what only concerns the eye can wait. */
export const isUnseen = (): boolean => typeof document !== 'undefined' && document.hidden

/** Waits until the page is seen, at most until the signal is aborted; true when it had to. */
export function untilSeen(signal: AbortSignal): Promise<boolean> {
  if (!isUnseen()) return Promise.resolve(false)
  return new Promise(resolve => {
    const look = () => {
      if (isUnseen() && !signal.aborted) return
      document.removeEventListener('visibilitychange', look)
      signal.removeEventListener('abort', look)
      resolve(true)
    }
    document.addEventListener('visibilitychange', look)
    signal.addEventListener('abort', look)
  })
}
