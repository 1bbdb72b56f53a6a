/**
 * The rules of time a second time, as slowly and plainly as they can be said: a walk in steps of at most one minute, asking of each
 * whether the office is open and the clock not stopped. It shares nothing with the engine, not even its types or its dates,
 * so that a mistake in one does not hide in the other.
 */
export type ReferenceCalendar = {
  readonly timeZone: string
  readonly week: Readonly<Record<string, readonly (readonly string[])[]>>
  readonly seasons: readonly {
    readonly from: string
    readonly to: string
    readonly hours: Readonly<Record<string, readonly (readonly string[])[]>>
  }[]
  readonly exceptions: readonly {
    readonly kind: string
    readonly date: string
    readonly offices?: readonly string[] | undefined
    readonly hours?: readonly (readonly string[])[]
    readonly status?: string
  }[]
}
export type ReferenceStop = { readonly from: number; readonly to: number | null }
export type ReferenceCase = {
  readonly startedAt: number
  readonly value: number
  readonly unit: string
  readonly pauses: readonly ReferenceStop[]
  readonly gaps: readonly ReferenceStop[]
  readonly stoppedAt: number | null
}

const MINUTE = 60_000
const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const formats = new Map<string, Intl.DateTimeFormat>()

/** Offset by the name `Intl` gives it (GMT+05:45), another way than the engine's. */
function namedOffset(timeZone: string, instant: number): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  formats.set(timeZone, format)
  const name = format.formatToParts(instant).find(part => part.type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE
}

/** Local time minute by minute. A day whose ends agree is asked once; any other is asked every quarter of an hour. */
export class ReferenceZone {
  private readonly blocks = new Map<number, number>()
  private readonly timeZone: string
  constructor(timeZone: string) {
    this.timeZone = timeZone
  }
  offset(instant: number): number {
    const day = Math.floor(instant / 86_400_000) * 86_400_000
    const [first, last] = [this.block(day), this.block(day + 86_400_000)]
    return first === last ? first : this.block(Math.floor(instant / 900_000) * 900_000)
  }
  private block(at: number): number {
    const known = this.blocks.get(at)
    if (known !== undefined) return known
    const offset = namedOffset(this.timeZone, at)
    this.blocks.set(at, offset)
    return offset
  }
}

const zones = new Map<string, ReferenceZone>()
function zoneOf(timeZone: string): ReferenceZone {
  const zone = zones.get(timeZone) ?? new ReferenceZone(timeZone)
  zones.set(timeZone, zone)
  return zone
}

export class Reference {
  private readonly openMinutes = new Map<number, readonly (readonly [number, number])[]>()
  private readonly zone: ReferenceZone
  private readonly calendar: ReferenceCalendar
  private readonly office: string
  constructor(calendar: ReferenceCalendar, office: string) {
    this.calendar = calendar
    this.office = office
    this.zone = zoneOf(calendar.timeZone)
  }

  /** Days since 1970 of the local date. */
  day(instant: number): number {
    return Math.floor((instant + this.zone.offset(instant)) / 86_400_000)
  }

  isOpen(instant: number, unit: string): boolean {
    if (unit === 'calendarDays') return true
    const local = instant + this.zone.offset(instant)
    const minute = Math.floor(local / MINUTE) % 1440
    return this.hours(Math.floor(local / 86_400_000)).some(([opens, closes]) => opens <= minute && minute < closes)
  }

  private hours(day: number): readonly (readonly [number, number])[] {
    const known = this.openMinutes.get(day)
    if (known) return known
    const read = this.readHours(day).map(([opens, closes]) => [minutes(opens), minutes(closes)] as const)
    this.openMinutes.set(day, read)
    return read
  }

  private readHours(day: number): readonly (readonly string[])[] {
    const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
    const dated = this.calendar.exceptions.filter(exception => exception.date === date)
    const own = dated.filter(exception => exception.offices?.includes(this.office))
    const exception = own.at(-1) ?? dated.filter(({ offices }) => offices === undefined).at(-1)
    if (exception) return exception.kind === 'opening' ? (exception.hours ?? []) : []
    const season = this.calendar.seasons.filter(({ from, to }) => from <= date && date <= to).at(-1)
    return (season ? season.hours : this.calendar.week)[names[new Date(day * 86_400_000).getUTCDay()] as string] ?? []
  }

  /** Walks from an instant in steps of a minute, cut where something is given, and lets `visit` count or stop. */
  private walk(from: number, cuts: readonly number[], visit: (at: number, next: number) => boolean): void {
    const sorted = [...cuts].sort((one, other) => one - other)
    let at = from
    for (let steps = 0; steps < 400_000; steps++) {
      const minute = (Math.floor(at / MINUTE) + 1) * MINUTE
      while (sorted.length > 0 && (sorted[0] as number) <= at) sorted.shift()
      const next = Math.min(minute, sorted[0] ?? minute)
      if (visit(at, next)) return
      at = next
    }
    throw new Error('the reference walked for a year without an answer')
  }

  /** Working time from the start to the close of the last date of a target in days. */
  budget({ startedAt, value, unit }: ReferenceCase): number {
    if (unit === 'workingMinutes') return value * MINUTE
    if (value === 0) return 0
    const startDay = this.day(startedAt)
    const seen = new Set<number>()
    let [ran, atClose] = [0, 0]
    this.walk(startedAt, [], (at, next) => {
      const day = this.day(at)
      if (this.isOpen(at, unit)) {
        if (day > startDay) seen.add(day)
        if (seen.size > value) return true
        ran += next - at
        atClose = ran
      }
      return false
    })
    return atClose
  }

  /** The earliest instant by which the budget ran; null when a stop without an end comes first. */
  due(item: ReferenceCase): number | null {
    const budget = this.budget(item)
    if (budget === 0) return item.startedAt
    let ran = 0
    let due: number | null = null
    this.walk(item.startedAt, edgesOf(item), (at, next) => {
      if (isPaused(item, at) && endOf(item, at) === null) return true
      if (this.isOpen(at, item.unit) && !isPaused(item, at)) {
        if (ran + next - at >= budget) {
          due = at + budget - ran
          return true
        }
        ran += next - at
      }
      return false
    })
    return due
  }

  /** Time that ran up to an instant. */
  used(item: ReferenceCase, until: number): number {
    let ran = 0
    if (until <= item.startedAt) return 0
    this.walk(item.startedAt, [...edgesOf(item), until], (at, next) => {
      if (at >= until) return true
      if (this.isOpen(at, item.unit) && !isPaused(item, at)) ran += next - at
      return false
    })
    return ran
  }
}

function minutes(time: string | undefined): number {
  const [hours, rest] = (time ?? '').split(':').map(Number)
  return (hours ?? 0) * 60 + (rest ?? 0)
}

function edgesOf({ pauses, gaps, stoppedAt }: ReferenceCase): number[] {
  return [...pauses, ...gaps].flatMap(({ from, to }) => [from, to ?? stoppedAt ?? from])
}

export function isPaused({ pauses, gaps, stoppedAt }: ReferenceCase, at: number): boolean {
  return [...pauses, ...gaps].some(({ from, to }) => from <= at && at < (to ?? stoppedAt ?? Infinity))
}

/** Whether any stop an instant lies in has no end. */
function endOf({ pauses, stoppedAt }: ReferenceCase, at: number): number | null {
  const isEndless = pauses.some(({ from, to }) => from <= at && to === null && stoppedAt === null)
  return isEndless ? null : at
}
