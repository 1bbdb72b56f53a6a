import type { CaseRow } from './generated/types.gen'

type Test = (value: unknown) => boolean
type Fields = Readonly<Record<string, Test>>

/**
 * Whether a row is plainly what the contract says, in a fraction of the time its schema takes: 100,000 are read before the first one is shown.
 * The schema stays the definition. True is said only of a row that it would accept and leave as it is; false means nothing but that the schema
 * has to be asked. A field that is not known here is such a reason, so this can fall behind the contract but never go against it.
 */
export const isPlainRow = (raw: unknown): raw is CaseRow => isRow(raw)

const isText: Test = value => typeof value === 'string'
const isFlag: Test = value => typeof value === 'boolean'
const isCode: Test = value => typeof value === 'string' && value.length >= 1 && value.length <= 100
const isWhole = (least: number, most: number): Test => {
  return value => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}
const nullOr = (test: Test): Test => {
  return value => value === null || test(value)
}

/** Dates that are in every year; the 29 of February is left to the schema. */
const plainInstant =
  /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/
const isInstant: Test = value => typeof value === 'string' && plainInstant.test(value)

const units: readonly unknown[] = ['workingDays', 'calendarDays', 'workingMinutes']
const isTarget = plainly({ value: isWhole(0, 100_000), unit: value => units.includes(value) }, {})
const isPause = plainly(
  { from: isInstant, to: nullOr(isInstant) },
  { reason: isText, waitingFor: isText, expectedEndAt: isInstant }
)
const isClock = plainly(
  {
    agreementVersion: isWhole(1, Number.MAX_SAFE_INTEGER),
    startedAt: isInstant,
    target: isTarget,
    pauses: value => Array.isArray(value) && value.length <= 1000 && value.every(isPause),
    stoppedAt: nullOr(isInstant)
  },
  { dueAt: nullOr(isInstant), originalTarget: isTarget }
)
const isRow = plainly(
  {
    id: isCode,
    reference: isCode,
    revision: isWhole(1, Number.MAX_SAFE_INTEGER),
    service: isCode,
    office: isCode,
    channel: isText,
    applicantKind: isText,
    status: isText,
    assignee: nullOr(isCode),
    clock: isClock
  },
  { escalated: isFlag, snoozedUntil: isInstant, stuckOn: isText }
)

/** Whether a value is an object with all of some fields, perhaps some others, and nothing besides. */
function plainly(required: Fields, optional: Fields): Test {
  const tests = new Map(Object.entries({ ...required, ...optional }))
  const wanted = Object.keys(required)
  return value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    for (const key in value) if (tests.get(key)?.(Reflect.get(value, key)) !== true) return false
    return wanted.every(key => key in value)
  }
}
