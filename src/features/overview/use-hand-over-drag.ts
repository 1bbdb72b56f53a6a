import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useState } from 'react'

type HandOverDrag = {
  /** Whose cases are dragged, or dropped onto. */
  readonly person: string
  /** Nobody can be given to others, but nothing to nobody. */
  readonly canTake: boolean
  /** Dropped from one person onto another. */
  readonly onDrop: (from: string, to: string) => void
}

/** Dragging a person's row onto another's. It is a short way: the button of the row does the same by keyboard. */
export function useHandOverDrag(
  row: RefObject<HTMLElement | null>,
  drag: HandOverDrag | null
): { readonly isOver: boolean } {
  const [isOver, setIsOver] = useState(false)
  const { person, canTake = false, onDrop } = drag ?? {}
  useEffect(() => {
    const element = row.current
    if (!element || person === undefined || !onDrop) return
    const leaveDrag = draggable({ element, getInitialData: () => ({ person }) })
    const leaveDrop = dropTargetForElements({
      element,
      canDrop: ({ source }) => canTake && typeof source.data.person === 'string' && source.data.person !== person,
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false)
        onDrop(String(source.data.person), person)
      }
    })
    return () => {
      leaveDrag()
      leaveDrop()
    }
  }, [row, person, canTake, onDrop])
  return { isOver }
}
