import type { CompletionsQuestion } from '#api/report-queries'
import { dayNumber } from '#sla/civil'
import { monthsBefore, monthsIn, type Range, rangeOf, shifted } from './ranges'
import {
  type Basis,
  type Comparison,
  type ComplianceSearch,
  defaults,
  type Measure,
  type Period,
  type Step
} from './search'

/** The filters as the contract takes them; one that is not there leaves nothing out. */
export type Filters = Pick<CompletionsQuestion, 'service' | 'category' | 'office' | 'assignee'>

/** What the page is asked: which cases count, over which days, held against which. Everything on it is an answer to the same one. */
export type Question = Range & {
  /** How the period was chosen; `custom` by its dates. */
  readonly period: Period | 'custom'
  readonly by: Step
  readonly basis: Basis
  readonly measure: Measure
  readonly filters: Filters
  readonly compare: Comparison
  /** The days the period is held against; null where it is not. */
  readonly before: Range | null
  /** The local date now, by the server's clock. */
  readonly today: string
}

/** Who knows the offices of a wilayat. */
export type Offices = (wilayat: string) => readonly string[]

/** Longer periods are refused by the address: ten years of days are no picture. */
const longestDays = 3660
/** More points than these are no line any more. */
export const mostPoints = 400

/** What an address asks on a date. An inverted or endless range is none, and then the period counts. */
export function questionOf(search: ComplianceSearch, today: string, officesOf: Offices): Question {
  const custom = customRange(search)
  const period = custom ? 'custom' : (search.period ?? defaults.period)
  const range = custom ?? rangeOf(period as Period, today)
  const compare = search.compare ?? defaults.compare
  return {
    ...range,
    period,
    by: stepOf(search.by, range),
    basis: search.basis ?? defaults.basis,
    measure: search.measure ?? defaults.measure,
    filters: filtersOf(search, officesOf),
    compare,
    before: beforeOf(compare, range),
    today
  }
}

function customRange({ from, to }: ComplianceSearch): Range | null {
  if (from === undefined || to === undefined || to < from) return null
  return lengthOf({ from, to }) > longestDays ? null : { from, to }
}

/** Both ends counted. */
export const lengthOf = ({ from, to }: Range): number => dayNumber(to) - dayNumber(from) + 1

/** Days for a month, weeks for half a year, months beyond; another step where it was chosen and is still a picture. */
function stepOf(chosen: Step | undefined, range: Range): Step {
  const days = lengthOf(range)
  if (chosen !== undefined && (chosen !== 'day' || days <= mostPoints)) return chosen
  if (days <= 31) return 'day'
  return days <= 190 ? 'week' : 'month'
}

function filtersOf({ service, category, wilayat, assignee }: ComplianceSearch, officesOf: Offices): Filters {
  return {
    ...(service !== undefined && { service: [service] }),
    ...(category !== undefined && { category: [category] }),
    // A wilayat that the agreement does not know is asked as it came: it may be an office, and is answered with nothing otherwise.
    ...(wilayat !== undefined && { office: officesOf(wilayat).length > 0 ? [...officesOf(wilayat)] : [wilayat] }),
    ...(assignee !== undefined && { assignee: [assignee] })
  }
}

function beforeOf(compare: Comparison, range: Range): Range | null {
  switch (compare) {
    case 'none':
      return null
    case 'lastYear':
      return monthsBefore(range, 12)
    case 'before':
      return rightBefore(range)
    default:
      return compare satisfies never
  }
}

/**
 * The days before: as many for days; whole weeks back for weeks, so that Sundays are held against Sundays; whole months back for months. By the
 * length alone, so that a link with the dates of a quarter holds it against the same days as the quarter itself.
 */
function rightBefore(range: Range): Range {
  const days = lengthOf(range)
  const step = stepOf(undefined, range)
  switch (step) {
    case 'day':
      return shifted(range, -days)
    case 'week':
      return shifted(range, -Math.ceil(days / 7) * 7)
    case 'month':
      return monthsBefore(range, monthsIn(range))
    default:
      return step satisfies never
  }
}
