import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileCalendar } from './calendar'
import { dateOf } from './civil'
import { standing } from './clock'
import { type Basis, type Judgement, judge } from './judge'
import type { CalendarSpec, CaseClock, Opening } from './types'

const day = (): Opening[] => [['07:30', '14:30']]
const spec: CalendarSpec = {
  version: '1',
  timeZone: 'Asia/Muscat',
  week: { sun: day(), mon: day(), tue: day(), wed: day(), thu: day(), fri: [], sat: [] },
  seasons: [],
  exceptions: [{ kind: 'holiday', status: 'announced', date: '2026-11-25', nameAr: 'عطلة', nameEn: 'Holiday' }]
}
const calendar = compileCalendar(spec, { from: '2026-09-01', to: '2027-03-31' })
const instant = (text: string) => Date.parse(`${text}+04:00`)
const now = instant('2026-12-31T12:00')
/** When everything that is closed at all has been. */
const later = instant('2027-03-01T12:00')

/** Sunday 1 November at ten, five working days: due on Sunday 8 at the close. */
const plain: CaseClock = {
  startedAt: instant('2026-11-01T10:00'),
  target: { value: 5, unit: 'workingDays' },
  pauses: [],
  stoppedAt: null
}
const closedAt = (text: string, more: Partial<CaseClock> = {}): CaseClock => ({
  ...plain,
  ...more,
  stoppedAt: instant(text)
})
const judged = (clock: CaseClock, basis: Basis = 'due', at = now) => judge(calendar, clock, basis, at) as Judgement

describe('a case in a report', () => {
  it('is in time when it is closed at its deadline, and missed a moment later', () => {
    expect(judged(closedAt('2026-11-08T14:30:00.000')).verdict).toBe('met')
    expect(judged(closedAt('2026-11-08T14:30:00.001')).verdict).toBe('missed')
  })

  it('counts by deadline on the date it was due, by closing on the date it was closed', () => {
    const clock = closedAt('2026-11-12T09:00')
    expect(dateOf(judged(clock).day)).toBe('2026-11-08')
    expect(dateOf(judged(clock, 'closed').day)).toBe('2026-11-12')
  })

  it('counts only once its deadline has passed, early though it may have been closed', () => {
    const clock = closedAt('2026-11-02T09:00')
    expect(judge(calendar, clock, 'due', instant('2026-11-08T14:29:59.999'))).toBeNull()
    expect(judged(clock, 'due', instant('2026-11-08T14:30')).verdict).toBe('met')
    expect(judged(clock, 'closed', instant('2026-11-02T09:00')).verdict).toBe('met')
  })

  it('is open past due a moment after the deadline, and by closing not there at all', () => {
    expect(judge(calendar, plain, 'due', instant('2026-11-08T14:30'))).toBeNull()
    const late = judged(plain, 'due', instant('2026-11-08T14:30:00.001'))
    expect(late).toMatchObject({ verdict: 'openPastDue', daysUsed: null, metGross: false })
    expect(judge(calendar, plain, 'closed', now)).toBeNull()
  })

  it('is in no report while its clock stands still before the deadline', () => {
    const pauses = [{ from: instant('2026-11-02T10:00'), to: null }]
    expect(judge(calendar, { ...plain, pauses }, 'due', now)).toBeNull()
  })

  it('that was late when its clock was stopped is late', () => {
    const pauses = [{ from: instant('2026-11-10T10:00'), to: null }]
    expect(judged({ ...plain, pauses }).verdict).toBe('openPastDue')
  })

  it('owes it to its pauses when it is in time net and not gross', () => {
    const pauses = [{ from: instant('2026-11-02T10:00'), to: instant('2026-11-04T10:00') }]
    const clock = closedAt('2026-11-10T12:00', { pauses })
    expect(judged(clock)).toMatchObject({ verdict: 'met', metGross: false, daysUsed: 5, daysUsedGross: 7 })
    expect(judged(clock).pausedMs).toBe(14 * 3_600_000)
    expect(judged(closedAt('2026-11-08T12:00', { pauses }))).toMatchObject({ metGross: true, daysUsedGross: 5 })
  })

  it('does not count the gap before it was reopened, neither net nor gross', () => {
    const gaps = [{ from: instant('2026-11-03T10:00'), to: instant('2026-11-09T10:00') }]
    const clock = closedAt('2026-11-11T12:00', { gaps })
    expect(judged(clock)).toMatchObject({ verdict: 'met', metGross: true, daysUsed: 4, daysUsedGross: 4, pausedMs: 0 })
  })

  it('is judged by its extended target, and by the target it was given, whatever others have now', () => {
    const clock = closedAt('2026-11-09T12:00')
    expect(judged(clock).verdict).toBe('missed')
    const target = { value: 8, unit: 'workingDays' as const }
    expect(judged({ ...clock, target, originalTarget: plain.target }).verdict).toBe('met')
    expect(judged({ ...clock, target: { value: 6, unit: 'workingDays' } })).toMatchObject({
      verdict: 'met',
      daysUsed: 6
    })
  })

  it('is believed the deadline it was sent', () => {
    const givenDueAt = instant('2026-11-09T14:30')
    const pauses = [{ from: instant('2026-11-02T10:00'), to: instant('2026-11-02T11:00') }]
    expect(judged(closedAt('2026-11-09T12:00', { givenDueAt })).verdict).toBe('met')
    expect(judged(closedAt('2026-11-09T12:00', { givenDueAt, pauses })).metGross).toBe(true)
    expect(judged(closedAt('2026-11-09T14:00', { givenDueAt, pauses })).metGross).toBe(false)
  })

  it('closed after the last day’s closing time is late, and has used a day more than it promised', () => {
    expect(judged(closedAt('2026-11-08T18:00'))).toMatchObject({ verdict: 'missed', daysUsed: 6, daysUsedGross: 6 })
    expect(judged(closedAt('2026-11-01T18:00')).daysUsed).toBe(0)
  })

  it('done on the date it was begun has used no day; over a holiday only the open dates', () => {
    expect(judged(closedAt('2026-11-01T12:00')).daysUsed).toBe(0)
    const over = closedAt('2026-11-26T09:00', { startedAt: instant('2026-11-24T09:00') })
    expect(judged(over, 'closed').daysUsed).toBe(1)
  })
})

