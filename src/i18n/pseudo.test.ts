import { expect, it } from 'vitest'
import { pseudoText, pseudoWords } from './pseudo'
import { words } from './words-en'

it('words grow strange and stay readable; what i18next must read is untouched', () => {
  expect(pseudoText('Queues')).toBe('[Qûûééûûééš]')
  expect(pseudoText('No news since {{time}}')).toBe('[Ñöö ñééŵš šîîñçéé {{time}}]')
  expect(pseudoText('<b>{{count, number}}</b>')).toBe('[<b>{{count, number}}</b>]')
})

it('every word is changed and every key kept', () => {
  const strange = pseudoWords(words)
  expect(Object.keys(strange.errors)).toEqual(Object.keys(words.errors))
  expect(strange.common.nav.queues).toBe(pseudoText(words.common.nav.queues))
})

it('text grows by about a third', () => {
  const all = JSON.stringify(words).length
  const grown = JSON.stringify(pseudoWords(words)).length / all
  expect(grown).toBeGreaterThan(1.15)
  expect(grown).toBeLessThan(1.45)
})
