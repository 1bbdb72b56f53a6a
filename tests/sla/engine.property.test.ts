import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { compileCalendar } from '../../src/sla/calendar'
import { deadline, standing } from '../../src/sla/clock'
import { isOpenAt, localDate } from '../../src/sla/local'
import { runs, type Situation, situations } from './arbitraries'
import { counterexamples } from './counterexamples'
import { isPaused, Reference, type ReferenceCase } from './reference'

vi.setConfig({ testTimeout: 120_000 })

function bothOf({ spec, options, clock }: Situation) {
  const { startedAt, target, pauses, gaps = [], stoppedAt } = clock
  const item: ReferenceCase = { startedAt, value: target.value, unit: target.unit, pauses, gaps, stoppedAt }
  return { calendar: compileCalendar(spec, options), reference: new Reference(spec, options.office), item }
}

function sameDeadline(situation: Situation): void {
  const { calendar, reference, item } = bothOf(situation)
  const { dueAt, budgetMs } = deadline(calendar, situation.clock)
  expect({ dueAt, budgetMs }).toEqual({ dueAt: reference.due(item), budgetMs: reference.budget(item) })
}

/** What the words of the specification say of an instant, from the reference's due and used time alone. */
function spokenStanding(reference: Reference, item: ReferenceCase, now: number, atRiskShare: number) {
  const due = reference.due(item)
  const budget = reference.budget(item)
  const gap = item.gaps.find(({ from, to }) => from <= now && now < (to ?? Infinity))
  const until = item.stoppedAt !== null && now >= item.stoppedAt ? item.stoppedAt : (gap?.from ?? now)
  const used = reference.used(item, until)
  const isStopped = until !== now || gap !== undefined || item.stoppedAt === now
  const late = due !== null && until > due
  const isNowPaused = isPaused(item, now)
  const open = late
    ? 'overdue'
    : isNowPaused
      ? 'paused'
      : used >= budget * atRiskShare && now >= item.startedAt
        ? 'atRisk'
        : 'onTrack'
  return {
    kind: isStopped ? (late ? 'missed' : 'met') : open,
    clock: isStopped
      ? 'stopped'
      : isNowPaused
        ? 'paused'
        : reference.isOpen(now, item.unit)
          ? 'running'
          : 'outsideHours',
    usedMs: used,
    leftMs: budget - used,
    dueToday:
      due !== null &&
      !(item.stoppedAt !== null && now >= item.stoppedAt) &&
      reference.day(now) === reference.day(budget > 0 ? due - 1 : due)
  }
}

function sameStanding(situation: Situation): void {
  const { calendar, reference, item } = bothOf(situation)
  const { kind, clock, usedMs, leftMs, dueToday } = standing(calendar, situation.clock, situation.now, {
    atRiskShare: 0.75
  })
  expect({ kind, clock, usedMs, leftMs, dueToday }).toEqual(spokenStanding(reference, item, situation.now, 0.75))
}

function sameOpening(situation: Situation): void {
  const { calendar, reference } = bothOf(situation)
  const { now } = situation
  expect(isOpenAt(calendar, now)).toBe(reference.isOpen(now, 'workingDays'))
  expect(localDate(calendar, now)).toBe(new Date(reference.day(now) * 86_400_000).toISOString().slice(0, 10))
  expect(localDate(situation.spec.timeZone, now)).toBe(localDate(calendar, now))
}

describe('the engine agrees with a walk minute by minute', () => {
  test('on budget and due instant', () => {
    fc.assert(fc.property(situations, sameDeadline), runs(1200))
  })
  test('on standing, clock, time used and whether a case is due today', () => {
    fc.assert(fc.property(situations, sameStanding), runs(1000))
  })
  test('on whether the office is open and which date it is there', () => {
    fc.assert(fc.property(situations, sameOpening), runs(1500))
  })
  test.each(counterexamples)('kept: $why', ({ situation }) => {
    sameDeadline(situation)
    sameStanding(situation)
    sameOpening(situation)
  })
})
