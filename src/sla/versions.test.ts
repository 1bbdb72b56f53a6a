import { expect, test } from 'vitest'
import { at } from '../../tests/sla/muscat'
import { versionInForce } from './versions'

const versions = [
  { version: 2, effectiveFrom: '2026-06-01' },
  { version: 1, effectiveFrom: '2025-01-01' },
  { version: 3, effectiveFrom: '2027-01-01' }
]

test.each([
  ['the last moment of the old one', '2026-05-31 23:59:59.999', 1],
  ['from local midnight on the new one', '2026-06-01 00:00', 2],
  ['long after', '2030-01-01 10:00', 3]
])('the version in force at submission: %s', (_, submitted, version) => {
  expect(versionInForce(versions, at(submitted), 'Asia/Muscat').version).toBe(version)
})

test('before the first one there is no promise to count by', () => {
  expect(() => versionInForce(versions, at('2024-12-31 10:00'), 'Asia/Muscat')).toThrow(
    'versions: no agreement version is in force on 2024-12-31'
  )
})
