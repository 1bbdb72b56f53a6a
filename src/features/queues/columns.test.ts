import { describe, expect, it } from 'vitest'
import { columnsAsked, columnsOf, moveColumn, toggleColumn, usualColumns } from './columns'

describe('the columns of a queue', () => {
  it('the service is shown where there are several', () => {
    expect(columnsOf(undefined, 'all')).toContain('service')
    expect(columnsOf(undefined, 'lease')).not.toContain('service')
  })

  it('those of an address come in its order, unknown words left out, none twice, the case always', () => {
    expect(columnsOf(['state', 'nonsense', 'due', 'state'], 'all')).toEqual(['case', 'state', 'due'])
    expect(columnsOf(['nonsense'], 'all')).toEqual(usualColumns('all'))
  })

  it('what a queue shows by itself is not written in the address', () => {
    expect(columnsAsked(usualColumns('all'), 'all')).toBeUndefined()
    expect(columnsAsked(['case', 'due'], 'all')).toEqual(['case', 'due'])
  })

  it('one is hidden and shown again, after the others; the case cannot be hidden', () => {
    expect(toggleColumn(['case', 'state', 'due'], 'state')).toEqual(['case', 'due'])
    expect(toggleColumn(['case', 'due'], 'state')).toEqual(['case', 'due', 'state'])
    expect(toggleColumn(['case', 'due'], 'case')).toEqual(['case', 'due'])
  })

  it('one is moved, no further than to either end', () => {
    expect(moveColumn(['case', 'state', 'due'], 'due', 1)).toEqual(['case', 'due', 'state'])
    expect(moveColumn(['case', 'state', 'due'], 'case', 9)).toEqual(['state', 'due', 'case'])
    expect(moveColumn(['case', 'state', 'due'], 'due', -3)).toEqual(['due', 'case', 'state'])
    expect(moveColumn(['case', 'state'], 'due', 0)).toEqual(['case', 'state'])
  })
})
