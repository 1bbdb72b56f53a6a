import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startClockwork } from './clockwork'
import { evaluateBy } from './live-case'
import { createLiveSet } from './live-set'
import { agreement, type MadeRow, rowOf, startAt } from './made-cases'

const made: MadeRow = {
  id: 1,
  revision: 1,
  service: 0,
  office: 0,
  assignee: 0,
  age: 0,
  days: 1,
  unit: 'calendarDays',
  pause: null,
  given: false,
  isClosed: false
}
const day = 86_400_000

function start() {
  const live = createLiveSet(evaluateBy(agreement), () => {})
  live.replace([rowOf(made)], startAt)
  const clockwork = startClockwork(live, Date.now)
  return { clockwork, kind: () => live.find('c-1')?.kind }
}

describe('the clockwork', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: startAt })
    vi.stubGlobal('document', { hidden: false })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('wakes when a case changes by itself, without being told of anything', () => {
    const { kind } = start()
    expect(kind()).toBe('onTrack')
    vi.advanceTimersByTime(3 * day)
    expect(kind()).toBe('overdue')
  })

  it('rests while nobody sees the page, and makes up for it when it is poked', () => {
    const { clockwork, kind } = start()
    vi.stubGlobal('document', { hidden: true })
    clockwork.poke()
    vi.advanceTimersByTime(3 * day)
    expect(vi.getTimerCount()).toBe(0)
    expect(kind()).toBe('onTrack')
    vi.stubGlobal('document', { hidden: false })
    clockwork.poke()
    expect(kind()).toBe('overdue')
    clockwork.stop()
    expect(vi.getTimerCount()).toBe(0)
  })
})
