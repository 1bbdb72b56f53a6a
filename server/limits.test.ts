import { expect, it } from 'vitest'
import { createRateLimit, createTally } from './limits'

it('lets a client ask at its rate for ever, and says how long to wait when it is faster', () => {
  let now = 0
  const limit = createRateLimit(10, () => now)
  const asked = Array.from({ length: 60 }, () => limit.wait('a'))
  expect(asked.filter(wait => wait === 0)).toHaveLength(50)
  expect(asked.at(-1)).toBe(1)
  for (let second = 0; second < 100; second++) {
    now += 100
    expect(limit.wait('a')).toBe(0)
  }
})

it('has a bucket for each client', () => {
  const limit = createRateLimit(1, () => 0)
  for (let count = 0; count < 10; count++) limit.wait('a')
  expect(limit.wait('a')).toBe(1)
  expect(limit.wait('b')).toBe(0)
})

it('counts what is held, and what is given back once', () => {
  const tally = createTally(2)
  const first = tally.take('a')
  expect(tally.take('a')).toBeDefined()
  expect(tally.take('a')).toBeUndefined()
  expect(tally.take('b')).toBeDefined()
  first?.()
  expect(tally.take('a')).toBeDefined()
  expect(tally.take('a')).toBeUndefined()
})
