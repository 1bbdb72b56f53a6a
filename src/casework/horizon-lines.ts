import type { AgreementIndex } from '#api/agreement-index'
import type { AgreementService, Named, Staff } from '#api/generated/types.gen'
import { none } from '#live/dimension'
import type { CaseFilter } from '#live/filter'
import { countsOf, type HorizonColumn, placing } from '#live/horizon'
import type { CrossTotals, Totals } from '#live/tally'

/** What the rows of the horizon are. */
export const horizonBys = ['services', 'wilayats', 'staff'] as const
export type HorizonBy = (typeof horizonBys)[number]

/** The dimension of the live set that each is counted by. */
export const dimensionOf = { services: 'service', wilayats: 'office', staff: 'assignee' } as const

export type LineName =
  | { readonly kind: 'named'; readonly named: Pick<Named, 'nameAr' | 'nameEn'> }
  /** A code that the agreement does not know. */
  | { readonly kind: 'unknown'; readonly code: string }
  | { readonly kind: 'unassigned' }
  /** Services that are in no category of the agreement. */
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'all' }

/** One row: how many open cases there are in each column. `filter` finds exactly these cases, in all columns together. */
export type HorizonLine = {
  readonly key: string
  readonly name: LineName
  readonly service?: AgreementService | undefined
  readonly filter: CaseFilter
  readonly counts: readonly number[]
  /** Of those due today, how many are overdue already. */
  readonly lateToday: number
  readonly total: number
}

export type HorizonGroup = { readonly head: HorizonLine | null; readonly lines: readonly HorizonLine[] }
export type HorizonLines = { readonly total: HorizonLine; readonly groups: readonly HorizonGroup[] }

type Counted = {
  readonly columns: readonly HorizonColumn[]
  /** Open cases by code and due date, and those of them that are overdue. */
  readonly open: CrossTotals
  readonly overdue: CrossTotals
}

/** A line of some codes. */
type MakeLine = (
  line: Pick<HorizonLine, 'key' | 'name' | 'service' | 'filter'>,
  codes: readonly string[]
) => HorizonLine

/** All rows of the horizon, counted. Whoever has cases is in it, known to the agreement or not, so the rows add up to the total. */
export function horizonLines(
  by: HorizonBy,
  index: AgreementIndex,
  staff: readonly Staff[],
  counted: Counted
): HorizonLines {
  const make = lineMaker(counted)
  const codes = [...counted.open.keys()]
  const total = make({ key: 'all', name: { kind: 'all' }, filter: {} }, codes)
  return { total, groups: groupsOf(by, index, staff, codes, make) }
}

function groupsOf(
  by: HorizonBy,
  index: AgreementIndex,
  staff: readonly Staff[],
  codes: readonly string[],
  make: MakeLine
): readonly HorizonGroup[] {
  switch (by) {
    case 'services':
      return serviceGroups(index, codes, make)
    case 'wilayats':
      return [{ head: null, lines: wilayatLines(index, codes, make) }]
    case 'staff':
      return [{ head: null, lines: staffLines(staff, codes, make) }]
    default:
      return by satisfies never
  }
}

function lineMaker({ columns, open, overdue }: Counted): MakeLine {
  const place = placing(columns)
  const today = columns.findIndex(({ kind }) => kind === 'today')
  const sums = (all: CrossTotals, codes: readonly string[]) => countsOf(columns, place, mergedTotals(all, codes))
  return (line, codes) => {
    const counts = sums(open, codes)
    return {
      ...line,
      counts,
      lateToday: sums(overdue, codes)[today] ?? 0,
      total: counts.reduce((sum, count) => sum + count, 0)
    }
  }
}

function mergedTotals(all: CrossTotals, codes: readonly string[]): Totals {
  const merged = new Map<string, number>()
  for (const code of codes)
    for (const [dueOn, count] of all.get(code) ?? []) merged.set(dueOn, (merged.get(dueOn) ?? 0) + count)
  return merged
}

