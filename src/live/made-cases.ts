import fc from 'fast-check'
import type { Agreement } from '#api/agreement-index'
import type { CaseRow } from '#api/generated/types.gen'
import type { CalendarSpec } from '#sla/types'
import type { Naming } from './naming'

/** Cases, an agreement and names for the tests of this room. */

/** The instant tests begin at: a Sunday morning. */
export const startAt = Date.parse('2026-11-22T11:42:07+04:00')

const hour = 3_600_000
const day = 24 * hour
const hours = [['07:30', '14:30']] as const

const calendar: CalendarSpec = {
  version: '1',
  timeZone: 'Asia/Muscat',
  week: { sun: hours, mon: hours, tue: hours, wed: hours, thu: hours, fri: [], sat: [] },
  seasons: [],
  exceptions: [
    { kind: 'holiday', date: '2026-11-25', status: 'announced', nameAr: 'اليوم الوطني', nameEn: 'National Day' },
    { kind: 'closure', date: '2026-11-23', offices: ['saham'], nameAr: 'أمطار', nameEn: 'Rain' }
  ]
}

// Only the calendar and the policy are read here.
export const agreement = { calendar, policy: { atRiskShare: 0.75 } } as unknown as Agreement

export type MadeRow = {
  readonly id: number
  readonly revision: number
  readonly service: number
  readonly office: number
  readonly assignee: number
  /** Hours before `startAt` that it was submitted; negative is later. */
  readonly age: number
  readonly days: number
  readonly unit: 'workingDays' | 'calendarDays' | 'workingMinutes'
  /** Hours after it was submitted; `to` null is still paused. */
  readonly pause: { readonly from: number; readonly to: number | null } | null
  readonly given: boolean
  readonly isClosed: boolean
}

export function rowOf(made: MadeRow): CaseRow {
  const startedAt = startAt - made.age * hour
  const instant = (hoursLater: number) => new Date(startedAt + hoursLater * hour).toISOString()
  const pause = made.pause && {
    from: instant(made.pause.from),
    to: made.pause.to === null ? null : instant(made.pause.to)
  }
  return {
    id: `c-${made.id}`,
    reference: made.id % 3 === 0 ? `SH-${made.id * 7}` : `NB-26-${made.id * 11}`,
    revision: made.revision,
    service: `s${made.service}`,
    office: ['sohar', 'saham', 'liwa'][made.office] ?? 'other',
    channel: made.id % 2 === 0 ? 'platform' : 'counter',
    applicantKind: made.id % 2 === 0 ? 'citizen' : 'business',
    status: 'inProgress',
    assignee: made.assignee === 0 ? null : `p${made.assignee}`,
    clock: {
      agreementVersion: 1,
      startedAt: instant(0),
      target: { value: made.unit === 'workingMinutes' ? made.days * 420 : made.days, unit: made.unit },
      pauses: pause ? [pause] : [],
      stoppedAt: made.isClosed ? instant(0) : null,
      ...(made.given && pause === null && { dueAt: new Date(startedAt + made.days * day).toISOString() })
    }
  }
}

export const madeRow = (most: number): fc.Arbitrary<MadeRow> =>
  fc.record({
    id: fc.integer({ min: 1, max: most }),
    revision: fc.integer({ min: 1, max: 9 }),
    service: fc.integer({ min: 0, max: 3 }),
    office: fc.integer({ min: 0, max: 2 }),
    assignee: fc.integer({ min: 0, max: 2 }),
    age: fc.integer({ min: -24, max: 400 }),
    days: fc.integer({ min: 0, max: 9 }),
    unit: fc.constantFrom('workingDays', 'workingDays', 'calendarDays', 'workingMinutes'),
    pause: fc.option(
      fc.record({ from: fc.integer({ min: 0, max: 90 }), to: fc.option(fc.integer({ min: 1, max: 400 })) }),
      { freq: 2 }
    ),
    given: fc.boolean(),
    isClosed: fc.boolean()
  })

/** Names that an alphabet orders otherwise than their codes are. */
const names: Readonly<Record<string, string>> = {
  s0: 'ياسمين',
  s1: 'أراضٍ',
  s2: 'إسكان',
  s3: 'بلدية',
  sohar: 'صحار',
  saham: 'صحم',
  liwa: 'لوى',
  p1: 'منى',
  p2: 'أحمد'
}

export const naming: Naming = {
  nameOf: (_kind, code) => names[code] ?? code,
  textOf: (_kind, code) => `${code} ${names[code] ?? ''}`,
  fold: text => text.toLowerCase().replace(/[أإآ]/g, 'ا').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim(),
  locale: 'ar',
  categoryOf: service => ({ s0: 'land', s1: 'land', s2: 'homes' })[service] ?? null,
  me: 'p1'
}

/** Rows as they are read page by page; at last they may fail. */
export async function* inPieces(rows: readonly CaseRow[], failure?: Error): AsyncGenerator<readonly CaseRow[]> {
  for (let from = 0; from < rows.length; from += 1000) yield rows.slice(from, from + 1000)
  if (failure) throw failure
}
