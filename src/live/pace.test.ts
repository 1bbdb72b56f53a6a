import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { apart, type Schedule } from './pace'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const atOnce: Schedule = work => {
  work()
  return () => {}
}

test('work after a rest is done at once, work soon after it so many ms after the one before', () => {
  const schedule = apart(100, atOnce)
  const done: [string, number][] = []
  const start = performance.now()
  const note = (name: string) => () => done.push([name, performance.now() - start])
  schedule(note('first'))
  vi.advanceTimersByTime(30)
  schedule(note('second'))
  vi.advanceTimersByTime(69)
  expect(done).toEqual([['first', 0]])
  vi.advanceTimersByTime(1)
  expect(done.at(-1)).toEqual(['second', 100])
  vi.advanceTimersByTime(500)
  schedule(note('third'))
  expect(done.at(-1)).toEqual(['third', 600])
})

test('what is taken back is not done, whether it waits for its time or for its turn', () => {
  const waiting = new Set<() => void>()
  const later: Schedule = work => {
    waiting.add(work)
    return () => void waiting.delete(work)
  }
  const schedule = apart(100, later)
  const work = vi.fn()
  schedule(work)()
  expect(waiting.size).toBe(0)
  schedule(work)
  for (const one of waiting) one()
  waiting.clear()
  const cancelTimed = schedule(work)
  cancelTimed()
  vi.advanceTimersByTime(200)
  const cancelTurn = schedule(work)
  vi.advanceTimersByTime(200)
  cancelTurn()
  expect([work.mock.calls.length, waiting.size]).toEqual([1, 0])
})
