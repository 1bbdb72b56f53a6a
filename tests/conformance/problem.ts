import type { Problem } from '#api/generated/types.gen'
import { zProblem } from '#api/generated/zod.gen'
import { issuesText } from './answer'
import { type Exchange, expectThat } from './ask'

/** The status each type stands for, as the contract lists them. */
const statuses: Readonly<Record<string, number>> = {
  validation: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'not-allowed-now': 409,
  'nothing-to-take': 409,
  'cursor-expired': 410,
  stale: 412,
  'too-large': 413,
  'key-reused': 422,
  'precondition-required': 428,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503
}

/** Holds an answer to be a problem document of one of these types, whole and true to its status. */
export function problemOf(exchange: Exchange, ...types: readonly string[]): Problem {
  const wanted = types.map(type => `${statuses[type]} ${type}`).join(' or ')
  expectThat(
    types.some(type => statuses[type] === exchange.status),
    `this is answered with ${wanted}`,
    exchange
  )
  const media = exchange.headers.get('content-type') ?? ''
  expectThat(/^application\/problem\+json\b/i.test(media), 'a problem is application/problem+json', exchange)
  const result = zProblem.safeParse(exchange.body)
  expectThat(
    result.success,
    `a problem document has type, title and status: ${result.error && issuesText(result.error.issues)}`,
    exchange
  )
  const { type, status } = result.data
  expectThat(status === exchange.status, `the problem says ${status}, the answer ${exchange.status}`, exchange)
  const known = types.find(name => type === `urn:miqat:problem:${name}`)
  expectThat(known !== undefined, `the type has to be that of ${wanted}`, exchange)
  return result.data
}

/** A validation problem that names the field. */
export function invalidField(exchange: Exchange, field: string): void {
  const problem = problemOf(exchange, 'validation')
  const named = problem.errors?.map(error => error.field) ?? []
  const found = named.some(name => name.toLowerCase() === field.toLowerCase())
  expectThat(found, `\`errors\` has to name \`${field}\`, not ${named.join(', ') || 'nothing'}`, exchange)
}
