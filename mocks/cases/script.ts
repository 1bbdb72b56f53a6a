import type { Step } from '#backend/steps'
import type { Arrival, ArrivalDay, Channel } from './arrivals'
import { latenessOf, lateShareOf } from './late'
import { type Dice, pick, pickWeighted } from './random'
import type { Served, Setting } from './setting'
import { type Plot, stepsOf } from './story'
import { budgetMsOf } from './worked'

/** The whole life of a case as it will go if nobody interferes. The state at an instant is this, cut there. */
export type Script = {
  readonly id: string
  readonly reference: string
  /** The case's own seed, for what hangs on it: documents, payments, touches. */
  readonly key: number
  readonly service: Served
  /** Where it was submitted. */
  readonly office: string
  readonly channel: Channel
  readonly applicantKind: 'citizen' | 'resident' | 'business'
  readonly startedAt: number
  /** By time; the first is the submission. */
  readonly steps: readonly Step[]
}

/** Sohar's share was asked for; the others are shared by the census of 2020, about. */
export const offices = [
  ['sohar', 35],
  ['al-suwaiq', 22.5],
  ['saham', 17],
  ['shinas', 10],
  ['al-khaburah', 9],
  ['liwa', 6.5]
] as const

export function scriptOf(setting: Setting, arrival: Arrival, on: ArrivalDay, number: number): Script {
  const { service, startedAt, channel, key, dice } = arrival
  const office = pickWeighted<string>(dice, offices)
  const year = on.date.slice(2, 4)
  return {
    id: `c-${year}${number}`,
    reference: `NB-${year}-${number}`,
    key,
    service,
    office,
    channel,
    applicantKind: applicantKindOf(dice, service),
    startedAt,
    steps: stepsOf(plotOf(setting, arrival, office, on))
  }
}

function applicantKindOf(dice: Dice, { traits }: Served): Script['applicantKind'] {
  if (dice() < traits.businessShare) return 'business'
  return pick(dice, ['citizen', 'citizen', 'citizen', 'resident'])
}

/** How it will end is thrown first; the story between is written to fit. */
function plotOf(setting: Setting, { service, startedAt, dice }: Arrival, office: string, on: ArrivalDay): Plot {
  const calendar = setting.calendarOf(office)
  const budgetMs = budgetMsOf(calendar, service, startedAt)
  const late = dice() < lateShareOf(setting, service, office, on)
  const ending = pickWeighted<Plot['ending']>(dice, [
    ['complete', 0.91],
    ['reject', 0.06],
    ['withdraw', late ? 0 : 0.03]
  ])
  const endsMs = late ? budgetMs + latenessOf(dice) : budgetMs * shareUsed(dice)
  return { setting, calendar, service, office, startedAt, budgetMs, late, ending, endsMs, dice }
}

/** Work expands to fill its deadline: few are done at once, most in the last third. */
function shareUsed(dice: Dice): number {
  return 0.98 - 0.8 * dice() ** 1.6
}
