import { expect, it } from 'vitest'
import { exampleCase } from '#casework/example-case'
import { segmentsOf } from './segments'

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00+04:00`
const entry = (day: number, kind: string) => ({ at: at(day), kind, by: 's-r' })
const kindsOf = (segments: ReturnType<typeof segmentsOf>) => segments.map(({ kind }) => kind)

it('the life of a case is told newest first, with what began a stretch at its end', () => {
  const clock = {
    ...exampleCase().clock,
    startedAt: at(8),
    pauses: [{ from: at(10), to: at(15) }],
    stoppedAt: at(17)
  }
  const history = [
    entry(8, 'submitted'),
    entry(9, 'claim'),
    entry(10, 'requestInformation'),
    entry(15, 'resume'),
    entry(17, 'complete')
  ]
  const segments = segmentsOf(exampleCase({ clock, history }), history)
  expect(kindsOf(segments)).toEqual(['closed', 'ran', 'paused', 'ran'])
  expect(segments.map(({ entries }) => entries.map(({ kind }) => kind))).toEqual([
    ['complete'],
    ['resume'],
    ['requestInformation'],
    ['claim', 'submitted']
  ])
})

it('a reopened case was closed in between', () => {
  const clock = { ...exampleCase().clock, startedAt: at(8), gaps: [{ from: at(10), to: at(12) }] }
  expect(kindsOf(segmentsOf(exampleCase({ clock }), []))).toEqual(['ran', 'closed', 'ran'])
})

it('pauses that overlap are one, and one without length is none', () => {
  const pauses = [
    { from: at(9), to: at(11) },
    { from: at(10), to: at(12) },
    { from: at(14), to: at(14) }
  ]
  const segments = segmentsOf(exampleCase({ clock: { ...exampleCase().clock, startedAt: at(8), pauses } }), [])
  expect(kindsOf(segments)).toEqual(['ran', 'paused', 'ran'])
  expect(segments.every(({ from, to }) => to === null || to > from)).toBe(true)
})

it('what is said to have happened before the start is in the first stretch', () => {
  const early = entry(1, 'note')
  const segments = segmentsOf(exampleCase(), [early])
  expect(segments.at(-1)?.entries).toEqual([early])
})
