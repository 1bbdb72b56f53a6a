import pino from 'pino'
import { type Birth, submission } from '../cases/submit'
import { writeChanges } from '../cases/write'
import { readConfig } from '../config'
import { transact } from '../db/transact'
import { type Running, type StartOptions, startServer } from '../start'

export type Answered<Body> = { readonly status: number; readonly headers: Headers; readonly body: Body }

/** Sunday, 22 November 2026, 11:42 in Oman: the offices are open. */
export const sundayMorning = Date.parse('2026-11-22T11:42:07+04:00')

export type TestDesk = {
  readonly running: Running
  /** The clock; it stands still but for this. */
  readonly time: { now: number }
  get<Body>(path: string, headers?: Record<string, string>): Promise<Answered<Body>>
  send<Body>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered<Body>>
  /** Submits cases. */
  submit(...births: readonly (Partial<Birth> & { readonly id: string })[]): Promise<void>
}

/** A server with nothing in it, at a fixed instant, on a free port; who asks is said by the header `x-user`. */
export async function startDesk(
  env: Record<string, string>,
  options: StartOptions = {},
  args: readonly string[] = ['--empty']
): Promise<TestDesk> {
  const time = { now: sundayMorning }
  const config = readConfig(
    { PORT: '0', MIQAT_USER_HEADER: 'x-user', MIQAT_STAFF: 'server/testing/staff.json', ...env },
    args
  )
  const running = await startServer(config, {
    strict: true,
    log: pino({ level: 'silent' }),
    realNow: () => time.now,
    ...options
  })
  const send: TestDesk['send'] = async <Body>(method: string, path: string, body?: unknown, headers = {}) => {
    const response = await fetch(`${running.url}${path}`, {
      method,
      headers: { 'x-user': 's-r', ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
    })
    const text = await response.text()
    // What comes back is believed to be of the type asked for.
    return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : undefined) as Body }
  }
  return {
    running,
    time,
    send,
    get: (path, headers) => send('GET', path, undefined, headers),
    submit: (...births) => submit(running, births)
  }
}

const ordinary = {
  service: 'lease-contract-register',
  channel: 'platform',
  applicantKind: 'citizen',
  office: 'sohar',
  startedAt: sundayMorning - 3 * 86_400_000
}

async function submit(
  { house }: Running,
  births: readonly (Partial<Birth> & { readonly id: string })[]
): Promise<void> {
  await transact(house, async (db, book) => {
    const changes = births.map(birth => {
      const change = submission(book, { ...ordinary, reference: birth.id.toUpperCase(), ...birth })
      if (!change) throw new Error(`no service ${birth.service}`)
      return change
    })
    await writeChanges(db, book, changes, { kind: 'import', requestId: null })
  })
}
