import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zCaseRow } from './generated/zod.gen'
import { isPlainRow } from './plain-row'

/** As a row may be sent: fields that are undefined are not there. */
const asSent = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value))

const days = [
  '2026-11-22',
  '2026-02-28',
  '2028-02-29',
  '2026-02-29',
  '2026-04-31',
  '2026-12-31',
  '2026-13-01',
  '26-1-1'
]
const times = ['11:42:07', '24:00:00', '00:00:00.000', '23:59:60', '07:30', '1:2:3']
const offsets = ['+04:00', 'Z', '-11:30', '+24:00', '', '+0400']
const instant = fc
  .tuple(fc.constantFrom(...days), fc.constantFrom(...times), fc.constantFrom(...offsets))
  .map(([day, time, offset]) => `${day}T${time}${offset}`)
/** What a field may be in place of what it should be. */
const odd = fc.oneof(
  instant,
  fc.constantFrom<unknown>('', 'x'.repeat(100), 'x'.repeat(101), null, {}, [], true, 'days', 'calendarDays'),
  fc.constantFrom<unknown>(0, -1, 1, 1.5, 100_000, 100_001, 2 ** 53, '1')
)
const good = '2026-10-31T11:42:07.000+04:00'
const target = { value: 3, unit: 'workingDays' }
const whole = {
  id: 'c-1',
  reference: 'NB-26-1',
  revision: 3,
  service: 'complaint',
  office: 'sohar',
  channel: 'platform',
  applicantKind: 'citizen',
  status: 'new',
  assignee: 's-r',
  escalated: true,
  snoozedUntil: good,
  stuckOn: 'payment',
  clock: {
    agreementVersion: 1,
    startedAt: good,
    target,
    originalTarget: target,
    pauses: [{ from: good, to: null, reason: 'information', waitingFor: 'applicant', expectedEndAt: good }],
    gaps: [{ from: good, to: good }],
    stoppedAt: null,
    dueAt: good
  }
}

/** Every place in a value, as the names that lead there. */
function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]]
  return [[], ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner).map(path => [key, ...path]))]
}
const places = [
  ...pathsOf(whole),
  ['more'],
  ['clock', 'more'],
  ['clock', 'target', 'more'],
  ['clock', 'pauses', '0', 'more']
]

function changedAt(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to
  const inside = typeof value === 'object' && value !== null ? value : {}
  const changed = changedAt(Reflect.get(inside, key), rest, to)
  return Array.isArray(inside) ? Object.assign([...inside], { [key]: changed }) : { ...inside, [key]: changed }
}

const change = fc.record({
  at: fc.constantFrom(...places),
  to: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 3, arbitrary: odd })
})
const row = fc
  .array(change, { maxLength: 4 })
  .map(changes =>
    changes.reduce<unknown>(
      (made, { at, to }) => changedAt(made, at, to),
      changedAt(whole, ['clock', 'gaps'], undefined)
    )
  )

describe('the quick look at a row', () => {
  it('takes no row that the contract would refuse, or would not leave as it is', () => {
    let [taken, refused] = [0, 0]
    fc.assert(
      fc.property(row, made => {
        const raw = made === undefined ? made : asSent(made)
        if (!isPlainRow(raw)) {
          refused += 1
          return
        }
        taken += 1
        expect(zCaseRow.safeParse(raw)).toEqual({ success: true, data: raw })
      }),
      { numRuns: 20_000 }
    )
    expect(Math.min(taken, refused)).toBeGreaterThan(2000)
  })

  it('takes every row without a rarity, so that it is worth while', () => {
    const plain = asSent(changedAt(whole, ['clock', 'gaps'], undefined))
    expect(isPlainRow(plain)).toBe(true)
    expect(isPlainRow({ ...plain, assignee: null, escalated: false })).toBe(true)
    expect(isPlainRow({ ...plain, applicant: 'somebody' })).toBe(false)
    expect(isPlainRow([plain])).toBe(false)
    expect(isPlainRow(null)).toBe(false)
  })
})
