import { describe, expect, it } from 'vitest'
import { isChanged, pathOf, savedPairs, serviceOf, sortedViews } from './saved-views'

const viewOf = (name: string, owner: string, path = '/queues/all') => ({
  id: name,
  name,
  owner,
  path,
  search: '',
  shared: true
})

describe('a saved view', () => {
  it('is the same whatever the order of the address, the open case and the view it began as', () => {
    expect(savedPairs('?tab=overdue&case=c-1&office=sohar&view=v')).toBe('office=sohar&tab=overdue')
    const view = { path: '/queues/all', search: 'tab=overdue&office=sohar' }
    expect(isChanged(view, '/queues/all', '?office=sohar&tab=overdue&case=c-2')).toBe(false)
    expect(isChanged(view, '/queues/all', 'office=sohar')).toBe(true)
    expect(isChanged(view, '/queues/lease', 'office=sohar&tab=overdue')).toBe(true)
  })

  it('is of a queue where its path is one', () => {
    expect(serviceOf({ path: pathOf('a service') })).toBe('a service')
    expect(serviceOf({ path: '/compliance' })).toBeNull()
  })

  it('mine and others are listed apart, by name', () => {
    const { mine, shared } = sortedViews(
      [viewOf('b', 'me'), viewOf('x', 'you'), viewOf('a', 'me'), viewOf('c', 'me', '/triage')],
      'me',
      'en'
    )
    expect(mine.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(shared.map(({ name }) => name)).toEqual(['x'])
  })
})
