import { type RefObject, useCallback, useSyncExternalStore } from 'react'
import { itemsBetween, type Layout } from './layout'

/** Scrolled positions are told in steps of so many px, so that not each of them draws anew. */
const stepPx = 120
/** Drawn beyond what is seen, so that a quick scroll has something to show before the next drawing. */
const aheadPx = 480

/**
 * The items that are to be drawn: those in sight and some beyond, from one up to another. Rows have one height, so it is reckoned and nothing is
 * measured; see decision 0010.
 */
export function useRowWindow(scroll: RefObject<HTMLElement | null>, layout: Layout): readonly [number, number] {
  const subscribe = useCallback(
    (changed: () => void) => {
      const node = scroll.current
      if (!node) return () => {}
      const sizes = new ResizeObserver(changed)
      sizes.observe(node)
      node.addEventListener('scroll', changed, { passive: true })
      return () => {
        sizes.disconnect()
        node.removeEventListener('scroll', changed)
      }
    },
    [scroll]
  )
  const top = useSyncExternalStore(subscribe, () => stepped(scroll.current?.scrollTop ?? 0))
  const height = useSyncExternalStore(subscribe, () => stepped(scroll.current?.clientHeight ?? 800) + stepPx)
  return itemsBetween(layout, top - aheadPx, top + height + stepPx + aheadPx)
}

const stepped = (px: number) => Math.floor(px / stepPx) * stepPx