describe('judging any case', () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 60 })
  const clocks = fc
    .record({
      start: fc.integer({ min: 0, max: 20 * 24 * 60 }),
      value: fc.integer({ min: 0, max: 10 }),
      unit: fc.constantFrom('workingDays' as const, 'workingMinutes' as const, 'calendarDays' as const),
      pauses: fc.array(fc.tuple(minute, minute), { maxLength: 3 }),
      gaps: fc.array(fc.tuple(minute, minute), { maxLength: 2 }),
      open: fc.boolean(),
      stop: minute
    })
    .map(({ start, value, unit, pauses, gaps, open, stop }): CaseClock => {
      const at = (minutes: number) => instant('2026-10-01T00:00') + minutes * 60_000
      const stretch = ([a, b]: readonly [number, number]) => ({ from: at(Math.min(a, b)), to: at(Math.max(a, b)) })
      return {
        startedAt: at(start),
        target: { value: unit === 'workingMinutes' ? value * 300 : value, unit },
        pauses: pauses.map(stretch),
        gaps: gaps.map(stretch),
        stoppedAt: open ? null : at(start) + stop * 60_000
      }
    })

  it('agrees with where the case stands, in time net and gross', () => {
    fc.assert(
      fc.property(clocks, clock => {
        const judgement = judge(calendar, clock, 'due', now)
        const { kind, dueOn } = standing(calendar, clock, now)
        const kinds = { met: 'met', missed: 'missed', openPastDue: 'overdue' } as const
        if (!judgement) return
        expect(kinds[judgement.verdict]).toBe(kind)
        expect(dateOf(judgement.day)).toBe(dueOn)
        const unpaused = standing(calendar, { ...clock, pauses: [] }, now).kind
        expect(judgement.metGross).toBe(judgement.verdict === 'met' && unpaused === 'met')
        expect(judgement.pausedMs).toBeGreaterThanOrEqual(0)
        expect(judgement.grossMs).toBeGreaterThanOrEqual(judgement.pausedMs)
      })
    )
  })

  it('gives it the days of the smallest target in working days it would have kept, net and gross', () => {
    fc.assert(
      fc.property(clocks, clock => {
        const { daysUsed, daysUsedGross } = judge(calendar, clock, 'closed', later) ?? {}
        if (typeof daysUsed !== 'number' || typeof daysUsedGross !== 'number') return
        expect(daysUsedGross).toBeGreaterThanOrEqual(daysUsed)
        for (const value of [1, 2, 3, 5, 8, 13]) {
          expect([value, isKept(clock, value)]).toEqual([value, daysUsed <= value])
          expect([value, isKept({ ...clock, pauses: [] }, value)]).toEqual([value, daysUsedGross <= value])
        }
      })
    )
  })

  function isKept(clock: CaseClock, value: number): boolean {
    return standing(calendar, { ...clock, target: { value, unit: 'workingDays' } }, now).kind === 'met'
  }
})
