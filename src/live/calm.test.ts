import { expect, it, vi } from 'vitest'
import { calm } from './calm'

function source() {
  let value = 0
  const listeners = new Set<() => void>()
  return {
    watched: {
      snapshot: () => value,
      subscribe: (listener: () => void) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      }
    },
    set(next: number) {
      value = next
      for (const listener of listeners) listener()
    },
    listeners
  }
}

it('shows the first change at once and those that follow in one, and none is lost', () => {
  vi.useFakeTimers()
  const { watched, set } = source()
  const quiet = calm(watched, 250)
  const told: number[] = []
  quiet.subscribe(() => told.push(quiet.snapshot()))
  for (const value of [1, 2, 3]) set(value)
  expect(told).toEqual([1])
  vi.advanceTimersByTime(250)
  expect(told).toEqual([1, 3])
  vi.advanceTimersByTime(1000)
  expect(told).toEqual([1, 3])
  set(4)
  expect(told).toEqual([1, 3, 4])
  vi.useRealTimers()
})

it('lets go of its source with the last who listens, and catches up with the next', () => {
  const { watched, set, listeners } = source()
  const quiet = calm(watched, 250)
  quiet.subscribe(() => {})()
  expect(listeners.size).toBe(0)
  set(9)
  quiet.subscribe(() => {})
  expect(quiet.snapshot()).toBe(9)
})
