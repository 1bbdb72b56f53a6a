import './schema-words'
import { type Answer, type Api, ask } from './client'
import { ApiError } from './error'
import { takeNextCase } from './generated/sdk.gen'
import type { CaseAnswer } from './generated/types.gen'
import { zCaseAnswer } from './generated/zod.gen'

/** Takes the next right case by the backend's own choice. The same key again is a retry, and gives the same case. Throws `ApiError`. */
export async function takeNext(api: Api, key: string): Promise<Answer<CaseAnswer>> {
  const headers = { 'Idempotency-Key': key }
  return await ask(api, 'takeNextCase', options => takeNextCase({ ...options, headers }), zCaseAnswer)
}

/** Whether there is just nothing to take, which is good news and no error. */
export const isNothingToTake = (error: unknown): boolean =>
  error instanceof ApiError &&
  error.fault.kind === 'problem' &&
  error.fault.problem.type === 'urn:miqat:problem:nothing-to-take'
