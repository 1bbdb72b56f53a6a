import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noSlots, slotsFor } from './slots'

test('who comes takes the place of who went', () => {
  const first = slotsFor(['a', 'b', 'c'], noSlots, false)
  expect([...first.of.values()]).toEqual([0, 1, 2])
  const next = slotsFor(['b', 'c', 'd'], first, true)
  expect([...next.of]).toEqual([
    ['b', 1],
    ['c', 2],
    ['d', 0]
  ])
})

test('places stay where they are while the list is scrolled, and stand in the order of the rows when it rests', () => {
  const first = slotsFor(['a', 'b', 'c'], noSlots, false)
  const scrolled = slotsFor(['b', 'c', 'd', 'e'], first, true)
  expect(scrolled.order).toEqual([0, 1, 2, 3])
  expect(slotsFor(['b', 'c', 'd', 'e'], scrolled, false).order).toEqual([1, 2, 0, 3])
})

test('no two rows share a place, who stays keeps its own, and there are never more places than were drawn at once', () => {
  const drawn = fc.record({ keys: fc.uniqueArray(fc.stringMatching(/^[a-l]$/)), isMoving: fc.boolean() })
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1 }), lists => {
      let before = noSlots
      let most = 0
      for (const { keys, isMoving } of lists) {
        const now = slotsFor(keys, before, isMoving)
        most = Math.max(most, keys.length)
        expect([...now.of.keys()]).toEqual(keys)
        expect(new Set(now.of.values()).size).toBe(keys.length)
        expect([...now.order].sort()).toEqual([...now.of.values()].sort())
        for (const key of keys) if (before.of.has(key)) expect(now.of.get(key)).toBe(before.of.get(key))
        before = now
      }
      expect(Math.max(-1, ...before.of.values())).toBeLessThan(most)
    })
  )
})
