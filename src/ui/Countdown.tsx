import { useLayoutEffect, useRef } from 'react'
import styles from './Countdown.module.css'
import { watchSight } from './in-sight.ts'
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
 * One that is scrolled out of sight is written when it comes back.
 * It never speaks by itself: no live region, and its words change at most once a minute. Under `data-stale` (on the root) a running one goes grey.
 */
export function Countdown({ textAt, tone, size = 'row' }: CountdownProps) {
  const ticker = useTicker()
  const root = useRef<HTMLSpanElement>(null)
  const figures = useRef<HTMLElement>(null)
  const reason = useRef<HTMLSpanElement>(null)

  useLayoutEffect(() => {
    const node = root.current
    if (!node) return
    let [minute, isSeen] = [Number.NaN, true]
    const write = (now: number) => {
      if (!isSeen || !figures.current || !reason.current) return
      const face = textAt(now)
      const frozen = face.frozen ?? ''
      setText(figures.current, face.text)
      if (setText(reason.current, frozen)) node.toggleAttribute('data-frozen', frozen !== '')
      if (Math.floor(now / 60_000) === minute) return
      minute = Math.floor(now / 60_000)
      node.title = face.words
      node.ariaLabel = face.words
    }
    const stop = ticker.subscribe(write)
    // Half of the rows that a list draws are beyond its edges.
    const leave = watchSight(node, seen => {
      const comes = seen && !isSeen
      isSeen = seen
      if (comes) write(ticker.now())
    })
    return () => {
      stop()
      leave()
    }
  }, [ticker, textAt])

  return (
    <span ref={root} role="timer" aria-live="off" className={styles.countdown} data-tone={tone} data-size={size}>
      <bdi ref={figures} dir="ltr" className={styles.figures} />
      <span ref={reason} className={styles.reason} />
    </span>
  )
}

/** Says whether it had to be changed; an untouched node costs the browser nothing, and a text that is kept costs less than a new one in its place. */
function setText(node: HTMLElement, text: string): boolean {
  const { firstChild } = node
  if (!(firstChild instanceof Text)) {
    if (text === '') return false
    node.textContent = text
    return true
  }
  if (firstChild.data === text) return false
  firstChild.data = text
  return true
}
