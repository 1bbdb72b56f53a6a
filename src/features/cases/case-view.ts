import type { Case } from '#api/generated/types.gen'
import type { LiveCase } from '#live/live-case'
import type { CaseDesk } from './use-acting'

/** A case as the parts of the panel get it. */
export type CaseView = {
  /** As it is, or, while an action is under way, as it will most likely be. */
  readonly case: Case
  readonly etag: string | null
  /** As the rules of time read it; null when they cannot. */
  readonly entry: LiveCase | null
  readonly desk: CaseDesk
}
