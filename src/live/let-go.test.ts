import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { createHeldView } from './held-view'
import { evaluateBy } from './live-case'
import { createLiveSet } from './live-set'
import { agreement, inPieces, naming, rowOf, startAt } from './made-cases'
import { createSelection } from './selection'
import { createView } from './view'

setFlagsFromString('--expose_gc')
const collect: () => void = runInNewContext('gc')

const rows = (revision: number) =>
  Array.from({ length: 2000 }, (_, id) =>
    rowOf({
      id,
      revision,
      service: id % 4,
      office: 0,
      assignee: 1,
      age: id % 90,
      days: 1 + ((id + revision) % 9),
      unit: 'workingDays',
      pause: null,
      given: false,
      isClosed: false
    })
  )

it('a case that changed is let go by the set, by a view, by a hold that was released and by a selection', async () => {
  const live = createLiveSet(evaluateBy(agreement), () => {})
  const view = createView(live, { filter: {}, sort: { by: 'left' }, asOf: startAt }, naming)
  const held = createHeldView(live, view)
  const selection = createSelection(live)
  held.subscribe(() => {})
  selection.subscribe(() => {})
  await live.replaceInPieces(
    inPieces(rows(1)),
    () => startAt,
    async () => {}
  )
  const look = () => {
    selection.addAll(view.snapshot())
    for (const service of live.snapshot().services()) live.snapshot().queue(service).cases.at(0)
    return [
      view.snapshot().totals('dueOn').size,
      view.snapshot().cross('service', 'dueOn').size,
      held.snapshot().slice().length
    ]
  }
  look()
  held.hold('pointer')
  const old = [...live.snapshot().queue().cases].map(entry => new WeakRef(entry))
  // In two halves, so that blocks are written to one by one and the agenda is not simply made anew.
  for (const half of [0, 1])
    for (const row of rows(2)) if (Number(row.id.slice(2)) % 2 === half) live.apply(row, startAt)
  held.release('pointer')
  look()
  await new Promise(resolve => setTimeout(resolve))
  collect()
  const left = old.filter(entry => entry.deref() !== undefined).length
  // What the agenda skips when its turn comes; it drops them together when they are too many.
  expect(left).toBeLessThan(1100)
  live.replace(rows(2), startAt)
  look()
  await new Promise(resolve => setTimeout(resolve))
  collect()
  expect(old.filter(entry => entry.deref() !== undefined).length).toBe(0)
})
