import type { CaseRow } from '#api/generated/types.gen'
import { after, type CaseState, clockOf, submitted } from '#backend/state'
import type { Step } from '#backend/steps'
import { deadline } from '#sla/clock'
import type { Script } from './script'
import type { Setting } from './setting'
import { timelineOf } from './touches'

/** A case with its present state. Mutable on purpose: a hundred thousand of them are kept, and a few change each second. */
export type Live = {
  readonly script: Script
  state: CaseState
  /** What has happened, by time. Its length is the revision. */
  past: readonly Step[]
  /** What is still to come by the script; empty once somebody has interfered. */
  ahead: readonly Step[]
  /** By the rules of time; null while it stands still before it is due. */
  dueAt: number | null
  changedAt: number
  /** As last sent; made again after a change. */
  row: CaseRow | null
}

/** The case as it stands at an instant not before its submission, with what is still to come. */
export function liveAt(setting: Setting, script: Script, now: number): Live {
  const timeline = timelineOf(setting, script)
  const next = timeline.findIndex(({ at }) => at > now)
  const split = next < 0 ? timeline.length : next
  const past = timeline.slice(0, split)
  const state = past.reduce(after, submitted(script.office, script.service.target))
  const changedAt = past.at(-1)?.at ?? script.startedAt
  const dueAt = dueOf(setting, script, state)
  return { script, state, past, ahead: timeline.slice(split), dueAt, changedAt, row: null }
}

/** Lets a step happen. */
export function happen(setting: Setting, live: Live, step: Step): void {
  const state = after(live.state, step)
  if (state !== live.state) live.dueAt = dueOf(setting, live.script, state)
  live.state = state
  live.past = [...live.past, step]
  live.changedAt = step.at
  live.row = null
}

export function dueOf(setting: Setting, script: Script, state: CaseState): number | null {
  return deadline(setting.calendarOf(state.office), clockOf(script.startedAt, state)).dueAt
}

export function revisionOf({ past }: Live): number {
  return past.length
}

export function etagOf(live: Live): string {
  return `"${live.script.id}-${revisionOf(live)}"`
}
