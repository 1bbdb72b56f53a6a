import type { HttpHandler } from 'msw'
import type { Backend } from '#backend/contract'
import { actOnCase, actOnCases } from './actions'
import { getAgreement, listAgreementVersions } from './agreement'
import { getApplicant } from './applicant'
import { getBacklog } from './backlog'
import { getCase } from './case'
import { listCases } from './cases'
import type { Clock } from './clock'
import { getCommitments } from './commitments'
import { listCompletions } from './completion-cases'
import { getCompletions } from './completions'
import { createDesk, type Desk } from './desk'
import { streamEvents } from './events'
import type { Fail } from './fail'
import { handlersOf } from './http/handlers'
import { getLateReasons } from './late-reasons'
import { takeNextCase } from './next'
import type { BackendOptions } from './options'
import { pending } from './pending'
import { createRetries } from './retries'
import { getMe, getService } from './service'

/** A backend in memory that is running. */
export type RunningBackend = {
  readonly operations: Backend
  readonly clock: Clock
  readonly fail: Fail
  readonly desk: Desk
  /** For msw, under an address such as `/api`. */
  handlers(base: string): HttpHandler[]
  /** Ends every stream and timer. */
  close(): void
}

export function createBackend(options: BackendOptions = {}): RunningBackend {
  const closing = new AbortController()
  const desk = createDesk(options, closing.signal)
  const operations = operationsOf(desk)
  const door = {
    backend: operations,
    fail: desk.fail,
    strict: desk.strict,
    wait: (ms: number) => waitFor(ms, closing.signal)
  }
  return {
    operations,
    clock: desk.clock,
    fail: desk.fail,
    desk,
    handlers: base => handlersOf(door, base),
    close: () => closing.abort()
  }
}

function operationsOf(desk: Desk): Backend {
  const retries = createRetries()
  return {
    getService: getService(desk),
    getMe: getMe(desk),
    getAgreement: getAgreement(desk),
    listAgreementVersions: listAgreementVersions(desk),
    listCases: listCases(desk),
    getCase: getCase(desk),
    getApplicant: getApplicant(desk),
    actOnCase: actOnCase(desk, retries),
    actOnCases: actOnCases(desk, retries),
    takeNextCase: takeNextCase(desk, retries),
    streamEvents: streamEvents(desk),
    getCompletions: getCompletions(desk),
    listCompletions: listCompletions(desk),
    getLateReasons: getLateReasons(desk),
    getBacklog: getBacklog(desk),
    getCommitments: getCommitments(desk),
    ...pending
  }
}

function waitFor(ms: number, closing: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    closing.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
