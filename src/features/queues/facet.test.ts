import { describe, expect, it } from 'vitest'
import type { Naming } from '#live/naming'
import { choicesOf } from './facet'

const naming: Naming = {
  nameOf: (_, code) => ({ sohar: 'صحار', liwa: 'لوى' })[code] ?? code,
  textOf: (_, code) => code,
  fold: text => text,
  locale: 'ar',
  categoryOf: () => null,
  me: 'p1'
}
const valuesOf = (choices: readonly { readonly value: string }[]) => choices.map(({ value }) => value)

describe('the choices of a filter', () => {
  it('are what there is, what is known and what is chosen, by name', () => {
    const totals = new Map([['sohar', 4]])
    const choices = choicesOf({ key: 'office', totals, chosen: ['gone'], known: ['liwa', 'sohar'], naming })
    expect(choices).toContainEqual({ value: 'sohar', count: 4 })
    expect(choices).toContainEqual({ value: 'liwa', count: 0 })
    expect(choices).toContainEqual({ value: 'gone', count: 0 })
    expect(valuesOf(choices).indexOf('sohar')).toBeLessThan(valuesOf(choices).indexOf('liwa'))
  })

  it('of people begin with me and nobody, and I am not there twice', () => {
    const totals = new Map([
      ['p1', 7],
      ['p2', 2],
      ['none', 3]
    ])
    const choices = choicesOf({ key: 'assignee', totals, chosen: [], known: [], naming })
    expect(choices).toEqual([
      { value: 'me', count: 7 },
      { value: 'none', count: 3 },
      { value: 'p2', count: 2 }
    ])
  })

  it('offer what has no value where there is such a case, or it was chosen', () => {
    const known = ['inspection']
    const some = choicesOf({ key: 'stuck', totals: new Map([['none', 9]]), chosen: [], known, naming })
    expect(valuesOf(some)).toEqual(['inspection', 'none'])
    expect(valuesOf(choicesOf({ key: 'stuck', totals: new Map(), chosen: [], known, naming }))).toEqual(['inspection'])
  })
})
