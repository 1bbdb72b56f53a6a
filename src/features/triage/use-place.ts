import { useState } from 'react'

export type Place = { readonly at: number; readonly wasListed: boolean }

/** The place of the open case in the list when it was last there, and whether it ever was since it was opened. */
export function usePlace(id: string | undefined, at: number): Place {
  const [last, setLast] = useState({ id, at: Math.max(0, at), wasListed: at >= 0 })
  // While drawing, as React has it: another place is known before anything is shown.
  if (last.id !== id || (at >= 0 && (last.at !== at || !last.wasListed)))
    setLast({ id, at: Math.max(at, 0), wasListed: at >= 0 })
  return at >= 0 ? { at, wasListed: true } : last
}
