import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { caseKey, itemOfKey, keyAt, type Shown } from './row-keys'

export type RowFocus = {
  /** The item in the tab order; -1 where there is none. */
  readonly item: number
  readonly key: string | null
  readonly moveTo: (item: number) => void
  /** Moves to the row of a case; to the one that has taken its place where it has gone. */
  readonly moveToCase: (id: string) => void
  /** The focus came to an item by itself: a press, the tab key. */
  readonly noteFocus: (key: string) => void
  /** The list is another one: the tab order begins at its first row again. */
  readonly reset: () => void
}

type At = { readonly key: string; readonly item: number }

/**
 * One row of the list in the tab order, kept by id: updates do not take it away. When its case leaves the list, the row that takes its place has it.
 * A row that is moved to may have to be scrolled to and drawn first; it gets the focus when it is.
 */
export function useRowFocus(
  body: RefObject<HTMLElement | null>,
  shown: Shown,
  scrollTo: (item: number) => void
): RowFocus {
  const [at, setAt] = useState<At | null>(null)
  const wanted = useRef<string | null>(null)
  const item = currentItem(shown, at)

  useLayoutEffect(() => {
    // A row is written over with another case when its own goes; the focus is the case's, not the row's.
    const focused = document.activeElement?.closest<HTMLElement>('[data-key]')
    if (at && focused && focused.dataset.key !== at.key && body.current?.contains(focused))
      wanted.current ??= keyAt(shown, item)
    if (wanted.current === null) return
    const node = body.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted.current)}"]`)
    if (!node) return
    wanted.current = null
    node.focus({ preventScroll: true })
  })

  const moveTo = (to: number) => {
    const key = keyAt(shown, to)
    if (key === null) return
    wanted.current = key
    setAt({ key, item: to })
    scrollTo(to)
  }
  return {
    item,
    key: keyAt(shown, item),
    moveTo,
    moveToCase: id => {
      const found = itemOfKey(shown, caseKey(id), item)
      moveTo(found < 0 ? item : found)
    },
    noteFocus: key => {
      if (key !== at?.key) setAt({ key, item: itemOfKey(shown, key, item) })
    },
    reset: () => setAt(null)
  }
}

function currentItem(shown: Shown, at: At | null): number {
  const { length } = shown.layout
  if (at === null) return firstRow(shown)
  const found = itemOfKey(shown, at.key, at.item)
  return found >= 0 ? found : Math.min(at.item, length - 1)
}

/** The first row, past the head of its group. */
const firstRow = ({ layout }: Shown) =>
  layout.length === 0 ? -1 : layout.sections[0]?.group && layout.length > 1 ? 1 : 0
