import { createContext, useContext } from 'react'
import { useActiveTooltipDataPoints, useIsTooltipActive } from 'recharts'

/** The part of a mark that the arrow keys have come to; undefined for the whole of it. */
export const ActivePart = createContext<string | undefined>(undefined)

export const useActivePart = (): string | undefined => useContext(ActivePart)

/** Recharts hands on no attributes of one's own, but a class. */
export const partClass = (key: string): string => `part-${key}`

/** The part whose element was hit. */
export function partAt<Key extends string>(
  target: EventTarget,
  parts: readonly { readonly key: Key }[]
): Key | undefined {
  return parts.find(({ key }) => target instanceof Element && target.closest(`.${partClass(key)}`))?.key
}

/** The mark that pointer or arrow keys have come to; undefined while there is none. Works inside a chart only. */
export function useActiveMark<Mark>(): Mark | undefined {
  const marks = useActiveTooltipDataPoints<Mark>()
  return useIsTooltipActive() ? marks?.[0] : undefined
}
