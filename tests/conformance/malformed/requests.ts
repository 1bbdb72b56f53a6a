import { routes } from '#backend/http/routes'
import type { Method } from '../ask'
import { brokenText, sampleOf, spoilt } from './bodies'
import { type Operation, operations, type Parameter, resolved } from './contract'
import type { Dice } from './dice'

export type Malformed = {
  readonly operation: Operation
  readonly method: Method
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Whether the contract leaves no way to take it for right. */
  readonly wrong: boolean
}

type Parts = {
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  body: string | undefined
  wrong: boolean
}

const longest = 'x'.repeat(6000)
const texts = [
  '',
  '\u0000',
  'a\u0000b',
  '%',
  '٪',
  '🕰️',
  '\u202e',
  '..',
  '../..',
  "' or 1=1 --",
  '#{x}',
  'null',
  '[object Object]',
  longest
]
// Written as they are into the address: half a letter, a letter too many, a way out.
const segments = [
  '%00',
  '%E0%A4%A',
  '%ED%A0%80',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '%252e',
  '%F0%9F',
  '%',
  '%zz',
  ';',
  '%0d%0aX:%20y',
  longest
]
const numbers = ['', 'NaN', 'Infinity', '-1', '0', '1.5', '1e309', '99999999999999999999', '0x10', ' 7', '٧', 'true']
const instants = [
  '',
  'now',
  '2026-02-30T00:00:00Z',
  '2026-11-22T11:42:07',
  '2026-11-22',
  '-271821-04-20T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '9'.repeat(400)
]
const dates = ['', 'today', '2026-02-30', '2026-13-01', '26-1-1', '2026-11-22T00:00:00Z', '٢٠٢٦-١١-٢٢', '9'.repeat(400)]

/** Requests that are wrong in one way each, the same ones for the same dice. `id` is of a case that there is. */
export function malformed(dice: Dice, id: string): Malformed {
  const operation = dice.one(operations)
  const parts = rightParts(operation, dice, id)
  const ways = [
    ...(operation.path.includes('{') ? [wrongPath] : []),
    ...(operation.parameters.some(each => each.in === 'query') || operation.method === 'GET'
      ? [wrongQuery, wrongQuery]
      : []),
    ...(operation.parameters.some(each => each.in === 'header' && each.required) ? [wrongHeader] : []),
    ...(operation.body ? [wrongBody, wrongBody, wrongBody] : [])
  ]
  const way = ways.length > 0 ? dice.one(ways) : wrongPath
  way(operation, parts, dice)
  const search = parts.query.toString()
  const path = `${parts.path}${search && `?${search}`}`
  const { headers, body, wrong } = parts
  return { operation, method: operation.method, path, headers, ...(body !== undefined && { body }), wrong }
}

/** A question that would be right, but for a state of the case that never was. */
function rightParts({ path, parameters, body }: Operation, dice: Dice, id: string): Parts {
  const filled = path
    .replace('{id}', path.startsWith('/views') ? 'no-such-view' : encodeURIComponent(id))
    .replace('{date}', '2026-11-24')
  const query = new URLSearchParams()
  for (const { name, schema } of parameters.filter(each => each.in === 'query' && each.required)) {
    query.set(name, String(sampleOf(schema, dice)))
  }
  const headers = { 'if-match': '"never-was"', 'idempotency-key': `malformed-${dice.whole(1e9)}` }
  const text = body ? JSON.stringify(sampleOf(body, dice)) : undefined
  return { path: filled, query, headers: { ...headers, 'content-type': 'application/json' }, body: text, wrong: false }
}

/** What is asked for there is not, however it is written. */
function wrongPath({ path, method }: Operation, parts: Parts, dice: Dice): void {
  const segment = dice.one(segments)
  parts.path = path.includes('{') ? path.replace(/\{\w+\}/, segment) : `${path.replace(/\/$/, '')}/${segment}`
  parts.wrong = method !== 'GET'
}

function wrongQuery({ parameters, method }: Operation, parts: Parts, dice: Dice): void {
  const own = parameters.filter(each => each.in === 'query')
  const parameter = own.length > 0 && dice.chance(0.85) ? dice.one(own) : undefined
  if (!parameter)
    return void parts.query.append(dice.one(['offlce', '__proto__', 'constructor', '$where', '']), dice.one(texts))
  const { schema, name } = parameter
  const values = valuesFor(parameter)
  parts.query.delete(name)
  const value = dice.one(values)
  parts.query.append(name, value)
  if (dice.chance(0.1)) parts.query.append(name, dice.one(values))
  const { format, enum: known } = resolved(schema)
  // `cursor` and `text` take any text; what is to be a number, an instant, a date or one of a few does not.
  parts.wrong =
    method !== 'GET' ||
    format === 'date-time' ||
    format === 'date' ||
    known !== undefined ||
    isBadNumber(parameter, value)
}

function isBadNumber({ schema }: Parameter, text: string): boolean {
  const { type, minimum = -Infinity, maximum = Infinity } = resolved(schema)
  if (type !== 'integer') return false
  return !/^-?\d+$/.test(text) || Number(text) < minimum || Number(text) > maximum
}

function valuesFor({ schema }: Parameter): readonly string[] {
  const { type, format, enum: known } = resolved(schema)
  if (type === 'integer') return numbers
  if (format === 'date-time') return instants
  if (format === 'date') return dates
  return known || type === 'boolean' ? texts.filter(text => text !== 'null' || known) : texts
}

function wrongHeader({ parameters }: Operation, parts: Parts, dice: Dice): void {
  const { name } = dice.one(parameters.filter(each => each.in === 'header' && each.required))
  const key = name.toLowerCase()
  if (key === 'if-match' && dice.chance(0.5))
    parts.headers[key] = dice.one(['*', '""', 'W/"x"', '\u00ff', 'x'.repeat(4000)])
  else if (key === 'if-match' || dice.chance(0.3)) delete parts.headers[key]
  else parts.headers[key] = dice.one(['short', '', 'x'.repeat(101), 'x'.repeat(4000)])
  parts.wrong = true
}

function wrongBody({ id, body }: Operation, parts: Parts, dice: Dice): void {
  parts.wrong = true
  if (dice.chance(0.2))
    parts.headers['content-type'] = dice.one([
      'text/plain',
      'application/xml',
      'multipart/form-data',
      'x',
      'application/json; charset=utf-16'
    ])
  if (dice.chance(0.3)) {
    parts.body = brokenText(parts.body ?? '', dice)
    return
  }
  for (let tries = 0; tries < 20; tries++) {
    const value = spoilt(sampleOf(body ?? {}, dice), dice)
    // Only what the schema refuses is certainly wrong: it must never come to be done.
    if (routes[id].schemas.body?.safeParse(value).success) continue
    parts.body = JSON.stringify(value)
    return
  }
  parts.body = '{'
}
