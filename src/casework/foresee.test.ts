import { expect, it } from 'vitest'
import type { Action } from '#api/generated/types.gen'
import { exampleCase, examplePause } from './example-case'
import { foresee } from './foresee'
import { actionKinds } from './forms'

const now = Date.parse('2026-11-12T09:00:00+04:00')
const by = { me: 'm-k', now }
const open = exampleCase()
const paused = exampleCase({ status: 'awaitingApplicant', clock: { ...open.clock, pauses: [examplePause()] } })
const unassigned = exampleCase({ status: 'new', assignee: null })

it('a claimed case is mine and in progress at once', () => {
  expect(foresee(unassigned, { kind: 'claim' }, by)).toMatchObject({ assignee: 'm-k', status: 'inProgress' })
})

it('a case that waits goes on waiting, whoever gets it', () => {
  expect(foresee(paused, { kind: 'assign', to: 'a-h' }, by)).toMatchObject({
    assignee: 'a-h',
    status: 'awaitingApplicant'
  })
})

it('a request for information stops the clock now', () => {
  const action: Action = { kind: 'requestInformation', message: 'x', expectedEndAt: '2026-11-18T14:30:00+04:00' }
  const { clock, status } = foresee(open, action, by)
  expect(status).toBe('awaitingApplicant')
  expect(clock.pauses.map(({ from, to }) => [Date.parse(from), to])).toEqual([[now, null]])
})

it('resuming ends the pause and keeps why it was', () => {
  const [ended] = foresee(paused, { kind: 'resume' }, by).clock.pauses
  expect(ended).toMatchObject({ reason: 'documentMissing', waitingFor: 'applicant' })
  expect(Date.parse(ended?.to ?? '')).toBe(now)
})

it('an extension keeps the first target and forgets the deadline of before', () => {
  const given = exampleCase({ clock: { ...open.clock, dueAt: '2026-11-17T14:30:00+04:00' } })
  const { clock } = foresee(given, { kind: 'extend', target: { value: 9, unit: 'workingDays' }, reason: 'x' }, by)
  expect(clock.target.value).toBe(9)
  expect(clock.originalTarget?.value).toBe(7)
  expect(clock.dueAt).toBeUndefined()
})

it('a completed case is closed at this instant', () => {
  const { clock, status } = foresee(open, { kind: 'complete' }, by)
  expect(status).toBe('completed')
  expect(Date.parse(clock.stoppedAt ?? '')).toBe(now)
})

it('what the clock is not in a state for is left to the backend to refuse', () => {
  expect(foresee(open, { kind: 'resume' }, by)).toBe(open)
  expect(foresee(open, { kind: 'reopen', reason: 'x' }, by)).toBe(open)
})

it('every action of the contract is offered or known', () => {
  expect(new Set(actionKinds).size).toBe(15)
})
