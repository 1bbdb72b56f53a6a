const storageKey = 'miqat.screen'
const screens = /\/wallboard\/?$/

type PageOfToken = {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>
  readonly history: Pick<History, 'replaceState' | 'state'>
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>
}

/**
 * The read-only token of a screen that nobody signs in at, from its address: `/wallboard#token=…`. What stands after `#` is sent to no server, and it is
 * taken out of the address, so that nobody reads it off the screen; it is kept for as long as the tab lives. Null on every other page.
 */
export function takeToken({ location, history, ...page }: PageOfToken): string | null {
  if (!screens.test(location.pathname)) return null
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  if (given === null || given === '') return attempt(() => page.sessionStorage.getItem(storageKey))
  attempt(() => page.sessionStorage.setItem(storageKey, given))
  history.replaceState(history.state, '', location.pathname + location.search)
  return given
}

/** A storage that is full or forbidden is no reason to fail: the token then lives as long as the page. */
function attempt<T>(action: () => T): T | null {
  try {
    return action()
  } catch {
    return null
  }
}
