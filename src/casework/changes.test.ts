import { describe, expect, it } from 'vitest'
import type { Case } from '#api/generated/types.gen'
import { changesBetween, whoWasFaster } from './changes'
import { exampleCase, examplePause } from './example-case'

const before = exampleCase({ history: [{ at: '2026-11-08T10:04:00+04:00', kind: 'submitted', by: null }] })

const changed = (change: Partial<Case>, clock: Partial<Case['clock']> = {}): Case => ({
  ...before,
  ...change,
  clock: { ...before.clock, ...clock }
})

describe('what changed between two readings of a case', () => {
  it('nothing did when only the revision is higher', () => {
    expect(changesBetween(before, changed({ revision: 9 }))).toEqual([])
  })

  it.each<[string, Case, unknown]>([
    ['who has it', changed({ assignee: 'm-k' }), { kind: 'assignee', from: 's-r', to: 'm-k' }],
    ['that nobody has it', changed({ assignee: null }), { kind: 'assignee', from: 's-r', to: null }],
    ['its office', changed({ office: 'liwa' }), { kind: 'office', from: 'sohar', to: 'liwa' }],
    [
      'its target',
      changed({}, { target: { value: 9, unit: 'workingDays' } }),
      { kind: 'target', from: { value: 7, unit: 'workingDays' }, to: { value: 9, unit: 'workingDays' } }
    ],
    [
      'that it was completed',
      changed({ status: 'completed' }),
      { kind: 'status', from: 'inProgress', to: 'completed' }
    ],
    ['that it was escalated', changed({ escalated: true }), { kind: 'escalated' }],
    ['why it was late', changed({ breachReason: 'workload' }), { kind: 'breachReason', to: 'workload' }]
  ])('tells %s', (_, now, change) => {
    expect(changesBetween(before, now)).toEqual([change])
  })

  it('a pause says itself what the state became', () => {
    const paused = changed({ status: 'awaitingApplicant' }, { pauses: [examplePause()] })
    expect(changesBetween(before, paused)).toEqual([{ kind: 'paused' }])
    expect(changesBetween(paused, before)).toEqual([{ kind: 'resumed' }])
  })

  it('a case closed while it was paused was closed, not resumed', () => {
    const paused = changed({ status: 'awaitingApplicant' }, { pauses: [examplePause()] })
    const ended = { ...examplePause(), to: '2026-11-12T09:00:00+04:00' }
    const closed = changed({ status: 'withdrawn' }, { pauses: [ended], stoppedAt: '2026-11-12T09:00:00+04:00' })
    expect(changesBetween(paused, closed)).toEqual([{ kind: 'status', from: 'awaitingApplicant', to: 'withdrawn' }])
  })

  it('counts the notes that were added', () => {
    const note = { at: '2026-11-12T09:00:00+04:00', kind: 'note', by: 'm-k', text: 'x' }
    expect(changesBetween(before, changed({ history: [...before.history, note, note] }))).toEqual([
      { kind: 'notes', count: 2 }
    ])
  })
})

describe('who was faster', () => {
  const entry = (by: string | null) => ({ at: '2026-11-12T09:00:00+04:00', kind: 'note', by, text: 'x' })

  it('is whoever acted last in between', () => {
    const history = [...before.history, entry('a-h'), entry('m-k'), entry(null)]
    expect(whoWasFaster(before, changed({ history }))).toBe('m-k')
  })

  it('is nobody named when the applicant did it, or a change shows nowhere', () => {
    expect(whoWasFaster(before, changed({ history: [...before.history, entry(null)] }))).toBeNull()
    expect(whoWasFaster(before, changed({ revision: 9 }))).toBeNull()
  })
})
