import { createPortal } from 'react-dom'
import { useActivePoint } from './use-active-point'
import { useWeekWords } from './use-week-words'

/** Says the week that the arrow keys (or the pointer) have come to, into an element outside of the drawing. */
export function SpokenWeek({ into }: { readonly into: HTMLElement | null }) {
  const words = useWeekWords()
  const point = useActivePoint()
  if (!into || !point) return null
  const said = [words.sentence(point), words.counts(point), ...words.remarks(point)]
  return createPortal(said.join(' '), into)
}
