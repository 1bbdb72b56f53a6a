const tellers = new WeakMap<Element, (isSeen: boolean) => void>()
let observer: IntersectionObserver | null = null

/** One observer for all: a list draws rows beyond what is seen, and each has something to say in the matter. */
function observerOfAll(): IntersectionObserver {
  observer ??= new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) tellers.get(target)?.(isIntersecting)
  })
  return observer
}

/**
 * Tells whether an element is on screen, a moment after it is observed and whenever that changes, until the answer is called. Where a browser cannot
 * say, nothing is told: take it for seen until you are told otherwise.
 */
export function watchSight(element: Element, tell: (isSeen: boolean) => void): () => void {
  if (typeof IntersectionObserver === 'undefined') return () => {}
  tellers.set(element, tell)
  observerOfAll().observe(element)
  return () => {
    tellers.delete(element)
    observer?.unobserve(element)
  }
}
