import type { HttpHandler } from 'msw'
import type { Backend } from '#backend/contract'
import { actOnCase, actOnCases } from './actions'
import { getAgreement } from './agreement'
import { getApplicant } from './applicant'
import { listAudit } from './audit'
import { getBacklog } from './backlog'
import { listBacklog } from './backlog-cases'
import { deleteCalendarException, putCalendarException } from './calendar'
import { getCase } from './case'
import { listCases } from './cases'
import type { Clock } from './clock'
import { getCommitments } from './commitments'
import { listCompletions } from './completion-cases'
import { getCompletions } from './completions'
import { createDesk, type Desk } from './desk'
import { streamEvents } from './events'
import type { Fail } from './fail'
import { type Door, handlersOf } from './http/handlers'
import { getLateReasons } from './late-reasons'
import { takeNextCase } from './next'
import { listNotices, postNotice } from './notices'
import type { BackendOptions } from './options'
import { mayWrite, personOf } from './person'
import { previewAgreement } from './preview'
import { createRetries } from './retries'
import { getMe, getService } from './service'
import { listAgreementVersions, postAgreementVersion } from './versions'
import { deleteView, listViews, putView } from './views'

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
    whoAsks: whoAsksOf(desk, operations, options.tokens),
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

/** The same desk for everybody, but each sits at it as who they are. Without a token it is the person the backend was made for. */
function whoAsksOf(desk: Desk, operations: Backend, tokens: BackendOptions['tokens'] = {}): Door['whoAsks'] {
  const own = { operations, mayWrite: mayWrite(desk) }
  const others = new Map(
    Object.entries(tokens).map(([token, roles]) => {
      const person = personOf(roles, desk)
      return [token, { operations: operationsOf({ ...desk, ...person }), mayWrite: mayWrite(person) }]
    })
  )
  return token => (token === undefined ? own : others.get(token))
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
    listBacklog: listBacklog(desk),
    getCommitments: getCommitments(desk),
    previewAgreement: previewAgreement(desk),
    postAgreementVersion: postAgreementVersion(desk, retries),
    putCalendarException: putCalendarException(desk),
    deleteCalendarException: deleteCalendarException(desk),
    listNotices: listNotices(desk),
    postNotice: postNotice(desk, retries),
    listAudit: listAudit(desk),
    listViews: listViews(desk),
    putView: putView(desk),
    deleteView: deleteView(desk)
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
