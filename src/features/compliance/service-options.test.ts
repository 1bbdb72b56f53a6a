import { describe, expect, it } from 'vitest'
import { indexAgreement } from '#api/agreement-index'
import type { Agreement, AgreementService } from '#api/generated/types.gen'
import { filterServices, serviceOptions } from './service-options'

const service = (code: string, category: string, row: number, nameAr: string, nameEn: string) =>
  // Of a service only these are read here.
  ({ code, category, row, nameAr, nameEn }) as AgreementService

const index = indexAgreement({
  categories: [
    { code: 'leases', nameAr: 'عقود الإيجار', nameEn: 'Lease contracts' },
    { code: 'health', nameAr: 'البطاقات الصحية', nameEn: 'Health cards' }
  ],
  services: [
    service('lease-renew', 'leases', 2, 'تجديد عقد إيجار', 'Renew lease contract'),
    service('lease-register', 'leases', 1, 'تسجيل عقد إيجار', 'Register lease contract'),
    service('card-register', 'health', 3, 'استخراج بطاقة صحية', 'Issue health card')
  ],
  offices: [],
  wilayats: []
} as unknown as Agreement) // nor is anything else of the agreement

const english = serviceOptions(index, named => named.nameEn)

describe('the services to choose from', () => {
  it('stand by category, in the order of the agreement, in the language on screen', () => {
    expect(serviceOptions(index, named => named.nameAr)[0]).toEqual({
      group: 'عقود الإيجار',
      items: [
        { value: 'lease-register', label: 'تسجيل عقد إيجار' },
        { value: 'lease-renew', label: 'تجديد عقد إيجار' }
      ]
    })
  })

  it.each([
    ['ايجار', ['lease-register', 'lease-renew']],
    ['بطاقه صحيه', ['card-register']],
    ['REGISTER lease', ['lease-register']],
    ['card-reg', ['card-register']],
    ['', ['lease-register', 'lease-renew', 'card-register']]
  ])('are found by %j, in whatever language the page is', (text, codes) => {
    const found = filterServices(index, english, text).flatMap(option => ('group' in option ? option.items : option))
    expect(found.map(({ value }) => value)).toEqual(codes)
  })

  it('leave no heading without services, and nothing where nothing is found', () => {
    expect(filterServices(index, english, 'health')).toHaveLength(1)
    expect(filterServices(index, english, 'passport')).toEqual([])
  })

  it('keep a chosen code that the agreement does not know', () => {
    const unknown = { value: 'old-service', label: 'old-service (unknown)' }
    expect(filterServices(index, [unknown, ...english], 'old')).toEqual([unknown])
  })
})
