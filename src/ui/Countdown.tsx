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
  const writer = useRef<CountdownWriter>(null)

  useLayoutEffect(() => {
    if (!root.current) return
    const own = countdownWriter(root.current)
    writer.current = own
    const stop = ticker.subscribe(own.write)
    // Half of the rows that a list draws are beyond its edges.
    const leave = watchSight(root.current, seen => own.see(seen, ticker.now()))
    return () => {
      stop()
      leave()
    }
  }, [ticker])

  useLayoutEffect(() => writer.current?.follow(textAt, ticker.now()), [ticker, textAt])

  return (
    <span ref={root} role="timer" aria-live="off" className={styles.countdown} data-tone={tone} data-size={size}>
      <bdi dir="ltr" className={styles.figures} />
      <span className={styles.reason} />
    </span>
  )
}

type CountdownWriter = {
  readonly write: (now: number) => void
  readonly see: (isSeen: boolean, now: number) => void
  /** Shows another case from now on. Its words follow with the next second: a list that is scrolled goes through hundreds in one. */
  readonly follow: (textAt: (now: number) => CountdownFace, now: number) => void
}

/** What writes into the nodes of a countdown. */
function countdownWriter(root: HTMLElement): CountdownWriter {
  const [figures, reason] = [root.children[0] as HTMLElement, root.children[1] as HTMLElement] // as drawn below
  let textAt: ((now: number) => CountdownFace) | null = null
  let isSeen = true
  let spoken: number | null = null // the minute the words are of

  function write(now: number): void {
    if (!isSeen || textAt === null) return
    const face = textAt(now)
    writeFigures(face)
    const minute = Math.floor(now / 60_000)
    if (minute === spoken) return
    spoken = minute
    root.title = face.words
    root.ariaLabel = face.words
  }

  function writeFigures({ text, frozen }: CountdownFace): void {
    const why = frozen ?? ''
    setText(figures, text)
    if (setText(reason, why)) root.toggleAttribute('data-frozen', why !== '')
  }

  return {
    write,
    see: (seen, now) => {
      const comes = seen && !isSeen
      isSeen = seen
      if (comes && textAt) writeFigures(textAt(now))
    },
    follow: (next, now) => {
      const isFirst = textAt === null
      textAt = next
      if (isFirst) return write(now)
      writeFigures(next(now))
      if (spoken === null) return
      spoken = null
      root.removeAttribute('title')
      root.removeAttribute('aria-label')
    }
  }
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
