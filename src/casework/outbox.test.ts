import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ManyActs } from '#api/act-on-many'
import { ApiError } from '#api/error'
import type { Action, ActionResult, Case, CaseRow } from '#api/generated/types.gen'
import { evaluateBy } from '#live/live-case'
import { createLiveSet } from '#live/live-set'
import { agreement, startAt } from '#live/made-cases'
import { exampleCase } from './example-case'
import { foresee } from './foresee'
import { createOutbox } from './outbox'
import { type Outcome, tallyOf } from './parcel'

type Weather = 'fine' | 'lostBefore' | 'lostAfter' | 'refused'

/** A backend as small as can be: it knows cases, keys, and one rule: an escalated case is not escalated again. */
function createBackend(count: number) {
  const cases = new Map<string, Case>()
  for (let at = 1; at <= count; at++) {
    const one = exampleCase({ id: `c-${at}`, reference: `NB-${at}`, assignee: at % 3 === 0 ? 's-r' : null })
    cases.set(one.id, { ...one, clock: { ...one.clock, startedAt: new Date(startAt - 3_600_000).toISOString() } })
  }
  const answered = new Map<string, readonly ActionResult[]>()
  const done: { readonly key: string; readonly id: string }[] = []
  const bodies = new Map<string, string>()
  let weather: Weather = 'fine'

  function act(key: string, action: Action, id: string, revision: number): ActionResult {
    const held = cases.get(id)
    if (!held) return { id, status: 404 }
    const problem = { type: 'urn:miqat:problem:stale', title: '', status: 412, case: held }
    if (held.revision !== revision) return { id, status: 412, problem }
    if (action.kind === 'escalate' && held.escalated) return { id, status: 409 }
    const next = { ...foresee(held, action, { me: 'me', now: startAt }), revision: held.revision + 1 }
    cases.set(id, next)
    done.push({ key, id })
    return { id, status: 200, case: rowOf(next) }
  }

  return {
    cases,
    done,
    set: (next: Weather) => {
      weather = next
    },
    /** Somebody else does something in the same moment. */
    interfere: (id: string) => {
      const held = cases.get(id)
      if (held) cases.set(id, { ...held, assignee: 'k-b', revision: held.revision + 1 })
    },
    send: async ({ key, action, cases: named }: ManyActs): Promise<readonly ActionResult[]> => {
      const body = JSON.stringify([action, named])
      expect(bodies.get(key) ?? body).toBe(body)
      bodies.set(key, body)
      if (weather === 'lostBefore') throw new ApiError('actOnCases', { kind: 'offline' })
      if (weather === 'refused') throw new ApiError('actOnCases', { kind: 'status', status: 403 })
      const results = answered.get(key) ?? named.map(({ id, revision }) => act(key, action, id, revision))
      answered.set(key, results)
      if (weather === 'lostAfter') throw new ApiError('actOnCases', { kind: 'timeout', afterMs: 1 })
      return results
    }
  }
}

function rowOf({ history: _h, documents: _d, payments: _p, allowedActions: _a, ...row }: Case): CaseRow {
  return row
}

function atDesk(count = 6, most = 2) {
  const backend = createBackend(count)
  const live = createLiveSet(evaluateBy(agreement), () => {})
  live.replace([...backend.cases.values()].map(rowOf), startAt)
  const rested: (() => void)[] = []
  let connected = true
  const outbox = createOutbox({ now: () => startAt, later: (_ms, then) => rested.push(then) })
  const desk = {
    live,
    post: { most, send: backend.send },
    me: () => 'me',
    isConnected: () => connected,
    onSettled: () => {}
  }
  outbox.attach(desk)
  return {
    backend,
    live,
    outbox,
    connect: (to: boolean) => {
      connected = to
      outbox.poke()
    },
    /** Until nothing goes on by itself. */
    settle: async () => {
      for (let round = 0; round < 60; round++) {
        await new Promise(resolve => setImmediate(resolve))
        for (const then of rested.splice(0)) then()
      }
    },
    row: (id: string): CaseRow => {
      const row = live.find(id)?.row
      if (!row) throw new Error(`${id} is not shown`)
      return row
    },
    outcomes: (parcel: number | null): Outcome['kind'][] =>
      outbox
        .snapshot()
        .find(({ id }) => id === parcel)
        ?.items.map(({ outcome }) => outcome.kind) ?? []
  }
}

