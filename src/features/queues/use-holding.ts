import { type FocusEvent, type PointerEvent, useEffect } from 'react'
import type { HeldView } from '#live/held-view'

/** Holds the rows still while the pointer is over them or the focus is in them. A finger that passes over them is not pointing. */
export function useHolding(held: HeldView) {
  useEffect(
    () => () => {
      held.release('pointer')
      held.release('focus')
    },
    [held]
  )
  return {
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      if (pointerType !== 'touch') held.hold('pointer')
    },
    onPointerLeave: () => held.release('pointer'),
    onFocus: () => held.hold('focus'),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) held.release('focus')
    }
  }
}
