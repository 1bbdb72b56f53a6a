// The library under comparison knows only the zone of the machine, so the machine is put in Muscat before any date is made.
process.env.TZ = 'Asia/Muscat'

import { coursesOf, dueInstants, standingColumns, standings } from '../../src/sla/batch'
import { compileCalendar } from '../../src/sla/calendar'
import { deadline, standing } from '../../src/sla/clock'
import { columnsOf } from '../../src/sla/columns'
import { localDate } from '../../src/sla/local'
import { spanAt } from '../../src/sla/span'
import type { CaseClock } from '../../src/sla/types'
import { floorDays, floorLeft, floorMinutes, floorOf } from './sla-floor'
import { libraryDays, libraryLeft, libraryMinutes, setLibrary } from './sla-library'

const ROUNDS = 7
const CASES = 100_000
/** The library is some hundred times slower: a sample of it says as much. */
const LIBRARY_CASES = 1_500

const day = [['07:30', '14:30']] as const
const holidays = [2024, 2025, 2026].flatMap(year =>
  ['01-11', '03-30', '03-31', '04-01', '06-05', '06-08', '06-09', '06-29', '09-07', '11-18', '11-26', '11-27'].map(
    date => `${year}-${date}`
  )
)
const calendar = compileCalendar({
  version: 'bench',
  timeZone: 'Asia/Muscat',
  week: { sun: day, mon: day, tue: day, wed: day, thu: day, fri: [], sat: [] },
  seasons: [],
  exceptions: holidays.map(date => ({ kind: 'holiday', status: 'announced', date, nameAr: 'إجازة', nameEn: 'Holiday' }))
})

let seed = 20260101
/** The same cases every run: a linear congruential generator is random enough to spread starts. */
function random(): number {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
  return seed / 4_294_967_296
}

const from = Date.parse('2024-01-02T00:00:00Z')
const clocks: CaseClock[] = Array.from({ length: CASES }, () => ({
  startedAt: from + Math.floor(random() * 900 * 86_400_000),
  target: { value: 1 + Math.floor(random() * 10), unit: 'workingDays' },
  pauses: [],
  stoppedAt: null
}))
const minuteClocks = clocks.map(clock => ({
  ...clock,
  target: { value: clock.target.value * 420, unit: 'workingMinutes' as const }
}))
const pausedClocks = clocks.map((clock, row) =>
  row % 5 === 0
    ? { ...clock, pauses: [{ from: clock.startedAt + 7e6, to: row % 10 === 0 ? null : clock.startedAt + 3e8 }] }
    : clock
)
const [columns, minuteColumns, pausedColumns] = [columnsOf(clocks), columnsOf(minuteClocks), columnsOf(pausedClocks)]
const now = Date.parse('2025-06-02T06:00:00Z')
const floor = floorOf(calendar.working)
const out = new Float64Array(CASES)
const courses = coursesOf([calendar], pausedColumns)
const rows = standingColumns(CASES)
const dues = dueInstants([calendar], columns)
setLibrary(holidays)

type Work = { readonly name: string; readonly count: number; run(): unknown; readonly rates: number[] }
const work: Work[] = []
function add(name: string, count: number, run: () => unknown): void {
  work.push({ name, count, run, rates: [] })
}

function each(count: number, one: (row: number) => number): () => number {
  return () => {
    let sum = 0
    for (let row = 0; row < count; row++) sum += one(row)
    return sum
  }
}

const startOf = (row: number) => columns.startedAt[row] as number
const targetOf = (row: number) => columns.target[row] as number

add(
  'deadline, N days: floor',
  CASES,
  each(CASES, row => (out[row] = floorDays(floor, startOf(row), targetOf(row))))
)
add('deadline, N days: batch', CASES, () => void dueInstants([calendar], columns, out))
add(
  'deadline, N days: one by one',
  CASES,
  each(CASES, row => deadline(calendar, clocks[row] as CaseClock).dueAt ?? 0)
)
add(
  'deadline, N days: dayjs-business-time',
  LIBRARY_CASES,
  each(LIBRARY_CASES, row => libraryDays(startOf(row), targetOf(row)))
)
add(
  'deadline, minutes: floor',
  CASES,
  each(CASES, row => (out[row] = floorMinutes(floor, startOf(row), targetOf(row) * 420 * 60_000)))
)
add('deadline, minutes: batch', CASES, () => void dueInstants([calendar], minuteColumns, out))
add(
  'deadline, minutes: dayjs-business-time',
  150,
  each(150, row => libraryMinutes(startOf(row), targetOf(row) * 420))
)
add(
  'time left: floor',
  CASES,
  each(CASES, row => (out[row] = floorLeft(floor, dues[row] as number, now)))
)
add(
  'time left as days and hh:mm:ss',
  CASES,
  each(CASES, row => spanAt(calendar, dues[row] as number, now).ms)
)
add(
  'time left: dayjs-business-time',
  150,
  each(150, row => libraryLeft(dues[row] as number, now))
)
add('kind, left, due today, next change: batch', CASES, () => void standings([calendar], courses, now, rows))
add(
  'the same and more: one by one',
  CASES / 10,
  each(CASES / 10, row => standing(calendar, clocks[row] as CaseClock, now).leftMs)
)

for (let round = 0; round <= ROUNDS; round++) for (const item of work) measure(item, round)
report()

/** Processor time, so that a busy machine does not make the numbers; the first round warms up and is not kept. */
function measure(item: Work, round: number): void {
  const before = process.cpuUsage()
  item.run()
  const { user, system } = process.cpuUsage(before)
  if (round > 0) item.rates.push(item.count / ((user + system) / 1e6))
}

function report(): void {
  for (const { name, rates } of work)
    console.log(`${name.padEnd(46)}${Math.round(median(rates)).toLocaleString('en').padStart(14)} a second`)
  console.log(`\n100,000 open cases, a fifth with pauses`)
  console.log(
    `  their standing at another instant           ${millisOf(() => standings([calendar], courses, now, rows))} ms`
  )
  console.log(
    `  after a change of calendar: deadlines too   ${millisOf(() => standings([calendar], coursesOf([calendar], pausedColumns), now, rows))} ms`
  )
  const sample = Array.from({ length: LIBRARY_CASES }, (_, row) => row)
  const theirs = sample.map(row => libraryDays(startOf(row), targetOf(row)))
  const sameDate = sample.filter(
    row => localDate(calendar, theirs[row] as number) === localDate(calendar, dues[row] as number)
  )
  const sameInstant = sample.filter(row => theirs[row] === dues[row])
  const share = (some: readonly number[]) => `${((100 * some.length) / sample.length).toFixed(1)} %`
  console.log(
    `\ndayjs-business-time agrees on the date in ${share(sameDate)} of the cases, on the instant in ${share(sameInstant)}: it keeps the time of day`
  )
}

function millisOf(run: () => unknown): string {
  const times = Array.from({ length: ROUNDS }, () => {
    const before = performance.now()
    run()
    return performance.now() - before
  })
  return median(times).toFixed(1).padStart(8)
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] as number
}
