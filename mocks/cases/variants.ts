import type { Calendar } from '#sla/calendar'
import { startOfDay } from '#sla/local'
import { dueOf, type Live } from './live'
import type { Promised } from './promised'
import { between, chanceOf, diceOf, pick, pickWeighted } from './random'
import { offices, type Script } from './script'
import { type Setting, staffOf } from './setting'
import { dayOf } from './worked'

// Above every running number of the scripts.
const FIRST_NUMBER = 200_001
const JITTER_MS = 50 * 60_000

/**
 * More open cases than the scripts have, for rehearsals with many: copies of open ones with their own number, office and staff,
 * begun some minutes earlier on the same date. They stand still until somebody acts on them.
 */
export function variantsOf(
  setting: Setting,
  promised: Promised,
  sources: readonly Live[],
  count: number,
  now: number
): Live[] {
  const year = new Date(now).getUTCFullYear() % 100
  if (sources.length === 0) return []
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    variantOf(setting, promised, sources[index % sources.length] as Live, `${year}${FIRST_NUMBER + index}`, index)
  )
}

function variantOf(setting: Setting, promised: Promised, source: Live, number: string, index: number): Live {
  const dice = diceOf(source.script.key, index, 5)
  const office = pickWeighted<string>(dice, offices)
  const assignee = source.state.assignee === null ? null : pick(dice, staffOf(office)).code
  const script: Script = {
    ...source.script,
    id: `c-${number}`,
    reference: `NB-${number.slice(0, 2)}-${number.slice(2)}`,
    key: source.script.key + index + 1,
    office,
    startedAt: startedEarlier(setting, source.script.startedAt, between(dice, 0, JITTER_MS)),
    steps: []
  }
  const state = { ...source.state, office, assignee }
  const calendar = promised.calendarOf(office)
  const dueAt = dueOfVariant(calendar, source, script, state)
  return { ...source, script, state, ahead: [], row: null, calendar, dueAt }
}

function startedEarlier({ calendar }: Setting, startedAt: number, byMs: number): number {
  const earliest = startOfDay(calendar, dayOf(calendar, startedAt))
  return Math.max(earliest, Math.floor((startedAt - byMs) / 1000) * 1000)
}

/** Days are counted from the date of the start, so the same date has the same deadline; asked only where that may not hold. */
function dueOfVariant(calendar: Calendar, source: Live, script: Script, state: Live['state']): number | null {
  const same = calendar === source.calendar && state.target.unit !== 'workingMinutes'
  return same ? source.dueAt : dueOf(calendar, script, state)
}

/** As many of the open ones as were asked for, always the same ones. */
export function someOf(sources: readonly Live[], count: number): Live[] {
  return [...sources].sort((one, other) => one.script.key - other.script.key).slice(0, count)
}

/** Whether a later arrival belongs to a thinned world. */
export function isKept({ key }: Script, share: number): boolean {
  return share >= 1 || chanceOf(key, 13) < share
}
