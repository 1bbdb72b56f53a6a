import * as z from 'zod/mini'

/** Lengths of the period in weeks. */
export const periods = [13, 26, 52] as const
export const bases = ['due', 'closed'] as const

export type Weeks = (typeof periods)[number]
export type Basis = (typeof bases)[number]

/** What is seen of compliance. An address with a value that is none shows the page without it. */
export const complianceSearch = z.object({
  weeks: z.catch(z.optional(z.literal(periods)), undefined),
  basis: z.catch(z.optional(z.enum(bases)), undefined),
  service: z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(100))), undefined)
})

/** Seen where the address does not say; left out of addresses, so that one picture has one address. */
export const defaults = { weeks: 13, basis: 'due' } as const satisfies { weeks: Weeks; basis: Basis }

/** A choice as it stands in the address: not at all where it is the default. */
export const unlessDefault = <Value>(value: Value, fallback: Value): Value | undefined =>
  value === fallback ? undefined : value
