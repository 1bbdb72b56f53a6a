import { useState } from 'react'

/** The place of the open case in the list when it was last there. */
export function usePlace(id: string | undefined, at: number): number {
  const [last, setLast] = useState({ id, at: Math.max(0, at) })
  // While drawing, as React has it: another place is known before anything is shown.
  if (last.id !== id || (at >= 0 && last.at !== at)) setLast({ id, at: Math.max(at, 0) })
  return at >= 0 ? at : last.at
}
