import fc from 'fast-check'
import { describe, it } from 'vitest'
import type { CaseRow } from '#api/generated/types.gen'
import { expectSame, remember } from './expect-same'
import { evaluateBy } from './live-case'
import { createLiveSet } from './live-set'
import { agreement, naming, rowOf, startAt } from './made-cases'
import { asked, filter, hours, row } from './made-wishes'
import { createView } from './view'

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.array(row, { maxLength: 16, size: 'max' }), fc.constantFrom(0, 0, 7_200_000))
      .map(([rows, ms]) => ({ kind: 'events' as const, rows, ms }))
  },
  { weight: 3, arbitrary: hours(0, 30).map(ms => ({ kind: 'pass' as const, ms })) },
  { weight: 1, arbitrary: hours(-60, 0).map(ms => ({ kind: 'pass' as const, ms })) },
  { weight: 1, arbitrary: hours(30, 400).map(ms => ({ kind: 'sleep' as const, ms })) },
  {
    weight: 1,
    arbitrary: fc
      .array(row, { minLength: 10, maxLength: 30, size: 'max' })
      .map(rows => ({ kind: 'reset' as const, rows }))
  },
  { weight: 2, arbitrary: asked.map(next => ({ kind: 'ask' as const, next })) },
  { weight: 1, arbitrary: filter.map(next => ({ kind: 'filter' as const, next })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'watch' as const }) }
)

describe('the live set and a view of it', () => {
  it('are what a recomputation from nothing gives, after any events, resets, sleeps, clocks set back, and other wishes', () => {
    fc.assert(
      fc.property(
        asked,
        fc.boolean(),
        fc.array(step, { minLength: 4, maxLength: 16, size: 'max' }),
        (first, isWatched, steps) => {
          const live = createLiveSet(evaluateBy(agreement), (_, error) => {
            throw error
          })
          let [wanted, now] = [first, startAt]
          const view = createView(live, wanted, naming)
          let leave = isWatched ? view.subscribe(() => {}) : null
          const newest = new Map<string, CaseRow>()
          live.replace([], now)
          for (const taken of steps) {
            switch (taken.kind) {
              case 'events':
                now += taken.ms
                for (const made of taken.rows) remember(newest, rowOf(made))
                live.applyAll(taken.rows.map(rowOf), now)
                break
              case 'pass':
              case 'sleep':
                now += taken.ms
                live.advance(now)
                break
              case 'reset':
                newest.clear()
                for (const made of taken.rows) if (!made.isClosed) remember(newest, rowOf(made))
                live.replace(taken.rows.map(rowOf), now)
                break
              case 'ask':
                wanted = taken.next
                view.ask(wanted)
                break
              case 'filter':
                wanted = { ...wanted, filter: taken.next }
                view.ask({ filter: taken.next })
                break
              case 'watch':
                leave?.()
                leave = leave === null ? view.subscribe(() => {}) : null
            }
            expectSame(live, view, wanted, newest, now)
          }
        }
      ),
      { numRuns: Number(process.env.LIVE_RUNS ?? 1000) }
    )
  }, 120_000)
})
