import type { Case, Pause } from '#api/generated/types.gen'

/** A case for tests: in progress with S.R. in Sohar, seven working days from Sunday, 8 November 2026. */
export function exampleCase(change: Partial<Case> = {}): Case {
  return {
    id: 'c-1',
    reference: 'NB-26-118420',
    revision: 4,
    service: 'lease-contract-register',
    office: 'sohar',
    channel: 'platform',
    applicantKind: 'citizen',
    status: 'inProgress',
    assignee: 's-r',
    clock: {
      agreementVersion: 1,
      startedAt: '2026-11-08T10:04:00+04:00',
      target: { value: 7, unit: 'workingDays' },
      pauses: [],
      stoppedAt: null
    },
    history: [],
    documents: [],
    payments: [],
    allowedActions: [],
    ...change
  }
}

export const examplePause = (): Pause => ({
  from: '2026-11-11T07:40:00+04:00',
  to: null,
  reason: 'documentMissing',
  waitingFor: 'applicant'
})
