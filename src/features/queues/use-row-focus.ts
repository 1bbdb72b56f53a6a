import { type KeyboardEvent, useRef, useState } from 'react'
import type { LiveCase } from '#live/live-case'

/** How far each key moves; J and K by their place on the keyboard, so that an Arabic layout has them too. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  KeyJ: 1,
  ArrowUp: -1,
  KeyK: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY
}

type RowActions = { readonly scrollTo: (index: number) => void; readonly onOpen: (id: string) => void }

/** One row of a list in the tab order, kept by id. When its case leaves the list the row that takes its place has it. */
export function useRowFocus(cases: readonly LiveCase[], { scrollTo, onOpen }: RowActions) {
  const [at, setAt] = useState<{ readonly id: string; readonly index: number } | null>(null)
  const wanted = useRef<string | null>(null)
  const current = indexOf(cases, at)

  const move = (index: number) => {
    const entry = cases[index]
    if (!entry) return
    wanted.current = entry.row.id
    setAt({ id: entry.row.id, index })
    scrollTo(index)
  }

  const openCurrent = () => {
    const entry = cases[current]
    if (entry) onOpen(entry.row.id)
  }

  return {
    current,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.target !== event.currentTarget) return openCurrent()
      const step = steps[event.code]
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      move(Math.max(0, Math.min(cases.length - 1, current + step)))
    },
    rowProps: (entry: LiveCase, index: number) => ({
      tabIndex: index === current ? 0 : -1,
      onFocus: () => setAt({ id: entry.row.id, index }),
      // A row that was scrolled to is only drawn afterwards; it takes the focus when it is.
      ref: (node: HTMLDivElement | null) => {
        if (!node || wanted.current !== entry.row.id) return
        wanted.current = null
        node.focus({ preventScroll: true })
      }
    })
  }
}

function indexOf(cases: readonly LiveCase[], at: { readonly id: string; readonly index: number } | null): number {
  if (at === null) return 0
  if (cases[at.index]?.row.id === at.id) return at.index
  const found = cases.findIndex(entry => entry.row.id === at.id)
  return found >= 0 ? found : Math.min(at.index, cases.length - 1)
}
