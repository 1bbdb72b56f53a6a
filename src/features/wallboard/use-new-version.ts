import { useEffect } from 'react'
import { useApi } from '#api/ApiProvider'
import { useDesk } from '#live/desk'
import { entryOf, isNight } from './version'

const lookMs = 10 * 60_000
const triedKey = 'miqat.screen.tried'

/** Loads the screen again at night when there is a new version: it is open for months, and nobody else would do it. */
export function useNewVersion() {
  const { clock } = useApi()
  const { timeZone } = useDesk().index.agreement.calendar
  useEffect(() => {
    const look = async () => {
      if (!isNight(clock.now(), timeZone)) return
      const html = await fetch(import.meta.env.BASE_URL, { cache: 'no-store' }).then(textOf, () => null)
      const next = html === null ? null : entryOf(html)
      const own = entryOf(document.documentElement.outerHTML)
      if (next === null || next === own || wasTried(next)) return
      window.location.reload()
    }
    // Not all screens of a governorate in the same minute.
    const timer = setInterval(() => void look(), lookMs * (0.75 + Math.random() / 2))
    return () => clearInterval(timer)
  }, [clock, timeZone])
}

const textOf = (response: Response) => (response.ok ? response.text() : null)

/** A cache on the way may go on answering with the old one; then loading again does not help, and is not done twice for the same. */
function wasTried(entry: string): boolean {
  try {
    if (sessionStorage.getItem(triedKey) === entry) return true
    sessionStorage.setItem(triedKey, entry)
  } catch {}
  return false
}
