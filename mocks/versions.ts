import type { AgreementVersions } from '#api/generated/types.gen'
import type { Backend } from '#backend/contract'
import { amended, wrongVersion } from '#backend/versions'
import { localDate } from '#sla/local'
import type { Desk } from './desk'
import type { Retries } from './retries'

export function listAgreementVersions(desk: Desk): Backend['listAgreementVersions'] {
  return () => ({ status: 200, body: everyVersion(desk) })
}

function everyVersion({ promises, asOf }: Desk): AgreementVersions {
  return { asOf: asOf(), versions: [...promises.versions] }
}

export function postAgreementVersion(desk: Desk, retries: Retries): Backend['postAgreementVersion'] {
  return ({ headers, body }) => {
    if (!desk.roles.includes('supervisor')) return { refused: 'forbidden' }
    return retries(headers['Idempotency-Key'], ['postAgreementVersion', body], () => {
      const [newest] = desk.promises.versions
      const today = localDate(desk.setting.calendar, desk.clock.now())
      const wrong = wrongVersion(newest?.services ?? [], newest?.effectiveFrom ?? '', today, body)
      if (wrong) return wrong
      const services = (newest?.services ?? []).map(service => amended(service, body.services))
      const version = (newest?.version ?? 0) + 1
      desk.addVersion({ version, effectiveFrom: body.effectiveFrom, services })
      const { effectiveFrom } = body
      const deed = {
        action: 'postAgreementVersion',
        subject: String(version),
        after: { effectiveFrom, services: body.services }
      }
      desk.audit.record({ at: desk.clock.now(), by: desk.me.code, ...deed })
      return { status: 200 as const, body: everyVersion(desk) }
    })
  }
}
