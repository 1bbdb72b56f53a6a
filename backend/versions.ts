import type { AgreementService, AgreementServiceChange, AgreementVersionDraft } from '#api/generated/types.gen'
import type { Refusal } from './contract'
import { invalid } from './http/problem'

/** What is wrong with a new version beside the newest there is: services there are none of, or a date that has come. */
export function wrongVersion(
  known: readonly AgreementService[],
  newestFrom: string,
  today: string,
  { effectiveFrom, services }: AgreementVersionDraft
): Refusal | undefined {
  const codes = services.map(({ code }) => code)
  const there = new Set(known.map(({ code }) => code))
  const unknown = codes.findIndex(code => !there.has(code))
  if (unknown >= 0) return invalid(`services[${unknown}].code`, 'unknown')
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index)
  if (twice >= 0) return invalid(`services[${twice}].code`, 'repeated')
  if (effectiveFrom > today && effectiveFrom > newestFrom) return undefined
  return { refused: 'not-allowed-now', detail: 'later than today and than every version there is' }
}

/** What is not named stays as it is. */
export function amended(service: AgreementService, changes: readonly AgreementServiceChange[]): AgreementService {
  const { target, status } = changes.find(({ code }) => code === service.code) ?? {}
  return { ...service, ...(target && { target }), ...(status && { status }) }
}
