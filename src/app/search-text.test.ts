import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSearch, searchText } from './search-text'

it('reads as a colleague would write it', () => {
  expect(searchText({ state: ['overdue', 'atRisk'], q: 'عقد إيجار', tab: undefined, service: [], empty: '' })).toBe(
    '?state=overdue,atRisk&q=%D8%B9%D9%82%D8%AF%20%D8%A5%D9%8A%D8%AC%D8%A7%D8%B1'
  )
  expect(searchText({})).toBe('')
})

it('takes any list of texts there and back, commas and signs in them too', () => {
  const values = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 2 })
  fc.assert(
    fc.property(values, list => {
      expect(readSearch(searchText({ list })).list).toEqual(list.map(text => readSearch(searchText({ text })).text))
    })
  )
})

it('keeps what is written like a number but is another text', () => {
  expect(readSearch('?a=012&b=1e5&c=12&d=true&e=-0&f=a%2Cb&g=a+b')).toEqual({
    a: '012',
    b: '1e5',
    c: 12,
    d: true,
    e: '-0',
    f: 'a,b',
    g: 'a b'
  })
})

it('does not stumble over what cannot be decoded', () => {
  expect(readSearch('?q=%E0%A4%A&&=x&only')).toEqual({ q: '%E0%A4%A', only: '' })
})
