import fc from 'fast-check'
import type { CalendarOptions } from '../../src/sla/calendar'
import type {
  CalendarException,
  CalendarSpec,
  CaseClock,
  Opening,
  Season,
  Target,
  WeekHours
} from '../../src/sla/types'

const HOUR = 3_600_000
const DAY = 86_400_000
const first = Date.parse('2020-01-15T00:00:00Z')
const last = Date.parse('2035-11-30T00:00:00Z')

/** No changes, changes at two, at midnight and of half an hour, two hours at once, Ramadan's, and offsets of quarters. */
export const timeZones = [
  'Asia/Muscat',
  'UTC',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'America/Asuncion',
  'America/Nuuk',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Tehran',
  'Antarctica/Troll',
  'Pacific/Apia',
  'Pacific/Kiritimati'
]

const changes = new Map<string, readonly number[]>()
/** Days on which a zone's offset differs from the day before. */
function changesOf(timeZone: string): readonly number[] {
  const known = changes.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  const nameAt = (at: number) => format.format(at).split('GMT')[1]
  const found: number[] = []
  for (let at = first; at < last; at += DAY) if (nameAt(at) !== nameAt(at + DAY)) found.push(at)
  changes.set(timeZone, found)
  return found
}

/** Instants of 2020 to 2035, one in three in the days around a clock change where the zone has any. */
function startIn(timeZone: string): fc.Arbitrary<number> {
  const anywhere = fc.integer({ min: first / HOUR, max: last / HOUR }).map(hours => hours * HOUR)
  const near = changesOf(timeZone)
  if (near.length === 0) return fine(anywhere)
  const around = fc
    .tuple(fc.constantFrom(...near), fc.integer({ min: -72, max: 36 }))
    .map(([at, hours]) => at + hours * HOUR)
  return fine(fc.oneof({ arbitrary: anywhere, weight: 2 }, { arbitrary: around, weight: 1 }))
}

/** Whole hours, minutes, or any millisecond. */
function fine(hours: fc.Arbitrary<number>): fc.Arbitrary<number> {
  const within = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 59 }).map(minute => minute * 60_000),
    fc.integer({ min: 0, max: HOUR - 1 })
  )
  return fc.tuple(hours, within).map(([at, more]) => at + more)
}

function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const minuteOfDay = fc.oneof(
  fc.constantFrom(0, 1440),
  fc.integer({ min: 0, max: 48 }).map(half => half * 30),
  fc.integer({ min: 0, max: 1440 })
)

/** Zero to three openings, sorted, some of them touching. */
export const openings: fc.Arbitrary<Opening[]> = fc
  .tuple(fc.uniqueArray(minuteOfDay, { maxLength: 6 }), fc.boolean())
  .map(([points, touching]) => {
    const sorted = points.toSorted((one, other) => one - other)
    const pairs: Opening[] = []
    for (let index = 0; index + 1 < sorted.length; index += touching ? 1 : 2) {
      pairs.push([timeText(sorted[index] as number), timeText(sorted[index + 1] as number)])
    }
    return pairs
  })

const usualDay = fc.constant<Opening[]>([['07:30', '14:30']])
const dayHours = fc.oneof(
  { arbitrary: openings, weight: 2 },
  { arbitrary: usualDay, weight: 1 },
  { arbitrary: fc.constant<Opening[]>([['00:00', '24:00']]), weight: 1 }
)

/** A week that is open on at least two days, so that no walk is long. */
export const weeks: fc.Arbitrary<WeekHours> = fc
  .record({ sun: dayHours, mon: dayHours, tue: dayHours, wed: dayHours, thu: dayHours, fri: dayHours, sat: dayHours })
  .filter(week => Object.values(week).filter(hours => hours.length > 0).length >= 2)

function dateNear(start: number, days: number): string {
  return new Date(start + days * DAY).toISOString().slice(0, 10)
}

const names = { nameAr: 'اسم', nameEn: 'Name' }
const offices = fc.constantFrom(undefined, undefined, ['sohar'], ['liwa'], ['sohar', 'liwa'])

