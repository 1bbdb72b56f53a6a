import type { AgreementService, AgreementServiceChange, AgreementVersions } from '#api/generated/types.gen'
import type { Backend, Refusal } from '#backend/contract'
import { invalid } from '#backend/http/problem'
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
      const wrong = wrongIn(newest?.services ?? [], body.services)
      if (wrong) return wrong
      if (body.effectiveFrom <= today || body.effectiveFrom <= (newest?.effectiveFrom ?? '')) {
        return { refused: 'not-allowed-now', detail: 'later than today and than every version there is' } as const
      }
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

function wrongIn(known: readonly AgreementService[], changes: readonly AgreementServiceChange[]): Refusal | undefined {
  const codes = changes.map(({ code }) => code)
  const there = new Set(known.map(({ code }) => code))
  const unknown = codes.findIndex(code => !there.has(code))
  if (unknown >= 0) return invalid(`services[${unknown}].code`, 'unknown')
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index)
  return twice >= 0 ? invalid(`services[${twice}].code`, 'repeated') : undefined
}

/** What is not named stays as it is. */
function amended(service: AgreementService, changes: readonly AgreementServiceChange[]): AgreementService {
  const { target, status } = changes.find(({ code }) => code === service.code) ?? {}
  return { ...service, ...(target && { target }), ...(status && { status }) }
}
