import { type RefObject, useState, useSyncExternalStore } from 'react'
import { itemsBetween, type Layout } from './layout'

/** Scrolled positions are told in steps of so many px, so that not each of them draws anew. */
const stepPx = 120
/** Drawn beyond what is seen, so that a quick scroll has something to show before the next drawing. */
const aheadPx = 480

/** Not scrolled for so long, a list rests. */
const restMs = 150

/** How far a list is scrolled and how high it is, in steps, how much is drawn beyond that, and whether it is being scrolled. */
type Seen = { readonly top: number; readonly height: number; readonly ahead: number; readonly isMoving: boolean }

/** First what will be seen, then the rest: the first drawing is the longest. */
const unseen: Seen = { top: 0, height: 800, ahead: 0, isMoving: false }

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
  const { top, height, ahead, isMoving } = useSyncExternalStore(watched.subscribe, watched.seen)
  return { items: itemsBetween(layout, top - ahead, top + height + ahead), isMoving }
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
      const look = (isMoving: boolean) => {
        const [top, height] = [stepped(node.scrollTop), stepped(node.clientHeight) + 2 * stepPx]
        if (top === seen.top && height === seen.height && seen.ahead > 0 && isMoving === seen.isMoving) return
        seen = { top, height, ahead: aheadPx, isMoving }
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
