import type { Backend } from '#backend/contract'
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

/** Whether a client holds this state already. */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some(held => held.trim().replace(/^W\//, '') === etag) ?? false
}
