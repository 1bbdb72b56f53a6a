import type { Backend } from '#backend/contract'
import { invalid } from '#backend/http/problem'
import { isPermitted } from '#backend/rules'
import { findCase } from './case'
import type { Desk } from './desk'

/** Somebody who can be nobody: the name is a number, the numbers are not given out, the address cannot exist. */
export function getApplicant(desk: Desk): Backend['getApplicant'] {
  return ({ path, query }) => {
    if (!isPermitted(desk, 'note')) return { refused: 'forbidden' }
    if (query.reason.trim().length < 3) return invalid('reason', 'length', 'at least 3')
    const live = findCase(desk, path.id)
    if (!live) return { refused: 'not-found' }
    const deed = { by: desk.me.code, action: 'readApplicant', subject: path.id, reason: query.reason }
    desk.audit.record({ at: desk.clock.now(), ...deed })
    const number = String(Math.abs(live.script.key) % 10_000).padStart(4, '0')
    return {
      status: 200,
      body: {
        asOf: desk.asOf(),
        name: `مقدّم الطلب ${number}`,
        civilNumber: `0000${number}`,
        phone: `+968 0000 ${number}`,
        email: `applicant-${number}@example.invalid`
      }
    }
  }
}
