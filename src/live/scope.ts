import type { Progress } from '#api/case-pages'
import { ApiError } from '#api/error'

/** More open cases than this a browser does not hold well: the set would take over 150 MB. */
export const mostCases = 200_000

/** The scope of who asks has too many open cases. Reading on or again does not help; a smaller scope does. */
export class ScopeTooLarge extends ApiError {
  /** How many there are, or, where the backend does not say, how many had been read when it was enough. */
  readonly total: number

  constructor(total: number) {
    super('listCases', { kind: 'status', status: 413 })
    this.name = 'ScopeTooLarge'
    this.total = total
  }
}

/** Throws once it is known that there are too many: with the first page where the backend says how many there are, else while reading. */
export function requireFits({ loaded, total }: Progress, most = mostCases): void {
  const known = Math.max(loaded, total ?? 0)
  if (known > most) throw new ScopeTooLarge(known)
}