const escalate: Action = { kind: 'escalate', reason: 'x' }
const claim: Action = { kind: 'claim' }

describe('the outbox', () => {
  it('shows an action at once, and tells what became of each case', async () => {
    const { outbox, row, settle, outcomes, backend, live } = atDesk()
    backend.interfere('c-2')
    const parcel = outbox.put(['c-1', 'c-2', 'c-4'].map(id => ({ row: row(id), action: claim })))
    expect(row('c-1').assignee).toBe('me')
    await settle()
    expect(outcomes(parcel)).toEqual(['done', 'overtaken', 'done'])
    expect([row('c-1').assignee, row('c-2').assignee, live.find('c-4')?.row.revision]).toEqual(['me', 'k-b', 5])
  })

  it('holds what is done while the connection is down, sends it when it is back, or lets it be taken back', async () => {
    const { outbox, row, settle, outcomes, connect, backend } = atDesk()
    connect(false)
    const kept = outbox.put([{ row: row('c-1'), action: escalate }])
    const dropped = outbox.put([{ row: row('c-2'), action: escalate }])
    await settle()
    expect(outbox.snapshot().map(({ stage }) => stage)).toEqual(['held', 'held'])
    expect(row('c-2').escalated).toBe(true)
    outbox.cancel(dropped ?? 0)
    expect(row('c-2').escalated).toBeUndefined()
    connect(true)
    await settle()
    expect([outcomes(kept), outcomes(dropped)]).toEqual([['done'], ['cancelled']])
    expect(backend.done.map(({ id }) => id)).toEqual(['c-1'])
  })

  it('does once what it had to send twice', async () => {
    const { outbox, row, settle, outcomes, backend } = atDesk()
    backend.set('lostAfter')
    const parcel = outbox.put([{ row: row('c-1'), action: escalate }])
    await settle()
    expect(outbox.snapshot()[0]?.stage).toBe('unsure')
    backend.set('fine')
    outbox.again(parcel ?? 0)
    await settle()
    expect(outcomes(parcel)).toEqual(['done'])
    expect(backend.done).toHaveLength(1)
  })

  it('lets a second action on a case wait for the first, and name the state that one has made', async () => {
    const { outbox, row, settle, outcomes, connect } = atDesk()
    connect(false)
    const first = outbox.put([{ row: row('c-1'), action: claim }])
    const second = outbox.put([{ row: row('c-1'), action: escalate }])
    expect(row('c-1')).toMatchObject({ assignee: 'me', escalated: true })
    connect(true)
    await settle()
    expect([outcomes(first), outcomes(second)]).toEqual([['done'], ['done']])
    expect(row('c-1').revision).toBe(6)
  })

  it('takes back only what the first of two had shown when it is turned down', async () => {
    const { outbox, row, settle, backend, outcomes } = atDesk()
    backend.interfere('c-1')
    const first = outbox.put([{ row: row('c-1'), action: claim }])
    const second = outbox.put([{ row: row('c-1'), action: escalate }])
    await settle()
    expect([outcomes(first), outcomes(second)]).toEqual([['overtaken'], ['overtaken']])
    expect(row('c-1')).toMatchObject({ assignee: 'k-b', revision: 5 })
    expect(row('c-1').escalated).toBeUndefined()
  })

  it('gives every case back to whom it was taken from', async () => {
    const { outbox, row, settle } = atDesk()
    const before = ['c-1', 'c-2', 'c-3'].map(id => row(id).assignee)
    const parcel = outbox.put(
      ['c-1', 'c-2', 'c-3'].map(id => ({ row: row(id), action: { kind: 'assign', to: 'a-h' } }))
    )
    await settle()
    outbox.undo(parcel ?? 0, '')
    await settle()
    expect(['c-1', 'c-2', 'c-3'].map(id => row(id).assignee)).toEqual(before)
    outbox.undo(parcel ?? 0, '')
    expect(outbox.snapshot()).toHaveLength(2)
  })

  it('does not offer to take back what stays in the record', async () => {
    const { outbox, row, settle } = atDesk()
    const parcel = outbox.put([{ row: row('c-1'), action: escalate }])
    await settle()
    outbox.undo(parcel ?? 0, '')
    expect(outbox.snapshot()).toHaveLength(1)
  })

  it('does not say no where an earlier try got no answer: that one may have been done', async () => {
    const { outbox, backend, settle, row, outcomes } = atDesk()
    backend.set('lostAfter')
    const parcel = outbox.put([{ row: row('c-1'), action: escalate }])
    await new Promise(resolve => setImmediate(resolve))
    backend.set('refused')
    outbox.poke()
    await settle()
    expect(backend.done).toHaveLength(1)
    expect(outcomes(parcel)).toEqual(['unknown'])
  })

  it('says no where the backend says no to all of it, and shows everything as it was', async () => {
    const { outbox, row, settle, outcomes, backend } = atDesk()
    const before = ['c-1', 'c-2', 'c-3'].map(row)
    backend.set('refused')
    const parcel = outbox.put(before.map(one => ({ row: one, action: escalate })))
    await settle()
    expect(outcomes(parcel)).toEqual(['refused', 'refused', 'refused'])
    expect(['c-1', 'c-2', 'c-3'].map(row)).toEqual(before)
  })
})

