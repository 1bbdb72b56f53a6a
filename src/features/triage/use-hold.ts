import { useState } from 'react'
import type { Pressing } from './urgency'

/** Rows hold still while somebody points at them or has the focus in them, and move again when both are gone, another list is asked for, or they are let in. */
export function useHold(rows: readonly Pressing[], key: string) {
  const [held, setHeld] = useState<{ readonly key: string; readonly order: readonly Pressing[] } | null>(null)
  const [reasons, setReasons] = useState<ReadonlySet<string>>(new Set())

  const hold = (reason: string) => {
    setReasons(old => new Set([...old, reason]))
    setHeld(old => (old?.key === key ? old : { key, order: rows }))
  }
  const release = (reason: string) => {
    const left = new Set([...reasons].filter(one => one !== reason))
    setReasons(left)
    if (left.size === 0) setHeld(null)
  }
  return {
    order: held?.key === key ? held.order : null,
    letIn: () => setHeld(reasons.size > 0 ? { key, order: rows } : null),
    props: {
      onPointerEnter: () => hold('pointer'),
      onPointerLeave: () => release('pointer'),
      onFocus: () => hold('focus'),
      onBlur: (event: React.FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) release('focus')
      }
    }
  }
}
