import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { CaseRow } from '#api/generated/types.gen'
import type { LiveCase } from './live-case'
import { createLiveSet, type LiveSet } from './live-set'
import { inPieces } from './made-cases'
import { compareCases, rankOf } from './order'
import type { CaseChange } from './queue'
import { belongs, counted, noCounts } from './tabs'

/** Rules of time as simple as can be, to test the set alone: due at the target's value, at risk ten before, due today from five before. */
function evaluate(row: CaseRow, now: number): LiveCase {
  const paused = row.clock.pauses.length > 0
  const due = row.clock.target.value
  const kind = now > due ? 'overdue' : paused ? 'paused' : now >= due - 10 ? 'atRisk' : 'onTrack'
  const next = [due - 10, due - 5, due + 1].filter(at => at > now)
  return {
    row,
    kind,
    dueToday: now >= due - 5 && now <= due,
    dueAt: paused && now <= due ? null : due,
    leftMs: due - now,
    rank: rankOf(paused && now <= due ? null : due, due),
    dueOn: null,
    changesAt: next.length > 0 ? Math.min(...next) : null,
    // The set hands these on without looking at them.
    clock: {} as LiveCase['clock'],
    calendar: {} as LiveCase['calendar']
  }
}

type Change = {
  id: number
  revision: number
  due: number
  service: number
  paused: boolean
  stopped: boolean
  assigned: boolean
}

function rowOf({ id, revision, due, service, paused, stopped, assigned }: Change): CaseRow {
  const at = '2026-11-22T11:42:07+04:00'
  return {
    id: `c${id}`,
    reference: `NB-26-${id}`,
    revision,
    service: `s${service}`,
    office: 'sohar',
    channel: 'platform',
    applicantKind: 'citizen',
    status: 'new',
    assignee: assigned ? 'a-b' : null,
    clock: {
      agreementVersion: 1,
      startedAt: at,
      target: { value: due, unit: 'workingMinutes' },
      pauses: paused ? [{ from: at, to: null }] : [],
      stoppedAt: stopped ? at : null
    }
  }
}

/** What the set must be: the newest revision of each open case, read now, sorted and counted from nothing. */
function fromScratch(newest: ReadonlyMap<string, CaseRow>, now: number, service?: string) {
  const cases = [...newest.values()]
    .filter(row => row.clock.stoppedAt === null && (service === undefined || row.service === service))
    .map(row => evaluate(row, now))
    .sort(compareCases)
  return { cases, counts: cases.reduce((counts, entry) => counted(counts, entry, 1), noCounts) }
}

function expectSame(live: LiveSet, newest: ReadonlyMap<string, CaseRow>, now: number) {
  for (const service of [undefined, 's0', 's1', 's2']) {
    const wanted = fromScratch(newest, now, service)
    const queue = live.snapshot().queue(service)
    expect(queue.cases.map(({ row, kind, dueToday }) => [row.id, row.revision, kind, dueToday])).toEqual(
      wanted.cases.map(({ row, kind, dueToday }) => [row.id, row.revision, kind, dueToday])
    )
    expect(queue.counts).toEqual(wanted.counts)
    for (const tab of ['overdue', 'atRisk', 'dueToday', 'unassigned', 'paused'] as const)
      expect(queue.cases.filter(entry => belongs(tab, entry))).toHaveLength(queue.counts[tab])
  }
}

const change = fc.record({
  id: fc.integer({ min: 0, max: 12 }),
  revision: fc.integer({ min: 1, max: 8 }),
  due: fc.integer({ min: 0, max: 100 }),
  service: fc.integer({ min: 0, max: 2 }),
  paused: fc.boolean(),
  stopped: fc.boolean(),
  assigned: fc.boolean()
})
const step = fc.oneof(
  { weight: 4, arbitrary: change.map(row => ({ kind: 'apply' as const, row })) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 30 }).map(ms => ({ kind: 'pass' as const, ms })) },
  { weight: 1, arbitrary: fc.array(change, { maxLength: 8 }).map(rows => ({ kind: 'replace' as const, rows })) }
)

