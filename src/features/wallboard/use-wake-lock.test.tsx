// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useWakeLock } from './use-wake-lock'

afterEach(() => {
  cleanup()
  Reflect.deleteProperty(navigator, 'wakeLock')
})

function screenThat(request: () => Promise<unknown>) {
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
}

it('keeps the screen awake, asks again when the page is seen again, and lets go with it', async () => {
  const release = vi.fn(async () => {})
  const request = vi.fn(async () => ({ release }))
  screenThat(request)
  const { result, unmount } = renderHook(useWakeLock)
  await waitFor(() => expect(request).toHaveBeenCalledWith('screen'))
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')))
  expect(request).toHaveBeenCalledTimes(2)
  expect(result.current).toBe('awake')
  unmount()
  expect(release).toHaveBeenCalled()
})

it('says so where the browser cannot, or does not allow it', async () => {
  expect(renderHook(useWakeLock).result.current).toBe('unable')
  screenThat(() => Promise.reject(new DOMException('not allowed', 'NotAllowedError')))
  const { result } = renderHook(useWakeLock)
  await waitFor(() => expect(result.current).toBe('unable'))
})
