import type { LiveCase } from '#live/live-case'
import { dayOf, type Workload } from './workload'

type InTime = Pick<LiveCase, 'dueOn'> & { readonly row: Pick<LiveCase['row'], 'service'> }

/**
 * The open cases that will not be finished in time, as the forecast counts them: of those due on each day of a line the last ones, so many as are late
 * then. `inTime` stands by deadline. `day` is one working day, null all of them.
 */
export function unfitCases<Case extends InTime>(
  workloads: readonly Workload[],
  inTime: readonly Case[],
  days: readonly string[],
  day: string | null
): readonly Case[] {
  const lineOf = new Map(workloads.flatMap(workload => workload.services.map(code => [code, workload] as const)))
  const due = new Map<Workload, Case[][]>(workloads.map(workload => [workload, days.map(() => [])]))
  for (const one of inTime) {
    const line = lineOf.get(one.row.service)
    const at = one.dueOn === null ? null : dayOf(one.dueOn, days)
    if (line && at !== null) due.get(line)?.[at]?.push(one)
  }
  const late = new Set(
    [...due].flatMap(([{ fit }, byDay]) =>
      byDay.flatMap((cases, at) =>
        day === null || day === days[at] ? cases.slice(cases.length - (fit.late[at] ?? 0)) : []
      )
    )
  )
  return inTime.filter(one => late.has(one))
}
