import * as z from 'zod/mini'
import { tabs } from '#live/tabs'

/** Columns of the list of services that it can be sorted by. */
export const sortKeys = ['open', 'overdue', 'atRisk', 'dueToday', 'paused', 'earliest'] as const
export type SortKey = (typeof sortKeys)[number]

/** Text of an address; the router reads `?q=12` as a number. */
const text = z.catch(z.optional(z.pipe(z.union([z.string(), z.number()]), z.transform(String))), undefined)

/** What is seen of the list of services. An address with a value that is none shows the page without it. */
export const queuesSearch = z.object({
  q: text,
  sort: z.catch(z.optional(z.enum(sortKeys)), undefined)
})

/** What is seen of one queue; `category` narrows the queue of all services. */
export const queueSearch = z.object({
  tab: z.catch(z.optional(z.enum(tabs)), undefined),
  category: text,
  /** The case whose panel is open, by its id. */
  case: text
})

/** In place of a service's code: the queue of all services. */
export const allServices = 'all'
