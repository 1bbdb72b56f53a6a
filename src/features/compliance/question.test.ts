import { describe, expect, it } from 'vitest'
import { questionOf } from './question'

describe('the question behind a choice', () => {
  it('is thirteen whole weeks by the date due, of all services, unless something else was chosen', () => {
    expect(questionOf({}, '2026-11-24')).toEqual({ from: '2026-08-30', to: '2026-11-28', by: 'week', basis: 'due' })
  })

  it.each([
    ['2026-11-22', 'on a Sunday, with which the week begins'],
    ['2026-11-24', 'in the middle of the week'],
    ['2026-11-28', 'on a Saturday, with which the week ends']
  ])('asks for the same weeks all week long: %s, %s', today => {
    expect(questionOf({ weeks: 26 }, today)).toMatchObject({ from: '2026-05-31', to: '2026-11-28' })
  })

  it('goes on to the next week with the next Sunday', () => {
    expect(questionOf({ weeks: 26 }, '2026-11-29')).toMatchObject({ from: '2026-06-07', to: '2026-12-05' })
  })

  it('reaches over the turn of the year', () => {
    expect(questionOf({ weeks: 52 }, '2026-01-02')).toMatchObject({ from: '2025-01-05', to: '2026-01-03' })
  })

  it('names the one service', () => {
    expect(questionOf({ basis: 'closed', service: 'h-3' }, '2026-11-24')).toMatchObject({
      basis: 'closed',
      service: ['h-3']
    })
  })
})
