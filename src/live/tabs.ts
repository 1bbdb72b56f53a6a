import type { LiveCase } from './live-case'

/** The parts of a queue that have a count and a page of their own. They overlap: a case may be at risk, due today and unassigned at once. */
export const tabs = ['all', 'overdue', 'atRisk', 'dueToday', 'unassigned', 'paused'] as const
export type Tab = (typeof tabs)[number]
export type Counts = Readonly<Record<Tab, number>>

/** One definition behind the count on a tab and the rows under it. */
export function belongs(tab: Tab, entry: LiveCase): boolean {
  switch (tab) {
    case 'all':
      return true
    case 'overdue':
    case 'atRisk':
    case 'paused':
      return entry.kind === tab
    case 'dueToday':
      return entry.dueToday
    case 'unassigned':
      return entry.row.assignee === null
    default:
      return tab satisfies never
  }
}

export const noCounts: Counts = { all: 0, overdue: 0, atRisk: 0, dueToday: 0, unassigned: 0, paused: 0 }

/** Counts with one case more or less. */
export function counted(counts: Counts, entry: LiveCase, by: 1 | -1): Counts {
  const more = { ...counts }
  count(more, entry, by)
  return more
}

/** Counts that are being kept, with one case more or less. Written out, because it is done for 100,000 cases at a time. */
export function count(counts: Record<Tab, number>, entry: LiveCase, by: 1 | -1): void {
  if (belongs('all', entry)) counts.all += by
  if (belongs('overdue', entry)) counts.overdue += by
  if (belongs('atRisk', entry)) counts.atRisk += by
  if (belongs('dueToday', entry)) counts.dueToday += by
  if (belongs('unassigned', entry)) counts.unassigned += by
  if (belongs('paused', entry)) counts.paused += by
}
