import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseRow } from '#api/generated/types.gen'
import { expectSame, remember } from './expect-same'
import { evaluateBy } from './live-case'
import { createLiveSet } from './live-set'
import { agreement, naming, rowOf, startAt } from './made-cases'
import { asked, hours, row } from './made-wishes'
import { createView } from './view'

const events = fc.array(row, { maxLength: 12, size: 'max' })
const step = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(events, hours(0, 2)).map(([rows, ms]) => ({ kind: 'events' as const, rows, ms })) },
  { weight: 3, arbitrary: hours(0, 60).map(ms => ({ kind: 'pass' as const, ms })) },
  { weight: 1, arbitrary: hours(-40, 0).map(ms => ({ kind: 'pass' as const, ms })) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }).map(count => ({ kind: 'pieces' as const, count })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'now' as const }) },
  { weight: 1, arbitrary: events.map(rows => ({ kind: 'reset' as const, rows })) },
  { weight: 2, arbitrary: asked.map(next => ({ kind: 'ask' as const, next })) }
)

/** Pauses that last until they are ended by hand. */
function createPauses() {
  const waiting: (() => void)[] = []
  return {
    pause: () => new Promise<void>(resolve => waiting.push(resolve)),
    isWaiting: () => waiting.length > 0,
    end: async () => {
      waiting.shift()?.()
      for (let turn = 0; turn < 4; turn++) await Promise.resolve()
    }
  }
}

describe('a change of many cases at one instant', () => {
  it('is seen at once and whole, whatever comes while it is worked out', async () => {
    let turns = 0
    await fc.assert(
      fc.asyncProperty(
        asked,
        events,
        fc.array(step, { minLength: 6, maxLength: 24, size: 'max' }),
        async (first, rows, steps) => {
          const pauses = createPauses()
          const live = createLiveSet(
            evaluateBy(agreement),
            (_, error) => {
              throw error
            },
            { pause: pauses.pause, many: 2 }
          )
          let [wanted, now, isUnderWay] = [first, startAt, false]
          const view = createView(live, wanted, naming)
          view.subscribe(() => expectShown())
          /** What is to be seen, and the rows that wait for the end of what is under way. */
          const seen = new Map<string, CaseRow>()
          let waiting: CaseRow[] = []

          function expectShown() {
            expect(view.snapshot().length).toBe(view.snapshot().cases.length)
            expect(live.snapshot().queue().counts.all).toBe(live.size())
          }
          const settle = () => {
            for (const one of waiting) remember(seen, one)
            waiting = []
          }
          /** After anything that may have begun or ended a change in pieces. */
          const look = () => {
            isUnderWay = pauses.isWaiting()
            if (isUnderWay) turns += 1
            else settle()
            expectSame(live, view, wanted, seen, isUnderWay ? live.asOf() : now, isUnderWay)
          }
          const endAll = async () => {
            while (pauses.isWaiting()) await pauses.end()
          }

          live.replace(rows.map(rowOf), now)
          for (const one of rows) if (!one.isClosed) remember(seen, rowOf(one))
          for (const taken of steps) {
            switch (taken.kind) {
              case 'events':
                now += taken.ms
                waiting.push(...taken.rows.map(rowOf))
                live.applyAll(taken.rows.map(rowOf), now)
                break
              case 'pass':
                now += taken.ms
                live.advance(now)
                break
              case 'pieces':
                for (let count = 0; count < taken.count; count++) await pauses.end()
                break
              case 'now':
                live.takeBack([], now)
                settle()
                expectSame(live, view, wanted, seen, now)
                await endAll()
                break
              case 'reset': {
                live.replace(taken.rows.map(rowOf), now)
                const late = waiting
                waiting = []
                seen.clear()
                for (const one of taken.rows) if (!one.isClosed) remember(seen, rowOf(one))
                for (const one of late) remember(seen, one)
                await endAll()
                break
              }
              case 'ask':
                wanted = taken.next
                view.ask(wanted)
            }
            look()
          }
          await endAll()
          look()
          expect(live.asOf()).toBe(now)
        }
      ),
      { numRuns: Number(process.env.LIVE_RUNS ?? 200) }
    )
    expect(turns).toBeGreaterThan(50)
  }, 120_000)
})
