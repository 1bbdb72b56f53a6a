import { none } from '#live/dimension'
import type { CaseFilter } from '#live/filter'
import type { ViewAsked } from '#live/view-rows'
import type { LocalDate } from '#sla/types'
import { type DueDays, daysOf } from './due-days'
import { allServices, type QueueSearch } from './search'

/** What an address asks of the open cases on a day: which of them, in what order and groups. */
export function askedOf(search: QueueSearch, service: string, today: LocalDate): ViewAsked {
  const { tab = 'all', sort: by = 'due', desc: descending = false, group = null } = search
  return { filter: filterOf(search, service, today), tab, sort: { by, descending }, group }
}

function filterOf(search: QueueSearch, service: string, today: LocalDate): CaseFilter {
  const isAll = service === allServices
  const { from: dueFrom, to: dueTo } = dueDaysOf(search, today)
  const due = search.due === none ? none : undefined
  return {
    states: search.state,
    services: isAll ? search.service : [service],
    categories: isAll ? search.category : undefined,
    offices: search.office,
    assignees: search.assignee,
    channels: search.channel,
    applicantKinds: search.kind,
    stuckOn: search.stuck,
    due,
    dueFrom,
    dueTo,
    text: search.q
  }
}

/** The days of an address; a word that moves with today comes before dates. */
export function dueDaysOf({ due, dueFrom, dueTo }: QueueSearch, today: LocalDate): DueDays {
  if (due === none) return {}
  return due ? daysOf(due, today) : { from: dueFrom, to: dueTo }
}
