import { describe, expect, it } from 'vitest'
import { createBuffer } from './buffer'
import type { Schedule } from './pace'

/** Work that waits until it is done by hand. */
function createDesk() {
  let waiting: (() => void)[] = []
  const schedule: Schedule = work => {
    waiting.push(work)
    return () => {
      waiting = waiting.filter(one => one !== work)
    }
  }
  const taken: number[][] = []
  const buffer = createBuffer<number>({ first: schedule, rest: schedule }, items => taken.push([...items]))
  return { buffer, taken, doNext: () => waiting.shift()?.(), isWaiting: () => waiting.length > 0 }
}

const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at)

describe('a burst of events', () => {
  it('is handed on as one', () => {
    const { buffer, taken, doNext, isWaiting } = createDesk()
    for (const number of numbers(20)) buffer.add(number)
    doNext()
    expect(taken).toEqual([numbers(20)])
    expect(isWaiting()).toBe(false)
  })

  it('of thousands is handed on piece by piece, in order, with what comes meanwhile', () => {
    const { buffer, taken, doNext, isWaiting } = createDesk()
    for (const number of numbers(500)) buffer.add(number)
    doNext()
    for (const number of numbers(50, 500)) buffer.add(number)
    while (isWaiting()) doNext()
    expect(taken.map(({ length }) => length)).toEqual([200, 200, 150])
    expect(taken.flat()).toEqual(numbers(550))
    buffer.add(1)
    doNext()
    expect(taken.at(-1)).toEqual([1])
  })

  it('that is to be read anew is forgotten, what waits for its turn too', () => {
    const { buffer, taken, doNext, isWaiting } = createDesk()
    for (const number of numbers(300)) buffer.add(number)
    doNext()
    buffer.clear()
    expect(isWaiting()).toBe(false)
    buffer.add(7)
    doNext()
    expect(taken.slice(1)).toEqual([[7]])
  })
})
