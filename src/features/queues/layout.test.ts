import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemOf, itemOfRow, itemsBetween, layoutOf, topOf } from './layout'

const heights = { row: 40, head: 36 }

/** Groups of some lengths, one after the other, of which some are closed. */
const grouped = fc
  .array(fc.record({ length: fc.integer({ min: 1, max: 9 }), isClosed: fc.boolean() }), { maxLength: 8 })
  .map(made => {
    let from = 0
    const groups = made.map(({ length }, at) => {
      const group = { value: `g${at}`, from, length }
      from += length
      return group
    })
    const closed = new Set(made.flatMap(({ isClosed }, at) => (isClosed ? [`g${at}`] : [])))
    return { layout: layoutOf({ length: from, groups }, closed, heights), groups, closed, length: from }
  })

const itemsOf = (layout: ReturnType<typeof layoutOf>) =>
  Array.from({ length: layout.length }, (_, at) => itemOf(layout, at))

describe('where rows and heads of groups stand', () => {
  it('without groups a row is where its place in the list is', () => {
    const layout = layoutOf({ length: 100_000, groups: [] }, new Set(), heights)
    expect(layout).toMatchObject({ length: 100_000, height: 4_000_000 })
    expect(itemOf(layout, 99_999)).toMatchObject({ kind: 'row', index: 99_999 })
    expect(itemOfRow(layout, 70_000)).toBe(70_000)
    expect(itemsBetween(layout, 400, 800)).toEqual([10, 21])
    expect(itemOf(layout, 100_000)).toBeUndefined()
  })

  it('an empty list has no items', () => {
    const layout = layoutOf({ length: 0, groups: [] }, new Set(), heights)
    expect(itemsBetween(layout, 0, 900)).toEqual([0, 0])
    expect(itemOf(layout, 0)).toBeUndefined()
  })

  it('every open row is there once and in order, after the head of its group; of a closed group only the head', () => {
    fc.assert(
      fc.property(grouped, ({ layout, groups, closed }) => {
        const items = itemsOf(layout)
        const written = items.map(item => (item?.kind === 'head' ? item.group.value : item?.index))
        const wanted = groups.flatMap(({ value, from, length }) => [
          value,
          ...(closed.has(value) ? [] : Array.from({ length }, (_, at) => from + at))
        ])
        if (groups.length > 0) expect(written).toEqual(wanted)
      })
    )
  })

  it('each item begins where the one before it ends, and the last ends where all end', () => {
    fc.assert(
      fc.property(grouped, ({ layout }) => {
        let top = 0
        for (const [at, item] of itemsOf(layout).entries()) {
          expect(topOf(layout, at)).toBe(top)
          top += item?.kind === 'head' ? heights.head : heights.row
        }
        expect(layout.height).toBe(top)
      })
    )
  })

  it('an item is found by its row and by any height within it', () => {
    fc.assert(
      fc.property(grouped, fc.nat(), ({ layout, closed, groups }, px) => {
        for (const [at, item] of itemsOf(layout).entries())
          if (item?.kind === 'row') expect(itemOfRow(layout, item.index)).toBe(at)
        for (const { value, from } of groups) if (closed.has(value)) expect(itemOfRow(layout, from)).toBe(-1)
        if (layout.length === 0) return
        const inside = px % layout.height
        const [found] = itemsBetween(layout, inside, inside)
        expect(topOf(layout, found)).toBeLessThanOrEqual(inside)
        expect(topOf(layout, found + 1)).toBeGreaterThan(inside)
      })
    )
  })
})
