import { afterEach, describe, expect, test, vi } from 'vitest'
import { createTicker } from './ticker.ts'

/** A clock, timers and a page in one: `pass` moves the clock and fires what falls due; timers may fire early, as real ones do. */
function createDesk(start: number) {
  let now = start
  let hidden = false
  let id = 0
  let changed: (() => void) | null = null
  const timers = new Map<unknown, { readonly run: () => void; readonly at: number }>()
  const ticker = createTicker({
    now: () => now,
    setTimer: (run, delayMs) => {
      id += 1
      timers.set(id, { run, at: now + delayMs })
      return id
    },
    clearTimer: timer => timers.delete(timer),
    page: {
      isHidden: () => hidden,
      subscribe: listener => {
        changed = listener
        return () => {
          changed = null
        }
      }
    }
  })
  return {
    ticker,
    timers,
    isWatched: () => changed !== null,
    pass(ms: number) {
      const end = now + ms
      for (let next = findNext(end); next; next = findNext(end)) {
        now = next[1].at
        timers.delete(next[0])
        next[1].run()
      }
      now = end
    },
    jump(ms: number) {
      now += ms
    },
    hide(next: boolean) {
      hidden = next
      changed?.()
    }
  }

  function findNext(end: number) {
    return [...timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at)[0]
  }
}

const start = Date.UTC(2026, 10, 22, 7, 42, 7, 250)
const second = (index: number) => start - 250 + index * 1000

afterEach(() => vi.useRealTimers())

describe('the ticker of the page', () => {
  test('writes at once, then just after each whole second of its clock', () => {
    const desk = createDesk(start)
    const write = vi.fn()
    desk.ticker.subscribe(write)
    desk.pass(2500)
    expect(write.mock.calls.flat()).toEqual([start, second(1) + 1, second(2) + 1])
  })

  test('has one timer, however many listen, and none when nobody does', () => {
    const desk = createDesk(start)
    const stops = [1, 2, 3].map(() => desk.ticker.subscribe(() => {}))
    expect(desk.timers.size).toBe(1)
    for (const stop of stops) stop()
    expect(desk.timers.size).toBe(0)
    expect(desk.isWatched()).toBe(false)
  })

  test('stops while the page is hidden and catches up once when it is seen again', () => {
    const desk = createDesk(start)
    const write = vi.fn()
    desk.ticker.subscribe(write)
    desk.hide(true)
    expect(desk.timers.size).toBe(0)
    desk.pass(3_600_000)
    expect(write).toHaveBeenCalledTimes(1)
    desk.hide(false)
    expect(write.mock.calls.at(-1)).toEqual([start + 3_600_000])
    desk.pass(1000)
    expect(write).toHaveBeenCalledTimes(3)
  })

  test('writes once but sets no timer when asked on a hidden page', () => {
    const desk = createDesk(start)
    desk.ticker.subscribe(() => {})
    desk.hide(true)
    const write = vi.fn()
    desk.ticker.subscribe(write)
    expect(write).toHaveBeenCalledTimes(1)
    expect(desk.timers.size).toBe(0)
  })

  test('finds the whole seconds of a clock that was corrected, forwards or back', () => {
    const desk = createDesk(start)
    const write = vi.fn()
    desk.ticker.subscribe(write)
    desk.jump(-7_200_400)
    desk.ticker.refresh()
    expect(write.mock.calls.at(-1)).toEqual([start - 7_200_400])
    desk.pass(151)
    expect(write.mock.calls.at(-1)).toEqual([start - 7_200_400 + 151])
    expect((start - 7_200_400 + 151) % 1000).toBe(1)
    expect(desk.timers.size).toBe(1)
  })

  test('goes on for the others when one cell fails', () => {
    const failures: unknown[] = []
    vi.stubGlobal('queueMicrotask', (task: () => void) => {
      try {
        task()
      } catch (error) {
        failures.push(error)
      }
    })
    const desk = createDesk(start)
    const write = vi.fn()
    desk.ticker.subscribe(() => {
      throw new Error('broken cell')
    })
    desk.ticker.subscribe(write)
    desk.pass(1000)
    vi.unstubAllGlobals()
    expect(write).toHaveBeenCalledTimes(2)
    expect(failures).toHaveLength(2)
  })

  test('a cell that leaves or comes while others are written does no harm', () => {
    const desk = createDesk(start)
    const late = vi.fn()
    const gone = vi.fn()
    let leave = () => {}
    const stop = desk.ticker.subscribe(() => leave())
    const stopGone = desk.ticker.subscribe(gone)
    leave = () => {
      stop()
      stopGone()
      desk.ticker.subscribe(late)
    }
    desk.pass(1000)
    expect(gone).toHaveBeenCalledTimes(1)
    expect(late).toHaveBeenCalledTimes(1)
    expect(desk.timers.size).toBe(1)
  })
})
