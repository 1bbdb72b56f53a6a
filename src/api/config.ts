import './schema-words'
import * as z from 'zod/mini'

const http = z.string().check(
  z.regex(/^(https?:\/\/|\/)/, 'an address that begins with https://, http:// or /'),
  z.refine(text => URL.canParse(text, 'http://localhost'), 'not an address')
)
/** On this very host: nothing is asked of a third one. */
const own = z.string().check(z.regex(/^\/(?!\/)/, 'a path on this site, beginning with /'))

/** The run-time settings in `config.json`: what differs from governorate to governorate. */
const zConfig = z.strictObject({
  apiUrl: http,
  signIn: z.discriminatedUnion('kind', [
    /** Nobody signs in, or a gateway has seen to it before the page loads. */
    z.strictObject({ kind: z.literal('none') }),
    /** A gateway keeps the session as a cookie; who has none is sent to `url` with the address to come back to in `return`. */
    z.strictObject({ kind: z.literal('gateway'), url: http })
  ]),
  nameAr: z.string().check(z.minLength(1)),
  nameEn: z.string().check(z.minLength(1)),
  /** An image beside the name; null shows Miqat's own mark. */
  logoUrl: z.nullable(own),
  defaultLanguage: z.enum(['ar', 'en'])
})

/** A page that waits for its settings is white, so it does not wait long. */
const timeoutMs = 15_000

export type Config = z.infer<typeof zConfig>

/** Why the settings cannot be used: not there, not JSON, or fields that are wrong, each as `field: what`. */
export class ConfigError extends Error {
  readonly address: string
  readonly problems: readonly string[]
  readonly kind: 'missing' | 'invalid'

  constructor(address: string, kind: 'missing' | 'invalid', problems: readonly string[]) {
    super(`${address}: ${problems.join('; ')}`)
    this.name = 'ConfigError'
    this.address = address
    this.kind = kind
    this.problems = problems
  }
}

export async function loadConfig(address: string): Promise<Config> {
  const response = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(timeoutMs) }).catch(() => null)
  if (!response) throw new ConfigError(address, 'missing', ['no answer'])
  if (!response.ok) throw new ConfigError(address, 'missing', [`HTTP ${response.status}`])
  return parseConfig(address, await response.text())
}

export function parseConfig(address: string, text: string): Config {
  const parsed = zConfig.safeParse(json(address, text))
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(
    issue => `${issue.path.map(String).join('.') || 'config.json'}: ${issue.message}`
  )
  throw new ConfigError(address, 'invalid', problems)
}

function json(address: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // A server that answers everything with index.html is the commonest slip; say so instead of "unexpected token <".
    const what = text.trimStart().startsWith('<')
      ? 'this is a web page, not JSON'
      : String(error instanceof Error ? error.message : error)
    throw new ConfigError(address, 'invalid', [what])
  }
}
