import type { Step } from '#backend/steps'
import { type Dice, diceOf, exponential, pick } from './random'
import type { Script } from './script'
import type { Setting } from './setting'
import * as texts from './texts'
import { instantOfWorked, workedAt } from './worked'

const MEAN_MS = 70 * 60_000
const NOTED_SHARE = 0.03

/**
 * A case in work is touched about every hour: with some thousand open ones, ten to twenty changes a minute.
 * Apart from the script because reports over a year need none of them.
 */
export function timelineOf(setting: Setting, script: Script): readonly Step[] {
  const known = timelines.get(script)
  if (known) return known
  const timeline = [...script.steps, ...touchesOf(setting, script)].sort((one, other) => one.at - other.at)
  timelines.set(script, timeline)
  return timeline
}

const timelines = new WeakMap<Script, readonly Step[]>()

/** While somebody has the case and waits for nobody, in opening hours. */
function touchesOf(setting: Setting, { key, steps, office }: Script): Step[] {
  const dice = diceOf(key, 11)
  const calendar = setting.calendarOf(office)
  const touches: Step[] = []
  let holder: string | null = null
  for (const [index, step] of steps.entries()) {
    holder = holderAfter(step, holder)
    const next = steps[index + 1]
    if (!next || holder === null || step.kind === 'requestInformation') continue
    const until = workedAt(calendar, next.at)
    let worked = workedAt(calendar, step.at) + exponential(dice, MEAN_MS)
    while (worked < until) {
      const at = Math.floor(instantOfWorked(calendar, worked))
      if (at > step.at && at < next.at) touches.push(touchOf(dice, at, holder))
      worked += exponential(dice, MEAN_MS)
    }
  }
  return touches
}

function touchOf(dice: Dice, at: number, by: string): Step {
  return dice() < NOTED_SHARE ? { kind: 'note', text: pick(dice, texts.notes), at, by } : { kind: 'touch', at, by }
}

/** Nobody while the case is new, referred, or closed. */
function holderAfter(step: Step, holder: string | null): string | null {
  switch (step.kind) {
    case 'claim':
      return step.by
    case 'assign':
      return step.to
    case 'refer':
    case 'complete':
    case 'reject':
    case 'withdraw':
      return null
    default:
      return holder
  }
}
