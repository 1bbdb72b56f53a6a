import { type Live, liveAt } from './live'
import type { Promised } from './promised'
import type { Script } from './script'
import type { Setting } from './setting'

/** What the scripts have for one day, by time. */
export type Entry = { readonly at: number; readonly live: Live; readonly arrives: boolean }

/** The rest of a day: what lies ahead of the open cases, and the arrivals with what happens to them on the same day. */
export function agendaOf(
  setting: Setting,
  promised: Promised,
  open: Iterable<Live>,
  arrivals: readonly Script[],
  from: number,
  until: number
): Entry[] {
  const entries: Entry[] = []
  for (const live of open) pushAhead(entries, live, until)
  for (const script of arrivals) {
    if (script.startedAt <= from) continue
    const live = liveAt(setting, promised, script, script.startedAt)
    entries.push({ at: script.startedAt, live, arrives: true })
    pushAhead(entries, live, until)
  }
  return entries.sort((one, other) => one.at - other.at || order(one.live, other.live))
}

function pushAhead(entries: Entry[], live: Live, until: number): void {
  for (const { at } of live.ahead) {
    if (at >= until) return
    entries.push({ at, live, arrives: false })
  }
}

function order(one: Live, other: Live): number {
  return one.script.id < other.script.id ? -1 : one.script.id > other.script.id ? 1 : 0
}
