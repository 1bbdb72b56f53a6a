import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { zAgreement } from '#api/generated/zod.gen'
import { compileCalendar } from '#sla/calendar'
import { deadline } from '#sla/clock'
import { localDate } from '#sla/local'
import vectors from '#tests/vectors/oman-days.json' with { type: 'json' }
import { northAlBatinah } from './agreement'
import clauses from './clauses.json' with { type: 'json' }

const agreement = northAlBatinah()
const published = readFileSync(new URL('./published.ar.txt', import.meta.url), 'utf8')
// One line a row: support, availability, days, name.
const table = [...published.matchAll(/^(24\/7)\t(24\/7)\t(\d+)\t(.+)$/gm)].map(row => row.slice(1))

describe('the agreement as data', () => {
  it('keeps the contract', () => {
    expect(zAgreement.safeParse({ asOf: '2026-11-22T11:42:07+04:00', ...agreement }).error).toBeUndefined()
  })

  it('has the 72 rows of the published table, word for word and in order', () => {
    const rows = agreement.services.map(({ support, availability, target, nameAr }) => [
      support,
      availability,
      String(target.value),
      nameAr
    ])
    expect(rows).toEqual(table)
    expect(agreement.services.map(({ row }) => row)).toEqual(Array.from({ length: 72 }, (_, index) => index + 1))
  })

  it('promises 492 days, most of them in tens', () => {
    const days = agreement.services.map(({ target }) => target.value)
    const histogram = Object.fromEntries([...new Set(days)].map(day => [day, days.filter(one => one === day).length]))
    expect(days.reduce((sum, day) => sum + day)).toBe(492)
    expect(histogram).toEqual({ 1: 6, 2: 6, 3: 9, 4: 5, 5: 2, 6: 2, 7: 2, 8: 3, 9: 3, 10: 34 })
  })

  it('names every service once and uses every category', () => {
    expect(new Set(agreement.services.map(({ code }) => code)).size).toBe(72)
    expect(new Set(agreement.services.map(({ category }) => category))).toEqual(
      new Set(agreement.categories.map(({ code }) => code))
    )
  })

  it('quotes commitments and clauses as they were published', () => {
    const quotes = [...agreement.commitments.map(({ quoteAr }) => quoteAr), ...clauses.flatMap(clausesOf)]
    expect(quotes.filter(quote => !published.includes(quote))).toEqual([])
    expect(agreement.commitments.every(({ quoteEn }) => quoteEn)).toBe(true)
    expect(clauses.every(section => section.headingEn && section.clauses.every(({ en }) => en))).toBe(true)
  })

  it('has an office in each wilayat', () => {
    expect(agreement.offices.map(({ wilayat }) => wilayat)).toEqual(agreement.wilayats.map(({ code }) => code))
  })

  it('gives each date one exception', () => {
    const dates = agreement.calendar.exceptions.map(({ date }) => date)
    expect(new Set(dates).size).toBe(dates.length)
  })
})

describe('its calendar', () => {
  const calendar = compileCalendar(agreement.calendar)

  it.each(vectors)('$targetDays day(s) from $submittedAtUtc are due on $dueWorking: $note', vector => {
    const clock = { startedAt: Date.parse(vector.submittedAtUtc), pauses: [], stoppedAt: null }
    const due = (unit: 'workingDays' | 'calendarDays') =>
      deadline(calendar, { ...clock, target: { value: vector.targetDays, unit } }).dueAt as number
    expect(localDate(calendar, due('workingDays') - 1)).toBe(vector.dueWorking)
    expect(localDate(calendar, due('calendarDays') - 1)).toBe(vector.dueCalendar)
  })
})

function clausesOf({ clauses }: { clauses: { ar: string }[] }): string[] {
  return clauses.map(({ ar }) => ar)
}
