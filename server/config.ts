import * as z from 'zod/mini'

/** How the server is to be; everything comes from the environment, and everything may be left out. */
export type Config = {
  /** PostgreSQL's address; without it PGlite keeps the data in `dataFolder`. */
  readonly databaseUrl: string | undefined
  /** `memory:` keeps nothing. */
  readonly dataFolder: string
  readonly host: string
  /** 0 is a free one. */
  readonly port: number
  readonly identity: Identity
  /** Names of wallboards by their token. */
  readonly wallboards: ReadonlyMap<string, string>
  readonly staffFile: string | undefined
  /** A built app to serve beside the API. */
  readonly appFolder: string | undefined
  /** Whether an empty database gets the demo year. */
  readonly demo: boolean
  /** How many whole months of it, before the one it starts in. */
  readonly demoMonths: number
  readonly limits: Limits
  readonly logLevel: string
  /** How long a stop waits for answers under way. */
  readonly stopMs: number
}

/** Who is asking: as a header of the gateway says, or one and the same person for everybody on this machine. */
type Identity =
  | { readonly kind: 'gateway'; readonly header: string; readonly secret: string | undefined }
  | { readonly kind: 'fixed'; readonly code: string | undefined }

export type Limits = {
  /** Requests a second for one client, on average; five seconds' worth at once. */
  readonly rate: number
  readonly streamsPerClient: number
  readonly poolSize: number
}

/** What in the environment cannot be used, each as `NAME: what`. */
export class ConfigError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
  }
}

const text = z.string().check(z.trim(), z.minLength(1, 'must not be empty'))
const whole = (least: number, most: number) => {
  const wanted = `expected a whole number from ${least} to ${most}`
  return z.pipe(
    z.string().check(z.regex(/^\d{1,9}$/, wanted)),
    z.pipe(z.transform(Number), z.number().check(z.gte(least, wanted), z.lte(most, wanted)))
  )
}
const level = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])

const zEnvironment = z.object({
  DATABASE_URL: z.optional(z.string().check(z.regex(/^postgres(ql)?:\/\/./, 'expected postgres://…'))),
  MIQAT_DATA: z._default(text, '.miqat/data'),
  HOST: z._default(text, '127.0.0.1'),
  PORT: z._default(whole(0, 65_535), 4173),
  MIQAT_USER: z.optional(text),
  MIQAT_USER_HEADER: z.optional(z.string().check(z.regex(/^[\w-]+$/, 'expected the name of a header'))),
  MIQAT_GATEWAY_SECRET: z.optional(z.string().check(z.minLength(16, 'expected at least 16 characters'))),
  MIQAT_WALLBOARDS: z._default(z.string(), ''),
  MIQAT_STAFF: z.optional(text),
  MIQAT_APP: z.optional(text),
  MIQAT_DEMO_MONTHS: z._default(whole(1, 13), 13),
  MIQAT_RATE: z._default(whole(1, 1_000_000), 100),
  MIQAT_STREAMS: z._default(whole(1, 100_000), 50),
  MIQAT_POOL: z._default(whole(2, 500), 12),
  MIQAT_LOG: z._default(level, 'info'),
  MIQAT_STOP_MS: z._default(whole(0, 600_000), 10_000)
})
type Environment = z.infer<typeof zEnvironment>

/** Reads the environment and the words after the command (`--empty`). Throws `ConfigError` with everything that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv, args: readonly string[] = []): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = zEnvironment.safeParse(given)
  const problems = [
    ...args
      .filter(arg => arg !== '--empty' && arg !== '--demo')
      .map(arg => `${arg}: unknown; there are --empty and --demo`),
    ...(parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
  ]
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems)
  return configOf(parsed.data, args)
}

function configOf(env: Environment, args: readonly string[]): Config {
  const wallboards = wallboardsOf(env.MIQAT_WALLBOARDS)
  if (!isLoopback(env.HOST) && !env.MIQAT_USER_HEADER)
    throw new ConfigError([
      `HOST: ${env.HOST} can be reached from outside, so MIQAT_USER_HEADER has to say who is asking`
    ])
  return {
    databaseUrl: env.DATABASE_URL,
    dataFolder: env.MIQAT_DATA,
    host: env.HOST,
    port: env.PORT,
    identity: env.MIQAT_USER_HEADER
      ? { kind: 'gateway', header: env.MIQAT_USER_HEADER, secret: env.MIQAT_GATEWAY_SECRET }
      : { kind: 'fixed', code: env.MIQAT_USER },
    wallboards,
    staffFile: env.MIQAT_STAFF,
    appFolder: env.MIQAT_APP,
    // Nobody wants invented cases in a database of their own, unless they say so.
    demo: args.includes('--demo') || (!args.includes('--empty') && env.DATABASE_URL === undefined),
    demoMonths: env.MIQAT_DEMO_MONTHS,
    limits: { rate: env.MIQAT_RATE, streamsPerClient: env.MIQAT_STREAMS, poolSize: env.MIQAT_POOL },
    logLevel: env.MIQAT_LOG,
    stopMs: env.MIQAT_STOP_MS
  }
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

/** `hall=token,entrance=token`. */
function wallboardsOf(list: string): ReadonlyMap<string, string> {
  const entries = list.split(',').filter(part => part.trim() !== '')
  return new Map(
    entries.map(part => {
      const [name = '', token = ''] = part.split('=').map(each => each.trim())
      if (!/^[\w-]{1,40}$/.test(name) || token.length < 16)
        throw new ConfigError(['MIQAT_WALLBOARDS: expected name=token,… with tokens of at least 16 characters'])
      return [token, name]
    })
  )
}
