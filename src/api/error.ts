import type { Problem } from './generated/types.gen'

/** What can go wrong between the desk and a backend; `kind` chooses the words in `locales/…/errors.json`. */
export type Fault =
  | { readonly kind: 'offline' }
  | { readonly kind: 'timeout'; readonly afterMs: number }
  | { readonly kind: 'problem'; readonly status: number; readonly problem: Problem }
  | { readonly kind: 'status'; readonly status: number }
  | {
      readonly kind: 'notContract'
      readonly status: number
      readonly found: 'html' | 'notJson' | 'shape'
      readonly issues: readonly string[]
    }

/** The one error value of the app. `operation` is the contract's operationId; `requestId` is there when the backend gave one. */
export class ApiError extends Error {
  readonly operation: string
  readonly fault: Fault
  readonly requestId: string | undefined
  /** How long the backend asks to be left alone, where it says so (`Retry-After`). */
  readonly retryAfterMs: number | undefined

  constructor(operation: string, fault: Fault, requestId?: string, retryAfterMs?: number) {
    super(`${operation}: ${summary(fault)}`)
    this.name = 'ApiError'
    this.operation = operation
    this.fault = fault
    this.requestId = requestId
    this.retryAfterMs = retryAfterMs
  }
}

/** Whether asking again may help: the network, a busy or broken backend, but not a refusal or an answer of a wrong shape. */
export function isWorthRetrying(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false
  const { fault } = error
  switch (fault.kind) {
    case 'offline':
    case 'timeout':
      return true
    case 'problem':
    case 'status':
      return fault.status >= 500 || fault.status === 429 || fault.status === 408
    case 'notContract':
      return false
    default:
      return fault satisfies never
  }
}

/** A backend that asks for an hour is asked again sooner: somebody is waiting, and it can say so again. */
const longestWaitMs = 60_000

/** `Retry-After` in milliseconds: seconds, or a date by the given wall clock; at most a minute. Nothing where it is neither. */
export function readRetryAfter(text: string | null, wallNow: number): number | undefined {
  if (text === null || text.trim() === '') return undefined
  const ms = /^\s*\d+\s*$/.test(text) ? Number(text) * 1000 : Date.parse(text) - wallNow
  return Number.isFinite(ms) ? Math.min(longestWaitMs, Math.max(0, ms)) : undefined
}

const usualWaitsMs = [1000, 2000, 4000, 8000, 15_000]

/** How long to wait before asking again after so many failures: as the backend says, or longer each time. */
export function waitMs(failures: number, error: unknown): number {
  const asked = error instanceof ApiError ? error.retryAfterMs : undefined
  return asked ?? usualWaitsMs[Math.min(failures, usualWaitsMs.length - 1)] ?? 0
}

/** The HTTP status, where an answer came at all. */
export const statusOf = (error: ApiError): number | undefined =>
  'status' in error.fault ? error.fault.status : undefined

function summary(fault: Fault): string {
  switch (fault.kind) {
    case 'offline':
      return 'no answer'
    case 'timeout':
      return `no answer within ${fault.afterMs} ms`
    case 'problem':
      return `${fault.status} ${fault.problem.type}`
    case 'status':
      return `${fault.status} without a problem document`
    case 'notContract':
      return `not what the contract says (${fault.found}): ${fault.issues.slice(0, 3).join('; ')}`
    default:
      return fault satisfies never
  }
}
