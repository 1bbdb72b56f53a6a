/** What was wrong, so that a caller can choose its own words; `field` says where. */
export type SlaErrorKind =
  | 'zone'
  | 'hours'
  | 'date'
  | 'exception'
  | 'instant'
  | 'target'
  | 'policy'
  | 'sample'
  | 'act'
  | 'version'
  | 'noWorkingTime'
  | 'range'

/**
 * The one error the rules of time throw. `field` is a path into the input (`week.sun[1]`, `pauses[0].from`);
 * `reason` is English and meant for logs and developers, a screen makes its words from `kind` and `field`.
 */
export class SlaError extends Error {
  readonly kind: SlaErrorKind
  readonly field: string
  readonly reason: string

  constructor(kind: SlaErrorKind, field: string, reason: string) {
    super(`${field}: ${reason}`)
    this.name = 'SlaError'
    this.kind = kind
    this.field = field
    this.reason = reason
  }
}

const FIRST_INSTANT = Date.UTC(1900, 0, 1)
const LAST_INSTANT = Date.UTC(9999, 0, 1)

/** An instant as epoch milliseconds; anything but a number within the years 1900 to 9998 is an error that names `field`. */
export function requireInstant(value: unknown, field: string): number {
  if (typeof value === 'number' && value >= FIRST_INSTANT && value <= LAST_INSTANT) return value
  throw new SlaError('instant', field, `expected an instant in epoch milliseconds, got ${shown(value)}`)
}

/** A list, checked before anything walks it; `kind` says what the list was to hold. */
export function requireList<Item>(value: readonly Item[], kind: SlaErrorKind, field: string): readonly Item[] {
  if (Array.isArray(value)) return value
  throw new SlaError(kind, field, 'expected a list')
}

/** An object, checked before its fields are read. */
export function requireRecord<Shape extends object>(value: Shape, kind: SlaErrorKind, field: string): Shape {
  if (typeof value === 'object' && value !== null) return value
  throw new SlaError(kind, field, 'expected an object')
}

/** A bad value for a message. Objects are only called so: one without a text of its own would throw here instead. */
export function shown(value: unknown): string {
  return typeof value === 'object' || typeof value === 'function' ? typeof value : String(value)
}
