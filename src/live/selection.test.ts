import { beforeEach, describe, expect, it } from 'vitest'
import { evaluateBy } from './live-case'
import { createLiveSet, type LiveSet } from './live-set'
import { agreement, type MadeRow, naming, rowOf, startAt } from './made-cases'
import { countOutside, createSelection, type RowOrder } from './selection'
import { createView, type View } from './view'

const made: MadeRow = {
  id: 1,
  revision: 1,
  service: 0,
  office: 0,
  assignee: 0,
  age: 30,
  days: 5,
  unit: 'workingDays',
  pause: null,
  given: false,
  isClosed: false
}
const rows = Array.from({ length: 6 }, (_, id) => rowOf({ ...made, id, service: id % 2 }))

let live: LiveSet
beforeEach(() => {
  live = createLiveSet(evaluateBy(agreement), () => {})
  live.replace(rows, startAt)
})
const viewOf = (services?: string[]) => createView(live, { filter: { services }, sort: { by: 'due' } }, naming)

function orderOf(view: View): RowOrder {
  const { indexOf, slice } = view.snapshot()
  return { indexOf, idsFrom: (from, to) => slice(from, to).map(({ row }) => row.id) }
}

describe('a selection', () => {
  it('selects one by one, from one to another, and all, and forgets all', () => {
    const selection = createSelection(live)
    const ids = () => [...selection.snapshot().ids]
    selection.toggle('c-4')
    selection.extendTo('c-2', orderOf(viewOf()))
    expect(ids()).toEqual(['c-4', 'c-2', 'c-3'])
    selection.toggle('c-3')
    expect(ids()).toEqual(['c-4', 'c-2'])
    selection.addAll(viewOf(['s1']).snapshot())
    expect(ids().sort()).toEqual(['c-1', 'c-2', 'c-3', 'c-4', 'c-5'])
    selection.clear()
    expect(ids()).toEqual([])
  })

  it('goes only to the row that is pointed at when the one it began at is out of view', () => {
    const selection = createSelection(live)
    selection.toggle('c-0')
    selection.extendTo('c-5', orderOf(viewOf(['s1'])))
    expect([...selection.snapshot().ids]).toEqual(['c-0', 'c-5'])
    selection.extendTo('c-2', orderOf(viewOf(['s1'])))
    expect(selection.snapshot().ids.size).toBe(2)
  })

  it('survives updates, filters and reading everything anew, and knows what is out of view', () => {
    const selection = createSelection(live)
    selection.subscribe(() => {})
    selection.addAll(viewOf().snapshot())
    const before = selection.snapshot()
    live.apply(rowOf({ ...made, id: 1, revision: 2, days: 1 }), startAt)
    live.replace(rows, startAt)
    expect(selection.snapshot()).toBe(before)
    expect(countOutside(before, viewOf(['s0']).snapshot())).toBe(3)
  })

  it('drops a case that is closed and says how many have left, watched or not', () => {
    const selection = createSelection(live)
    selection.addAll(viewOf().snapshot())
    live.apply(rowOf({ ...made, id: 0, revision: 2, isClosed: true }), startAt)
    const leave = selection.subscribe(() => {})
    expect(selection.snapshot()).toMatchObject({ left: 1 })
    live.apply(rowOf({ ...made, id: 1, revision: 2, isClosed: true }), startAt)
    live.replace(rows.slice(3), startAt)
    expect([...selection.snapshot().ids]).toEqual(['c-3', 'c-4', 'c-5'])
    expect(selection.snapshot().left).toBe(3)
    leave()
    selection.clear()
    expect(selection.snapshot()).toMatchObject({ left: 0 })
  })

  it('does not select what is not open', () => {
    const selection = createSelection(live)
    selection.toggle('c-99')
    expect(selection.snapshot().ids.size).toBe(0)
  })
})
