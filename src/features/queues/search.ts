import * as z from 'zod/mini'
import { dimensions, none } from '#live/dimension'
import { sorts } from '#live/sort-keys'
import { tabs } from '#live/tabs'

/** Columns of the list of services that it can be sorted by. */
export const sortKeys = ['open', 'overdue', 'atRisk', 'dueToday', 'paused', 'earliest'] as const
export type SortKey = (typeof sortKeys)[number]

/** Text of an address; the router reads `?q=12` as a number. */
const word = z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String))
const text = z.catch(z.optional(word), undefined)

/** Several codes, or one: `?office=sohar,saham`. An empty list is none. */
const codes = z.catch(
  z.optional(
    z.pipe(
      z.union([z.array(word), word]),
      z.transform(value => (typeof value === 'string' ? [value] : value))
    )
  ),
  undefined
)

/** A local date; anything else shows the page without it. */
const date = z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined)

/** Days as they are spoken of; `before` is before today, which for an open case is overdue, and `none` no deadline, for the clock stands still. */
export const dueWords = ['before', 'today', 'tomorrow', 'week', 'nextWeek', none] as const
export type DueWord = (typeof dueWords)[number]

/** The states an open case can be in. */
export const states = ['overdue', 'atRisk', 'onTrack', 'paused'] as const
const someStates = z.catch(
  z.optional(
    z.pipe(
      z.union([z.array(z.enum(states)), z.enum(states)]),
      z.transform(value => (typeof value === 'string' ? [value] : value))
    )
  ),
  undefined
)

/** What is seen of the list of services. An address with a value that is none shows the page without it. */
export const queuesSearch = z.object({
  q: text,
  sort: z.catch(z.optional(z.enum(sortKeys)), undefined)
})

/**
 * What is seen of one queue: which cases, in what order and groups, and how. Filters combine with "and"; several values of one are "or". `assignee` knows
 * `none` and `me` besides codes; `dueFrom` and `dueTo` are local dates, both included.
 */
export const queueSearch = z.object({
  tab: z.catch(z.optional(z.enum(tabs)), undefined),
  q: text,
  state: someStates,
  service: codes,
  category: codes,
  office: codes,
  assignee: codes,
  channel: codes,
  /** The applicant's kind. */
  kind: codes,
  stuck: codes,
  dueFrom: date,
  dueTo: date,
  /** Days that move with today, in place of dates, so that a saved view is as true tomorrow. */
  due: z.catch(z.optional(z.enum(dueWords)), undefined),
  sort: z.catch(z.optional(z.enum(sorts)), undefined),
  desc: z.catch(z.optional(z.boolean()), undefined),
  group: z.catch(z.optional(z.enum(dimensions)), undefined),
  /** The columns that are shown, in their order. */
  columns: codes,
  /** The groups that are closed, by their values. */
  closed: codes,
  dense: z.catch(z.optional(z.boolean()), undefined),
  /** The saved view this began as, by its id. */
  view: text,
  /** The case whose panel is open, by its id. */
  case: text
})

export type QueueSearch = z.infer<typeof queueSearch>

/** In place of a service's code: the queue of all services. */
export const allServices = 'all'
