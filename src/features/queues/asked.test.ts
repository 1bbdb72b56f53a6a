import { describe, expect, it } from 'vitest'
import { askedOf } from './asked'
import { daysOf } from './due-days'
import { activeFilters, cleared, filtersOf, toggled, without } from './filters'
import { queueSearch } from './search'
import { sortPressed } from './sorting'

/** A Sunday. */
const today = '2026-11-22'
const searchOf = (search: object) => queueSearch.parse(search)

describe('what an address asks for', () => {
  it('nothing in it is everything, by deadline', () => {
    expect(askedOf(searchOf({}), 'all', today)).toMatchObject({
      filter: { services: undefined, states: undefined },
      tab: 'all',
      sort: { by: 'due', descending: false },
      group: null
    })
  })

  it('the queue of a service is of that service, whatever else is asked for', () => {
    const { filter } = askedOf(searchOf({ service: 'other', category: 'land', office: 'sohar' }), 'lease', today)
    expect(filter).toMatchObject({ services: ['lease'], categories: undefined, offices: ['sohar'] })
  })

  it('all filters are passed on together', () => {
    const search = searchOf({ state: ['overdue', 'atRisk'], assignee: 'me', kind: 'business', stuck: 'none', q: 12 })
    expect(askedOf(search, 'all', today).filter).toMatchObject({
      states: ['overdue', 'atRisk'],
      assignees: ['me'],
      applicantKinds: ['business'],
      stuckOn: ['none'],
      text: '12'
    })
  })

  it('a word for days moves with today and comes before dates', () => {
    const search = searchOf({ due: 'tomorrow', dueFrom: '2020-01-01' })
    expect(askedOf(search, 'all', today).filter).toMatchObject({ dueFrom: '2026-11-23', dueTo: '2026-11-23' })
    expect(askedOf(search, 'all', '2026-12-31').filter).toMatchObject({ dueFrom: '2027-01-01', dueTo: '2027-01-01' })
  })

  it('cases without a deadline are asked for as such', () => {
    expect(askedOf(searchOf({ due: 'none' }), 'all', today).filter).toMatchObject({ due: 'none', dueFrom: undefined })
  })
})

describe('days as they are spoken of', () => {
  it.each([
    ['before', undefined, '2026-11-21'],
    ['today', '2026-11-22', '2026-11-22'],
    ['tomorrow', '2026-11-23', '2026-11-23'],
    ['week', '2026-11-22', '2026-11-28'],
    ['nextWeek', '2026-11-29', '2026-12-05']
  ] as const)('on a Sunday %s is from %s to %s', (word, from, to) => {
    expect(daysOf(word, today)).toEqual({ ...(from && { from }), to })
  })

  it('a Saturday is the last day of its week', () => {
    expect(daysOf('week', '2026-11-28')).toEqual({ from: '2026-11-22', to: '2026-11-28' })
    expect(daysOf('week', '1969-12-31')).toEqual({ from: '1969-12-28', to: '1970-01-03' })
  })
})

describe('filters in an address', () => {
  it('a value is chosen and let go, and the last one takes the filter with it', () => {
    const one = toggled(searchOf({}), 'office', 'sohar')
    const two = toggled(one, 'office', 'liwa')
    expect(two.office).toEqual(['sohar', 'liwa'])
    expect(toggled(toggled(two, 'office', 'sohar'), 'office', 'liwa').office).toBeUndefined()
  })

  it('taking away one leaves the others; taking away all leaves the tab, the order and the looks', () => {
    const search = searchOf({ tab: 'overdue', sort: 'service', dense: true, office: 'sohar', due: 'week', q: 'x' })
    expect(without(search, 'due')).toMatchObject({ office: ['sohar'], due: undefined, q: 'x' })
    expect(cleared(search)).toMatchObject({
      tab: 'overdue',
      sort: 'service',
      dense: true,
      office: undefined,
      q: undefined
    })
  })

  it('one service has no choice of services, and a filter it does not know is not in use', () => {
    expect(filtersOf('lease').more).not.toContain('category')
    expect(activeFilters(searchOf({ service: 'x', office: 'sohar' }), 'lease')).toEqual(['office'])
    expect(activeFilters(searchOf({ service: 'x', office: 'sohar' }), 'all')).toEqual(['office', 'service'])
  })
})

describe('a press on the head of a column', () => {
  it('sorts by it, then the other way round, then as usual', () => {
    const once = sortPressed(searchOf({}), 'service')
    const twice = sortPressed(once, 'service')
    expect([once.sort, once.desc, twice.sort, twice.desc]).toEqual(['service', undefined, 'service', true])
    expect(sortPressed(twice, 'service')).toMatchObject({ sort: undefined, desc: undefined })
  })

  it('the usual order is turned round and back, and is not written in the address', () => {
    const once = sortPressed(searchOf({}), 'due')
    expect(once).toMatchObject({ sort: undefined, desc: true })
    expect(sortPressed(once, 'due')).toMatchObject({ sort: undefined, desc: undefined })
  })
})
