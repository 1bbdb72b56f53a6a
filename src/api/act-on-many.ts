import './schema-words'
import * as z from 'zod/mini'
import { actOn } from './act'
import { type Api, ask } from './client'
import { ApiError, isWorthRetrying } from './error'
import { actOnCases, getCase } from './generated/sdk.gen'
import type { Action, ActionResult } from './generated/types.gen'
import { zActionResult, zBulkResult, zCaseAnswer } from './generated/zod.gen'

/** One action on many cases as it is sent, each named by the revision the person saw. The same again, key and all, is a retry and is done once. */
export type ManyActs = {
  readonly key: string
  readonly action: Action
  readonly cases: readonly { readonly id: string; readonly revision: number }[]
}

/** Sends acts and answers what became of each case; one the backend did not speak of, or not as the contract says, is missing. Throws `ApiError`. */
export type PostMany = (acts: ManyActs) => Promise<readonly ActionResult[]>

export type Post = {
  /** The most cases that go in one. */
  readonly most: number
  readonly send: PostMany
}

/** As many cases as the contract takes at once. */
const mostTogether = 1000

/** How a backend is told to do one thing to many cases: together where it can, otherwise one after the other. */
export function postOf(api: Api, capabilities: readonly string[]): Post {
  return capabilities.includes('bulkActions')
    ? { most: mostTogether, send: acts => together(api, acts) }
    : { most: 1, send: oneByOne(api) }
}

const zRawResult = z.object({ asOf: zBulkResult.shape.asOf, results: z.array(z.unknown()) })

/** Checked one by one, so that a wrong result costs itself and not the other 999. */
async function together(api: Api, { key, action, cases }: ManyActs): Promise<readonly ActionResult[]> {
  const headers = { 'Idempotency-Key': key }
  const body = { action, cases: [...cases] }
  const { value } = await ask(api, 'actOnCases', options => actOnCases({ ...options, headers, body }), zRawResult)
  return value.results.flatMap(raw => {
    const parsed = zActionResult.safeParse(raw)
    return parsed.success ? [parsed.data] : []
  })
}

/**
 * A single case is named by its ETag, which rows do not have: it is read first, and is not acted on when it is another than the person saw.
 * The ETag is kept for retries, or a retry would be another question.
 */
function oneByOne(api: Api): PostMany {
  const etags = new Map<string, string>()
  return async ({ key, action, cases }) => {
    const results: ActionResult[] = []
    for (const { id, revision } of cases) {
      const etag = etags.get(key) ?? (await findEtag(api, id, revision))
      if (typeof etag === 'string') etags.set(key, etag)
      results.push(typeof etag === 'string' ? await actOnOne(api, { id, etag, action, key }) : etag)
    }
    etags.delete(key)
    return results
  }
}

async function findEtag(api: Api, id: string, revision: number): Promise<string | ActionResult> {
  const read = ask(api, 'getCase', options => getCase({ ...options, path: { id } }), zCaseAnswer)
  const found = await read.catch((error: unknown) => refusal(id, error))
  if ('status' in found) return found
  const { value, etag } = found
  if (value.case.revision === revision) return etag ?? { id, status: 428 }
  const problem = { type: 'urn:miqat:problem:stale', title: 'stale', status: 412, case: value.case }
  return { id, status: 412, problem: { ...problem, ...(etag !== null && { etag }) } }
}

async function actOnOne(api: Api, act: Parameters<typeof actOn>[1]): Promise<ActionResult> {
  try {
    const { value, etag } = await actOn(api, act)
    return { id: act.id, status: 200, case: value.case, ...(etag !== null && { etag }) }
  } catch (error) {
    return refusal(act.id, error)
  }
}

/** A refusal as a result; what says nothing of the case is thrown on. */
function refusal(id: string, error: unknown): ActionResult {
  if (!(error instanceof ApiError) || isWorthRetrying(error)) throw error
  if (error.fault.kind === 'problem') return { id, status: error.fault.status, problem: error.fault.problem }
  if (error.fault.kind === 'status') return { id, status: error.fault.status }
  throw error
}
