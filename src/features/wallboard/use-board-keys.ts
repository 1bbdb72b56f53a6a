import { useEffect, useRef } from 'react'
import type { FullScreen } from './use-full-screen'
import type { Turning } from './use-turning'

/**
 * The keys of the buttons, for a remote control that has no pointer: arrows turn the pages, Space holds one, F is for full screen. Heard wherever the focus
 * is, for there is none when the screen has just been switched on. Inside a grid the arrows move in it, on a button Space presses it.
 */
export function useBoardKeys(turning: Turning, full: FullScreen): void {
  const latest = useRef({ turning, full })
  useEffect(() => {
    latest.current = { turning, full }
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { turning, full } = latest.current
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.code === 'KeyF') return full.toggle()
      const target = event.target instanceof Element ? event.target : document.body
      const isRtl = document.documentElement.matches(':dir(rtl)')
      if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && !target.closest('[role=grid]'))
        turning.go((event.key === 'ArrowRight') === isRtl ? -1 : 1)
      if (event.key === ' ' && !target.closest('button')) turning.pause(!turning.isPaused)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}
