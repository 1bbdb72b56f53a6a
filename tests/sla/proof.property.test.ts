import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { compileCalendar } from '../../src/sla/calendar'
import { deadline, standing } from '../../src/sla/clock'
import { closingOf } from '../../src/sla/local'
import { proof } from '../../src/sla/proof'
import { proofSentences } from '../../src/sla/proof-text'
import { runs, type Situation, situations } from './arbitraries'
import { Reference } from './reference'

vi.setConfig({ testTimeout: 120_000 })

function proofOf({ spec, options, clock }: Situation) {
  const calendar = compileCalendar(spec, options)
  return { calendar, proven: proof(calendar, clock, 1), due: deadline(calendar, clock) }
}

describe('the proof says what the engine did', () => {
  test('its counted days are the target and its times are the budget', () => {
    const counts = fc.property(situations, situation => {
      const { proven, due } = proofOf(situation)
      const { target } = situation.clock
      const counted = proven.lines.flatMap(line => (line.kind === 'counted' ? [line.day] : []))
      const ran = proven.lines.reduce((sum, line) => sum + line.ranMs, 0)
      const stood = proven.lines.flatMap(line => line.stops).reduce((sum, stop) => sum + stop.workingMs, 0)
      expect(proven.dueAt).toBe(due.dueAt)
      for (const { from, to } of proven.lines.flatMap(line => line.stops)) expect(from < (to ?? Infinity)).toBe(true)
      expect(ran + proven.leftMs).toBe(due.budgetMs)
      expect(stood).toBe(proven.givenBackMs)
      expect(counted).toEqual(counted.map((_, index) => index + 1))
      if (proven.dueAt === null || target.unit === 'workingMinutes') return
      expect(proven.leftMs).toBe(0)
      expect(counted).toHaveLength(target.value)
    })
    fc.assert(counts, runs(1000))
  })

  test('each date follows the one before, and a date that counts is one on which an office could work', () => {
    const dates = fc.property(situations, situation => {
      const { calendar, proven } = proofOf(situation)
      const days = proven.lines.map(line => Date.parse(`${line.date}T00:00:00Z`) / 86_400_000)
      expect(days).toEqual(days.map((_, index) => (days[0] as number) + index))
      expect(proven.lines[0]?.date).toBe(proven.startedOn)
      if (situation.clock.target.unit === 'calendarDays') return
      for (const line of proven.lines.slice(1)) {
        expect(closingOf(calendar, line.date) === null).toBe(line.kind === 'closed')
      }
    })
    fc.assert(dates, runs(1000))
  })

  test('the other outcome is the deadline of a calendar without the expected holidays', () => {
    const outcomes = fc.property(situations, ({ spec, options, clock }) => {
      const proven = proof(compileCalendar(spec, options), clock)
      const isExpected = (exception: (typeof spec.exceptions)[number]) =>
        exception.kind === 'holiday' && exception.status === 'expected'
      const exceptions = spec.exceptions.filter(exception => !isExpected(exception))
      const other = deadline(compileCalendar({ ...spec, exceptions }, options), clock).dueAt
      expect(proven.other ? proven.other.dueAt : proven.dueAt).toBe(other)
    })
    fc.assert(outcomes, runs(1000))
  })

  test('the last line is the date the case is due on, by the reference too', () => {
    const lasts = fc.property(situations, situation => {
      const { calendar, proven } = proofOf(situation)
      const { clock, spec, options } = situation
      if (proven.dueAt === null || clock.stoppedAt !== null) return
      const day = new Reference(spec, options.office).day(proven.budgetMs > 0 ? proven.dueAt - 1 : proven.dueAt)
      expect(proven.lines.at(-1)?.date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
      expect(proven.lines.filter(line => line.isDue)).toEqual([proven.lines.at(-1)])
      expect(standing(calendar, clock, situation.now).dueOn).toBe(proven.dueOn)
    })
    fc.assert(lasts, runs(1000))
  })

  test('every proof reads as whole sentences in both languages', () => {
    const sentences = fc.property(situations, situation => {
      const { proven } = proofOf(situation)
      for (const language of ['ar', 'en'] as const) {
        const said = proofSentences(proven, language)
        expect(said.length).toBeGreaterThanOrEqual(proven.lines.length + 3)
        for (const sentence of said) expect(sentence).toMatch(/^\S.*\.$/)
        expect(said.join(' ')).not.toMatch(/undefined|NaN|null|#|Invalid/)
      }
    })
    fc.assert(sentences, runs(1000))
  })
})
