import { describe, expect, test } from 'vitest'
import { northAlBatinah } from '../../server/agreement/agreement'
import { type Calendar, compileCalendar } from '../../src/sla/calendar'
import { deadline, standing } from '../../src/sla/clock'
import { elapsed } from '../../src/sla/elapsed'
import { addWorkingDays, closingOf, localDate } from '../../src/sla/local'
import type { CaseClock, LocalDate, Target, WeekHours } from '../../src/sla/types'
import dayCounted from '../vectors/day-counted.json'
import omanDays from '../vectors/oman-days.json'
import workingTime from '../vectors/working-time.json'

type Vector = {
  readonly timezone: string
  readonly workingHours: Record<string, string[][]>
  readonly holidays: readonly LocalDate[]
  readonly startedAt: string
  readonly pauses: readonly { readonly from: string; readonly to: string | null }[]
}

function calendarOf({ timezone, workingHours, holidays }: Vector): Calendar {
  const names = { nameAr: 'عطلة', nameEn: 'Holiday' }
  const exceptions = holidays.map(date => ({ kind: 'holiday', status: 'announced', date, ...names }) as const)
  // The vectors spell hours as plain arrays; compiling checks that they are pairs of times.
  const week = workingHours as unknown as WeekHours
  const spec = { version: 'vector', timeZone: timezone, week, seasons: [], exceptions }
  return compileCalendar(spec, { from: '2005-01-01', to: '2036-12-31' })
}

function clockOf(vector: Vector, target: Target): CaseClock {
  const pauses = vector.pauses.map(({ from, to }) => ({
    from: Date.parse(from),
    to: to === null ? null : Date.parse(to)
  }))
  return { startedAt: Date.parse(vector.startedAt), target, pauses, stoppedAt: null }
}

function isoOf(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString().replace('.000Z', 'Z')
}

describe('a target in working minutes falls due where seven other systems say it does', () => {
  const vectors = workingTime.filter(vector => vector.targetMinutes !== undefined)
  test('all 75 of them are here', () => expect(vectors).toHaveLength(75))
  test.each(vectors)('$id: $note', vector => {
    const clock = clockOf(vector, { value: vector.targetMinutes as number, unit: 'workingMinutes' })
    expect(isoOf(deadline(calendarOf(vector), clock).dueAt)).toBe(vector.expectedDueAt)
  })
})

describe('working time taken is what seven other systems say it is', () => {
  const vectors = workingTime.filter(vector => vector.endedAt !== undefined)
  test('all 19 of them are here', () => expect(vectors).toHaveLength(19))
  test.each(vectors)('$id: $note', vector => {
    const clock = {
      ...clockOf(vector, { value: 0, unit: 'workingMinutes' }),
      stoppedAt: Date.parse(vector.endedAt as string)
    }
    const { netMs } = elapsed(calendarOf(vector), clock, clock.stoppedAt)
    expect(netMs / 60_000).toBe(vector.expectedElapsedMinutes)
  })
})

describe('a target in whole working days falls due at the close of the last of them', () => {
  const vectors = dayCounted.filter(vector => vector.mode === 'endOfWorkingDay')
  test('both of them are here', () => expect(vectors).toHaveLength(2))
  test.each(vectors)('$id: $note', vector => {
    const clock = clockOf(vector, { value: vector.targetWorkingDays, unit: 'workingDays' })
    expect(isoOf(deadline(calendarOf(vector), clock).dueAt)).toBe(vector.expectedDueAt)
  })
})

describe("Oman's own days, holidays and weather closures", () => {
  const calendar = compileCalendar(northAlBatinah().calendar)
  test.each(omanDays)('$submittedAtUtc + $targetDays: $note', vector => {
    const startedAt = Date.parse(vector.submittedAtUtc)
    const value = vector.targetDays
    const working: CaseClock = { startedAt, target: { value, unit: 'workingDays' }, pauses: [], stoppedAt: null }
    const counted: CaseClock = { ...working, target: { value, unit: 'calendarDays' } }
    expect(localDate(calendar, startedAt)).toBe(vector.muscatDate)
    expect(deadline(calendar, working).dueAt).toBe(closingOf(calendar, vector.dueWorking))
    expect(standing(calendar, working, startedAt).dueOn).toBe(vector.dueWorking)
    expect(addWorkingDays(calendar, vector.muscatDate, value)).toBe(vector.dueWorking)
    expect(standing(calendar, counted, startedAt).dueOn).toBe(vector.dueCalendar)
  })
})
