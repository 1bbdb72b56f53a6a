/** The module a page of the app begins with: its name holds a hash of what is in it. Null where this is no page of the app. */
export function entryOf(html: string): string | null {
  const tags = html.match(/<script\b[^>]*>/g) ?? []
  const tag = tags.find(one => /\btype="module"/.test(one) && /\bsrc="/.test(one))
  return tag ? (/\bsrc="([^"]+)"/.exec(tag)?.[1] ?? null) : null
}

/** From two to four at night nobody is in the hall. */
const from = 2
const to = 4

/** Whether it is the time to look for a new version, by the hour where the agreement holds. */
export function isNight(at: number, timeZone: string): boolean {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(at).slice(0, 2)
  )
  return hour >= from && hour < to
}
