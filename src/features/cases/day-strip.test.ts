import { expect, it } from 'vitest'
import { wholeClock } from '#casework/case-clock'
import { exampleCase, examplePause } from '#casework/example-case'
import { compileCalendar } from '#sla/calendar'
import { proof } from '#sla/proof'
import type { CalendarSpec } from '#sla/types'
import { dayFace } from './day-strip'
import { ledgerRows } from './ledger-rows'

const day = [['07:30', '14:30']] as const
const spec: CalendarSpec = {
  version: '2026-01',
  timeZone: 'Asia/Muscat',
  week: { sun: day, mon: day, tue: day, wed: day, thu: day, fri: [], sat: [] },
  seasons: [],
  exceptions: [
    { kind: 'holiday', date: '2026-11-16', status: 'expected', nameAr: 'عيد', nameEn: 'Eid' },
    { kind: 'closure', date: '2026-11-17', nameAr: 'أنواء', nameEn: 'Storm' }
  ]
}
const { clock } = exampleCase()
const ended = { ...examplePause(), to: '2026-11-15T07:40:00+04:00' }
const linesOf = (change: Partial<typeof clock>) =>
  proof(compileCalendar(spec), wholeClock(exampleCase({ clock: { ...clock, ...change } }))).lines

it('each kind of day has a face of its own, and the count is the target', () => {
  const faces = linesOf({ pauses: [ended] }).map(dayFace)
  expect(faces.flatMap(({ day: count }) => count ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(faces.map(({ kind }) => kind)).toEqual([
    ...['start', 'counted', 'counted', 'counted', 'counted', 'closed', 'closed'],
    ...['counted', 'expected', 'closure', 'counted', 'counted', 'closed', 'closed', 'givenBack', 'givenBack']
  ])
  expect(faces.map(({ isPaused }) => isPaused).slice(2, 6)).toEqual([false, true, true, false])
})

it('a clock that still stands has no day of the deadline', () => {
  const lines = linesOf({ pauses: [examplePause()] })
  expect(lines.some(({ isDue }) => isDue)).toBe(false)
})

it('on paper closed dates in a row share one, and no counted date is left out', () => {
  const lines = linesOf({ pauses: [ended] })
  const rows = ledgerRows(lines, line => line.kind)
  expect(rows.filter(({ from, to }) => from !== to).map(({ from, to }) => [from, to])).toEqual([
    ['2026-11-13', '2026-11-14'],
    ['2026-11-16', '2026-11-17'],
    ['2026-11-20', '2026-11-21']
  ])
  const ran = (list: readonly { readonly ranMs: number }[]) => list.reduce((sum, { ranMs }) => sum + ranMs, 0)
  expect(ran(rows)).toBe(ran(lines))
})
