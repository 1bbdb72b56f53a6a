import * as z from 'zod/mini'

/** Whose cases: mine, those of my office, nobody's, everybody's; and those that were put off. */
export const triageTabs = ['mine', 'office', 'nobody', 'all', 'snoozed'] as const
export type TriageTab = (typeof triageTabs)[number]

const word = z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String))

/** What is seen of the triage. An address with a value that is none shows the page without it. */
export const triageSearch = z.object({
  tab: z.catch(z.optional(z.enum(triageTabs)), undefined),
  /** By what holds the cases up, in place of one list. */
  grouped: z.catch(z.optional(z.boolean()), undefined),
  /** The case whose panel is open, by its id. */
  case: z.catch(z.optional(word), undefined)
})
