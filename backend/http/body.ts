import type { Refusal } from '../contract'
import { invalid } from './problem'

const MOST_BYTES = 1024 * 1024
/** The contract nests a handful of levels; what is deeper was made to hurt. */
const MOST_DEPTH = 32

/** Reads a JSON body and no more of it than the contract allows; nothing is read where none is wanted. */
export async function bodyOf(request: Request, wanted: boolean): Promise<{ value: unknown } | Refusal> {
  if (request.method === 'GET') return { value: undefined }
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return { refused: 'too-large' }
  const bytes = await bytesOf(request)
  if (!bytes) return { refused: 'too-large' }
  return wanted ? parsed(new TextDecoder().decode(bytes)) : { value: undefined }
}

/** Nothing when it is too long; the rest of it is left unread then. */
async function bytesOf(request: Request): Promise<Uint8Array | undefined> {
  if (!request.body) return new Uint8Array()
  const pieces: Uint8Array[] = []
  let length = 0
  // A body read by hand stops where the limit is; `arrayBuffer` would hold all of a gigabyte first.
  for (const reader = request.body.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > MOST_BYTES) {
      // Not waited for: of a request that was cloned the other half may never be read.
      reader.cancel().catch(() => {})
      return undefined
    }
    pieces.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}

function parsed(text: string): { value: unknown } | Refusal {
  if (isDeep(text)) return invalid('body', 'nesting', `at most ${MOST_DEPTH} levels`)
  try {
    return { value: JSON.parse(text) }
  } catch {
    return invalid('body', 'json')
  }
}

/** Counts brackets outside strings, before anything recursive sees them. */
function isDeep(text: string): boolean {
  let depth = 0
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{]|[\]}]/gs)) {
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    if (depth > MOST_DEPTH) return true
  }
  return false
}
