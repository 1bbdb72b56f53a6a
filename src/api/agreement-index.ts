import type { Agreement as AgreementAnswer, AgreementService, Named, Office } from './generated/types.gen'

/** The agreement by itself: what it says, not when it was asked for. */
export type Agreement = Omit<AgreementAnswer, 'asOf'>

/** An agreement with its parts found by code. A code that is not in it is unknown, which is no error: it is shown as it came. */
export type AgreementIndex = {
  readonly agreement: Agreement
  readonly service: (code: string) => AgreementService | undefined
  readonly category: (code: string) => Named | undefined
  readonly office: (code: string) => Office | undefined
  readonly wilayatOf: (office: string) => Named | undefined
  /** Categories in the agreement's order, each with its services by row. Services of a category that is not listed are in none. */
  readonly categories: readonly { readonly category: Named; readonly services: readonly AgreementService[] }[]
}

export function indexAgreement(agreement: Agreement): AgreementIndex {
  const services = byCode(agreement.services)
  const categories = byCode(agreement.categories)
  const offices = byCode(agreement.offices)
  const wilayats = byCode(agreement.wilayats)
  return {
    agreement,
    service: code => services.get(code),
    category: code => categories.get(code),
    office: code => offices.get(code),
    wilayatOf: office => wilayats.get(offices.get(office)?.wilayat ?? ''),
    categories: agreement.categories.map(category => ({
      category,
      services: agreement.services.filter(service => service.category === category.code).sort((a, b) => a.row - b.row)
    }))
  }
}

const byCode = <T extends { code: string }>(items: readonly T[]) => new Map(items.map(item => [item.code, item]))
