import type { Action, Case, CaseAnswer, CaseRow } from '#api/generated/types.gen'
import { answerOf } from './answer'
import { type Ask, type Exchange, expectThat } from './ask'
import { skip } from './rule'
import type { Subject } from './subject'

export type Seen = { readonly case: Case; readonly etag: string; readonly exchange: Exchange }

export async function readCase(ask: Ask, id: string): Promise<Seen> {
  const exchange = await ask('GET', `/cases/${encodeURIComponent(id)}`)
  return seenIn(exchange, 'getCase')
}

/** The case in an answer, with the ETag by which it is acted on. */
export function seenIn(exchange: Exchange, op: 'getCase' | 'actOnCase' | 'takeNextCase'): Seen {
  const answer = answerOf<CaseAnswer>(op, exchange)
  const etag = exchange.headers.get('etag')
  expectThat(etag !== null && etag !== '', 'a case is answered with its ETag', exchange)
  return { case: answer.case, etag, exchange }
}

export function freshKey(): string {
  return crypto.randomUUID()
}

/** Asks for an action on the case as it was seen. */
export function act(ask: Ask, { case: { id }, etag }: Pick<Seen, 'case' | 'etag'>, action: unknown, key = freshKey()) {
  const headers = { 'if-match': etag, 'idempotency-key': key }
  return ask('POST', `/cases/${encodeURIComponent(id)}/actions`, { body: action, headers })
}

/** Does it, whoever else is faster meanwhile; gives the case before and after. */
export async function done(ask: Ask, id: string, action: Action): Promise<{ before: Case; after: Seen }> {
  for (let tries = 0; ; tries++) {
    const seen = await readCase(ask, id)
    const exchange = await act(ask, seen, action)
    if (exchange.status === 412 && tries < 5) continue
    const after = seenIn(exchange, 'actOnCase')
    const { revision } = seen.case
    expectThat(
      after.case.revision > revision,
      `the revision has to grow with every change; it was ${revision}`,
      exchange
    )
    expectThat(after.etag !== seen.etag, 'another state has another ETag', exchange)
    return { before: seen.case, after }
  }
}

const MOST_READ = 60

/** An open case in the state that is wanted, the ones due last first: they are in nobody's way. */
export async function findCase(
  { ask, openSample }: Subject,
  inRow: (row: CaseRow) => boolean,
  ...allowed: readonly Action['kind'][]
): Promise<Case> {
  const rows = (await openSample()).filter(inRow).toReversed().slice(0, MOST_READ)
  for (const { id } of rows) {
    const exchange = await ask('GET', `/cases/${encodeURIComponent(id)}`)
    if (exchange.status === 404) continue
    const { case: found } = seenIn(exchange, 'getCase')
    if (inRow(found) && found.clock.stoppedAt === null && allowed.every(kind => found.allowedActions.includes(kind))) {
      return found
    }
  }
  return skip(`there is no open case on which I may ${allowed.join(' and ') || 'act'}`)
}

export const isFree = ({ assignee, clock }: CaseRow) => assignee === null && isRunning({ clock })
export const isRunning = ({ clock }: Pick<CaseRow, 'clock'>) => clock.pauses.every(({ to }) => to !== null)

/** A free case, claimed, and released again whatever happens. */
export async function withMine<Value>(
  subject: Subject,
  use: (mine: Seen) => Promise<Value>,
  inRow: (row: CaseRow) => boolean = () => true
): Promise<Value> {
  const { ask } = subject
  const free = await findCase(subject, row => isFree(row) && inRow(row), 'claim')
  const { after } = await done(ask, free.id, { kind: 'claim' })
  try {
    return await use(after)
  } finally {
    await putBack(ask, free.id)
  }
}

/** As good as it can be done: what cannot be put back is no fault of the rule that was asked. */
async function putBack(ask: Ask, id: string): Promise<void> {
  for (const kind of ['resume', 'wake', 'reopen', 'release'] as const) {
    const { case: now, etag } = await readCase(ask, id)
    const action = kind === 'reopen' ? { kind, reason: 'put back' } : { kind }
    if (now.allowedActions.includes(kind)) await act(ask, { case: now, etag }, action)
  }
}
