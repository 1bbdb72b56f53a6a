import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseRow } from '#api/generated/types.gen'
import type { LiveCase } from './live-case'
import { createLiveSet, type LiveSet } from './live-set'
import { compareCases, rankOf } from './order'
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
})
