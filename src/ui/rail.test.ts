import { describe, expect, test } from 'vitest'
import { type RailSegment, shapeOfRail } from './rail.ts'

const running: readonly RailSegment[] = [
  { kind: 'ran', from: 0, to: 0.25 },
  { kind: 'paused', from: 0.25, to: 0.5 },
  { kind: 'ran', from: 0.5, to: 0.75 },
  { kind: 'ahead', from: 0.75, to: 1 }
]

describe('the shape of a deadline rail', () => {
  test('a case in time ends at its due mark, and what lies ahead is left empty', () => {
    expect(shapeOfRail(running, 0.75)).toEqual({
      parts: [
        { kind: 'ran', start: 0, size: 25 },
        { kind: 'paused', start: 25, size: 25 },
        { kind: 'ran', start: 50, size: 25 }
      ],
      due: 100,
      now: 75
    })
  })

  test('a late case is drawn to scale: a quarter late leaves four fifths to the agreed time', () => {
    expect(shapeOfRail([{ kind: 'ran', from: 0, to: 1 }], 1, 0.25)).toEqual({
      parts: [
        { kind: 'ran', start: 0, size: 80 },
        { kind: 'overrun', start: 80, size: 20 }
      ],
      due: 80,
      now: 100
    })
  })

  test.each([0.7, 3, 400])('a case late by %d of its time still shows the agreed time on 60 %%', overrun => {
    expect(shapeOfRail(running, 1, overrun)).toMatchObject({ due: 60, now: 100 })
  })

  test('a closed case has no mark for now, late or not', () => {
    expect(shapeOfRail(running, null).now).toBeNull()
    expect(shapeOfRail(running, null, 0.5).now).toBeNull()
  })

  test('what lies outside start to due is cut, and what has no length is not drawn', () => {
    const parts = [
      { kind: 'ran', from: -1, to: 0.5 },
      { kind: 'paused', from: 0.5, to: 0.5 },
      { kind: 'reopened', from: 0.9, to: 7 }
    ] as const
    expect(shapeOfRail(parts, 9)).toEqual({
      parts: [
        { kind: 'ran', start: 0, size: 50 },
        { kind: 'reopened', start: 90, size: expect.closeTo(10) }
      ],
      due: 100,
      now: 100
    })
  })
})
