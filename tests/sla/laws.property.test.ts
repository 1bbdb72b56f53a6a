import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { compileCalendar } from '../../src/sla/calendar'
import { deadline, type Standing, standing } from '../../src/sla/clock'
import { elapsed, workingTimeBetween } from '../../src/sla/elapsed'
import { rail, railMarks } from '../../src/sla/rail'
import type { CaseClock } from '../../src/sla/types'
import { runs, type Situation, situations } from './arbitraries'

vi.setConfig({ testTimeout: 120_000 })

function dueOf({ spec, options }: Situation, clock: CaseClock): number {
  return deadline(compileCalendar(spec, options), clock).dueAt ?? Infinity
}

function seen({ kind, clock, dueToday }: Standing): string {
  return `${kind} ${clock} ${dueToday}`
}

describe('the laws of the clock', () => {
  test('a longer target is never due earlier', () => {
    const longer = fc.property(situations, fc.integer({ min: 0, max: 4 }), (situation, more) => {
      const { clock } = situation
      const target = { ...clock.target, value: clock.target.value + more }
      expect(dueOf(situation, { ...clock, target })).toBeGreaterThanOrEqual(dueOf(situation, clock))
    })
    fc.assert(longer, runs(1000))
  })

  test('a further pause never makes a case due earlier', () => {
    const paused = fc.property(situations, fc.nat(9e8), fc.nat(2e8), (situation, after, length) => {
      const { clock } = situation
      const from = clock.startedAt + after
      const pauses = [...clock.pauses, { from, to: from + length }]
      expect(dueOf(situation, { ...clock, pauses })).toBeGreaterThanOrEqual(dueOf(situation, clock))
    })
    fc.assert(paused, runs(1000))
  })

  test('a pause split into two that touch, or told in another order, changes nothing', () => {
    const split = fc.property(situations, fc.nat(9e8), fc.nat(2e8), fc.nat(2e8), (situation, after, one, other) => {
      const from = situation.clock.startedAt + after
      const [middle, to] = [from + one, from + one + other]
      const whole = { ...situation.clock, pauses: [...situation.clock.pauses, { from, to }] }
      const pauses = [{ from: middle, to }, { from, to: middle }, ...situation.clock.pauses.toReversed()]
      expect(dueOf(situation, { ...whole, pauses })).toBe(dueOf(situation, whole))
    })
    fc.assert(split, runs(1000))
  })

  test('a pause gives back exactly the working time it took', () => {
    const given = fc.property(situations, fc.nat(9e8), fc.nat(2e8), (situation, after, length) => {
      const calendar = compileCalendar(situation.spec, situation.options)
      const from = situation.clock.startedAt + after
      const clock: CaseClock = { ...situation.clock, target: { value: 3, unit: 'workingDays' }, pauses: [], gaps: [] }
      const plain = dueOf(situation, clock)
      const due = dueOf(situation, { ...clock, pauses: [{ from, to: from + length }] })
      const taken = from < plain ? workingTimeBetween(calendar, from, from + length) : 0
      expect(workingTimeBetween(calendar, plain, due)).toBe(taken)
    })
    fc.assert(given, runs(1000))
  })

  test('used and left are the target, and net time is gross time less what stood still', () => {
    const sums = fc.property(situations, situation => {
      const { clock, now } = situation
      const calendar = compileCalendar(situation.spec, situation.options)
      const { usedMs, leftMs, budgetMs } = standing(calendar, clock, now)
      const { netMs, grossMs } = elapsed(calendar, clock, now)
      expect(usedMs + leftMs).toBe(budgetMs)
      expect(netMs).toBeLessThanOrEqual(grossMs)
      expect(elapsed(calendar, { ...clock, pauses: [], gaps: [] }, now).netMs).toBe(grossMs)
    })
    fc.assert(sums, runs(1000))
  })

  test('while the clock is paused what is left does not move, nor how it is said', () => {
    const frozen = fc.property(situations, fc.nat(9e8), ({ spec, options, clock, now }, later) => {
      const calendar = compileCalendar(spec, options)
      const paused = { ...clock, pauses: [...clock.pauses, { from: now, to: null }], gaps: [], stoppedAt: null }
      const [at, after] = [standing(calendar, paused, now), standing(calendar, paused, now + later)]
      fc.pre(now >= clock.startedAt)
      expect([after.clock, after.leftMs, after.left.days, after.left.ms]).toEqual([
        'paused',
        at.leftMs,
        at.left.days,
        at.left.ms
      ])
    })
    fc.assert(frozen, runs(1000))
  })

  test('nothing changes before the next change is due, and something does then', () => {
    const changes = fc.property(situations, fc.double({ min: 0, max: 1, noNaN: true }), (situation, share) => {
      const calendar = compileCalendar(situation.spec, situation.options)
      const at = (instant: number) => standing(calendar, situation.clock, instant)
      const now = at(situation.now)
      const between = (next: number) => Math.floor(situation.now + share * (next - 1 - situation.now))
      if (now.nextChangeAt !== null) {
        const next = now.nextChangeAt
        expect(seen(at(next))).not.toBe(seen(now))
        for (const instant of [next - 1, between(next)]) expect(seen(at(instant))).toBe(seen(now))
      }
      if (now.nextKindChangeAt !== null) {
        const next = now.nextKindChangeAt
        const shown = ({ kind, dueToday }: Standing) => `${kind} ${dueToday}`
        expect(shown(at(next))).not.toBe(shown(now))
        for (const instant of [next - 1, between(next)]) expect(shown(at(instant))).toBe(shown(now))
      }
      const horizon = situation.now + 20 * 86_400_000
      if (now.nextChangeAt === null) expect(seen(at(horizon))).toBe(seen(now))
      if (now.nextKindChangeAt === null) expect(at(horizon).kind).toBe(now.kind)
    })
    fc.assert(changes, runs(1500))
  })

  test('the rail is filled end to end, and what ran on it is the share of the target that was used', () => {
    const filled = fc.property(situations, fc.constantFrom('working' as const, 'gross' as const), (situation, axis) => {
      const calendar = compileCalendar(situation.spec, situation.options)
      const { clock, now } = situation
      const segments = rail(calendar, clock, now, axis)
      const marks = railMarks(calendar, clock, now, axis)
      expect([0, ...segments.map(({ to }) => to)]).toEqual([...segments.map(({ from }) => from), 1])
      for (const mark of [marks.now, marks.due, ...marks.closings]) expect(mark >= 0 && mark <= 1).toBe(true)
      const { usedMs, leftMs, budgetMs } = standing(calendar, clock, now)
      const until = Math.min(now, clock.stoppedAt ?? Infinity)
      const isAllPast = [...clock.pauses, ...(clock.gaps ?? [])].every(
        ({ from, to }) => from <= until && (to ?? clock.stoppedAt ?? 0) <= until
      )
      if (axis === 'gross' || !isAllPast || leftMs < 0 || budgetMs === 0) return
      const sum = (kind: string) =>
        segments.reduce((all, { kind: is, from, to }) => all + (is === kind ? to - from : 0), 0)
      expect(sum('ran') / (sum('ran') + sum('ahead'))).toBeCloseTo(usedMs / budgetMs, 6)
    })
    fc.assert(filled, runs(1000))
  })
})
