// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { createShortcuts, keyFaces } from './shortcuts'

function press(on: Element, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  on.dispatchEvent(event)
  return event
}

function createPage() {
  document.body.innerHTML =
    '<button id="row"></button><input id="field"><input id="box" type="checkbox"><div role="dialog"><button id="inside"></button></div>'
  const list = createShortcuts()
  const find = (id: string) => document.getElementById(id) ?? document.body
  const hear = (id: string, init: KeyboardEventInit) => list.press(press(find(id), init))
  return { list, hear }
}

it('knows a key by its place, so that an Arabic layout has the same ones', () => {
  const { list, hear } = createPage()
  const run = vi.fn()
  list.add({ title: 'page', shortcuts: [{ code: 'KeyA', label: 'assign', run }] })
  hear('row', { code: 'KeyA', key: 'a' })
  hear('row', { code: 'KeyA', key: 'ش' })
  expect(run).toHaveBeenCalledTimes(2)
})

it.each([
  ['while somebody types', 'field', { code: 'KeyA', key: 'a' }],
  ['in a dialog', 'inside', { code: 'KeyA', key: 'a' }],
  ['held down', 'row', { code: 'KeyA', key: 'a', repeat: true }],
  ['with Ctrl', 'row', { code: 'KeyA', key: 'a', ctrlKey: true }],
  ['with Command', 'row', { code: 'KeyA', key: 'a', metaKey: true }],
  ['with Alt', 'row', { code: 'KeyA', key: 'a', altKey: true }],
  ['with Shift', 'row', { code: 'KeyA', key: 'A', shiftKey: true }]
])('a key is no shortcut %s', (_, id, init) => {
  const { list, hear } = createPage()
  const run = vi.fn()
  list.add({ title: 'page', shortcuts: [{ code: 'KeyA', label: 'assign', run }] })
  expect(hear(id, init)).toBe(false)
  expect(run).not.toHaveBeenCalled()
})

it('a key is a shortcut in a box that is pressed and not typed in', () => {
  const { list, hear } = createPage()
  list.add({ title: 'page', shortcuts: [{ code: 'KeyA', label: 'assign', run: () => {} }] })
  expect(hear('box', { code: 'KeyA', key: 'a' })).toBe(true)
})

it('Ctrl K is heard while somebody types, too', () => {
  const { list, hear } = createPage()
  const run = vi.fn()
  list.add({ title: 'all', isGeneral: true, shortcuts: [{ code: 'KeyK', ctrl: true, label: 'find', run }] })
  hear('field', { code: 'KeyK', key: 'k', ctrlKey: true })
  hear('field', { code: 'KeyK', key: 'k' })
  expect(run).toHaveBeenCalledOnce()
})

it('the question mark is found on whatever key it is', () => {
  const { list, hear } = createPage()
  const run = vi.fn()
  list.add({ title: 'all', shortcuts: [{ code: 'Slash', shift: true, label: 'keys', run }] })
  hear('row', { code: 'Slash', key: '؟', shiftKey: true })
  hear('row', { code: 'Minus', key: '?', shiftKey: true })
  hear('row', { code: 'Slash', key: '/' })
  expect(run).toHaveBeenCalledTimes(2)
})

it('what a page means by a key goes before what every page means by it, and ends with the page', () => {
  const { list, hear } = createPage()
  const [general, own] = [vi.fn(), vi.fn()]
  list.add({ title: 'all', isGeneral: true, shortcuts: [{ code: 'Slash', label: 'find', run: general }] })
  const leave = list.add({ title: 'page', shortcuts: [{ code: 'Slash', label: 'search here', run: own }] })
  hear('row', { code: 'Slash', key: '/' })
  leave()
  hear('row', { code: 'Slash', key: '/' })
  expect([own.mock.calls.length, general.mock.calls.length]).toEqual([1, 1])
})

it('says what is printed on a key, in Latin and on an Arabic keyboard', () => {
  expect(keyFaces({ code: 'KeyA' })).toEqual(['a', 'ش'])
  expect(keyFaces({ code: 'Slash', shift: true })).toEqual(['?', '؟'])
  expect(keyFaces({ code: 'KeyK', ctrl: true })).toEqual(['K'])
})
