import { type RefObject, useState, useSyncExternalStore } from 'react'

export type FullScreen = {
  readonly isOn: boolean
  /** The browser was asked and did not do it. */
  readonly isRefused: boolean
  readonly toggle: () => void
}

/** A part of the page over the whole screen, entered and left only at somebody's press: browsers ask for one. One that cannot has refused, too. */
export function useFullScreen(part: RefObject<HTMLElement | null>): FullScreen {
  const isOn = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null)
  const [isRefused, setIsRefused] = useState(false)
  const toggle = async () => {
    try {
      if (isOn) await document.exitFullscreen()
      else await part.current?.requestFullscreen()
      setIsRefused(false)
    } catch {
      setIsRefused(true)
    }
  }
  return { isOn, isRefused, toggle: () => void toggle() }
}

function subscribe(listener: () => void) {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}
