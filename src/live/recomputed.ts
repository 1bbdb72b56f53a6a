import type { CaseRow } from '#api/generated/types.gen'
import type { Standing } from '#sla/clock'
import { standing } from '#sla/clock'
import { calendarsOf, readClock } from './live-case'
import { agreement, naming, startAt } from './made-cases'
import type { ViewAsked } from './view-rows'

/** What the live set has to come to, worked out the slow way, from nothing, and sharing no code with it but the rules of time. */

const calendarOf = calendarsOf(agreement)

export type Case = {
  readonly row: CaseRow
  readonly at: Standing
  readonly started: number
  readonly leftAtAsOf: number
  /** Left when it has come to stand. */
  readonly frozenMs: number
}

export function recomputed(rows: Iterable<CaseRow>, now: number, asOf = now): Case[] {
  return [...rows]
    .filter(row => row.clock.stoppedAt === null)
    .map(row => {
      const reckoned = (at: number) => standing(calendarOf(row.office), readClock(row), at, agreement.policy)
      return {
        row,
        at: reckoned(now),
        started: Date.parse(row.clock.startedAt),
        leftAtAsOf: reckoned(asOf).leftMs,
        frozenMs: reckoned(standsFrom(row)).leftMs
      }
    })
}

const standsFrom = (row: CaseRow) => Math.max(startAt, ...row.clock.pauses.map(({ from }) => Date.parse(from)))

const isInTab = {
  all: () => true,
  overdue: ({ at }: Case) => at.kind === 'overdue',
  atRisk: ({ at }: Case) => at.kind === 'atRisk',
  dueToday: ({ at }: Case) => at.dueToday,
  unassigned: ({ row }: Case) => row.assignee === null,
  paused: ({ at }: Case) => at.kind === 'paused'
}

/** The cases that pass a filter, in order, and how many of them are in each tab. */
export function viewOf(cases: readonly Case[], { filter, sort, tab = 'all', group }: ViewAsked) {
  const passing = cases.filter(one => passes(one, filter))
  const counts = Object.fromEntries(Object.entries(isInTab).map(([name, test]) => [name, passing.filter(test).length]))
  const rows = passing.filter(isInTab[tab])
  rows.sort((a, b) => {
    const inGroup = group ? compare(wordOf(a, group), wordOf(b, group), false) : 0
    return inGroup || compare(keyOf(a, sort.by), keyOf(b, sort.by), sort.descending === true) || byDue(a, b)
  })
  return { rows, counts }
}

function passes({ row, at }: Case, filter: ViewAsked['filter']): boolean {
  const within = (list: readonly string[] | undefined, value: string) => !list?.length || list.includes(value)
  const assignees = filter.assignees?.map(code => (code === 'me' ? 'p1' : code))
  const said = naming.fold(
    [
      row.reference,
      naming.textOf('service', row.service),
      naming.textOf('office', row.office),
      row.assignee && naming.textOf('assignee', row.assignee)
    ].join(' | ')
  )
  const words = naming.fold(filter.text ?? '').split(' ')
  return (
    within(filter.states, at.kind) &&
    within(filter.services, row.service) &&
    within(filter.categories, naming.categoryOf(row.service) ?? 'none') &&
    within(filter.offices, row.office) &&
    within(assignees, row.assignee ?? 'none') &&
    within(filter.channels, row.channel) &&
    within(filter.applicantKinds, row.applicantKind) &&
    (filter.due === undefined || at.dueOn === null) &&
    (filter.dueFrom === undefined || (at.dueOn !== null && at.dueOn >= filter.dueFrom)) &&
    (filter.dueTo === undefined || (at.dueOn !== null && at.dueOn <= filter.dueTo)) &&
    words.every(word => said.includes(word))
  )
}

type Word = string | number | null

/** What a case stands under in a group, or is sorted by, where that is a name. */
function wordOf({ row, at }: Case, by: string): Word {
  const category = naming.categoryOf(row.service)
  const words: Record<string, Word> = {
    service: naming.nameOf('service', row.service),
    office: naming.nameOf('office', row.office),
    assignee: row.assignee && naming.nameOf('assignee', row.assignee),
    category: category && naming.nameOf('category', category),
    state: ['overdue', 'missed', 'atRisk', 'onTrack', 'paused', 'met'].indexOf(at.kind),
    dueOn: at.dueOn,
    channel: row.channel,
    applicantKind: row.applicantKind,
    stuckOn: row.stuckOn ?? null
  }
  return words[by] ?? null
}

function keyOf(one: Case, by: ViewAsked['sort']['by']): Word {
  switch (by) {
    case 'due':
      return one.at.dueAt
    case 'left':
      return one.leftAtAsOf
    case 'submitted':
      return one.started
    case 'reference':
      return `${one.row.reference.replace(/\d+$/, '')}${(one.row.reference.match(/\d+$/)?.[0] ?? '').padStart(9, '0')}`
    default:
      return wordOf(one, by)
  }
}

function compare(a: Word, b: Word, descending: boolean): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  const by = typeof a === 'string' && typeof b === 'string' ? alphabet(a, b) : Number(a) - Number(b)
  return descending ? -by : by
}

const alphabet = (a: string, b: string) => (/^[!-~]*$/.test(a + b) ? (a < b ? -1 : 1) : a.localeCompare(b, 'ar'))

/** By deadline, those without one last by the time they have left, then by id. */
function byDue(a: Case, b: Case): number {
  const [one, other] = [a.at.dueAt ?? Infinity, b.at.dueAt ?? Infinity]
  if (one !== other) return one - other
  if (one === Infinity && a.frozenMs !== b.frozenMs) return a.frozenMs - b.frozenMs
  return a.row.id < b.row.id ? -1 : 1
}
