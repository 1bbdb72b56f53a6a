import type { Backend } from '#backend/contract'
import { isHeld } from '#backend/http/held'
import type { Desk } from './desk'

export function getAgreement(desk: Desk): Backend['getAgreement'] {
  return ({ headers }) => {
    const agreement = desk.agreement()
    const etag = `"agreement-${agreement.version}-${agreement.calendar.version}"`
    return isHeld(headers['If-None-Match'], etag)
      ? { status: 304, headers: { etag } }
      : { status: 200, headers: { etag }, body: { asOf: desk.asOf(), ...agreement } }
  }
}
