import type { LiveCase } from './live-case'
import type { Naming } from './naming'

/** What cases are counted and grouped by. */
export const dimensions = [
  'service',
  'category',
  'office',
  'assignee',
  'state',
  'dueOn',
  'channel',
  'applicantKind',
  'stuckOn'
] as const
export type Dimension = (typeof dimensions)[number]

/** In place of a code: nobody, no category, no deadline that is known, stuck on nothing. The same word as in the contract's filter of assignees. */
export const none = 'none'

/** What a case counts under. */
export function readValue(dimension: Dimension, naming: Naming): (entry: LiveCase) => string {
  switch (dimension) {
    case 'service':
      return entry => entry.row.service
    case 'category':
      return entry => naming.categoryOf(entry.row.service) ?? none
    case 'office':
      return entry => entry.row.office
    case 'assignee':
      return entry => entry.row.assignee ?? none
    case 'state':
      return entry => entry.kind
    case 'dueOn':
      return entry => entry.dueOn ?? none
    case 'channel':
      return entry => entry.row.channel
    case 'applicantKind':
      return entry => entry.row.applicantKind
    case 'stuckOn':
      return entry => entry.row.stuckOn ?? none
    default:
      return dimension satisfies never
  }
}
