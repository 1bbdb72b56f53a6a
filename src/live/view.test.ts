import { beforeEach, describe, expect, it, vi } from 'vitest'
import { evaluateBy } from './live-case'
import { createLiveSet, type LiveSet } from './live-set'
import { agreement, type MadeRow, naming, rowOf, startAt } from './made-cases'
import { createView } from './view'
import type { ViewAsked } from './view-rows'

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
const all: ViewAsked = { filter: {}, sort: { by: 'due' } }
const later = (more: Partial<MadeRow>) => rowOf({ ...made, ...more })

let live: LiveSet
beforeEach(() => {
  live = createLiveSet(evaluateBy(agreement), () => {})
  live.replace(
    Array.from({ length: 12 }, (_, id) =>
      later({ id, service: id % 3, office: id % 2, assignee: id % 3, days: 1 + (id % 4) })
    ),
    startAt
  )
})
const ids = (view: ReturnType<typeof createView>) => view.snapshot().cases.map(({ row }) => row.id)

describe('a view', () => {
  it('is the same object until its rows or counts change, watched or not', () => {
    const view = createView(live, { ...all, filter: { services: ['s0'] } }, naming)
    const before = view.snapshot()
    expect(view.snapshot()).toBe(before)
    const told = vi.fn()
    view.subscribe(told)
    expect(view.snapshot()).toBe(before)
    live.apply(later({ id: 1, service: 1, revision: 2 }), startAt)
    expect([view.snapshot(), told.mock.calls.length]).toEqual([before, 0])
    live.apply(later({ id: 0, revision: 2 }), startAt)
    expect(view.snapshot()).not.toBe(before)
    expect(told).toHaveBeenCalledOnce()
    expect(before.at(before.indexOf('c-0'))?.row.revision).toBe(1)
  })

  it('says of every case whether it is a row as the place of its row does', () => {
    const view = createView(live, { ...all, tab: 'unassigned', filter: { offices: ['sohar'] } }, naming)
    view.subscribe(() => {})
    const agree = () => {
      const now = view.snapshot()
      for (let id = 0; id < 14; id++) expect(now.has(`c-${id}`)).toBe(now.indexOf(`c-${id}`) >= 0)
      return now.cases.filter(({ row }) => now.has(row.id)).length
    }
    expect(agree()).toBe(view.snapshot().length)
    live.apply(later({ id: 0, revision: 2, assignee: 1 }), startAt)
    live.apply(later({ id: 2, revision: 2, assignee: 0, office: 0 }), startAt)
    live.apply(later({ id: 6, revision: 2, isClosed: true }), startAt)
    expect(agree()).toBe(view.snapshot().length)
  })

  it('is brought up to date when it is looked at without being watched', () => {
    const view = createView(live, all, naming)
    expect(view.snapshot().length).toBe(12)
    live.apply(later({ id: 40 }), startAt)
    expect(view.snapshot().length).toBe(13)
    const leave = view.subscribe(() => {})
    leave()
    live.apply(later({ id: 41 }), startAt)
    expect(view.snapshot().length).toBe(14)
  })

  it('counts every tab of what passes the filter, and shows the rows of one', () => {
    const view = createView(live, { ...all, filter: { offices: ['sohar'] }, tab: 'unassigned' }, naming)
    const { counts, length, totals } = view.snapshot()
    expect([counts.all, counts.unassigned, length]).toEqual([6, 2, 2])
    expect([...totals('assignee')]).toEqual([['none', 2]])
  })

  it('keeps totals as cases come and go, and leaves those that were handed out', () => {
    const view = createView(live, all, naming)
    view.subscribe(() => {})
    const before = view.snapshot()
    expect(before.totals('category')).toEqual(
      new Map([
        ['land', 8],
        ['homes', 4]
      ])
    )
    expect(before.cross('office', 'service').get('sohar')).toEqual(
      new Map([
        ['s0', 2],
        ['s2', 2],
        ['s1', 2]
      ])
    )
    live.applyAll([later({ id: 0, service: 3, revision: 2 }), later({ id: 50, service: 3, office: 1 })], startAt)
    expect(before.totals('category').get('none')).toBeUndefined()
    expect(before.totals('state').get('overdue') ?? 0).toBe(before.counts.overdue)
    const after = view.snapshot()
    expect(after.totals('category')).toEqual(
      new Map([
        ['land', 7],
        ['homes', 4],
        ['none', 2]
      ])
    )
    expect(after.cross('office', 'service').get('saham')?.get('s3')).toBe(1)
    expect(after.totals('category')).toBe(after.totals('category'))
  })

  it('says where its groups are, in the order of their names, those without one last', () => {
    const view = createView(live, { ...all, group: 'category' }, naming)
    live.apply(later({ id: 60, service: 3 }), startAt)
    const { groups, slice } = view.snapshot()
    expect(groups()).toEqual([
      { value: 'homes', from: 0, length: 4 },
      { value: 'land', from: 4, length: 8 },
      { value: 'none', from: 12, length: 1 }
    ])
    expect(slice(0, 4).every(({ row }) => row.service === 's2')).toBe(true)
  })

  it('sorts names by their alphabet and references by their number', () => {
    const view = createView(live, { ...all, sort: { by: 'service' } }, naming)
    expect([...new Set(view.snapshot().cases.map(({ row }) => row.service))]).toEqual(['s1', 's2', 's0'])
    view.ask({ sort: { by: 'reference' } })
    const references = view.snapshot().cases.map(({ row }) => row.reference)
    expect(references.slice(0, 4)).toEqual(['NB-26-11', 'NB-26-22', 'NB-26-44', 'NB-26-55'])
    expect(references.slice(-4)).toEqual(['SH-0', 'SH-21', 'SH-42', 'SH-63'])
  })

  it('finds by words in reference and names, folded, and finds the same whether typed at once or letter by letter', () => {
    const view = createView(live, all, naming)
    for (const text of ['', 'ا', 'اس', 'اسكان', 'اسكان 2', 'اسكان 22']) {
      view.ask({ filter: { text } })
      expect(ids(view)).toEqual(ids(createView(live, { ...all, filter: { text } }, naming)))
    }
    expect(ids(view)).toEqual(['c-2'])
  })

  it('finds `me` under whoever looks, and nobody under `none`', () => {
    const view = createView(live, { ...all, filter: { assignees: ['me'] } }, naming)
    expect(view.snapshot().cases.every(({ row }) => row.assignee === 'p1')).toBe(true)
    view.rename({ ...naming, me: null })
    expect(view.snapshot().length).toBe(0)
    view.ask({ filter: { assignees: ['none', 'p2'] } })
    expect(view.snapshot().length).toBe(8)
  })

  it('tells once of a wish, and of everything that was read anew', () => {
    const view = createView(live, all, naming)
    const told = vi.fn()
    view.subscribe(told)
    view.ask({ sort: { by: 'due', descending: true } })
    live.replace([later({ id: 1 })], startAt)
    expect([told.mock.calls.length, view.snapshot().length]).toEqual([2, 1])
  })
})
