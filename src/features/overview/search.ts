import * as z from 'zod/mini'
import { horizonBys } from '#casework/horizon-lines'

/** A code, or several: `?closed=lease-contracts,health-cards`. */
const codes = z.catch(
  z.optional(
    z.pipe(
      z.union([z.array(z.string()), z.string()]),
      z.transform(value => (typeof value === 'string' ? [value] : value))
    )
  ),
  undefined
)

/** What is seen of the overview. An address with a value that is none shows the page without it. */
export const overviewSearch = z.object({
  /** The rows of the horizon; services where it is left out. */
  by: z.catch(z.optional(z.enum(horizonBys)), undefined),
  /** `trouble`: the worst first, without groups; else as the agreement has them. */
  order: z.catch(z.optional(z.enum(['trouble'])), undefined),
  /** Categories whose services are folded away. */
  closed: codes,
  /** `all`: everybody's workload, not only those who have the most. */
  people: z.catch(z.optional(z.enum(['all'])), undefined)
})

export type OverviewSearch = z.infer<typeof overviewSearch>
