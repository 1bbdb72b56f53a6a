import { expect, test } from 'vitest'
import { at, days, holiday, local, muscat, started } from '../../tests/sla/muscat'
import { compileCalendar } from './calendar'
import { movesOf } from './moves'

const before = compileCalendar(muscat())
const after = compileCalendar(muscat(holiday('2026-11-23')))

test('a holiday announced moves the open cases that have it on their way, and no closed one', () => {
  const due = started('2026-11-22 10:00', days(1))
  const clocks = [
    due,
    { ...due, stoppedAt: at('2026-11-22 12:00') },
    started('2026-11-23 10:00', days(1)),
    started('2026-11-20 10:00', days(2))
  ]
  expect(
    movesOf(before, after, clocks).map(({ index, dueBefore, dueAfter }) => [index, local(dueBefore), local(dueAfter)])
  ).toEqual([
    [0, '2026-11-23 14:30', '2026-11-24 14:30'],
    [3, '2026-11-23 14:30', '2026-11-24 14:30']
  ])
})

test('a paused case has no deadline to move, but the time it has may change', () => {
  const pauses = [{ from: at('2026-11-22 11:00'), to: null }]
  const inRamadan = compileCalendar({
    ...muscat(),
    seasons: [
      { ...(muscat().seasons[0] as ReturnType<typeof muscat>['seasons'][number]), from: '2026-11-23', to: '2026-11-30' }
    ]
  })
  expect(movesOf(before, after, [started('2026-11-22 10:00', days(1), { pauses })])).toEqual([])
  expect(movesOf(before, inRamadan, [started('2026-11-22 10:00', days(1), { pauses })])).toEqual([
    { index: 0, dueBefore: null, dueAfter: null, movedMs: -2 * 3_600_000 }
  ])
})
