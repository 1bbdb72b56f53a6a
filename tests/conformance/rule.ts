import type { Subject } from './subject'

/**
 * `must` is what every backend owes; `capability` is owed by one that says it has it; `should` is better so, but nothing breaks without.
 */
export type Level = 'must' | 'should' | 'capability'

/** One promise of the contract, and how it is put to the test. */
export type Rule = {
  /** `group.what`, such as `paging.once`. */
  readonly id: string
  readonly level: Level
  /** The capabilities it is about; a backend that lacks one of them is not asked. */
  readonly needs?: readonly string[]
  /** It changes something, and puts back what it can: not asked unless changes are allowed. */
  readonly writes?: true
  /** What it leaves behind cannot be taken back (a notice, a version): not asked unless that is allowed too. */
  readonly lasting?: true
  /** It has to wait for seconds. */
  readonly slow?: true
  /** What the contract says, in its own words where they are short. */
  readonly says: string
  /** Where it says so. */
  readonly where: string
  /** Asks and judges: throws `Broken`, or `Skipped` where this backend has nothing to ask about. */
  check(subject: Subject): Promise<void>
}

/** What was asked and what came, as a report shows it. */
export type Evidence = { readonly asked: string; readonly came: string }

/** The backend does not do as the contract says. */
export class Broken extends Error {
  readonly evidence: Evidence

  constructor(message: string, evidence: Evidence) {
    super(message)
    this.name = 'Broken'
    this.evidence = evidence
  }
}

/** It could not be asked: there is no case to ask about, no second page, no reader's token. */
export class Skipped extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'Skipped'
  }
}

export function skip(reason: string): never {
  throw new Skipped(reason)
}
