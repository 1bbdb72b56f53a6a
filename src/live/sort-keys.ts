import { type Dimension, none, readValue } from './dimension'
import type { LiveCase } from './live-case'
import { collatorOf, type Named, type Naming } from './naming'
import { leftAt } from './time-left'

/** One thing cases are ordered by. A value that is not known, Infinity or null, comes last in either direction. */
export type SortKey =
  | { readonly kind: 'number'; readonly of: (entry: LiveCase) => number; readonly descending: boolean }
  | {
      readonly kind: 'code'
      readonly of: (entry: LiveCase) => string | null
      readonly compare: (one: string, other: string) => number
      readonly descending: boolean
    }

export const sorts = ['due', 'left', 'submitted', 'reference', 'service', 'assignee', 'office', 'state'] as const
export type SortBy = (typeof sorts)[number]

/** `due` is the order of `compareCases`; all others have it as the last resort, so that every order is total. */
export type CaseSort = { readonly by: SortBy; readonly descending?: boolean | undefined }

/** What a sort goes by, the first thing first. `left` is as of an instant: as time passes rows do not move by themselves. */
export function keysOf({ by, descending = false }: CaseSort, naming: Naming, asOf: number): readonly SortKey[] {
  switch (by) {
    case 'due':
      return descending ? [{ kind: 'number', of: entry => entry.dueAt ?? Infinity, descending }] : []
    case 'left':
      return [{ kind: 'number', of: entry => leftAt(entry, asOf), descending }]
    case 'submitted':
      return [{ kind: 'number', of: entry => Date.parse(entry.row.clock.startedAt), descending }]
    case 'reference':
      return referenceKeys(descending)
    case 'service':
    case 'assignee':
    case 'office':
    case 'state':
      return [dimensionKey(by, naming, descending)]
    default:
      return by satisfies never
  }
}

/** The order of a dimension's values: names by the alphabet, states by how much they press, dates as they come; what has no value last. */
export function dimensionKey(dimension: Dimension, naming: Naming, descending = false): SortKey {
  const of = readValue(dimension, naming)
  const valueOrNull = (entry: LiveCase) => nullIfNone(of(entry))
  return { kind: 'code', of: valueOrNull, compare: compareValues(dimension, naming), descending }
}

const nullIfNone = (value: string) => (value === none ? null : value)

/** Compares two values of a dimension, neither of them `none`. */
export function compareValues(dimension: Dimension, naming: Naming): (one: string, other: string) => number {
  if (dimension === 'state') return (one, other) => pressing.indexOf(one) - pressing.indexOf(other)
  if (!isNamed(dimension)) return byCode
  const { compare } = collatorOf(naming.locale)
  return (one, other) =>
    one === other ? 0 : compare(naming.nameOf(dimension, one), naming.nameOf(dimension, other)) || byCode(one, other)
}

/** Of the other dimensions the values are few and fixed, or dates: their codes are their order. */
const isNamed = (dimension: Dimension): dimension is Named =>
  dimension === 'service' || dimension === 'category' || dimension === 'office' || dimension === 'assignee'

const byCode = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

const pressing: readonly string[] = ['overdue', 'missed', 'atRisk', 'onTrack', 'paused', 'met']

/** References by what stands before their number, then by the number: 9 before 10. */
function referenceKeys(descending: boolean): readonly SortKey[] {
  let last = ''
  /** Thousands in a row begin alike; the same text again is known without being looked at. */
  const seriesOf = ({ row: { reference } }: LiveCase) => {
    const length = numberAt(reference)
    if (length !== last.length || !reference.startsWith(last)) last = reference.slice(0, length)
    return last
  }
  return [
    { kind: 'code', of: seriesOf, compare: byCode, descending },
    { kind: 'number', of: ({ row }) => numberOf(row.reference), descending }
  ]
}

/** Where the digits at the end of a reference begin; at most 15 of them, which a number holds exactly. */
function numberAt(reference: string): number {
  let at = reference.length
  while (at > 0 && reference.length - at < 15 && isDigit(reference.charCodeAt(at - 1))) at -= 1
  return at
}

function numberOf(reference: string): number {
  let number = 0
  for (let at = numberAt(reference); at < reference.length; at++) number = number * 10 + reference.charCodeAt(at) - zero
  return number
}

const zero = 48
const isDigit = (code: number) => code >= zero && code <= zero + 9
