import type { CaseRow } from '#api/generated/types.gen'
import { isOpen } from '#backend/state'
import type { Step } from '#backend/steps'
import { startOfDay } from '#sla/local'
import { agendaOf, type Entry } from './agenda'
import { arrivalsOn } from './arrivals'
import { dueOf, happen, type Live, liveAt, reckonAnew } from './live'
import { asFound, type Promised } from './promised'
import { rowOf } from './row'
import type { Script } from './script'
import type { Setting } from './setting'
import { findScript, historyStart, type Known, scriptsBetween, settledOf } from './settled'
import { LONGEST_MS } from './story'
import { isKept, someOf, variantsOf } from './variants'
import { dayOf } from './worked'

/**
 * All cases at one instant that moves on. Open ones are kept as they stand; closed ones are read off their scripts when asked for,
 * so that a start costs seven weeks of scripts and a report the rest of the year.
 */
export type World = {
  /** The instant up to which everything has happened. */
  readonly now: number
  /** Grows with every change. */
  readonly version: number
  readonly open: ReadonlyMap<string, Live>
  /** Lets what the scripts have happen up to an instant. */
  catchUp(now: number): void
  /** The next instant the scripts have something for, as far as today's agenda knows. */
  readonly nextAt: number
  find(id: string): Live | undefined
  /** Lets somebody interfere: from here on the case has no script. */
  act(live: Live, step: Step): void
  /** Reckons every open deadline anew after a change of the calendar; gives the cases it moved. */
  reckonAnew(by: string): readonly Live[]
  /** Open and closed, as far back as it remembers. The first call reads all of it. */
  all(): readonly Known[]
  liveOf(known: Known): Live
}

type WorldOptions = {
  readonly startsAt: number
  /** How many are open at the start; the scripts' own number unless given. */
  readonly cases?: number | undefined
  /** How many whole months it remembers; thirteen unless given. */
  readonly months?: number | undefined
  /** What deadlines rest on; the setting's own unless given. */
  readonly promised?: (Promised & { takes(script: Script): boolean }) | undefined
  /** `step` is what happened, and the row it happened to; nothing for an arrival. */
  readonly onChange: (live: Live, step?: Step, before?: CaseRow) => void
}

const HISTORY_MONTHS = 13

export function createWorld(setting: Setting, { startsAt, cases, onChange, ...options }: WorldOptions): World {
  const { calendar } = setting
  const promised = options.promised ?? { ...asFound(setting), takes: () => true }
  const firstDay = dayOf(calendar, startsAt)
  const windowDay = dayOf(calendar, startsAt - LONGEST_MS) - 1
  const firstKnown = Math.min(windowDay, historyStart(firstDay, options.months ?? HISTORY_MONTHS))
  const window = scriptsBetween(setting, windowDay, firstDay).filter(({ startedAt }) => startedAt <= startsAt)
  const [settled, unsettled] = split(window, ({ steps }) => (steps.at(-1) as Step).at <= startsAt)
  const lives = unsettled.map(script => liveAt(setting, promised, script, startsAt))
  const natural = lives.filter(({ state }) => isOpen(state))
  const open = new Map(peopled(setting, promised, natural, cases, startsAt).map(live => [live.script.id, live]))
  const share = cases === undefined ? 1 : Math.min(1, cases / Math.max(1, natural.length))
  // Closed for now, but their script goes on: they will be reopened, unless fewer cases were asked for.
  const closed = new Map(lives.filter(({ state }) => !isOpen(state)).map(live => [live.script.id, live]))
  if (share < 1) for (const live of closed.values()) live.ahead = []

  let day = firstDay
  let now = startsAt
  let version = 0
  let agenda: Entry[] = []
  let next = 0
  let past: readonly Known[] | null = null
  planDay(startsAt)

  function planDay(from: number): void {
    const arrivals = arrivalsOn(setting, day).filter(script => isKept(script, share) && promised.takes(script))
    agenda = agendaOf(
      setting,
      promised,
      [...open.values(), ...closed.values()],
      arrivals,
      from,
      startOfDay(calendar, day + 1)
    )
    next = 0
  }

  function run({ at, live, arrives }: Entry): void {
    const step = live.ahead[0]
    if (arrives) arrive(live)
    else if (step?.at === at) takeStep(live, step)
  }

  function takeStep(live: Live, step: Step): void {
    live.ahead = live.ahead.slice(1)
    happens(live, step)
  }

  /** The agenda was written in the morning, and the calendar may have changed since. */
  function arrive(live: Live): void {
    live.calendar = promised.calendarOf(live.state.office)
    live.dueAt = dueOf(live.calendar, live.script, live.state)
    changed(live)
  }

  function happens(live: Live, step: Step): void {
    const before = rowOf(live)
    happen(promised, live, step)
    changed(live, step, before)
  }

  function changed(live: Live, step?: Step, before?: CaseRow): void {
    const { id } = live.script
    const [to, from] = isOpen(live.state) ? [open, closed] : [closed, open]
    from.delete(id)
    to.set(id, live)
    version++
    onChange(live, step, before)
  }

  function catchUp(until: number): void {
    while (now < until) {
      const dayEnds = startOfDay(calendar, day + 1)
      for (; (agenda[next]?.at ?? Infinity) <= Math.min(until, dayEnds - 1); next++) run(agenda[next] as Entry)
      now = Math.min(until, dayEnds)
      if (now < dayEnds) return
      day++
      planDay(dayEnds - 1)
    }
  }

  /** Those that had come to their end when the world started. */
  function history(): readonly Known[] {
    past ??= [...scriptsBetween(setting, firstKnown, windowDay - 1), ...settled].map(script =>
      settledOf(setting, script)
    )
    return past
  }

  function liveOf(known: Known): Live {
    const { id } = known.script
    return open.get(id) ?? closed.get(id) ?? liveAt(setting, asFound(setting), known.script, now)
  }

  function find(id: string): Live | undefined {
    const live = open.get(id) ?? closed.get(id)
    if (live) return live
    const script = findScript(setting, id, firstKnown, firstDay)
    // Whatever had not ended when the world started is in the maps, or was left out of a thinned world.
    return script && (script.steps.at(-1) as Step).at <= startsAt
      ? liveAt(setting, asFound(setting), script, now)
      : undefined
  }

  return {
    get now() {
      return now
    },
    get version() {
      return version
    },
    get nextAt() {
      return agenda[next]?.at ?? startOfDay(calendar, day + 1)
    },
    open,
    catchUp,
    find,
    act(live, step) {
      live.ahead = []
      happens(live, step)
    },
    reckonAnew(by) {
      const moved = [...open.values()].filter(live => reckonAnew(promised, live, now, by))
      if (moved.length > 0) version++
      return moved
    },
    all() {
      const ended = history().filter(({ script }) => !closed.has(script.id) && !open.has(script.id))
      return [...open.values(), ...closed.values(), ...ended]
    },
    liveOf
  }
}

function peopled(
  setting: Setting,
  promised: Promised,
  natural: readonly Live[],
  cases: number | undefined,
  now: number
): readonly Live[] {
  if (cases === undefined || cases === natural.length) return natural
  if (cases < natural.length) return someOf(natural, cases)
  return [...natural, ...variantsOf(setting, promised, natural, cases - natural.length, now)]
}

function split(scripts: readonly Script[], test: (script: Script) => boolean): [Script[], Script[]] {
  return [scripts.filter(test), scripts.filter(script => !test(script))]
}
