// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { chooseStart, rememberPlace, startOf } from './start-page'

beforeEach(() => localStorage.clear())

it.each([
  [['staff'], '/triage'],
  [['supervisor', 'staff', 'management'], '/overview'],
  [['management'], '/compliance'],
  [['staff', 'management'], '/triage'],
  [[], '/queues'],
  [['somethingNew'], '/queues']
])('who is %j begins at %s', (roles, page) => {
  expect(startOf(roles)).toBe(page)
})

it('who was here before begins where they were, unless they chose otherwise', () => {
  rememberPlace('/queues/lease-contract-register')
  expect(startOf(['staff'])).toBe('/queues/lease-contract-register')
  chooseStart('role')
  expect(startOf(['staff'])).toBe('/triage')
})

it.each(['/nowhere', '//elsewhere.example', '/queues/a/b', '/triage?case=c-1', 'javascript:alert(1)', '/wallboard'])(
  '%s is not remembered, nor believed',
  path => {
    rememberPlace(path)
    expect(startOf(['staff'])).toBe('/triage')
    localStorage.setItem('miqat.place', path)
    expect(startOf(['staff'])).toBe('/triage')
  }
)
