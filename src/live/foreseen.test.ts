import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseRow } from '#api/generated/types.gen'
import { evaluateBy } from './live-case'
import { createLiveSet, type LiveSet } from './live-set'
import { agreement, type MadeRow, madeRow, rowOf, startAt } from './made-cases'

const most = 6
const hour = 3_600_000

/** What somebody foresees of a case: that it is taken, that it is closed, or that its target is another. */
type Guess = { readonly id: number; readonly what: 'taken' | 'closed' | 'extended' }

function guessed(row: CaseRow, what: Guess['what']): CaseRow {
  if (what === 'taken') return { ...row, assignee: 'p9' }
  if (what === 'extended')
    return { ...row, clock: { ...row.clock, target: { value: 20, unit: row.clock.target.unit } } }
  return { ...row, status: 'completed', clock: { ...row.clock, stoppedAt: new Date(startAt).toISOString() } }
}

/** The simplest thing that says the same: what is true, and what is shown in its place. */
function createModel() {
  const truth = new Map<string, CaseRow>()
  const shown = new Map<string, CaseRow>()
  return {
    truth,
    shown,
    hear: (row: CaseRow) => {
      const held = truth.get(row.id)
      if (held && held.revision >= row.revision) return
      shown.delete(row.id)
      if (row.clock.stoppedAt === null) truth.set(row.id, row)
      else truth.delete(row.id)
    },
    close: (id: string) => {
      truth.delete(id)
      shown.delete(id)
    },
    rows: () => [...truth.values()].map(row => shown.get(row.id) ?? row).filter(row => row.clock.stoppedAt === null)
  }
}

function expectSame(live: LiveSet, rows: readonly CaseRow[]) {
  const fresh = createLiveSet(evaluateBy(agreement), () => {})
  fresh.replace(rows, live.asOf())
  const [queue, wanted] = [live.snapshot().queue(), fresh.snapshot().queue()]
  const told = (entries: typeof queue.cases) =>
    entries.map(({ row, kind, dueAt }) => [row.id, row.revision, row.assignee, row.clock.target.value, kind, dueAt])
  expect(told(queue.cases)).toEqual(told(wanted.cases))
  expect(queue.counts).toEqual(wanted.counts)
}

const id = fc.integer({ min: 1, max: most })
const step = fc.oneof(
  { weight: 3, arbitrary: madeRow(most).map(row => ({ kind: 'hear' as const, row })) },
  {
    weight: 4,
    arbitrary: fc
      .record({ id, what: fc.constantFrom<Guess['what'][]>('taken', 'closed', 'extended') })
      .map(guess => ({ kind: 'foresee' as const, guess }))
  },
  { weight: 2, arbitrary: fc.array(id, { maxLength: 3 }).map(ids => ({ kind: 'takeBack' as const, ids })) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 20 }).map(hours => ({ kind: 'pass' as const, hours })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ kept: fc.array(id, { maxLength: most }), rows: fc.array(madeRow(most), { maxLength: 2 }) })
      .map(({ kept, rows }) => ({ kind: 'replace' as const, kept, rows }))
  }
)

const one = (change: Partial<MadeRow> = {}): CaseRow =>
  rowOf({
    id: 1,
    revision: 1,
    service: 0,
    office: 0,
    assignee: 0,
    age: 20,
    days: 5,
    unit: 'workingDays',
    pause: null,
    given: false,
    isClosed: false,
    ...change
  })

describe('what is foreseen', () => {
  it('stands in the place of the truth until there is a newer one or it is taken back, and disturbs nothing else', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        const live = createLiveSet(evaluateBy(agreement), () => {})
        const model = createModel()
        let now = startAt
        live.replace([], now)
        for (const taken of steps) {
          switch (taken.kind) {
            case 'hear':
              model.hear(rowOf(taken.row))
              live.apply(rowOf(taken.row), now)
              break
            case 'foresee': {
              const truth = model.truth.get(`c-${taken.guess.id}`)
              if (!truth) break
              const row = guessed(truth, taken.guess.what)
              model.shown.set(row.id, row)
              live.foresee([row], now)
              break
            }
            case 'takeBack': {
              const ids = taken.ids.map(number => `c-${number}`)
              for (const gone of ids) model.shown.delete(gone)
              live.takeBack(ids, now)
              break
            }
            case 'pass':
              now += taken.hours * hour
              live.advance(now)
              break
            case 'replace': {
              // Read anew: some are as they were, some are newer, and those that are in no page were closed.
              const kept = new Set(taken.kept.map(number => `c-${number}`))
              for (const gone of [...model.truth.keys()]) if (!kept.has(gone)) model.close(gone)
              for (const row of taken.rows) model.hear(rowOf(row))
              live.replace([...model.truth.values()], now)
              break
            }
          }
          expectSame(live, model.rows())
        }
      }),
      { numRuns: 300 }
    )
  })

  it('counts at once: a case that is being closed is out of every figure, and back in all of them when that is refused', () => {
    const live = createLiveSet(evaluateBy(agreement), () => {})
    live.replace([one(), one({ id: 2 })], startAt)
    const before = live.snapshot().queue()
    live.foresee([guessed(one(), 'closed')], startAt)
    expect(live.snapshot().queue().counts.all).toBe(1)
    live.takeBack(['c-1'], startAt)
    expect(live.snapshot().queue().counts).toEqual(before.counts)
    expect(live.find('c-1')?.row).toEqual(before.cases.find(({ row }) => row.id === 'c-1')?.row)
  })

  it('does not come back as it was when the backend repeats what was known', () => {
    const live = createLiveSet(evaluateBy(agreement), () => {})
    live.replace([one()], startAt)
    live.foresee([guessed(one(), 'closed')], startAt)
    live.apply(one(), startAt)
    expect(live.size()).toBe(0)
    live.apply(one({ revision: 2 }), startAt)
    live.takeBack(['c-1'], startAt)
    expect(live.find('c-1')?.row.revision).toBe(2)
  })

  it('is not thought up for a case that is another by now, or that cannot be reckoned with', () => {
    const refused: string[] = []
    const live = createLiveSet(evaluateBy(agreement), row => refused.push(row.id))
    live.replace([one({ revision: 3 })], startAt)
    live.foresee([{ ...one({ revision: 2 }), assignee: 'p9' }], startAt)
    expect(live.find('c-1')?.row.assignee).toBeNull()
    const endless = {
      ...one({ revision: 3 }),
      clock: { ...one().clock, target: { value: 99_999, unit: 'workingDays' as const } }
    }
    live.foresee([endless], startAt)
    expect([live.find('c-1')?.row.clock.target.value, refused]).toEqual([5, []])
  })
})
