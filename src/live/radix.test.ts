import fc from 'fast-check'
import { expect, it } from 'vitest'
import { orderOfKeys } from './radix'

const key = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.constantFrom(0, -0, Infinity, -Infinity, 5e-324, -5e-324, 1.7637e12, 1.7637e12 + 1)
)

it('keys come in the order of numbers, equal ones as they stand, few of them or many', () => {
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 60 }), fc.constantFrom(1, 100), (some, times) => {
      const keys = Float64Array.from({ length: some.length * times }, (_, at) => some[(at * 7) % some.length] as number)
      const wanted = Array.from(keys.keys()).sort((a, b) => {
        const [one, other] = [keys[a] as number, keys[b] as number]
        return one === other ? a - b : one - other
      })
      expect(Array.from(orderOfKeys(keys))).toEqual(wanted)
    }),
    { numRuns: 200 }
  )
})

it('sorted by one key and then by another, equal ones of the second stand as the first has them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(3), key), { minLength: 1, maxLength: 60 }),
      fc.constantFrom(1, 100),
      (some, times) => {
        const pairs = Array.from(
          { length: some.length * times },
          (_, at) => some[(at * 7) % some.length] as [number, number]
        )
        const [groups, keys] = [0, 1].map(part => Float64Array.from(pairs, pair => pair[part] as number))
        const inner = orderOfKeys(keys as Float64Array)
        const both = Array.from(orderOfKeys(groups as Float64Array, inner))
        const place = new Map(Array.from(inner, (index, at) => [index, at]))
        const wanted = Array.from(inner).sort(
          (a, b) => (groups?.[a] as number) - (groups?.[b] as number) || (place.get(a) ?? 0) - (place.get(b) ?? 0)
        )
        expect(both).toEqual(wanted)
      }
    ),
    { numRuns: 100 }
  )
})

it('the keys that were given are not changed', () => {
  const keys = Float64Array.from({ length: 3000 }, (_, at) => (at % 2 === 0 ? -at : at))
  const before = keys.slice()
  orderOfKeys(keys)
  expect(keys).toEqual(before)
})
