import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { Step } from './search'
import type { RatePoint } from './series'
import { useActivePoint } from './use-active-point'
import { usePointWords } from './use-point-words'

type SpokenPointProps = {
  readonly by: Step
  readonly into: HTMLElement | null
  /** Hears which one it is, so that Enter leads to its cases. */
  readonly onActive: (point: RatePoint | undefined) => void
}

/** Says the point that the arrow keys (or the pointer) have come to, into an element outside of the drawing. */
export function SpokenPoint({ by, into, onActive }: SpokenPointProps) {
  const words = usePointWords(by)
  const point = useActivePoint()
  useEffect(() => onActive(point), [onActive, point])
  if (!into || !point) return null
  const said = [words.sentence(point), words.counts(point), ...words.remarks(point)]
  return createPortal(said.join(' '), into)
}
