import { expect, it } from 'vitest'
import { casesAsked, completionsAsked } from './asked'
import { drillSearch } from './drill'
import { questionOf } from './question'
import { complianceCasesSearch, complianceSearch } from './search'

const officesOf = (wilayat: string) => [wilayat]
const search = complianceSearch.parse({
  period: 'days30',
  basis: 'closed',
  category: 'health',
  compare: 'lastYear',
  by: 'week'
})
const question = questionOf(search, '2026-11-24', officesOf)

it('a mark leads to an address that asks the same cases again, on any later day', () => {
  const address = complianceCasesSearch.parse(drillSearch(search, question, { service: 'h-3', verdict: 'late' }))
  const again = questionOf(address, '2027-03-01', officesOf)
  const { by: _, group: __, ...asked } = completionsAsked(question)
  expect(casesAsked(again, { verdict: address.verdict }, 100)).toEqual({
    ...asked,
    service: ['h-3'],
    measure: 'net',
    verdict: ['missed', 'openPastDue'],
    limit: 100
  })
})

it('a mark of other days or of the other measure says so', () => {
  const over = { from: '2026-11-22', to: '2026-11-22' }
  expect(drillSearch(search, question, { over, measure: 'gross' })).toMatchObject({ ...over, measure: 'gross' })
})
