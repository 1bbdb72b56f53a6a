import type { Failing } from './fail'

/** How a development backend is to be. Everything may be left out. */
export type BackendOptions = {
  /** The instant it starts at; else now while the offices are open, else the last working day at 11:42. */
  readonly at?: number | undefined
  /** Another seed is another world. */
  readonly seed?: number | undefined
  /** How many cases are open at the start; up to 100,000. */
  readonly cases?: number | undefined
  /** How many whole months the world remembers before the one it starts in; thirteen, for a year to compare with. */
  readonly months?: number | undefined
  readonly fail?: Failing | undefined
  /** The clock stands still but for `clock.set` and `clock.advance`. */
  readonly frozen?: boolean | undefined
  /** A staff code. */
  readonly me?: string | undefined
  readonly roles?: readonly string[] | undefined
  /** Who may ask by a bearer token, and in which roles; a token that is not among them is nobody's. */
  readonly tokens?: Readonly<Record<string, readonly string[]>> | undefined
  /** Whether its own answers are held to the contract; true unless switched off. */
  readonly strict?: boolean | undefined
  readonly realNow?: () => number
}
