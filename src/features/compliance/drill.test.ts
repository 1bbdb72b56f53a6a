import { expect, it } from 'vitest'
import { backlogCasesAsked, casesAsked, completionsAsked } from './asked'
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

it('a number of the backlog leads to what came, went or was open, whoever has it and however it is judged', () => {
  const over = { from: '2026-11-15', to: '2026-11-21' }
  const mine = complianceSearch.parse({ ...search, assignee: 'me', wilayat: 'liwa', measure: 'gross' })
  const address = drillSearch(mine, questionOf(mine, '2026-11-24', officesOf), { over, flow: 'in' })
  expect(complianceCasesSearch.parse(address)).toEqual({ ...over, flow: 'in', category: 'health', wilayat: 'liwa' })
  expect(backlogCasesAsked(questionOf(address, '2027-03-01', officesOf), 'in', 100)).toEqual({
    ...over,
    category: ['health'],
    office: ['liwa'],
    movement: ['opened', 'reopened'],
    limit: 100
  })
  expect(backlogCasesAsked(question, 'open', 100)).not.toHaveProperty('movement')
})

it('a target that is tried has its own services, whatever the page is narrowed to', () => {
  const drill = { whatIf: 'category.leases', move: -1, verdict: 'late' } as const
  const address = drillSearch({ ...search, service: 'h-3', assignee: 'none' }, question, drill)
  expect(address).not.toHaveProperty('service')
  expect(address).not.toHaveProperty('category')
  expect(complianceCasesSearch.parse(address)).toMatchObject({ ...drill, basis: 'closed', assignee: 'none' })
  const tried = new Map([
    ['l-1', 4],
    ['l-2', 6]
  ])
  expect(casesAsked(question, { verdict: 'late', tried }, 100)).toMatchObject({
    tried: ['l-1:4', 'l-2:6'],
    verdict: ['missed', 'openPastDue']
  })
})

it('what will not fit is of the open cases, so that it has no days but the one that is asked for', () => {
  expect(drillSearch(search, question, { unfit: 'all' })).not.toHaveProperty('from')
  const over = { from: '2026-11-24', to: '2026-11-24' }
  expect(complianceCasesSearch.parse(drillSearch(search, question, { unfit: 'h-3', over }))).toMatchObject({
    ...over,
    unfit: 'h-3',
    category: 'health'
  })
})
