import type { Target } from '#api/generated/types.gen'

/** What happens in the life of a case. Scripted steps and the actions of people are the same kind of thing. */
export type Happening =
  | { readonly kind: 'submitted' | 'claim' | 'release' | 'withdraw' | 'wake' }
  /** Something about the case moved on that no field shows: a checklist, a scan, a remark of the system. */
  | { readonly kind: 'touch' }
  | { readonly kind: 'assign'; readonly to: string }
  | {
      readonly kind: 'requestInformation'
      readonly message: string
      readonly expectedEndAt: number
      readonly reason: string
      readonly waitingFor: 'applicant' | 'otherBody'
    }
  /** `returned` is what still was not right when it came back. */
  | { readonly kind: 'resume'; readonly returned?: boolean }
  | { readonly kind: 'extend'; readonly target: Target; readonly reason: string }
  | { readonly kind: 'refer'; readonly to: string; readonly reason: string }
  | { readonly kind: 'escalate'; readonly reason: string }
  /** `stuckOn` is left as it is unless given; null clears it. */
  | { readonly kind: 'note'; readonly text: string; readonly stuckOn?: string | null }
  /** Puts it off in the triage; the clock runs on. */
  | { readonly kind: 'snooze'; readonly until: number; readonly reason: string }
  | { readonly kind: 'complete'; readonly breachReason?: string | undefined }
  | { readonly kind: 'reject'; readonly reason: string; readonly breachReason?: string | undefined }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'setBreachReason'; readonly reason: string }

/** A happening with its instant and who did it; null is the applicant or the system. */
export type Step = Happening & { readonly at: number; readonly by: string | null }
