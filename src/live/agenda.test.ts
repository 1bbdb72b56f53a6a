import { describe, expect, it } from 'vitest'
import { createAgenda } from './agenda'
import type { LiveCase } from './live-case'

// The agenda looks at nothing else.
const turning = (changesAt: number | null) => ({ changesAt }) as LiveCase
const timesOf = (entries: readonly LiveCase[]) =>
  entries.map(({ changesAt }) => changesAt).sort((a, b) => Number(a) - Number(b))

describe('the agenda', () => {
  it('gives what has changed until an instant, few of many or most of them', () => {
    const agenda = createAgenda()
    const entries = Array.from({ length: 5000 }, (_, at) => turning((at * 7919) % 5000))
    for (const entry of entries) agenda.add(entry)
    expect(agenda.next()).toBe(0)
    expect(timesOf(agenda.takeUntil(9))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(agenda.takeUntil(9)).toEqual([])
    expect(agenda.takeUntil(4500)).toHaveLength(4491)
    expect(agenda.next()).toBe(4501)
    expect(agenda.takeUntil(9999)).toHaveLength(499)
    expect(agenda.next()).toBeNull()
  })

  it('skips what was removed, and what never changes by itself', () => {
    const agenda = createAgenda()
    const [first, second] = [turning(1), turning(2)]
    for (const entry of [first, second, turning(null)]) agenda.add(entry)
    agenda.remove(first)
    expect(agenda.next()).toBe(2)
    agenda.remove(second)
    expect(agenda.takeUntil(10)).toEqual([])
  })

  it('takes out what is added before an instant that has passed: the clock was set back', () => {
    const agenda = createAgenda()
    expect(agenda.takeUntil(100)).toEqual([])
    const early = turning(50)
    agenda.add(early)
    agenda.remove(early)
    expect(agenda.takeUntil(60)).toEqual([])
  })

  it('does not grow when the same cases change again and again', () => {
    const agenda = createAgenda()
    let entries = Array.from({ length: 100 }, () => turning(1_000_000))
    agenda.fill(entries)
    for (let round = 0; round < 1000; round++) {
      const next = entries.map(() => turning(1_000_000 + round))
      for (const entry of next) agenda.add(entry)
      for (const entry of entries) agenda.remove(entry)
      entries = next
    }
    expect(agenda.size()).toBeLessThan(2500)
    expect(agenda.takeUntil(2_000_000)).toHaveLength(100)
  })
})
