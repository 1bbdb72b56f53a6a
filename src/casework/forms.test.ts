import { describe, expect, it } from 'vitest'
import { zAction } from '#api/generated/zod.gen'
import { actionKinds, actionOf, type Draft, fieldOfError, fieldsOf } from './forms'

const target = { value: 7, unit: 'workingDays' } as const
const inTime = { late: false, target }
const late = { late: true, target }

const full: Draft = {
  to: 'm-k',
  message: 'The title deed',
  expectedEndAt: '2026-11-25T10:30:00.000Z',
  until: '2026-11-25T10:30:00.000Z',
  targetValue: '9',
  reason: 'A reason',
  text: 'A note',
  breach: 'workload'
}

it.each(actionKinds)('a full form says %s as the contract wants it', kind => {
  for (const circumstance of [inTime, late]) {
    const filled = actionOf(kind, full, circumstance)
    expect('action' in filled && zAction.safeParse(filled.action).error).toBeUndefined()
  }
})

it.each(actionKinds)('an empty form of %s names every field it lacks', kind => {
  const filled = actionOf(kind, {}, late)
  const wanted = fieldsOf(kind, late).filter(name => name !== 'breachText')
  if (wanted.length === 0) expect(filled).toEqual({ action: { kind } })
  else expect(filled).toEqual({ missing: wanted })
})

describe('what a form asks for', () => {
  it('a late case explains itself when it is closed, one in time does not', () => {
    expect(fieldsOf('complete', late)).toContain('breach')
    expect(fieldsOf('complete', inTime)).toEqual([])
    expect(actionOf('complete', full, inTime)).toEqual({ action: { kind: 'complete' } })
    expect(actionOf('complete', full, late)).toEqual({ action: { kind: 'complete', breachReason: 'workload' } })
  })

  it('a reason in words of its own needs the words', () => {
    expect(actionOf('setBreachReason', { breach: 'own' }, late)).toEqual({ missing: ['breachText'] })
    expect(actionOf('setBreachReason', { breach: 'own', breachText: ' Flooded ' }, late)).toEqual({
      action: { kind: 'setBreachReason', reason: 'Flooded' }
    })
  })

  it('spaces say nothing', () => {
    expect(actionOf('note', { text: '   ' }, inTime)).toEqual({ missing: ['text'] })
  })

  it.each(['', '1.5', '-3', 'nine'])('%j is no target', targetValue => {
    expect(actionOf('extend', { ...full, targetValue }, inTime)).toEqual({ missing: ['targetValue'] })
  })
})

it('an error of the backend is shown at its field', () => {
  expect(fieldOfError('extend', 'target.value')).toBe('targetValue')
  expect(fieldOfError('requestInformation', 'expectedEndAt')).toBe('expectedEndAt')
  expect(fieldOfError('complete', 'breachReason')).toBe('breach')
  expect(fieldOfError('setBreachReason', 'reason')).toBe('breach')
  expect(fieldOfError('note', 'something.else')).toBeUndefined()
})
