import { northAlBatinahVersions } from '#agreement/agreement'
import type { Backend } from '#backend/contract'
import type { Desk } from './desk'

export function getAgreement({ setting, asOf }: Desk): Backend['getAgreement'] {
  const { agreement } = setting
  const etag = `"agreement-${agreement.version}-${agreement.calendar.version}"`
  return ({ headers }) =>
    isHeld(headers['If-None-Match'], etag)
      ? { status: 304, headers: { etag } }
      : { status: 200, headers: { etag }, body: { asOf: asOf(), ...agreement } }
}

export function listAgreementVersions({ asOf }: Desk): Backend['listAgreementVersions'] {
  return () => ({ status: 200, body: { asOf: asOf(), versions: northAlBatinahVersions() } })
}

/** Whether a client holds this state already. */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(',').some(held => held.trim().replace(/^W\//, '') === etag) ?? false
}
