import type { Staff } from '#api/generated/types.gen'
import type { Happening, Step } from '#backend/steps'
import type { Calendar } from '#sla/calendar'
import { addWorkingDays, closingOf, isOpenAt, localDate } from '#sla/local'
import { between, type Dice, exponential, pick, pickWeighted } from './random'
import { type Served, type Setting, staffOf } from './setting'
import * as texts from './texts'
import { instantOfWorked, workedAt } from './worked'

/** What is settled before the story is written. Lengths are working time in ms since the submission, pauses left out. */
export type Plot = {
  readonly setting: Setting
  readonly calendar: Calendar
  readonly service: Served
  readonly office: string
  readonly startedAt: number
  readonly budgetMs: number
  readonly late: boolean
  readonly ending: 'complete' | 'reject' | 'withdraw'
  readonly endsMs: number
  readonly dice: Dice
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const DAY_OF_WORK_MS = 7 * HOUR_MS
/** Nothing of a story happens later than this after its submission: what was submitted before needs no look for open cases. */
export const LONGEST_MS = 50 * DAY_MS
const LONGEST_PAUSE_MS = 16 * DAY_MS

/** A story being written: how much working time pauses took so far, and who has the case. */
type Pen = {
  readonly plot: Plot
  readonly steps: Step[]
  readonly beginsAtWorked: number
  pausedMs: number
  usedMs: number
  office: string
  holder: string | null
  extended: boolean
}

export function stepsOf(plot: Plot): readonly Step[] {
  const { startedAt, calendar, office } = plot
  const pen: Pen = {
    plot,
    steps: [{ at: startedAt, by: null, kind: 'submitted' }],
    beginsAtWorked: workedAt(calendar, startedAt),
    pausedMs: 0,
    usedMs: 0,
    office,
    holder: null,
    extended: false
  }
  writeFirstTouch(pen)
  const endsMs = Math.max(plot.endsMs, pen.usedMs + 10 * MINUTE_MS)
  writeMiddle(pen, endsMs)
  writeEnd(pen, endsMs)
  return pen.steps
}

function writeFirstTouch(pen: Pen): void {
  const { dice, budgetMs } = pen.plot
  const waitedMs = Math.min(exponential(dice, 3 * HOUR_MS) + 5 * MINUTE_MS, budgetMs * 0.55)
  take(pen, waitedMs, staffOf(pen.office), dice() < 0.3)
}

function take(pen: Pen, usedMs: number, staff: readonly Staff[], assigned: boolean): void {
  const holder = holderOf(pen.plot.dice, staff)
  pen.holder = holder
  write(pen, usedMs, assigned ? { kind: 'assign', to: holder } : { kind: 'claim' }, assigned ? leadOf(pen) : holder)
}

/** The lead takes few, the second far too many: somebody must be overloaded for the dashboard to show it. */
function holderOf(dice: Dice, staff: readonly Staff[]): string {
  const weights = staff.map(({ code }, index) => [code, index === 0 ? 0.5 : index === 1 ? 1.8 : 1] as const)
  return pickWeighted(dice, weights)
}

/** Everything between the first touch and the end, in the order of its time. */
function writeMiddle(pen: Pen, endsMs: number): void {
  const { dice, budgetMs } = pen.plot
  const until = Math.min(endsMs, budgetMs)
  const somewhere = (low: number, high: number) => pen.usedMs + (until - pen.usedMs) * between(dice, low, high)
  if (dice() < 0.22) write(pen, somewhere(0.05, 0.3), { kind: 'note', text: pick(dice, texts.notes) })
  if (dice() < 0.025 && until > 2 * DAY_OF_WORK_MS) writeReferral(pen, somewhere(0.1, 0.3), until)
  if (dice() < pen.plot.service.traits.pausedShare) writePause(pen, somewhere(0.05, 0.6))
  if (dice() < pen.plot.service.traits.inspectedShare) writeVisit(pen, somewhere(0.1, 0.4), somewhere(0.5, 0.95))
  if (dice() < 0.05) writeHandOver(pen, somewhere(0.3, 0.7))
  if (dice() < 0.02) writePause(pen, somewhere(0.3, 0.8))
  if (pen.plot.late ? dice() < 0.38 : dice() < 0.015) writeEscalation(pen, endsMs)
}

function writeReferral(pen: Pen, usedMs: number, until: number): void {
  const { dice, setting } = pen.plot
  const others = setting.agreement.offices.filter(({ code }) => code !== pen.office)
  const to = pick(dice, others).code
  write(pen, usedMs, { kind: 'refer', to, reason: pick(dice, texts.referrals) })
  pen.office = to
  take(pen, Math.min(usedMs + exponential(dice, 3 * HOUR_MS), (usedMs + until) / 2), staffOf(to), false)
}

function writePause(pen: Pen, usedMs: number): void {
  const { dice, calendar } = pen.plot
  const waitingFor = dice() < 0.1 ? 'otherBody' : 'applicant'
  const other = waitingFor === 'otherBody'
  const from = instantOf(pen, usedMs)
  write(pen, usedMs, {
    kind: 'requestInformation',
    message: pick(dice, other ? texts.otherBodies : texts.requests),
    reason: other ? 'otherBodyReply' : pick(dice, texts.pauseReasons),
    waitingFor,
    expectedEndAt: expectedEnd(calendar, from, dice)
  })
  const { at } = pen.steps.at(-1) as Step
  const to = answeredAt(pen, at)
  pen.steps.push({ kind: 'resume', at: to, by: other ? pen.holder : null, returned: !other && dice() < 0.18 })
  pen.pausedMs += workedAt(calendar, to) - workedAt(calendar, at)
}

/** The close of the third to fifth working day: what people are usually given. */
function expectedEnd(calendar: Calendar, from: number, dice: Dice): number {
  const date = addWorkingDays(calendar, localDate(calendar, from), 3 + Math.floor(dice() * 3))
  return closingOf(calendar, date) ?? from
}

/** Some answer at night and on Fridays; most do when the offices work. */
function answeredAt({ plot }: Pen, from: number): number {
  const { dice, calendar, startedAt } = plot
  const latest = Math.min(from + LONGEST_PAUSE_MS, startedAt + LONGEST_MS - DAY_MS)
  const at = from + (0.3 + exponential(dice, 4.8)) * DAY_MS
  const worked = workedAt(calendar, at) + between(dice, 0, 5) * HOUR_MS
  const answered = isOpenAt(calendar, at) || dice() < 0.25 ? at : instantOfWorked(calendar, worked)
  return Math.floor(Math.max(from + MINUTE_MS, Math.min(latest, answered)) / 1000) * 1000
}

function writeVisit(pen: Pen, fromMs: number, toMs: number): void {
  const { dice } = pen.plot
  write(pen, fromMs, { kind: 'note', text: pick(dice, texts.visits), stuckOn: 'inspection' })
  if (toMs > pen.usedMs) write(pen, toMs, { kind: 'note', text: texts.visited, stuckOn: null })
}

function writeHandOver(pen: Pen, usedMs: number): void {
  const others = staffOf(pen.office).filter(({ code }) => code !== pen.holder)
  if (others.length > 0) take(pen, usedMs, others, true)
}

function writeEscalation(pen: Pen, endsMs: number): void {
  const { dice, budgetMs } = pen.plot
  const usedMs = Math.min(endsMs - MINUTE_MS, budgetMs * between(dice, 0.85, 1.2))
  write(pen, usedMs, { kind: 'escalate', reason: pick(dice, texts.escalations) })
  if (budgetMs > 9 * DAY_OF_WORK_MS && dice() < 0.12) writeExtension(pen)
}

function writeExtension(pen: Pen): void {
  const { dice, service } = pen.plot
  pen.extended = true
  const target = { ...service.target, value: service.target.value + pick(dice, [3, 5]) }
  write(pen, pen.usedMs + 20 * MINUTE_MS, { kind: 'extend', target, reason: pick(dice, texts.extensions) }, leadOf(pen))
}

function writeEnd(pen: Pen, endsMs: number): void {
  const { dice, late, ending } = pen.plot
  const breachReason =
    late && !pen.extended && dice() < 0.85 ? pickWeighted<string>(dice, texts.breachReasons) : undefined
  switch (ending) {
    case 'withdraw':
      write(pen, endsMs, { kind: 'withdraw' }, null)
      break
    case 'reject':
      write(pen, endsMs, { kind: 'reject', reason: pick(dice, texts.rejections), breachReason })
      break
    case 'complete':
      write(pen, endsMs, { kind: 'complete', breachReason })
      if (!late && dice() < 0.006) writeReopening(pen, endsMs)
      break
    default:
      ending satisfies never
  }
}

function writeReopening(pen: Pen, endsMs: number): void {
  const { dice, calendar } = pen.plot
  const closedAt = (pen.steps.at(-1) as Step).at
  const worked = workedAt(calendar, closedAt)
  const at = instantOfWorked(calendar, worked + between(dice, 0.3, 4) * DAY_OF_WORK_MS)
  pen.steps.push({ kind: 'reopen', reason: pick(dice, texts.reopenings), at, by: leadOf(pen) })
  pen.pausedMs += workedAt(calendar, at) - worked
  write(pen, endsMs + between(dice, 0.1, 0.9) * DAY_OF_WORK_MS, { kind: 'complete' })
}

function leadOf(pen: Pen): string | null {
  return staffOf(pen.office)[0]?.code ?? null
}

/** Puts a step where so much working time had been used; never before the step that stands last. */
function write(pen: Pen, usedMs: number, happening: Happening, by: string | null = pen.holder): void {
  pen.usedMs = Math.max(pen.usedMs, usedMs)
  const last = (pen.steps.at(-1) as Step).at
  const latest = pen.plot.startedAt + LONGEST_MS
  const at = Math.max(last + 1000, Math.min(latest, instantOf(pen, pen.usedMs)))
  pen.steps.push({ ...happening, at: Math.floor(at / 1000) * 1000, by })
}

function instantOf(pen: Pen, usedMs: number): number {
  return instantOfWorked(pen.plot.calendar, pen.beginsAtWorked + Math.max(usedMs, pen.usedMs) + pen.pausedMs)
}