describe('the live set', () => {
  it('is what a recomputation from nothing gives, after any changes, closings, re-readings and passing of time', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        const live = createLiveSet(evaluate, () => {})
        const newest = new Map<string, CaseRow>()
        let now = 0
        for (const taken of steps) {
          if (taken.kind === 'pass') now += taken.ms
          if (taken.kind === 'pass') live.advance(now)
          if (taken.kind === 'apply') remember(newest, rowOf(taken.row))
          if (taken.kind === 'apply') live.apply(rowOf(taken.row), now)
          if (taken.kind === 'replace') newest.clear()
          if (taken.kind === 'replace') for (const row of taken.rows) if (!row.stopped) remember(newest, rowOf(row))
          if (taken.kind === 'replace') live.replace(taken.rows.map(rowOf), now)
          expectSame(live, newest, now)
          expect(live.nextChangeAt() ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now)
        }
      }),
      { numRuns: 300 }
    )
  })

  /** A closed case is not held, so an older revision of it that arrives late would be new. Streams are in order; see `feed.ts`. */
  function remember(newest: Map<string, CaseRow>, row: CaseRow) {
    const held = newest.get(row.id)
    if (held && held.revision >= row.revision) return
    if (row.clock.stoppedAt !== null) newest.delete(row.id)
    else newest.set(row.id, row)
  }

  const one = { id: 1, revision: 1, due: 50, service: 0, paused: false, stopped: false, assigned: false }

  it('counts a case as overdue the moment its deadline has passed, without any news', () => {
    const live = createLiveSet(evaluate, () => {})
    live.replace([rowOf(one)], 0)
    live.advance(50)
    expect(live.snapshot().queue().counts).toMatchObject({ atRisk: 1, overdue: 0 })
    expect(live.nextChangeAt()).toBe(51)
    live.advance(51)
    expect(live.snapshot().queue().counts).toMatchObject({ all: 1, atRisk: 0, overdue: 1 })
  })

  it('keeps the same counts for a service to which nothing happened', () => {
    const live = createLiveSet(evaluate, () => {})
    live.replace([rowOf(one), rowOf({ ...one, id: 2, service: 1 })], 0)
    const before = live.snapshot().queue('s1').counts
    live.apply(rowOf({ ...one, revision: 2, assigned: true }), 1)
    expect(live.snapshot().queue('s1').counts).toBe(before)
  })

  it('makes one change of many rows, tells it once, and says what became of which case', () => {
    const live = createLiveSet(evaluate, () => {})
    live.replace([rowOf(one), rowOf({ ...one, id: 2 })], 0)
    const told = vi.fn()
    const changes = vi.fn()
    live.subscribe(told)
    live.onChanges(changes)
    live.applyAll(
      [
        rowOf({ ...one, revision: 2 }),
        rowOf({ ...one, revision: 3 }),
        rowOf({ ...one, id: 2, revision: 2, stopped: true }),
        rowOf({ ...one, id: 3 })
      ],
      1
    )
    expect(told).toHaveBeenCalledOnce()
    expect(
      changes.mock.calls[0]?.[0].map(({ before, after }: CaseChange) => [
        before?.row.revision,
        after?.row.id,
        after?.row.revision
      ])
    ).toEqual([
      [1, 'c1', 3],
      [1, undefined, undefined],
      [undefined, 'c3', 1]
    ])
    live.applyAll([rowOf({ ...one, revision: 3 })], 1)
    expect(told).toHaveBeenCalledOnce()
  })

  it('takes back what a clock that is set back takes back', () => {
    const live = createLiveSet(evaluate, () => {})
    live.replace([rowOf(one)], 0)
    live.advance(51)
    expect(live.snapshot().queue().counts.overdue).toBe(1)
    live.advance(49)
    expect(live.snapshot().queue().counts).toMatchObject({ overdue: 0, atRisk: 1 })
    expect([live.nextChangeAt(), live.asOf()]).toEqual([51, 49])
  })

  const many = Array.from({ length: 5000 }, (_, id) => rowOf({ ...one, id, due: (id * 37) % 90 }))

  it('is replaced in pieces as it is in one go, the old rows staying until the last, and loses nothing that came meanwhile', async () => {
    const [live, wanted] = [createLiveSet(evaluate, () => {}), createLiveSet(evaluate, () => {})]
    live.replace([rowOf({ ...one, id: 9999 })], 0)
    let pieces = 0
    const pause = async () => {
      pieces += 1
      expect(live.size()).toBe(1)
      if (pieces === 3)
        live.applyAll(
          [rowOf({ ...one, id: 9999, revision: 2 }), rowOf({ ...one, id: 7, revision: 5, stopped: true })],
          20
        )
    }
    const done = live.replaceInPieces(inPieces(many), () => pieces * 2, pause)
    live.apply(rowOf({ ...one, id: 3, revision: 9, paused: true }), 0)
    live.apply(rowOf({ ...one, id: 3, revision: 10, stopped: true }), 0)
    await done
    expect(pieces).toBeGreaterThan(8)
    wanted.replace(many, 0)
    wanted.applyAll(
      [
        rowOf({ ...one, id: 9999, revision: 2 }),
        rowOf({ ...one, id: 7, revision: 5, stopped: true }),
        rowOf({ ...one, id: 3, revision: 10, stopped: true })
      ],
      pieces * 2
    )
    const shown = (of: LiveSet) =>
      of
        .snapshot()
        .queue()
        .cases.map(({ row, kind }) => [row.id, row.revision, kind])
    expect(shown(live)).toEqual(shown(wanted))
    expect(live.snapshot().queue().counts).toEqual(wanted.snapshot().queue().counts)
    expect(live.nextChangeAt()).toBe(wanted.nextChangeAt())
  })

  it('stays as it is when replacing it is given up, is overtaken, or the rows cannot be read', async () => {
    const live = createLiveSet(evaluate, () => {})
    live.replace([rowOf(one)], 0)
    const giveUp = new AbortController()
    await live.replaceInPieces(
      inPieces(many),
      () => 0,
      async () => giveUp.abort(),
      giveUp.signal
    )
    expect(live.size()).toBe(1)
    await live.replaceInPieces(
      inPieces(many),
      () => 0,
      async () => live.replace([rowOf(one), rowOf({ ...one, id: 2 })], 0)
    )
    expect(live.size()).toBe(2)
    await expect(
      live.replaceInPieces(
        inPieces(many, new Error('offline')),
        () => 0,
        async () => {}
      )
    ).rejects.toThrow('offline')
    expect(live.size()).toBe(2)
  })

  it('sets a case aside that the rules of time cannot reckon with, and keeps the others', () => {
    const refused: string[] = []
    const live = createLiveSet(
      (row, now) => {
        if (row.id === 'c2') throw new Error('no such time')
        return evaluate(row, now)
      },
      row => refused.push(row.id)
    )
    live.replace([rowOf(one), rowOf({ ...one, id: 2 })], 0)
    expect(
      live
        .snapshot()
        .queue()
        .cases.map(({ row }) => row.id)
    ).toEqual(['c1'])
    expect(refused).toEqual(['c2'])
  })

  it('lets go of a case that has gone to an office or a service one does not see, and lets none in from there', () => {
    const live = createLiveSet(evaluate, () => {})
    const row = (id: number, revision = 1) =>
      rowOf({ id, revision, due: 50, service: 0, paused: false, stopped: false, assigned: false })
    live.replace([row(1), row(2)], 0)
    live.seeOnly({ offices: ['sohar'], services: ['s0'] })
    const heard = vi.fn()
    live.onChanges(heard)
    live.applyAll(
      [{ ...row(1, 2), office: 'saham' }, { ...row(2, 2), service: 's1' }, { ...row(3), office: 'saham' }, row(4)],
      0
    )
    expect(heard.mock.calls[0]?.[0].map(({ before, after }: CaseChange) => [before?.row.id, after?.row.id])).toEqual([
      ['c1', undefined],
      ['c2', undefined],
      [undefined, 'c4']
    ])
    expect(live.size()).toBe(1)
  })

  it('reads by other rules from then on, and what it holds only when it is put in place anew', () => {
    const live = createLiveSet(evaluate, () => {})
    const row = rowOf({ id: 1, revision: 1, due: 20, service: 1, paused: false, stopped: false, assigned: false })
    live.replace([row], 0)
    live.readBy((one, now) => ({ ...evaluate(one, now), dueAt: 99 }))
    live.apply({ ...row, id: 'c2' }, 0)
    expect([live.find('c1')?.dueAt, live.find('c2')?.dueAt]).toEqual([20, 99])
    live.replace([row], 0)
    expect(live.find('c1')?.dueAt).toBe(99)
  })
})
