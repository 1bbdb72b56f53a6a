import { describe, expect, it } from 'vitest'
import { northAlBatinah } from '#agreement/agreement'
import { compileCalendar } from '#sla/calendar'
import { createClock } from './clock'

const calendar = compileCalendar(northAlBatinah().calendar)
const startAt = (now: string, at?: string) =>
  createClock(calendar, { at: at && Date.parse(at), realNow: () => Date.parse(now) } as Parameters<
    typeof createClock
  >[1])
const oman = (text: string) => Date.parse(`${text}+04:00`)

describe('the clock of the development backend', () => {
  it('is the world’s while the offices are open', () => {
    const clock = startAt('2026-11-22T11:00:00+04:00')
    expect(clock.now()).toBe(oman('2026-11-22T11:00:00'))
    expect(clock.simulated).toBeNull()
  })

  it.each([
    ['2026-11-22T16:00:00+04:00', '2026-11-22T11:42:00'],
    ['2026-11-22T06:00:00+04:00', '2026-11-19T11:42:00'],
    ['2026-11-21T12:00:00+04:00', '2026-11-19T11:42:00'],
    // National Day: the last working day was Tuesday.
    ['2026-11-26T12:00:00+04:00', '2026-11-24T11:42:00']
  ])('takes the last working morning when they are closed at %s', (now, morning) => {
    const clock = startAt(now)
    expect(clock.now()).toBe(oman(morning))
    expect(clock.simulated).toEqual({ startedFrom: oman(morning), reason: 'officeClosed' })
  })

  it('starts where it is told to and goes on from there', () => {
    let real = 0
    const clock = createClock(calendar, { at: oman('2026-11-22T11:42:07'), realNow: () => real })
    real = 1500
    expect(clock.now()).toBe(oman('2026-11-22T11:42:08.500'))
    expect(clock.simulated?.reason).toBe('chosen')
    clock.advance(60_000)
    expect(clock.now()).toBe(oman('2026-11-22T11:43:08.500'))
  })

  it('goes back only when told to', () => {
    let real = 1000
    const clock = createClock(calendar, { at: 5000, realNow: () => real })
    real = 1500
    expect(clock.now()).toBe(5500)
    real = 1400
    expect(clock.now()).toBe(5500)
    clock.set(10)
    expect(clock.now()).toBe(10)
  })

  it('stands still when frozen', () => {
    let real = 0
    const clock = createClock(calendar, { at: 5, frozen: true, realNow: () => real })
    real = 1500
    expect(clock.now()).toBe(5)
    clock.set(9)
    expect(clock.now()).toBe(9)
  })
})
