import { describe, expect, it } from 'vitest'
import { optionsOf, type Store } from './address'

describe('the parameters of the address', () => {
  it('are read', () => {
    const { options, warnings } = read(
      '?demo.cases=5&demo.seed=7&demo.at=2026-11-22T11:42:07%2B04:00&demo.fail=getMe:500'
    )
    expect(options).toEqual({
      cases: 5,
      seed: 7,
      at: Date.parse('2026-11-22T11:42:07+04:00'),
      fail: { getMe: '500' }
    })
    expect(warnings).toEqual([])
  })

  it('take a plus for what it was meant to be', () => {
    expect(read('?demo.at=2026-11-22T11:42:07+04:00').options.at).toBe(Date.parse('2026-11-22T11:42:07+04:00'))
  })

  it('are remembered, overruled one by one, and forgotten', () => {
    const store = memory()
    read('?demo.cases=5&demo.seed=7', store)
    expect(read('', store).options).toMatchObject({ cases: 5, seed: 7 })
    expect(read('?demo.cases=9', store).options).toMatchObject({ cases: 9, seed: 7 })
    expect(read('?demo.reset', store).options).toEqual(read('').options)
    expect(read('', store).options.cases).toBeUndefined()
  })

  it.each([
    ['demo.cases', '-1'],
    ['demo.cases', '100001'],
    ['demo.cases', 'many'],
    ['demo.cases', ''],
    ['demo.seed', '1.5'],
    ['demo.at', 'yesterday'],
    ['demo.at', '1999-01-01T00:00:00Z'],
    ['demo.fail', 'listCases:explode']
  ])('that cannot be used are named: %s=%s', (name, value) => {
    const { options, warnings } = read(`?${name}=${encodeURIComponent(value)}`)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain(name)
    expect(warnings[0]).toContain(value)
    expect(Object.values(options).filter(option => typeof option === 'number')).toEqual([])
  })

  it('survive a store with nonsense in it', () => {
    const store = memory()
    store.setItem('miqat.demo', '{"demo.cases":7,"demo.seed"')
    expect(read('', store).options.cases).toBeUndefined()
  })
})

function read(search: string, store: Store = memory()) {
  const warnings: string[] = []
  return { options: optionsOf(search, store, message => warnings.push(message)), warnings }
}

function memory(): Store {
  const kept = new Map<string, string>()
  return {
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: key => kept.delete(key)
  }
}