const id = fc.integer({ min: 1, max: 6 }).map(number => `c-${number}`)
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({
        ids: fc.uniqueArray(id, { minLength: 1 }),
        action: fc.constantFrom<Action[]>(escalate, claim, { kind: 'release' })
      })
      .map(put => ({ kind: 'put' as const, ...put }))
  },
  { weight: 2, arbitrary: id.map(one => ({ kind: 'interfere' as const, id: one })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<Weather[]>('fine', 'lostBefore', 'lostAfter', 'refused')
      .map(to => ({ kind: 'weather' as const, to }))
  },
  { weight: 2, arbitrary: fc.boolean().map(to => ({ kind: 'connect' as const, to })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }).map(parcel => ({ kind: 'cancel' as const, parcel })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }).map(parcel => ({ kind: 'undo' as const, parcel })) },
  { weight: 3, arbitrary: fc.constant({ kind: 'wait' as const }) }
)

it('knows in the end of every case what became of it: nothing is done twice, nothing is lost, and nothing stays shown that is not so', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
      const { outbox, live, backend, connect, settle } = atDesk()
      for (const taken of steps) {
        switch (taken.kind) {
          case 'put': {
            const rows = taken.ids.flatMap(one => live.find(one)?.row ?? [])
            outbox.put(rows.map(row => ({ row, action: taken.action })))
            break
          }
          case 'interfere':
            backend.interfere(taken.id)
            break
          case 'weather':
            backend.set(taken.to)
            break
          case 'connect':
            connect(taken.to)
            break
          case 'cancel':
            outbox.cancel(taken.parcel)
            break
          case 'undo':
            outbox.undo(taken.parcel, 'x')
            break
          case 'wait':
            await new Promise(resolve => setImmediate(resolve))
            break
        }
      }
      backend.set('fine')
      connect(true)
      await settle()
      const items = outbox.snapshot().flatMap(parcel => parcel.items)
      expect(items.filter(({ outcome }) => outcome.kind === 'waiting')).toEqual([])
      // No key did anything twice to a case, and what is told as done is what the backend has done, but for what was given up.
      expect(new Set(backend.done.map(one => `${one.key} ${one.id}`)).size).toBe(backend.done.length)
      const told = outbox.snapshot().reduce((sum, parcel) => sum + tallyOf(parcel).done, 0)
      const unknown = outbox.snapshot().reduce((sum, parcel) => sum + tallyOf(parcel).unknown, 0)
      expect(told).toBeLessThanOrEqual(backend.done.length)
      expect(backend.done.length).toBeLessThanOrEqual(told + unknown)
      // Then the stream tells of everything, and every row is the truth.
      live.applyAll([...backend.cases.values()].map(rowOf), startAt)
      for (const [key, truth] of backend.cases)
        expect(live.find(key)?.row).toMatchObject({ ...rowOf(truth), clock: {} })
    }),
    { numRuns: 150 }
  )
})
