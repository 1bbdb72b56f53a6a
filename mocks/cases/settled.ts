import { after, submitted } from '#backend/state'
import { dateOf, dayNumber } from '#sla/civil'
import { arrivalsOn, NUMBERS_A_DAY, yearStart } from './arrivals'
import { dueOf, type Live } from './live'
import { asFound } from './promised'
import type { Script } from './script'
import type { Setting } from './setting'

/** A case as reports and filters need it. */
export type Known = Pick<Live, 'script' | 'state' | 'calendar' | 'dueAt' | 'changedAt'>

const ended = new WeakMap<Setting, WeakMap<Script, Known>>()

/** A case whose script has come to its end, as it ended. That never changes, so it is worked out once for all worlds of a setting. */
export function settledOf(setting: Setting, script: Script): Known {
  const known = ended.get(setting) ?? new WeakMap<Script, Known>()
  ended.set(setting, known)
  const settled = known.get(script) ?? newSettled(setting, script)
  known.set(script, settled)
  return settled
}

function newSettled(setting: Setting, script: Script): Known {
  const promised = asFound(setting)
  const state = script.steps.reduce(after, submitted(script.office, promised.termsOf(script).target))
  const changedAt = script.steps.at(-1)?.at ?? script.startedAt
  const calendar = promised.calendarOf(state.office)
  return { script, state, changedAt, calendar, dueAt: dueOf(calendar, script, state) }
}

/** The first date the world remembers: the first of the month so many months before the one it started in. */
export function historyStart(day: number, back: number): number {
  const [year, month] = dateOf(day).split('-').map(Number) as [number, number]
  const months = year * 12 + month - 1 - back
  return dayNumber(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`)
}

export function scriptsBetween(setting: Setting, fromDay: number, toDay: number): Script[] {
  return Array.from({ length: Math.max(0, toDay - fromDay + 1) }, (_, index) =>
    arrivalsOn(setting, fromDay + index)
  ).flat()
}

/** The script of an id, found by the date its running number tells; nothing for an id of no script. */
export function findScript(setting: Setting, id: string, firstDay: number, lastDay: number): Script | undefined {
  const parts = /^c-(\d\d)(\d{1,6})$/.exec(id)
  if (!parts) return undefined
  const day = yearStart(`20${parts[1]}`) + Math.floor((Number(parts[2]) - 1) / NUMBERS_A_DAY)
  if (day < firstDay || day > lastDay) return undefined
  return arrivalsOn(setting, day).find(script => script.id === id)
}
