import type { CaseRow } from '#api/generated/types.gen'
import { after, type CaseState, clockOf, isOpen, submitted } from '#backend/state'
import type { Step } from '#backend/steps'
import type { Calendar } from '#sla/calendar'
import { deadline } from '#sla/clock'
import type { Promised } from './promised'
import type { Script } from './script'
import type { Setting } from './setting'
import { timelineOf } from './touches'

/** A case with its present state. Mutable on purpose: a hundred thousand of them are kept, and a few change each second. */
export type Live = {
  readonly script: Script
  /** The version in force on the day of the submission, kept for life. */
  readonly agreementVersion: number
  state: CaseState
  /** What has happened, by time. Its length is the revision. */
  past: readonly Step[]
  /** What is still to come by the script; empty once somebody has interfered. */
  ahead: readonly Step[]
  /** What its deadline rests on; a closed case keeps the calendar it was closed under. */
  calendar: Calendar
  /** By the rules of time; null while it stands still before it is due. */
  dueAt: number | null
  changedAt: number
  /** As last sent; made again after a change. */
  row: CaseRow | null
}

/** The case as it stands at an instant not before its submission, with what is still to come. */
export function liveAt(setting: Setting, promised: Promised, script: Script, now: number): Live {
  const timeline = timelineOf(setting, script)
  const next = timeline.findIndex(({ at }) => at > now)
  const split = next < 0 ? timeline.length : next
  const past = timeline.slice(0, split)
  const { agreementVersion, target } = promised.termsOf(script)
  const state = past.reduce(after, submitted(script.office, target))
  const changedAt = past.at(-1)?.at ?? script.startedAt
  const calendar = promised.calendarOf(state.office)
  const dueAt = dueOf(calendar, script, state)
  const ahead = timeline.slice(split)
  return { script, agreementVersion, state, past, ahead, calendar, dueAt, changedAt, row: null }
}

/** Lets a step happen. What is done to a closed case leaves its verdict alone. */
export function happen(promised: Promised, live: Live, step: Step): void {
  const state = after(live.state, step)
  const rests = isOpen(live.state) || isOpen(state)
  if (rests) live.calendar = promised.calendarOf(state.office)
  if (rests && state !== live.state) live.dueAt = dueOf(live.calendar, live.script, state)
  live.state = state
  record(live, step)
}

/** Reckons an open case's deadline by the calendar as it is now. Whether it is another than before: then it is a change like any other. */
export function reckonAnew(promised: Promised, live: Live, at: number, by: string): boolean {
  const calendar = promised.calendarOf(live.state.office)
  if (calendar === live.calendar) return false
  live.calendar = calendar
  const dueAt = dueOf(calendar, live.script, live.state)
  if (dueAt === live.dueAt) return false
  live.dueAt = dueAt
  record(live, { kind: 'touch', at, by })
  return true
}

function record(live: Live, step: Step): void {
  live.past = [...live.past, step]
  live.changedAt = step.at
  live.row = null
}

export function dueOf(calendar: Calendar, script: Script, state: CaseState): number | null {
  return deadline(calendar, clockOf(script.startedAt, state)).dueAt
}

export function revisionOf({ past }: Live): number {
  return past.length
}

export function etagOf(live: Live): string {
  return `"${live.script.id}-${revisionOf(live)}"`
}
