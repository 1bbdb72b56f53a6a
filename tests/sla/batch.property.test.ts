import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { coursesOf, dueInstants, kindCodes, standings } from '../../src/sla/batch'
import { compileCalendar } from '../../src/sla/calendar'
import { deadline, standing } from '../../src/sla/clock'
import { columnsOf } from '../../src/sla/columns'
import type { CaseClock } from '../../src/sla/types'
import { runs, type Situation, situations } from './arbitraries'

vi.setConfig({ testTimeout: 120_000 })

/** The case of another situation, moved to the time this calendar knows. */
function movedTo(start: number, { clock }: Situation): CaseClock {
  const by = start - clock.startedAt
  const moved = <Stop extends { from: number; to: number | null }>(stop: Stop): Stop => ({
    ...stop,
    from: stop.from + by,
    to: stop.to === null ? null : stop.to + by
  })
  const stoppedAt = clock.stoppedAt === null ? null : clock.stoppedAt + by
  return { ...clock, startedAt: start, pauses: clock.pauses.map(moved), gaps: (clock.gaps ?? []).map(moved), stoppedAt }
}

test('many cases at a time stand where each of them stands alone, each by its own calendar', () => {
  const same = fc.property(fc.array(situations, { minLength: 1, maxLength: 4 }), ([first, ...others]) => {
    const { spec, options, clock, now } = first as Situation
    const calendars = [compileCalendar(spec, options), compileCalendar(spec, { ...options, expected: 'working' })]
    const clocks = [clock, ...others.map(other => movedTo(clock.startedAt, other))]
    const columns = columnsOf(clocks, row => row % 2)
    const [dues, courses] = [dueInstants(calendars, columns), coursesOf(calendars, columns)]
    const rows = standings(calendars, courses, now)
    clocks.forEach((each, row) => {
      const calendar = calendars[row % 2] as (typeof calendars)[number]
      const alone = standing(calendar, each, now)
      expect(dues[row]).toBe(deadline(calendar, each).dueAt ?? Infinity)
      expect(courses.dueAt[row]).toBe(dues[row])
      expect(kindCodes[rows.kind[row] as number]).toBe(alone.kind)
      expect(rows.leftMs[row]).toBe(alone.leftMs)
      expect(rows.dueToday[row] === 1).toBe(alone.dueToday)
      expect(rows.nextKindChangeAt[row]).toBe(alone.nextKindChangeAt ?? Infinity)
    })
  })
  fc.assert(same, runs(1000))
})
