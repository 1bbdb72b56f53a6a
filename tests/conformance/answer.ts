import type { OperationId } from '#backend/contract'
import { routes } from '#backend/http/routes'
import { type Exchange, expectThat } from './ask'

/** The body of a right answer; anything else is broken, and says where. */
export function answerOf<Body>(op: OperationId, exchange: Exchange): Body {
  expectThat(exchange.status === 200, `${op} has to be answered with 200`, exchange)
  expectThat(isJson(exchange), 'an answer is application/json', exchange)
  const wrong = wrongIn(op, exchange.body)
  expectThat(wrong === null, `the answer of ${op} is not as the contract has it: ${wrong}`, exchange)
  // Held to the schema of that operation just now.
  return exchange.body as Body
}

export function isJson({ headers }: Exchange): boolean {
  return /^application\/json\b/i.test(headers.get('content-type') ?? '')
}

/** The first things that are not as the schema has them. Fields it does not know are let pass, as the dashboard does. */
function wrongIn(op: OperationId, body: unknown): string | null {
  const result = routes[op].schemas.answer?.safeParse(body)
  if (!result || result.success) return null
  return issuesText(result.error.issues)
}

export function issuesText(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
): string {
  const shown = issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.map(String).join('.') || 'all of it'}: ${message}`)
  return shown.join('; ')
}
