import { type KeyboardEvent, useRef, useState } from 'react'
import { rowStepOf } from '#ui/row-steps'
import type { Line } from './rows'

type Actions = { readonly scrollTo: (index: number) => void; readonly onOpen: (id: string) => void }
type At = { readonly id: string; readonly place: number }

/** One case of the list in the tab order, kept by id. When it leaves, the case that takes its place has it. */
export function useLineFocus(lines: readonly Line[], { scrollTo, onOpen }: Actions) {
  const [at, setAt] = useState<At | null>(null)
  const wanted = useRef<string | null>(null)
  const places = lines.flatMap((line, index) => (line.kind === 'case' ? [{ index, id: line.row.entry.row.id }] : []))
  const place = placeOf(places, at)
  const current = places[place]

  const move = (to: number) => {
    const target = places[Math.max(0, Math.min(places.length - 1, to))]
    if (!target) return
    wanted.current = target.id
    setAt({ id: target.id, place: places.indexOf(target) })
    scrollTo(target.index)
  }

  return {
    /** The line, not the place among the cases. */
    current: current?.index ?? -1,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.code === 'KeyN' && current) {
        event.preventDefault()
        return onOpen(current.id)
      }
      const step = rowStepOf(event.code)
      if (step === undefined) return
      event.preventDefault()
      move(place + step)
    },
    linkProps: (id: string, index: number) => ({
      tabIndex: index === current?.index ? 0 : -1,
      onFocus: () => setAt({ id, place: places.findIndex(one => one.id === id) }),
      // A row that was scrolled to is only drawn afterwards; it takes the focus when it is.
      ref: (node: HTMLAnchorElement | null) => {
        if (!node || wanted.current !== id) return
        wanted.current = null
        node.focus({ preventScroll: true })
      }
    })
  }
}

function placeOf(places: readonly { readonly id: string }[], at: At | null): number {
  if (at === null) return 0
  const found = places.findIndex(({ id }) => id === at.id)
  return found >= 0 ? found : Math.min(at.place, places.length - 1)
}
