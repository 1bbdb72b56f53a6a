// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createHeldView } from './held-view'
import { evaluateBy } from './live-case'
import { createLiveSet } from './live-set'
import { agreement, naming, rowOf, startAt } from './made-cases'
import { createSelection } from './selection'
import { useWatched } from './use-watched'
import { createView } from './view'

const row = (id: number, revision = 1) =>
  rowOf({
    id,
    revision,
    service: 0,
    office: 0,
    assignee: 0,
    age: 30,
    days: 5,
    unit: 'workingDays',
    pause: null,
    given: false,
    isClosed: false
  })

it('a component that watches a view, a held view and a selection is drawn once with each change, and all of them agree', () => {
  const live = createLiveSet(evaluateBy(agreement), () => {})
  live.replace([row(1), row(2)], startAt)
  const view = createView(live, { filter: {}, sort: { by: 'due' } }, naming)
  const [held, selection] = [createHeldView(live, view), createSelection(live)]
  let drawn = 0
  const { result, unmount } = renderHook(() => {
    drawn += 1
    const [rows, shown, selected] = [useWatched(view), useWatched(held), useWatched(selection)]
    return [rows.length, shown.length, selected.ids.size, rows.counts.all]
  })
  const before = drawn
  act(() => selection.addAll(view.snapshot()))
  act(() =>
    live.apply({ ...row(2, 2), clock: { ...row(2).clock, stoppedAt: new Date(startAt).toISOString() } }, startAt)
  )
  expect([result.current, drawn - before]).toEqual([[1, 1, 1, 1], 2])
  unmount()
})
