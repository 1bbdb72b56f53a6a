import type { LocalDate, StandingKind } from '#sla/types'
import { none } from './dimension'
import type { LiveCase } from './live-case'
import type { Naming } from './naming'
import { narrowsText, textTest } from './text-search'

/**
 * Which cases are wanted. Filters combine with "and"; several values of one are "or". Left out, or an empty list, lets everything through.
 * `assignees` knows `none` (nobody) and `me` besides codes. Dates are local and both included; a case without a deadline is not within any.
 */
export type CaseFilter = {
  readonly states?: readonly StandingKind[] | undefined
  readonly services?: readonly string[] | undefined
  readonly categories?: readonly string[] | undefined
  readonly offices?: readonly string[] | undefined
  readonly assignees?: readonly string[] | undefined
  readonly channels?: readonly string[] | undefined
  readonly applicantKinds?: readonly string[] | undefined
  /** What a case is stuck on; `none` is nothing. */
  readonly stuckOn?: readonly string[] | undefined
  /** Only cases without a deadline: their clock stands still. */
  readonly due?: typeof none | undefined
  /** Put off in the triage, whether the time has come or not: the filter knows no clock. */
  readonly putOff?: boolean | undefined
  readonly dueFrom?: LocalDate | undefined
  readonly dueTo?: LocalDate | undefined
  readonly text?: string | undefined
}

export type CaseTest = (entry: LiveCase) => boolean

/** A filter as one test. It depends on nothing but the case and the naming. */
export function testOf(filter: CaseFilter, naming: Naming): CaseTest {
  const { states, services, categories, offices, assignees, channels, applicantKinds, stuckOn, putOff } = filter
  const tests = [
    oneOf(states, entry => entry.kind),
    oneOf(services, entry => entry.row.service),
    oneOf(categories, entry => naming.categoryOf(entry.row.service) ?? none),
    oneOf(offices, entry => entry.row.office),
    oneOf(
      assignees?.map(code => (code === 'me' && naming.me !== null ? naming.me : code)),
      assigneeOf
    ),
    oneOf(channels, entry => entry.row.channel),
    oneOf(applicantKinds, entry => entry.row.applicantKind),
    oneOf(stuckOn, entry => entry.row.stuckOn ?? none),
    filter.due === none ? ({ dueOn }: LiveCase) => dueOn === null : null,
    putOff === undefined ? null : ({ row }: LiveCase) => (row.snoozedUntil !== undefined) === putOff,
    dueWithin(filter),
    textTest(filter.text ?? '', naming)
  ].filter(test => test !== null)
  return allOf(tests)
}

/** All tests as one; of none or one there is nothing to put together, and that is nearly always so. */
function allOf(tests: readonly CaseTest[]): CaseTest {
  const [first, ...rest] = tests
  if (first === undefined) return () => true
  if (rest.length === 0) return first
  return entry => {
    for (const test of tests) if (!test(entry)) return false
    return true
  }
}

const assigneeOf = ({ row }: LiveCase) => row.assignee ?? none

function oneOf<T>(wanted: readonly T[] | undefined, of: (entry: LiveCase) => T): CaseTest | null {
  if (wanted === undefined || wanted.length === 0) return null
  const set = new Set(wanted)
  return entry => set.has(of(entry))
}

function dueWithin({ dueFrom, dueTo }: CaseFilter): CaseTest | null {
  if (dueFrom === undefined && dueTo === undefined) return null
  const [from, to] = [dueFrom ?? '', dueTo ?? '~']
  return ({ dueOn }) => dueOn !== null && dueOn >= from && dueOn <= to
}

/** Whether all that pass one filter are among those that pass another: true when typing went on, so that only those need be looked at. */
export function narrows(next: CaseFilter, old: CaseFilter, naming: Naming): boolean {
  return (
    JSON.stringify(withoutText(next)) === JSON.stringify(withoutText(old)) &&
    narrowsText(next.text ?? '', old.text ?? '', naming)
  )
}

function withoutText(filter: CaseFilter): CaseFilter {
  return { ...filter, text: undefined }
}
