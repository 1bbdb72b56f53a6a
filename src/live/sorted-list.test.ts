import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from './changes'
import { createSortedList } from './sorted-list'

type Item = { readonly key: number; readonly note: number }
const compare = (one: Item, other: Item) => one.key - other.key

/** Many keys out or in at once, or a few, or the same ones with another note. */
const steps = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 6000 }),
    count: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 200, max: 2500 })),
    every: fc.integer({ min: 1, max: 4 }),
    what: fc.constantFrom('in', 'in', 'out', 'again')
  }),
  { maxLength: 12, size: 'max' }
)

function changesOf(held: Map<number, Item>, step: { from: number; count: number; every: number; what: string }) {
  const changes: Change<Item>[] = []
  for (let key = step.from; key < step.from + step.count * step.every; key += step.every) {
    const before = held.get(key) ?? null
    if (step.what !== 'in' && before === null) continue
    const after = step.what === 'out' ? null : { key, note: (before?.note ?? 0) + 1 }
    if (after) held.set(key, after)
    else held.delete(key)
    changes.push({ before, after })
  }
  return changes
}

describe('a sorted list', () => {
  it('is what sorting an array gives, and what was handed out stays as it was', () => {
    fc.assert(
      fc.property(steps, taken => {
        const list = createSortedList(compare)
        const held = new Map<number, Item>()
        const before: { readonly was: readonly Item[]; readonly sequence: ReturnType<typeof list.sequence> }[] = []
        for (const step of taken) {
          list.exchange(changesOf(held, step))
          const wanted = [...held.values()].sort(compare)
          const sequence = list.sequence()
          expect(list.length()).toBe(wanted.length)
          const visited: Item[] = []
          sequence.forEach(item => {
            visited.push(item)
          })
          expect(visited).toEqual(wanted)
          before.push({ was: wanted, sequence })
        }
        for (const { was, sequence } of before) expect(sequence.slice()).toEqual(was)
      }),
      { numRuns: 150 }
    )
  })

  it('is read by index, by range and by item', () => {
    const list = createSortedList(compare)
    const items = Array.from({ length: 3000 }, (_, key) => ({ key, note: 0 }))
    list.fill(items)
    list.exchange([{ before: items[700] as Item, after: null }])
    const sequence = list.sequence()
    const wanted = items.filter(({ key }) => key !== 700)
    for (const index of [0, 511, 512, 699, 700, 1023, 1024, 2998]) {
      expect(sequence.at(index)).toBe(wanted[index])
      expect(sequence.indexOf(wanted[index] as Item)).toBe(index)
    }
    expect([sequence.at(-1), sequence.at(2999), sequence.at(0.5)]).toEqual([undefined, undefined, undefined])
    expect(sequence.indexOf(items[700] as Item)).toBe(-1)
    expect(sequence.indexOf({ key: 3, note: 1 })).toBe(-1)
    expect(sequence.slice(500, 1100)).toEqual(wanted.slice(500, 1100))
    expect(sequence.slice(-5, 2)).toEqual(wanted.slice(0, 2))
    expect(sequence.slice(2990, 9999)).toEqual(wanted.slice(2990))
    expect(sequence.toArray()).toEqual(wanted)
  })

  it('is the same sequence until something changes', () => {
    const list = createSortedList(compare)
    expect(list.sequence().slice()).toEqual([])
    const item = { key: 1, note: 0 }
    list.exchange([{ before: null, after: item }])
    const shown = list.sequence()
    list.exchange([])
    expect(list.sequence()).toBe(shown)
    list.exchange([{ before: item, after: null }])
    expect(list.sequence()).not.toBe(shown)
    expect([list.length(), shown.length]).toEqual([0, 1])
  })
})
