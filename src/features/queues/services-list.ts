import type { AgreementIndex } from '#api/agreement-index'
import type { AgreementService, Named } from '#api/generated/types.gen'
import { folded, matches } from '#i18n/fold'
import type { LiveCase } from '#live/live-case'
import type { LiveSnapshot } from '#live/live-set'
import { type Counts, noCounts, type Tab } from '#live/tabs'
import type { SortKey } from './search'

/** One service as a line of the list. `service` is missing where the agreement does not know the code. */
export type ServiceLine = {
  readonly code: string
  readonly service: AgreementService | undefined
  readonly counts: Counts
  /** The case with the earliest deadline; null where none has one. */
  readonly earliest: LiveCase | null
}

/** Lines under one heading; `category` is null for codes the agreement does not know, and for a list that is sorted and so has no headings. */
export type ServiceGroup = {
  readonly category: Named | null
  readonly lines: readonly ServiceLine[]
  readonly counts: Counts
}

export type ServicesAsked = { readonly q: string | undefined; readonly sort: SortKey | undefined }

/** The list of services as asked for: by category in the agreement's order, or sorted by a column, worst first. */
export function listServices(index: AgreementIndex, open: LiveSnapshot, asked: ServicesAsked): readonly ServiceGroup[] {
  const keep = matching(index, asked.q)
  const groups = [
    ...index.categories.map(group => ({ ...group, services: group.services.map(service => service.code) })),
    unknownGroup(index, open)
  ]
    .map(({ category, services }) => ({
      category,
      lines: services.filter(keep).map(code => lineOf(index, open, code))
    }))
    .filter(group => group.lines.length > 0)
  if (asked.sort === undefined) return groups.map(group => ({ ...group, counts: totalOf(group.lines) }))
  const lines = groups.flatMap(group => group.lines).sort(comparing(asked.sort))
  return lines.length === 0 ? [] : [{ category: null, lines, counts: totalOf(lines) }]
}

function unknownGroup(index: AgreementIndex, open: LiveSnapshot): { category: null; services: string[] } {
  return { category: null, services: open.services().filter(code => !index.service(code)) }
}

export function lineOf(index: AgreementIndex, open: LiveSnapshot, code: string): ServiceLine {
  const { cases, counts } = open.queue(code)
  return { code, service: index.service(code), counts, earliest: withDeadline(cases[0]) }
}

/** Cases without a deadline come last, so the first one tells. */
export const withDeadline = (first: LiveCase | undefined) => (first && first.dueAt !== null ? first : null)

function matching(index: AgreementIndex, q: string | undefined): (code: string) => boolean {
  if (q === undefined || q.trim() === '') return () => true
  return code => {
    const service = index.service(code)
    return matches(folded(`${code} ${service?.nameAr ?? ''} ${service?.nameEn ?? ''}`), q)
  }
}

function comparing(sort: SortKey): (a: ServiceLine, b: ServiceLine) => number {
  if (sort === 'earliest') return (a, b) => dueOf(a) - dueOf(b)
  const tab: Tab = sort === 'open' ? 'all' : sort
  return (a, b) => b.counts[tab] - a.counts[tab] || dueOf(a) - dueOf(b)
}

const dueOf = (line: ServiceLine) => line.earliest?.dueAt ?? Number.MAX_SAFE_INTEGER

export function totalOf(lines: readonly { readonly counts: Counts }[]): Counts {
  const sum = (tab: Tab) => lines.reduce((total, line) => total + line.counts[tab], 0)
  return {
    ...noCounts,
    all: sum('all'),
    overdue: sum('overdue'),
    atRisk: sum('atRisk'),
    dueToday: sum('dueToday'),
    unassigned: sum('unassigned'),
    paused: sum('paused')
  }
}
