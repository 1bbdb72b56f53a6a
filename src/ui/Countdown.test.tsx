// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Countdown, type CountdownFace } from './Countdown.tsx'
import { TickerProvider } from './TickerProvider.tsx'
import { createTicker } from './ticker.ts'

const start = Date.UTC(2026, 10, 22, 7, 42, 7)
const faceAt = (now: number): CountdownFace => ({ text: `${(now - start) / 1000} s`, words: `at ${now - start} ms` })

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function show(textAt: (now: number) => CountdownFace) {
  const rendered = vi.fn()
  const ticker = createTicker({ now: () => Math.floor(Date.now() / 1000) * 1000 })
  render(
    <TickerProvider ticker={ticker}>
      <Profiler id="countdown" onRender={rendered}>
        <Countdown textAt={textAt} tone="atRisk" />
      </Profiler>
    </TickerProvider>
  )
  return { timer: screen.getByRole('timer'), rendered }
}

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms))

test('the seconds are written without rendering, left to right in an isolate', () => {
  const { timer, rendered } = show(faceAt)
  expect(timer.querySelector('bdi')).toHaveProperty('textContent', '0 s')
  expect(timer.querySelector('bdi')?.dir).toBe('ltr')
  pass(3010)
  expect(timer.textContent).toBe('3 s')
  expect(rendered).toHaveBeenCalledTimes(1)
})

test('its words change at most once a minute and are in no live region', () => {
  const { timer } = show(faceAt)
  expect(timer.getAttribute('aria-live')).toBe('off')
  expect(timer.title).toBe('at 0 ms')
  pass(50_010)
  expect(timer.title).toBe('at 0 ms')
  pass(5_000)
  expect(timer.title).toBe('at 53000 ms')
  expect(timer.ariaLabel).toBe('at 53000 ms')
})

test('for another case the figures change at once and the words with the next second, never those of the case before', () => {
  const ticker = createTicker({ now: () => Math.floor(Date.now() / 1000) * 1000 })
  const shown = (name: string) => (
    <TickerProvider ticker={ticker}>
      <Countdown textAt={() => ({ text: `figures of ${name}`, words: `words of ${name}` })} tone="plain" />
    </TickerProvider>
  )
  const { rerender } = render(shown('one'))
  const timer = screen.getByRole('timer')
  expect(timer.ariaLabel).toBe('words of one')
  rerender(shown('another'))
  expect(timer.textContent).toBe('figures of another')
  expect([timer.title, timer.ariaLabel]).toEqual(['', null])
  pass(1010)
  expect([timer.title, timer.ariaLabel]).toEqual(['words of another', 'words of another'])
})

test('a clock that stands still is marked and says why, and loses both when it runs again', () => {
  let frozen: string | null = 'awaiting the applicant'
  const { timer } = show(() => ({ text: '3d 00:00:00', words: 'three days left', frozen }))
  expect(timer.hasAttribute('data-frozen')).toBe(true)
  expect(timer.textContent).toBe('3d 00:00:00awaiting the applicant')
  frozen = null
  pass(1010)
  expect(timer.hasAttribute('data-frozen')).toBe(false)
  expect(timer.textContent).toBe('3d 00:00:00')
})

test('a countdown that leaves the page stops the ticker', () => {
  show(faceAt)
  cleanup()
  expect(vi.getTimerCount()).toBe(0)
})

test('out of sight it is left alone, and written when it comes back', () => {
  let tell: IntersectionObserverCallback = () => {}
  class Observer {
    constructor(callback: IntersectionObserverCallback) {
      tell = callback
    }
    readonly observe = vi.fn()
    readonly unobserve = vi.fn()
  }
  vi.stubGlobal('IntersectionObserver', Observer)
  const { timer } = show(faceAt)
  const see = (isIntersecting: boolean) =>
    // Of what an observer tells and is, this much is looked at.
    tell([{ target: timer, isIntersecting } as unknown as IntersectionObserverEntry], {} as IntersectionObserver)
  pass(1010)
  expect(timer.textContent).toBe('1 s')
  see(false)
  pass(3000)
  expect(timer.textContent).toBe('1 s')
  see(true)
  expect(timer.textContent).toBe('4 s')
  pass(1000)
  expect(timer.textContent).toBe('5 s')
  vi.unstubAllGlobals()
})
