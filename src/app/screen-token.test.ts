import { expect, it, vi } from 'vitest'
import { takeToken } from './screen-token'

function pageAt(pathname: string, hash: string, kept: string | null = null) {
  const sessionStorage = { getItem: vi.fn(() => kept), setItem: vi.fn() }
  const history = { state: null, replaceState: vi.fn() }
  return { location: { pathname, hash, search: '?seconds=9' }, history, sessionStorage }
}

it('the token of a screen is taken out of its address and kept for the tab', () => {
  const page = pageAt('/miqat/wallboard', '#token=hall-1')
  expect(takeToken(page)).toBe('hall-1')
  expect(page.sessionStorage.setItem).toHaveBeenCalledWith('miqat.screen', 'hall-1')
  expect(page.history.replaceState).toHaveBeenCalledWith(null, '', '/miqat/wallboard?seconds=9')
})

it('a screen that is loaded again has its token still', () => {
  expect(takeToken(pageAt('/wallboard', '', 'hall-1'))).toBe('hall-1')
})

it('no other page takes a token, nor uses the one of a screen', () => {
  const page = pageAt('/queues/all', '#token=hall-1', 'hall-1')
  expect(takeToken(page)).toBeNull()
  expect(page.sessionStorage.setItem).not.toHaveBeenCalled()
})

it('a storage that is forbidden does not keep a screen from starting', () => {
  const page = pageAt('/wallboard', '#token=hall-1')
  page.sessionStorage.setItem.mockImplementation(() => {
    throw new DOMException('forbidden')
  })
  expect(takeToken(page)).toBe('hall-1')
})
