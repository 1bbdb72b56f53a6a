import type { FieldError } from '#api/generated/types.gen'
import type { Asked, OperationId, Refusal } from '../contract'
import { bodyOf } from './body'
import { type Checked, check } from './fields'
import { queryErrors, queryOf } from './query'
import { type Route, routes } from './routes'
import { textErrors } from './texts'

/** Reads and checks a request; a refusal names every field that is wrong. */
export async function askedOf<Op extends OperationId>(
  op: Op,
  request: Request,
  params: Readonly<Record<string, unknown>>
): Promise<Asked<Op> | Refusal> {
  const { schemas }: Route = routes[op]
  // The contract answers this one missing header with a problem of its own.
  if (hasField(schemas.headers, 'If-Match') && !request.headers.has('if-match')) {
    return { refused: 'precondition-required' }
  }
  const body = await bodyOf(request, schemas.body !== undefined)
  if ('refused' in body) return body
  const search = new URL(request.url).searchParams
  const parts = {
    path: part(schemas.path, namedParams(params)),
    query: part(schemas.query, queryOf(schemas.query, search)),
    headers: part(schemas.headers, headersOf(schemas.headers, request)),
    body: part(schemas.body, body.value)
  }
  const errors = [...queryErrors(schemas.query, search), ...Object.values(parts).flatMap(each => each.errors)]
  if (errors.length > 0) return { refused: 'validation', errors: once(errors) }
  const { path, query, headers } = parts
  // The schemas were made from the same document as the types.
  return {
    path: path.value,
    query: query.value,
    headers: headers.value,
    body: parts.body.value,
    signal: request.signal
  } as Asked<Op>
}

function part(schema: Route['schemas']['path'], value: unknown): Checked {
  if (!schema) return { value: {}, errors: [] }
  const checked = check(schema, value)
  return { value: checked.value, errors: [...checked.errors, ...textErrors(value)] }
}

/** msw numbers what a `*` of the base stood for; that is no part of the question. */
function namedParams(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !/^\d+$/.test(name)))
}

/** The headers the schema asks for, under the names it gives them. */
function headersOf(schema: Route['schemas']['headers'], request: Request): Record<string, string> {
  const names = ['If-Match', 'If-None-Match', 'Idempotency-Key', 'Last-Event-ID']
  const known = names.filter(name => hasField(schema, name))
  return Object.fromEntries(known.flatMap(name => entry(name, request.headers.get(name))))
}

function hasField(schema: Route['schemas']['headers'], name: string): boolean {
  const shape = (schema?._zod.def as { shape?: object } | undefined)?.shape
  return shape !== undefined && Object.hasOwn(shape, name)
}

function entry(name: string, value: string | null): [string, string][] {
  return value === null ? [] : [[name, value]]
}

function once(errors: readonly FieldError[]): FieldError[] {
  return errors.filter((error, index) => errors.findIndex(({ field }) => field === error.field) === index)
}
