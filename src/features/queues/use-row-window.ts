import { type RefObject, useState, useSyncExternalStore } from 'react'
import { itemsBetween, type Layout } from './layout'

/** Scrolled positions are told in steps of so many px, so that not each of them draws anew. */
const stepPx = 120
/** Drawn beyond what is seen, so that a quick scroll has something to show before the next drawing. */
const aheadPx = 480

/** How far a list is scrolled and how high it is, in steps. */
type Seen = { readonly top: number; readonly height: number }

const unseen: Seen = { top: 0, height: 800 + stepPx }

/**
 * The items that are to be drawn: those in sight and some beyond, from one up to another. Rows have one height, so it is reckoned and nothing is
 * measured; see decision 0010.
 */
export function useRowWindow(scroll: RefObject<HTMLElement | null>, layout: Layout): readonly [number, number] {
  const [watched] = useState(() => watchedScroll(scroll))
  const { top, height } = useSyncExternalStore(watched.subscribe, watched.seen)
  return itemsBetween(layout, top - aheadPx, top + height + stepPx + aheadPx)
}

/**
 * Reads the list when it has been scrolled or resized, and only then: asked after each drawing, it would have the browser lay out the page at once, a
 * thousand updates a second or not.
 */
function watchedScroll(scroll: RefObject<HTMLElement | null>) {
  let seen = unseen
  return {
    seen: () => seen,
    subscribe: (changed: () => void) => {
      const node = scroll.current
      if (!node) return () => {}
      const look = () => {
        const [top, height] = [stepped(node.scrollTop), stepped(node.clientHeight) + stepPx]
        if (top === seen.top && height === seen.height) return
        seen = { top, height }
        changed()
      }
      const sizes = new ResizeObserver(look)
      sizes.observe(node)
      node.addEventListener('scroll', look, { passive: true })
      return () => {
        sizes.disconnect()
        node.removeEventListener('scroll', look)
      }
    }
  }
}

const stepped = (px: number) => Math.floor(px / stepPx) * stepPx
