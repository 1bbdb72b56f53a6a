import { type RefObject, useState, useSyncExternalStore } from 'react'
import { itemsBetween, type Layout } from './layout'

/** Scrolled positions are told in steps of so many px, so that not each of them draws anew. */
const stepPx = 40
/** Drawn beyond what is seen, so that a quick scroll has something to show before the next drawing: most of it where the scroll goes. */
const beyond = { resting: [240, 240], up: [480, 120], down: [120, 480] } as const

/** Not scrolled for so long, a list rests. */
const restMs = 150

/** From where to where a list is to be drawn, in px from its top, and whether it is being scrolled. */
type Seen = { readonly from: number; readonly to: number; readonly isMoving: boolean }

/** First what will be seen, then some more: the first drawing is the longest. */
const unseen: Seen = { from: 0, to: 800, isMoving: false }

export type RowWindow = {
  /** The items that are to be drawn, from one up to another. */
  readonly items: readonly [number, number]
  readonly isMoving: boolean
}

/**
 * The items that are to be drawn: those in sight and some beyond, from one up to another. Rows have one height, so it is reckoned and nothing is
 * measured; see decision 0010.
 */
export function useRowWindow(scroll: RefObject<HTMLElement | null>, layout: Layout): RowWindow {
  const [watched] = useState(() => watchedScroll(scroll))
  const { from, to, isMoving } = useSyncExternalStore(watched.subscribe, watched.seen)
  return { items: itemsBetween(layout, from, to), isMoving }
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
      let resting: ReturnType<typeof setTimeout> | undefined
      let before = 0
      const look = (isMoving: boolean) => {
        const { scrollTop, clientHeight } = node
        const [above, below] = beyond[isMoving ? (scrollTop < before ? 'up' : 'down') : 'resting']
        before = scrollTop
        const top = stepped(scrollTop)
        const [from, to] = [top - above, top + stepped(clientHeight) + 2 * stepPx + below]
        if (from === seen.from && to === seen.to && isMoving === seen.isMoving) return
        seen = { from, to, isMoving }
        changed()
      }
      const scrolled = () => {
        clearTimeout(resting)
        resting = setTimeout(look, restMs, false)
        look(true)
      }
      const sizes = new ResizeObserver(() => look(seen.isMoving))
      sizes.observe(node)
      node.addEventListener('scroll', scrolled, { passive: true })
      return () => {
        clearTimeout(resting)
        sizes.disconnect()
        node.removeEventListener('scroll', scrolled)
      }
    }
  }
}

const stepped = (px: number) => Math.floor(px / stepPx) * stepPx
