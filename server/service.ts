import type { Staff } from '#api/generated/types.gen'
import { instantText } from '#backend/instant'
import type { Member } from './book'
import { asOf, type Operations } from './house'
import { sees } from './identity'

/** What the dashboard may count on here. */
const capabilities = [
  'events',
  'actions',
  'bulkActions',
  'nextCase',
  'applicant',
  'agreementVersions',
  'snooze',
  'preview',
  'calendarChanges',
  'versionChanges',
  'notices',
  'audit',
  'views',
  'completions',
  'completionCases',
  'lateReasons',
  'backlog',
  'backlogCases',
  'commitments'
]

export const getService: Operations['getService'] = visit => {
  const { simulated } = visit.house.clock
  return {
    status: 200,
    body: {
      asOf: asOf(visit),
      apiVersion: '1.0.0',
      capabilities: [...capabilities],
      ...(simulated && {
        simulatedClock: { startedFrom: instantText(simulated.startedFrom), reason: simulated.reason }
      })
    }
  }
}

export const getMe: Operations['getMe'] = visit => {
  const { me, book } = visit
  const colleagues = [...book.staff.values()].filter(({ office }) => office === null || sees(me, office))
  return {
    status: 200,
    body: {
      asOf: asOf(visit),
      staff: staffOf(me.member),
      roles: [...me.roles],
      offices: me.offices && [...me.offices],
      services: null,
      colleagues: colleagues.map(staffOf)
    }
  }
}

function staffOf({ code, nameAr, nameEn, office }: Member): Staff {
  return { code, nameAr, nameEn, ...(office !== null && { office }) }
}