/** Categories in the agreement's order. A service that is not offered any more is shown while it has cases. */
function serviceGroups(index: AgreementIndex, codes: readonly string[], make: MakeLine): readonly HorizonGroup[] {
  const listed = index.categories.map(({ category, services }) => {
    const shown = services.filter(({ code, status }) => status === 'active' || codes.includes(code))
    return { category, codes: shown.map(({ code }) => code) }
  })
  const known = new Set(listed.flatMap(group => group.codes))
  const unlisted = codes.filter(code => !known.has(code))
  const groups = listed
    .filter(group => group.codes.length > 0)
    .map(group => ({
      head: make(
        {
          key: `category ${group.category.code}`,
          name: { kind: 'named', named: group.category },
          filter: { categories: [group.category.code] }
        },
        group.codes
      ),
      lines: group.codes.map(code => serviceLine(index, code, make))
    }))
  if (unlisted.length === 0) return groups
  const head = make({ key: 'unlisted', name: { kind: 'unlisted' }, filter: { services: unlisted } }, unlisted)
  return [...groups, { head, lines: unlisted.map(code => serviceLine(index, code, make)) }]
}

function serviceLine(index: AgreementIndex, code: string, make: MakeLine): HorizonLine {
  const service = index.service(code)
  return make({ key: code, name: nameOf(service, code), service, filter: { services: [code] } }, [code])
}

function wilayatLines({ agreement }: AgreementIndex, codes: readonly string[], make: MakeLine): readonly HorizonLine[] {
  const lines = agreement.wilayats.flatMap(wilayat => {
    const offices = agreement.offices.filter(office => office.wilayat === wilayat.code).map(({ code }) => code)
    if (offices.length === 0) return []
    return make({ key: wilayat.code, name: { kind: 'named', named: wilayat }, filter: { offices } }, offices)
  })
  const known = new Set(lines.flatMap(({ filter }) => filter.offices ?? []))
  return [...lines, ...othersOf(codes, known, code => ({ offices: [code] }), make)]
}

/** Nobody's cases first: they are the ones to be given to somebody. */
function staffLines(staff: readonly Staff[], codes: readonly string[], make: MakeLine): readonly HorizonLine[] {
  const nobody = make({ key: none, name: { kind: 'unassigned' }, filter: { assignees: [none] } }, [none])
  const lines = staff.map(one =>
    make({ key: one.code, name: { kind: 'named', named: one }, filter: { assignees: [one.code] } }, [one.code])
  )
  const known = new Set([none, ...staff.map(({ code }) => code)])
  return [nobody, ...lines, ...othersOf(codes, known, code => ({ assignees: [code] }), make)]
}

function othersOf(
  codes: readonly string[],
  known: ReadonlySet<string>,
  filterOf: (code: string) => CaseFilter,
  make: MakeLine
): readonly HorizonLine[] {
  return codes
    .filter(code => !known.has(code))
    .map(code => make({ key: code, name: { kind: 'unknown', code }, filter: filterOf(code) }, [code]))
}

const nameOf = (named: Pick<Named, 'nameAr' | 'nameEn'> | undefined, code: string): LineName =>
  named ? { kind: 'named', named } : { kind: 'unknown', code }

/** How many cases of a line are past their deadline. */
export function lateOf({ counts, lateToday }: HorizonLine, columns: readonly HorizonColumn[]): number {
  return columns.reduce((sum, { kind }, at) => (kind === 'late' ? sum + (counts[at] ?? 0) : sum), lateToday)
}

/** The lines without their groups, the most in trouble first: by cases past their deadline, then by those due today, then by all. */
export function worstFirst({ groups }: HorizonLines, columns: readonly HorizonColumn[]): readonly HorizonLine[] {
  const today = columns.findIndex(({ kind }) => kind === 'today')
  const measured = groups.flatMap(({ lines }) => lines).map(line => ({ line, late: lateOf(line, columns) }))
  return measured
    .sort(
      (a, b) =>
        b.late - a.late || (b.line.counts[today] ?? 0) - (a.line.counts[today] ?? 0) || b.line.total - a.line.total
    )
    .map(({ line }) => line)
}
