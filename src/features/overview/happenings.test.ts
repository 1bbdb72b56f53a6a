import { describe, expect, it } from 'vitest'
import { evaluateBy } from '#live/live-case'
import { createLiveSet } from '#live/live-set'
import { agreement, type MadeRow, rowOf, startAt } from '#live/made-cases'
import { createHappenings, gathered } from './happenings'

const made: MadeRow = {
  id: 1,
  revision: 1,
  service: 0,
  office: 0,
  assignee: 0,
  age: 1,
  days: 3,
  unit: 'workingDays',
  pause: null,
  given: false,
  isClosed: false
}
const liveWith = (rows: readonly MadeRow[]) => {
  const live = createLiveSet(evaluateBy(agreement), () => {})
  live.replace(rows.map(rowOf), startAt)
  return live
}

describe('what just happened', () => {
  it('is told of each change once, the newest first, and of cases without people', () => {
    const live = liveWith([made, { ...made, id: 2 }])
    const happenings = createHappenings(live)
    happenings.subscribe(() => {})
    live.apply(rowOf({ ...made, id: 3 }), startAt + 1)
    live.apply(rowOf({ ...made, revision: 2, assignee: 1 }), startAt + 2)
    live.apply(rowOf({ ...made, revision: 3, assignee: 2 }), startAt + 3)
    live.apply(rowOf({ ...made, revision: 4, assignee: 2, pause: { from: 0, to: null } }), startAt + 4)
    live.apply(rowOf({ ...made, revision: 5, isClosed: true }), startAt + 5)
    expect(happenings.snapshot().map(({ kind, entry }) => [kind, entry?.row.id])).toEqual([
      ['closedInTime', 'c-1'],
      ['paused', 'c-1'],
      ['handedOn', 'c-1'],
      ['taken', 'c-1'],
      ['arrived', 'c-3']
    ])
  })

  it('is said once of many that turn late together, and nothing is said of what was only read anew', () => {
    const live = liveWith(Array.from({ length: 6 }, (_, id) => ({ ...made, id })))
    const happenings = createHappenings(live)
    happenings.subscribe(() => {})
    live.advance(startAt + 20 * 86_400_000)
    expect(happenings.snapshot().map(({ kind, count, entry }) => [kind, count, entry])).toEqual([
      ['becameLate', 6, null]
    ])
    live.replace([], startAt)
    expect(happenings.snapshot()).toHaveLength(1)
  })

  it('keeps twenty', () => {
    const live = liveWith([])
    const happenings = createHappenings(live)
    happenings.subscribe(() => {})
    for (let id = 1; id <= 30; id++) live.apply(rowOf({ ...made, id }), startAt + id)
    expect(happenings.snapshot()).toHaveLength(20)
    expect(happenings.snapshot()[0]?.entry?.row.id).toBe('c-30')
  })

  it('says nothing of a change that is not seen', () => {
    const live = liveWith([made])
    const entry = live.find('c-1') ?? null
    expect(gathered([{ before: entry, after: entry }])).toEqual([])
  })
})
