import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { horizonColumns } from '#live/horizon'
import { agreement } from '#live/made-cases'
import { compileCalendar } from '#sla/calendar'
import { dueOf, queueOf } from './links'
import { inOrder } from './use-held-order'
import { loadsOf, loadsReader } from './workload'

const person = (code: string) => ({ code, nameAr: code, nameEn: code })

describe('the workload', () => {
  it('has everybody who has cases, known or not, and nobody’s first; together they are all open cases', () => {
    const state = fc.constantFrom('overdue', 'atRisk', 'onTrack', 'paused')
    const cases = fc.array(fc.record({ code: fc.constantFrom('a', 'b', 'none', 'left'), state }), { maxLength: 60 })
    fc.assert(
      fc.property(cases, open => {
        const cross = new Map<string, Map<string, number>>()
        for (const { code, state: kind } of open) {
          const inner = cross.get(code) ?? new Map<string, number>()
          cross.set(code, inner.set(kind, (inner.get(kind) ?? 0) + 1))
        }
        const loads = loadsOf([person('a'), person('b'), person('idle')], cross)
        expect(loads[0]?.key).toBe('none')
        expect(loads.map(({ key }) => key)).toEqual(expect.arrayContaining(['a', 'b', 'idle']))
        expect(loads.reduce((sum, load) => sum + load.open, 0)).toBe(open.length)
        for (const { counts, open: own } of loads)
          expect(counts.overdue + counts.atRisk + counts.onTrack + counts.paused).toBe(own)
      })
    )
  })
})

describe('the workload, read again', () => {
  const cross = (counts: Readonly<Record<string, number>>) => ({
    cross: () => new Map(Object.entries(counts).map(([code, count]) => [code, new Map([['onTrack', count]])]))
  })

  it('is the same where nothing changed, and keeps who has as many as before', () => {
    const read = loadsReader([person('a'), person('b')])
    const first = read(cross({ a: 3, b: 2 }))
    expect(read(cross({ a: 3, b: 2 }))).toBe(first)
    const next = read(cross({ a: 3, b: 5 }))
    expect(next.map(({ key, open }) => [key, open])).toEqual([
      ['none', 0],
      ['b', 5],
      ['a', 3]
    ])
    expect(next[2]).toBe(first[1])
    expect(next[0]).toBe(first[0])
  })
})

describe('where a cell leads', () => {
  it('one service is its own queue, all else is the queue of all with a filter', () => {
    expect(queueOf({ services: ['s1'] })).toEqual({ service: 's1', search: {} })
    expect(queueOf({ services: ['s1', 's2'] })).toEqual({ service: 'all', search: { service: ['s1', 's2'] } })
    expect(queueOf({ categories: ['land'] })).toEqual({ service: 'all', search: { category: ['land'] } })
    expect(queueOf({ offices: ['saham'] })).toEqual({ service: 'all', search: { office: ['saham'] } })
    expect(queueOf({ assignees: ['none'] })).toEqual({ service: 'all', search: { assignee: ['none'] } })
    expect(queueOf({})).toEqual({ service: 'all', search: {} })
  })

  it('the dates of a column, open at the ends, and no deadline for clocks that stand still', () => {
    const columns = horizonColumns(compileCalendar(agreement.calendar), '2026-11-22').map(dueOf)
    expect(columns[0]).toEqual({ dueTo: '2026-11-15' })
    expect(columns[5]).toEqual({ dueFrom: '2026-11-22', dueTo: '2026-11-22' })
    expect(columns.at(-2)).toEqual({ dueFrom: '2026-12-08' })
    expect(columns.at(-1)).toEqual({ due: 'none' })
  })
})

describe('rows under the pointer', () => {
  it('keep their order; what came since stands at the end', () => {
    const items = ['d', 'b', 'a', 'c'].map(key => ({ key }))
    expect(inOrder(items, null)).toBe(items)
    expect(inOrder(items, ['a', 'b', 'c', 'gone']).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd'])
  })
})
