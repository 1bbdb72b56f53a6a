import type { ArrivalDay } from './arrivals'
import { chanceOf, type Dice, exponential } from './random'
import type { Served, Setting } from './setting'

const byOffice: Readonly<Record<string, number>> = { 'al-suwaiq': 1.35, liwa: 0.75, shinas: 0.9, sohar: 0.98 }
const AFTER_EID = 2.4
// Things were worse in the spring of 2025 and get better slowly.
const TREND_FROM = 20_180
const TREND_DAYS = 900

/** How likely a case is to miss its deadline: by service, office, the drift of the years, the month, and the Eids. */
export function lateShareOf(setting: Setting, service: Served, office: string, { day, date }: ArrivalDay): number {
  const drift = 1.16 - 0.42 * Math.min(1, Math.max(0, (day - TREND_FROM) / TREND_DAYS))
  const month = 0.88 + 0.24 * chanceOf(setting.seed, Number(date.slice(0, 4) + date.slice(5, 7)), 3)
  const eid = setting.eidWeeks.has(day) ? AFTER_EID : 1
  return Math.min(0.7, service.traits.lateShare * (byOffice[office] ?? 1) * drift * month * eid)
}

const DAY_OF_WORK_MS = 7 * 3_600_000
const LATEST_MS = 12 * DAY_OF_WORK_MS

/** How late, in working time: most a day or two, a few for weeks. */
export function latenessOf(dice: Dice): number {
  return Math.min(LATEST_MS, (0.05 + exponential(dice, 2.45)) * DAY_OF_WORK_MS)
}
