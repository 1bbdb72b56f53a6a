import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createHeldView, type HeldView } from './held-view'
import { evaluateBy } from './live-case'
import { createLiveSet, type LiveSet } from './live-set'
import { agreement, type MadeRow, madeRow, naming, rowOf, startAt } from './made-cases'
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
const change = (more: Partial<MadeRow>) => rowOf({ ...made, ...more })

let live: LiveSet
let view: View
let held: HeldView
beforeEach(() => {
  live = createLiveSet(evaluateBy(agreement), () => {})
  live.replace(
    [1, 2, 3, 4].map(id => change({ id, days: id + 4 })),
    startAt
  )
  view = createView(live, { filter: {}, sort: { by: 'due' } }, naming)
  held = createHeldView(live, view)
})
const shown = () =>
  held
    .snapshot()
    .slice()
    .map(({ entry, isGone }) => `${entry.row.id}${isGone ? ' gone' : ''}`)

describe('a held view', () => {
  it('is the view itself while nobody holds it', () => {
    held.subscribe(() => {})
    live.apply(change({ id: 9, days: 1 }), startAt)
    expect(shown()).toEqual(['c-9', 'c-1', 'c-2', 'c-3', 'c-4'])
    expect(held.snapshot()).toMatchObject({ isHeld: false, waiting: 0, length: 5 })
  })

  it('keeps every row in its place: changed ones change there, those that left stay as gone, new ones wait', () => {
    held.subscribe(() => {})
    held.hold('pointer')
    live.apply(change({ id: 9, days: 1 }), startAt)
    live.apply(change({ id: 4, revision: 2, days: 1, assignee: 1 }), startAt)
    live.apply(change({ id: 2, revision: 2, isClosed: true }), startAt)
    expect(shown()).toEqual(['c-1', 'c-2 gone', 'c-3', 'c-4'])
    expect(held.snapshot().at(3)?.entry.row.assignee).toBe('p1')
    expect(held.snapshot()).toMatchObject({ isHeld: true, waiting: 1 })
    expect(held.snapshot().view.counts.all).toBe(4)
    expect([held.snapshot().indexOf('c-4'), held.snapshot().indexOf('c-9')]).toEqual([3, -1])
    held.release('pointer')
    expect(shown()).toEqual(['c-4', 'c-9', 'c-1', 'c-3'])
    expect(held.snapshot().waiting).toBe(0)
  })

  it('is held until the last who holds lets go, and lets the new ones in meanwhile when asked', () => {
    held.subscribe(() => {})
    held.hold('pointer')
    held.hold('focus')
    live.apply(change({ id: 9, days: 1 }), startAt)
    held.release('pointer')
    expect(held.snapshot()).toMatchObject({ isHeld: true, waiting: 1, length: 4 })
    held.letIn()
    expect(held.snapshot()).toMatchObject({ isHeld: true, waiting: 0, length: 5 })
    live.apply(change({ id: 10, days: 1 }), startAt)
    expect(held.snapshot()).toMatchObject({ waiting: 1, length: 5 })
    held.release('focus')
    expect(held.snapshot()).toMatchObject({ isHeld: false, length: 6 })
  })

  it('does not count as new what left and came back, nor as gone what came and left', () => {
    held.subscribe(() => {})
    held.hold('focus')
    live.apply(change({ id: 2, revision: 2, isClosed: true }), startAt)
    live.apply(change({ id: 2, revision: 3 }), startAt)
    live.apply(change({ id: 9 }), startAt)
    live.apply(change({ id: 9, revision: 2, isClosed: true }), startAt)
    expect(shown()).toEqual(['c-1', 'c-2', 'c-3', 'c-4'])
    expect(held.snapshot().waiting).toBe(0)
  })

  it('shows another order or filter at once: whoever asked for it wants to see it', () => {
    held.subscribe(() => {})
    held.hold('focus')
    view.ask({ sort: { by: 'due', descending: true } })
    expect(shown()).toEqual(['c-4', 'c-3', 'c-2', 'c-1'])
    live.apply(change({ id: 9, days: 1 }), startAt)
    expect(held.snapshot()).toMatchObject({ isHeld: true, waiting: 1, length: 4 })
  })

  it('tells of every change, and is the same object between two', () => {
    const told = vi.fn()
    const leave = held.subscribe(told)
    held.hold('pointer')
    const before = held.snapshot()
    expect(held.snapshot()).toBe(before)
    live.apply(change({ id: 1, revision: 2, assignee: 2 }), startAt)
    expect(told).toHaveBeenCalledTimes(2)
    expect(held.snapshot()).not.toBe(before)
    leave()
    expect(held.snapshot().isHeld).toBe(false)
  })

  it('shows, whatever happens, the order it was held in, and counts who came and went as a comparison does', () => {
    const events = fc.array(
      fc.tuple(fc.array(madeRow(12), { maxLength: 6 }), fc.constantFrom('apply', 'apply', 'apply', 'replace')),
      { maxLength: 8 }
    )
    fc.assert(
      fc.property(fc.array(madeRow(12), { size: 'max', maxLength: 12 }), events, (first, steps) => {
        live = createLiveSet(evaluateBy(agreement), () => {})
        live.replace(first.map(rowOf), startAt)
        view = createView(
          live,
          { filter: { offices: ['sohar', 'saham'] }, sort: { by: 'left' }, asOf: startAt },
          naming
        )
        held = createHeldView(live, view)
        held.subscribe(() => {})
        held.hold('pointer')
        const order = view.snapshot().cases.map(({ row }) => row.id)
        for (const [rows, how] of steps) {
          if (how === 'apply') live.applyAll(rows.map(rowOf), startAt)
          else live.replace(rows.map(rowOf), startAt)
          const now = new Map(view.snapshot().cases.map(entry => [entry.row.id, entry]))
          const rowsShown = held.snapshot().slice()
          expect(rowsShown.map(({ entry }) => entry.row.id)).toEqual(order)
          for (const { entry, isGone } of rowsShown) expect(isGone ? undefined : entry).toBe(now.get(entry.row.id))
          expect(held.snapshot().waiting).toBe([...now.keys()].filter(id => !order.includes(id)).length)
        }
      }),
      { numRuns: 300 }
    )
  })
})
