import { sumByDay } from './forecast'
import type { Workload } from './workload'

export const forecastHeight = 220

/** A working day ahead: what is due then, and how much of it will be finished. */
export type ForecastDay = {
  readonly date: string
  readonly due: number
  readonly fits: number
  readonly late: number
}

export function forecastDays(workloads: readonly Workload[], days: readonly string[]): readonly ForecastDay[] {
  const due = sumByDay(
    workloads.map(one => one.due),
    days.length
  )
  const late = sumByDay(
    workloads.map(({ fit }) => fit.late),
    days.length
  )
  return days.map((date, day) => {
    const [cases, missed] = [due[day] ?? 0, late[day] ?? 0]
    return { date, due: cases, late: missed, fits: cases - missed }
  })
}