function exceptionsNear(start: number): fc.Arbitrary<CalendarException[]> {
  const date = fc.integer({ min: -2, max: 14 }).map(days => dateNear(start, days))
  const holiday = fc.record({
    kind: fc.constant('holiday' as const),
    date,
    status: fc.constantFrom('expected' as const, 'announced' as const),
    offices
  })
  const closure = fc.record({ kind: fc.constant('closure' as const), date, offices })
  const hours = openings.filter(list => list.length > 0)
  const opening = fc.record({ kind: fc.constant('opening' as const), date, hours, offices })
  return fc.array(
    fc.oneof(holiday, closure, opening).map(exception => ({ ...names, ...exception })),
    { maxLength: 5 }
  )
}

function seasonsNear(start: number): fc.Arbitrary<Season[]> {
  const season = fc
    .tuple(fc.integer({ min: -5, max: 8 }), fc.integer({ min: 0, max: 12 }), weeks)
    .map(([from, length, hours]) => ({
      ...names,
      from: dateNear(start, from),
      to: dateNear(start, from + length),
      hours
    }))
  return fc.array(season, { maxLength: 2 })
}

export const targets: fc.Arbitrary<Target> = fc.oneof(
  fc.record({
    value: fc.integer({ min: 0, max: 4 }),
    unit: fc.constantFrom('workingDays' as const, 'workingDays' as const, 'calendarDays' as const)
  }),
  fc.record({ value: fc.integer({ min: 0, max: 2000 }), unit: fc.constant('workingMinutes' as const) })
)

function stretchAfter(start: number): fc.Arbitrary<{ from: number; to: number }> {
  const from = fine(fc.integer({ min: -12, max: 120 }).map(hours => hours * HOUR))
  const length = fine(fc.integer({ min: -2, max: 50 }).map(hours => hours * HOUR))
  return fc.tuple(from, length).map(([after, long]) => ({ from: start + after, to: start + after + long }))
}

function clockFrom(startedAt: number): fc.Arbitrary<CaseClock> {
  const open = fine(fc.integer({ min: -12, max: 150 }).map(hours => hours * HOUR)).map(after => ({
    from: startedAt + after,
    to: null
  }))
  const pauses = fc
    .tuple(fc.array(stretchAfter(startedAt), { maxLength: 4 }), fc.option(open, { freq: 3 }))
    .map(([closed, last]) => (last === null ? closed : [...closed, last]))
  const stoppedAt = fc.option(fine(fc.integer({ min: -5, max: 200 }).map(hours => startedAt + hours * HOUR)), {
    freq: 3
  })
  return fc.record({
    startedAt: fc.constant(startedAt),
    target: targets,
    pauses,
    gaps: fc.array(stretchAfter(startedAt), { maxLength: 1 }),
    stoppedAt
  })
}

export type Situation = {
  readonly spec: CalendarSpec
  readonly options: CalendarOptions & { readonly office: string }
  readonly clock: CaseClock
  readonly now: number
}

/** A calendar, a case that runs by it and an instant to ask at. The calendar knows four months, to compile fast. */
export const situations: fc.Arbitrary<Situation> = fc
  .constantFrom(...timeZones)
  .chain(timeZone => startIn(timeZone).map(start => ({ timeZone, start })))
  .chain(({ timeZone, start }) =>
    fc.record({
      spec: fc.record({
        version: fc.constant('1'),
        timeZone: fc.constant(timeZone),
        week: weeks,
        seasons: seasonsNear(start),
        exceptions: exceptionsNear(start)
      }),
      options: fc.constant({ office: 'sohar', from: dateNear(start, -20), to: dateNear(start, 110) }),
      clock: clockFrom(start),
      now: fine(fc.integer({ min: -6, max: 240 }).map(hours => start + hours * HOUR))
    })
  )

/** How many random cases a property gets: at least `count`, more when `SLA_RUNS_FACTOR` asks for a soak. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(count * Number(process.env.SLA_RUNS_FACTOR ?? 1)) }
}
