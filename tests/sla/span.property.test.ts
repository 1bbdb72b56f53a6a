import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { compileCalendar } from '../../src/sla/calendar'
import { standing } from '../../src/sla/clock'
import { workingTimeBetween } from '../../src/sla/elapsed'
import { endOfDate, isOpenAt, localDate, startOfDate } from '../../src/sla/local'
import { spanAt } from '../../src/sla/span'
import { runs, situations } from './arbitraries'
import { muscat } from './muscat'

vi.setConfig({ testTimeout: 120_000 })

const calendar = compileCalendar({ ...muscat(), seasons: [] })
const DAY = 7 * 3_600_000
const instants = fc.integer({ min: Date.parse('2020-06-01T00:00:00Z'), max: Date.parse('2036-06-01T00:00:00Z') })

describe('the span of working time left or over', () => {
  test('is the working time itself where all days are as long', () => {
    const even = fc.property(instants, fc.integer({ min: -9e9, max: 9e9 }), (now, away) => {
      const due = now + away
      const { late, days, ms } = spanAt(calendar, due, now)
      expect(late).toBe(away < 0)
      expect(days * DAY + ms).toBe(workingTimeBetween(calendar, Math.min(now, due), Math.max(now, due)))
      expect(ms).toBeLessThan(DAY)
    })
    fc.assert(even, runs(2000))
  })

  test('ticks second by second while the office is open, by the length of the day it is', () => {
    const ticks = fc.property(situations, fc.integer({ min: 0, max: 9e8 }), ({ spec, options, now }, away) => {
      const any = compileCalendar(spec, options)
      const [due, next] = [now + 2000 + away, now + 1000]
      const date = localDate(any, now)
      const open = [now, next - 1].every(instant => isOpenAt(any, instant) && localDate(any, instant) === date)
      fc.pre(
        open && isOpenAt(any, next) && localDate(any, next) === date && workingTimeBetween(any, now, next) === 1000
      )
      const length = workingTimeBetween(any, startOfDate(any, date), endOfDate(any, date))
      const [before, after] = [spanAt(any, due, now), spanAt(any, due, next)]
      expect(before.days * length + before.ms - (after.days * length + after.ms)).toBe(1000)
      expect(before.ms).toBeLessThan(length)
    })
    fc.assert(ticks, runs(1000))
  })

  test('of a standing is that of its due instant, unless a pause lies between', () => {
    const standings = fc.property(situations, ({ spec, options, clock, now }) => {
      const any = compileCalendar(spec, options)
      const plain = {
        ...clock,
        pauses: [],
        gaps: [],
        stoppedAt: null,
        target: { ...clock.target, unit: 'workingMinutes' as const }
      }
      const { left, dueAt } = standing(any, plain, Math.max(now, clock.startedAt))
      expect(left).toEqual(spanAt(any, dueAt as number, Math.max(now, clock.startedAt)))
    })
    fc.assert(standings, runs(1000))
  })
})
