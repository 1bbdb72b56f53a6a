import './schema-words'
import { type Answer, type Api, ask } from './client'
import { type ApiError, isWorthRetrying } from './error'
import { actOnCase, getApplicant } from './generated/sdk.gen'
import type { Action, Applicant, Case, CaseAnswer } from './generated/types.gen'
import { zApplicant, zCaseAnswer } from './generated/zod.gen'

/** One action as it is sent. The same again, key and all, is a retry: the backend answers it as the first time and does it once. */
export type Act = {
  readonly id: string
  /** The state of the case the person saw when deciding. */
  readonly etag: string
  readonly action: Action
  readonly key: string
}

/** Does one thing to one case; answers the case afterwards with its new ETag. Throws `ApiError`: see `isUnsure` and `findNewer`. */
export async function actOn(api: Api, { id, etag, action, key }: Act): Promise<Answer<CaseAnswer>> {
  const headers = { 'If-Match': etag, 'Idempotency-Key': key }
  return await ask(
    api,
    'actOnCase',
    options => actOnCase({ ...options, path: { id }, headers, body: action }),
    zCaseAnswer
  )
}

/** A key for one intention. It lives as long as its retries do. */
export const newKey = (): string => crypto.randomUUID()

/** Whether it is not known if the action was done: no answer, or one that says nothing of it. Only then may it be sent again, with the same key. */
export function isUnsure(error: ApiError): boolean {
  return isWorthRetrying(error) || (error.fault.kind === 'notContract' && error.fault.status < 400)
}

/** The case as it is now, where somebody was faster (412) and the backend sent it along; null for any other error. */
export function findNewer({ fault }: ApiError): { readonly case: Case; readonly etag: string | null } | null {
  if (fault.kind !== 'problem' || fault.status !== 412 || !fault.problem.case) return null
  return { case: fault.problem.case, etag: fault.problem.etag ?? null }
}

/** Who applied. Never kept by a cache: each look has its own reason and is logged by the backend. `reason` is at least three characters. */
export async function askApplicant(api: Api, id: string, reason: string, signal?: AbortSignal): Promise<Applicant> {
  const send = (options: Pick<Parameters<typeof getApplicant>[0], 'client' | 'signal'>) =>
    getApplicant({ ...options, path: { id }, query: { reason } })
  return (await ask(api, 'getApplicant', send, zApplicant, signal)).value
}
