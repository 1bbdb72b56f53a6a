import type { Backend } from '#backend/contract'
import { invalid } from '#backend/http/problem'
import { isPermitted } from '#backend/rules'
import { findCase } from './case'
import { applicantOf } from './cases/applicant'
import type { Desk } from './desk'

export function getApplicant(desk: Desk): Backend['getApplicant'] {
  return ({ path, query }) => {
    if (!isPermitted(desk, 'note')) return { refused: 'forbidden' }
    if (query.reason.trim().length < 3) return invalid('reason', 'length', 'at least 3')
    const live = findCase(desk, path.id)
    if (!live) return { refused: 'not-found' }
    const deed = { by: desk.me.code, action: 'readApplicant', subject: path.id, reason: query.reason }
    desk.audit.record({ at: desk.clock.now(), ...deed })
    return {
      status: 200,
      body: {
        asOf: desk.asOf(),
        ...applicantOf(live.script)
      }
    }
  }
}
