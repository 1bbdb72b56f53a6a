import type { Backend } from '#backend/contract'
import { instantText } from '#backend/instant'
import type { Desk } from './desk'
import { staff } from './staff'

const capabilities = [
  'events',
  'actions',
  'bulkActions',
  'nextCase',
  'applicant',
  'completions',
  'completionCases',
  'lateReasons',
  'backlog',
  'backlogCases',
  'commitments',
  'agreementVersions',
  'snooze',
  'preview',
  'calendarChanges',
  'versionChanges',
  'notices',
  'audit',
  'views'
]

export function getService({ clock, asOf }: Desk): Backend['getService'] {
  return () => ({
    status: 200,
    body: {
      asOf: asOf(),
      apiVersion: '1.0.0',
      capabilities,
      ...(clock.simulated && {
        simulatedClock: { startedFrom: instantText(clock.simulated.startedFrom), reason: clock.simulated.reason }
      })
    }
  })
}

export function getMe({ me, roles, offices, asOf }: Desk): Backend['getMe'] {
  const colleagues = staff.filter(({ office }) => offices === null || offices.includes(office))
  return () => ({
    status: 200,
    body: {
      asOf: asOf(),
      staff: me,
      roles: [...roles],
      offices: offices && [...offices],
      services: null,
      colleagues: [...colleagues]
    }
  })
}
