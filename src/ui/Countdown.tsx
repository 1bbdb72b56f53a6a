import { useLayoutEffect, useRef } from 'react'
import styles from './Countdown.module.css'
import { useTicker } from './TickerProvider.tsx'
import type { Tone } from './tone.ts'

/** What a countdown shows at one instant. */
export type CountdownFace = {
  /** `2d 03:14:09`, as `countdownText` writes it. */
  readonly text: string
  /** The same as a sentence, for the ear and on hover. Read at most once a minute, so a getter pays. */
  readonly words: string
  /** The word that says why the clock stands still; the figures are then grey. Null while it runs. */
  readonly frozen?: string | null | undefined
}

type CountdownProps = {
  /** Called each second with the server's time, epoch milliseconds. Keep it the same function between renders where that is cheap. */
  readonly textAt: (now: number) => CountdownFace
  readonly tone: Tone
  readonly size?: 'row' | 'large'
}

/**
 * A running countdown. Seconds are written into the page past React, left to right inside an isolate, in digits of one width, so that nothing else moves.
 * It never speaks by itself: no live region, and its words change at most once a minute. Under `data-stale` (on the root) a running one goes grey.
 */
export function Countdown({ textAt, tone, size = 'row' }: CountdownProps) {
  const ticker = useTicker()
  const root = useRef<HTMLSpanElement>(null)
  const figures = useRef<HTMLElement>(null)
  const reason = useRef<HTMLSpanElement>(null)

  useLayoutEffect(() => {
    let minute = Number.NaN
    return ticker.subscribe(now => {
      if (!root.current || !figures.current || !reason.current) return
      const face = textAt(now)
      const frozen = face.frozen ?? ''
      setText(figures.current, face.text)
      if (setText(reason.current, frozen)) root.current.toggleAttribute('data-frozen', frozen !== '')
      if (Math.floor(now / 60_000) === minute) return
      minute = Math.floor(now / 60_000)
      root.current.title = face.words
      root.current.ariaLabel = face.words
    })
  }, [ticker, textAt])

  return (
    <span ref={root} role="timer" aria-live="off" className={styles.countdown} data-tone={tone} data-size={size}>
      <bdi ref={figures} dir="ltr" className={styles.figures} />
      <span ref={reason} className={styles.reason} />
    </span>
  )
}

/** Says whether it had to be changed; an untouched node costs the browser nothing. */
function setText(node: HTMLElement, text: string): boolean {
  if (node.textContent === text) return false
  node.textContent = text
  return true
}
