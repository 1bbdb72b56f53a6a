import { useEffect, useState } from 'react'
import { firstTurn, type Turn, turned } from './turning'

export type Turning = {
  readonly turn: Turn
  readonly isPaused: boolean
  readonly go: (by: 1 | -1) => void
  readonly pause: (isPaused: boolean) => void
}

/** Turns the pages by itself, each for so many seconds, 0 for ever; one that was turned to by hand has its whole time too. Who turns by hand or pauses is left alone with the page. */
export function useTurning(pages: number, seconds: number): Turning {
  const [turn, setTurn] = useState<Turn>(firstTurn)
  const [isPaused, pause] = useState(false)
  const go = (by: 1 | -1) => setTurn(old => turned(old, by, pages))
  useEffect(() => {
    if (isPaused || seconds === 0) return
    const timer = setTimeout(() => setTurn(turned(turn, 1, pages)), seconds * 1000)
    return () => clearTimeout(timer)
  }, [turn, isPaused, seconds, pages])
  return { turn, isPaused, go, pause }
}
