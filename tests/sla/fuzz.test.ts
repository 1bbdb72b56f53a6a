import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type CalendarOptions, compileCalendar } from '../../src/sla/calendar'
import { standing } from '../../src/sla/clock'
import { columnsOf } from '../../src/sla/columns'
import { elapsed } from '../../src/sla/elapsed'
import { SlaError } from '../../src/sla/error'
import { localDate } from '../../src/sla/local'
import { proof } from '../../src/sla/proof'
import { rail } from '../../src/sla/rail'
import type { CalendarSpec, CaseClock, Policy } from '../../src/sla/types'
import { versionInForce } from '../../src/sla/versions'
import { runs, situations } from './arbitraries'

vi.setConfig({ testTimeout: 120_000 })

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    NaN,
    Infinity,
    -1,
    0.5,
    '',
    '24:00',
    '25:00',
    '2026-02-30',
    [],
    {},
    [[]],
    'Mars/Olympus'
  ),
  fc.anything()
)

/** A copy of a value with one of its leaves or branches, wherever it is, put in another's place. */
function broken(value: unknown, path: readonly number[], by: unknown): unknown {
  if (typeof value !== 'object' || value === null || path.length === 0) return by
  const keys = Object.keys(value)
  const key = keys[(path[0] as number) % Math.max(1, keys.length)]
  if (key === undefined) return by
  const inner = broken((value as Record<string, unknown>)[key], path.slice(1), by)
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner }
}

function answersOrNames(act: () => unknown): void {
  const startedAt = performance.now()
  try {
    act()
  } catch (error) {
    if (!(error instanceof SlaError)) throw error
    expect(error.field).not.toBe('')
    expect(error.message).toContain(error.field)
  }
  expect(performance.now() - startedAt).toBeLessThan(3000)
}

const paths = fc.array(fc.nat(6), { minLength: 1, maxLength: 5 })

test('a calendar with nonsense anywhere in it compiles or is an error that names the field', () => {
  const nonsense = fc.property(situations, paths, odd, ({ spec, options }, path, by) => {
    answersOrNames(() => compileCalendar(broken(spec, path, by) as CalendarSpec, options))
    answersOrNames(() => compileCalendar(spec, broken(options, path, by) as CalendarOptions))
  })
  fc.assert(nonsense, runs(1000))
})

test('anything at all in place of a calendar is an error that names the field', () => {
  const anything = fc.property(odd, spec => {
    expect(() => compileCalendar(spec as CalendarSpec)).toThrow(SlaError)
  })
  fc.assert(anything, runs(1000))
})

test('a case with nonsense anywhere in it stands somewhere or is an error that names the field', () => {
  const nonsense = fc.property(situations, paths, odd, odd, ({ spec, options, clock, now }, path, by, instant) => {
    const calendar = compileCalendar(spec, options)
    const bad = broken(clock, path, by) as CaseClock
    answersOrNames(() => standing(calendar, bad, now))
    answersOrNames(() => proof(calendar, bad))
    answersOrNames(() => columnsOf([clock, bad]))
    answersOrNames(() => standing(calendar, clock, instant as number))
    answersOrNames(() => rail(calendar, bad, instant as number))
    answersOrNames(() => elapsed(calendar, bad, instant as number))
    answersOrNames(() => localDate(spec.timeZone, instant as number))
    answersOrNames(() => localDate(typeof by === 'object' ? '' : (by as string), now))
    answersOrNames(() => versionInForce(by as { effectiveFrom: string }[], instant as number, spec.timeZone))
    answersOrNames(() => versionInForce([by as { effectiveFrom: string }], now, spec.timeZone))
    answersOrNames(() => standing(calendar, clock, now, by as Policy))
  })
  fc.assert(nonsense, runs(1000))
})

test('a target of any size is answered or leaves the known range by name', () => {
  const sizes = fc.property(situations, fc.nat(Number.MAX_SAFE_INTEGER), ({ spec, options, clock }, value) => {
    const calendar = compileCalendar(spec, options)
    const targets = (['workingDays', 'calendarDays', 'workingMinutes'] as const).map(unit => ({ value, unit }))
    for (const target of targets) answersOrNames(() => standing(calendar, { ...clock, target }, clock.startedAt))
  })
  fc.assert(sizes, runs(1000))
})
