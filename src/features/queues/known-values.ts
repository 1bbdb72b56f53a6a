import type { Dimension } from '#live/dimension'
import { states } from './search'

/** The values the contract knows of what is no name of the agreement: they have words, and can be asked for although no case has them. */
export const knownValues = {
  state: states,
  channel: ['platform', 'counter', 'phone'],
  applicantKind: ['citizen', 'resident', 'business'],
  stuckOn: ['inspection', 'referral', 'documentReturned']
} as const satisfies Partial<Record<Dimension, readonly string[]>>

/** One of the known values, so that its word is known too. */
export const findKnown = <T extends string>(known: readonly T[], value: string): T | undefined =>
  known.find(one => one === value)
